// How long a key takes until the rows that answer it are painted, in a real window over 100,000 claims: `npm run bench -- typing
// [CLAIMS]`. Queries with typos are typed key by key into the search; each state is kept as a picture in test/screenshots/typing.
// First in a window that reads the corpus for the first time, then in one that has it from the cache; in each beside the editor's
// own list of commands, to tell what the machine and the editor take.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/paths.mjs';
import { inWindow, load, percentile } from './window/in-window.mjs';

const QUERIES = 10;
/** What a keyboard here has keys for. */
const TYPABLE = /^[ -~]+$/;
/** Keys of the queries in each window: of some eighty that bring other rows the twentieth part still is four. */
const KEYS = 100;
/** Milliseconds after which what was read is on the disk for the next session, which begins after some seconds of quiet. */
const KEPT_AFTER = 12_000;
/** Typed into the editor's own list of commands, which filters in the window itself. */
const COMMAND = 'preferences open user settings';
const PICTURES = path.join(root, 'test', 'screenshots', 'typing');
const claims = Number(process.argv[2] ?? 100_000);

await inWindow(
  ['bench/window/claims-folder'],
  async ({ openWindow, eventually, folder, modules: [{ writeClaimsFolder }] }) => {
    const corpus = path.join(folder, 'corpus');
    const typable = writeClaimsFolder(corpus, claims, QUERIES).filter(query => TYPABLE.test(query));
    const queries = shortened(typable, KEYS);
    rmSync(PICTURES, { recursive: true, force: true });
    for (const start of ['read anew', 'from the cache']) {
      const opened = performance.now();
      const window = await openWindow({ folder: corpus });
      await window.openContainer('Dateline');
      await eventually(
        'the end of the reading',
        () => window.viewMessage('Articles'),
        message => !/Reading/.test(message),
        300_000,
      );
      await eventually(
        'articles',
        () => window.treeRows('Articles'),
        rows => rows.length > 1,
        300_000,
      );
      const read = (performance.now() - opened) / 1000;
      await window.openQuickInput();
      await window.page.evaluate(readFileSync(path.join(root, 'test/bench/window/painted-rows.js'), 'utf8'));
      await window.page.evaluate('paintedRows.watch()');
      const commands = await type(window, [COMMAND]);
      await window.closeQuickInput();
      await window.command('Dateline: Search Corpus…');
      await eventually(
        'the search',
        () => window.quickInput(),
        input => input?.value === '',
        60_000,
      );
      const asked = performance.now();
      await eventually(
        'first hits',
        () => window.quickPickRows(),
        rows => rows.length > 5,
        300_000,
      );
      const first = (performance.now() - asked) / 1000;
      const typed = await type(window, queries, start === 'read anew' ? undefined : PICTURES);
      report(start, { read, first, commands, ...typed });
      if (start === 'read anew') await new Promise(resolve => setTimeout(resolve, KEPT_AFTER));
      await window.close();
    }
    console.log(`pictures: ${path.relative(root, PICTURES)}`);
  },
);

/** The first so many letters of queries. */
function shortened(queries, letters) {
  let left = letters;
  return queries.flatMap(query => {
    const part = query.slice(0, left);
    left -= part.length;
    return part === '' ? [] : [part];
  });
}

/** Types each query, and empties the input by keys in between. */
async function type(window, queries, pictures) {
  const times = [];
  let same = 0;
  let taken = 0;
  const settled = () => window.page.evaluate('paintedRows.settled()');
  for (const [number, query] of queries.entries()) {
    for (const key of query) {
      await window.page.keyboard.press(key === ' ' ? 'Space' : key);
      const time = await settled();
      if (time === undefined) same++;
      else times.push(time);
      if (pictures && number === 0) {
        await window.screenshot(String(taken++).padStart(2, '0'), pictures);
      }
    }
    await window.press('Control+A Backspace');
    await settled();
  }
  return { times, same };
}

function inWords(times) {
  return `${percentile(times, 0.5).toFixed(0)} ms at the median, ${percentile(times, 0.95).toFixed(0)} ms p95, ${Math.max(...times).toFixed(0)} ms at most`;
}

function report(start, { read, first, commands, times, same }) {
  console.log(
    `${claims} claims, ${start}: articles shown after ${read.toFixed(1)} s (with the window), first hits ${first.toFixed(1)} s after the search was opened; ` +
      `${times.length} keys, from key to painted rows ${inWords(times)}; rows stayed the same after ${same} more; ` +
      `the editor's own commands: ${commands.times.length} keys, ${inWords(commands.times)}; the machine: ${load()}`,
  );
}
