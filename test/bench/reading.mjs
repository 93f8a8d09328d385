// How fluid the editor is with an article of 1 MB and 5,000 mentions: `npm run bench -- reading [UNITS MENTIONS]`. It is scrolled from
// top to bottom and typed into; beside it the same text in a file that is no article, so that what is Dateline's can be told from what
// is the editor's and the machine's.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/paths.mjs';
import { inWindow, load, percentile } from './window/in-window.mjs';

const [length, mentions] = [Number(process.argv[2] ?? 1_000_000), Number(process.argv[3] ?? 5000)];
const ROUNDS = 3;
/** No frame of work may be longer, in milliseconds. */
const GOAL = 50;
/** An ending that is no article's. */
const FILES = { 'the article': 'account.txt', 'the same, no article': 'account.text' };
const TYPED = 'the witnesses did not agree on this. ';

await inWindow(
  ['bench/window/large-article'],
  async ({ openWindow, eventually, folder, modules: [{ largeArticle }] }) => {
    const corpus = path.join(folder, 'corpus');
    mkdirSync(corpus);
    for (const file of Object.values(FILES)) writeFileSync(path.join(corpus, file), largeArticle(length, mentions));
    const window = await openWindow({ folder: corpus });
    await window.page.evaluate(readFileSync(path.join(root, 'test/bench/window/frames.js'), 'utf8'));
    const opened = performance.now();
    await window.openFile(FILES['the article']);
    await eventually(
      'marks at the end',
      () => marksAtEnd(window),
      marks => marks > 0,
      120_000,
    );
    console.log(
      `marks down to the end ${((performance.now() - opened) / 1000).toFixed(1)} s after the article was opened`,
    );
    const all = new Map();
    for (let round = 0; round < ROUNDS; round++) {
      for (const [what, file] of Object.entries(FILES)) {
        await window.openFile(file);
        for (const [doing, act] of Object.entries({ scrolled: scroll, 'typed into': type })) {
          await window.command('View: Focus Active Editor Group');
          await window.press(doing === 'scrolled' ? 'Control+Home' : 'Control+End');
          await new Promise(resolve => setTimeout(resolve, 1500));
          await window.page.evaluate('frameTimes.start()');
          await act(window);
          const times = await window.page.evaluate('frameTimes.stop()');
          const name = `${what}, ${doing}`;
          all.set(name, [...(all.get(name) ?? []), times]);
        }
      }
    }
    for (const [name, rounds] of [...all].sort()) {
      const frames = rounds.flatMap(times => times.frames);
      const long = rounds.flatMap(times => times.tasks);
      console.log(
        `${name.padEnd(36)} ${String(frames.length).padStart(5)} frames, median ${percentile(frames, 0.5).toFixed(0)} ms, p99 ${percentile(frames, 0.99).toFixed(0)} ms, at most ${Math.max(...frames).toFixed(0)} ms; ` +
          `over ${GOAL} ms of work: ${long.length}${long.length > 0 ? `, at most ${Math.max(...long).toFixed(0)} ms` : ''}` +
          (name.startsWith('the article') ? `; goal ${GOAL} ms: ${long.length === 0 ? 'holds' : 'does not hold'}` : ''),
      );
    }
    console.log(`the machine: ${load()}`);
    await window.close();
  },
);

async function marksAtEnd(window) {
  await window.press('Control+End');
  return await window.page.locator('.monaco-editor .view-lines [class*="ced-"]').count();
}

async function scroll(window) {
  await window.page.mouse.move(700, 400);
  for (let step = 0; step < 80; step++) {
    await window.page.mouse.wheel(0, 700);
    await new Promise(resolve => setTimeout(resolve, 40));
  }
}

async function type(window) {
  await window.page.keyboard.type(TYPED, { delay: 90 });
}
