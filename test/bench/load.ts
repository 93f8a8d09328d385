// Reading a corpus beside plain parsers, and taking it in as the extension does, cold and from the cache of an earlier
// session; then the search over it, in a worker and on one thread: `npm run bench -- load [NUMBER OF CLAIMS…]`, 1000, 10000,
// 100000, 320000 and 500000 by default; 320000 are 10,000 sidecars of 32 claims, which are told of beside their goals.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import { readCanonical } from '../../src/core/sidecar/fast/canonical.ts';
import { arePlain } from '../../src/core/sidecar/fast/plain-bytes.ts';
import { packSidecar, unpackSidecar } from '../../src/core/sidecar/pack.ts';
import { generatedFiles, writeFiles } from './load/generated-files.ts';
import { searchBeside } from './load/search-worker.ts';
import { takeIn } from './load/take-in.ts';
import { percentile } from './search/measure.ts';
import { type Figures, inOneLine, printCurves, printTable } from './table.ts';

const ROUNDS = 7;
const CLAIMS_EACH = 32;
/** The corpus for which there are goals. */
const GOAL_CLAIMS = 10_000 * CLAIMS_EACH;
const GOALS: readonly (readonly [figure: string, atMost: number])[] = [
  ['cold, s', 2.5],
  ['cold, first shown, ms', 300],
  ['cold, block, ms', 30],
  ['warm, s', 0.5],
  ['warm, first shown, ms', 300],
  ['warm, block, ms', 30],
];
const sizes = process.argv.slice(2).map(Number);

await main(sizes.length > 0 ? sizes : [1000, 10_000, 100_000, GOAL_CLAIMS, 500_000]);

async function main(all: readonly number[]): Promise<void> {
  if (all.some(size => !Number.isInteger(size) || size < 1000)) {
    console.error('Give numbers of claims, 1000 or more each.');
    process.exitCode = 2;
    return;
  }
  readers();
  const taking: Figures[] = [];
  const searching: Figures[] = [];
  for (const size of all) {
    taking.push(await taken(size));
    console.error(inOneLine(taking.at(-1)!));
    searching.push(...(await searchBeside(size)));
    for (const figures of searching.slice(-2)) {
      console.error(inOneLine(figures));
    }
  }
  const [asked] = taking.filter(({ claims }) => claims === GOAL_CLAIMS);
  if (asked) {
    printTable(
      `${asked.sidecars} sidecars of ${CLAIMS_EACH} claims, ${Number(asked.MB).toFixed(0)} MB, beside the goals`,
      GOALS.map(([figure, atMost]) => ({
        figure,
        measured: asked[figure]!,
        goal: atMost,
        holds: Number(asked[figure]) <= atMost ? 'yes' : 'no',
      })),
    );
  }
  console.log('\nOver all sizes; “block” is the longest time for which nothing else could run on this thread.');
  printCurves('Taking in', 'claims', taking);
  for (const place of ['in a worker', 'on this thread']) {
    const rows = searching.filter(row => row.index === place).map(({ index: _, ...row }) => row);
    printCurves(`Search, ${place}`, 'claims', rows);
  }
}

async function taken(claims: number): Promise<Figures> {
  const articles = Math.round(claims / CLAIMS_EACH);
  const folder = mkdtempSync(path.join(tmpdir(), 'dateline-bench-'));
  try {
    const corpus = path.join(folder, 'corpus');
    const bytes = writeFiles(corpus, articles, CLAIMS_EACH);
    return {
      claims,
      sidecars: articles,
      MB: bytes / 1e6,
      'sidecars alone, s': sidecarsAlone(corpus, articles),
      ...(await takeIn(corpus, path.join(folder, 'cache'), articles)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each reader on the same sidecars, in turn; processor time, which other work on the machine does not add to. */
function readers(): void {
  const files = [...generatedFiles(60)].filter(({ name }) => name.endsWith('.yaml'));
  const bytes = files.map(({ text }) => new Uint8Array(Buffer.from(text)));
  // As they come from the disk: texts that were put together are of another make in memory.
  const texts = bytes.map(each => new TextDecoder().decode(each));
  const packed = texts.map(text => packSidecar(readCanonical(text)!));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  /** How many times as quick the first one is to be. */
  const goals: Readonly<Record<string, number>> = { 'js-yaml load': 6, 'yaml parse': 20 };
  const rows: readonly (readonly [string, (at: number) => unknown])[] = [
    // As taking in a corpus does it, and as opening one file does.
    ['canonical reader', at => readCanonical(texts[at]!, { isPassing: true, isPlain: arePlain(bytes[at]!) })],
    ['canonical reader, text kept', at => readCanonical(texts[at]!)],
    ['unpacking the cache', at => unpackSidecar(packed[at]!)?.claims],
    ['js-yaml load', at => load(texts[at]!)],
    ['yaml parse', at => parse(texts[at]!)],
  ];
  const times = rows.map(() => [] as number[]);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [row, [, read]] of rows.entries()) {
      // The quick ones several times, so that each measurement is long enough.
      const repeats = row < 3 ? 10 : 1;
      const start = process.cpuUsage();
      for (let repeat = 0; repeat < repeats; repeat++) {
        for (let at = 0; at < texts.length; at++) {
          read(at);
        }
      }
      const { user, system } = process.cpuUsage(start);
      if (round > 0) {
        times[row]!.push((user + system) / 1000 / repeats);
      }
    }
  }
  const medians = times.map(list => percentile(list, 0.5));
  printTable(
    `Reading ${texts.length} sidecars of ${CLAIMS_EACH} claims, medians of ${ROUNDS}`,
    rows.map(([name], row) => ({
      reader: name,
      'MB/s': length / medians[row]! / 1000,
      'x the canonical reader': medians[row]! / medians[0]!,
      goal: goals[name] ?? '-',
    })),
  );
}

/** Opening and reading every sidecar, one after the other. @returns seconds of the processor */
function sidecarsAlone(corpus: string, files: number): number {
  const start = process.cpuUsage();
  let claims = 0;
  for (let number = 0; number < files; number++) {
    const name = `${String(number % 20).padStart(2, '0')}/article-${String(number).padStart(5, '0')}.claims.yaml`;
    claims += readCanonical(readFileSync(path.join(corpus, name), 'utf8'))?.claims.length ?? 0;
  }
  const { user, system } = process.cpuUsage(start);
  return claims === files * CLAIMS_EACH ? (user + system) / 1e6 : Number.NaN;
}
