// Reading a corpus beside plain parsers, and taking it in as the extension does, cold and from the cache of an earlier
// session; then the search over it, in a worker and on one thread: `npm run bench -- load [NUMBER OF ARTICLES [NUMBER OF
// CLAIMS TO SEARCH]]`, 1500 and 10000 by default; 10000 and 100000 are the figures of a large corpus.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import { readCanonical } from '../../src/core/sidecar/fast/canonical.ts';
import { packSidecar, unpackSidecar } from '../../src/core/sidecar/pack.ts';
import { generatedFiles, writeFiles } from './load/generated-files.ts';
import { searchBeside } from './load/search-worker.ts';
import { takeIn } from './load/take-in.ts';
import { percentile, short } from './search/measure.ts';

const ROUNDS = 7;
const [count, searched] = [Number(process.argv[2] ?? 1500), Number(process.argv[3] ?? 10_000)];
if (!Number.isInteger(count) || !Number.isInteger(searched) || count < 100 || searched < 100) {
  console.error('Give a number of articles and one of claims, 100 or more.');
  process.exit(2);
}

readers();
const folder = mkdtempSync(path.join(tmpdir(), 'dateline-bench-'));
try {
  const corpus = path.join(folder, 'corpus');
  const bytes = writeFiles(corpus, count);
  console.log(`\n${count} articles with a sidecar of 32 claims each, ${(bytes / 1e6).toFixed(0)} MB of sidecars`);
  sidecarsAlone(corpus, count);
  await takeIn(corpus, path.join(folder, 'cache'), count);
  await searchBeside(searched);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Each reader on the same sidecars, in turn; processor time, which other work on the machine does not add to. */
function readers(): void {
  const texts = [...generatedFiles(60)].filter(({ name }) => name.endsWith('.yaml')).map(({ text }) => text);
  const packed = texts.map(text => packSidecar(readCanonical(text)!));
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  const rows: readonly (readonly [string, (at: number) => unknown])[] = [
    ['canonical reader', at => readCanonical(texts[at]!)],
    ['unpacking the cache', at => unpackSidecar(packed[at]!)],
    ['js-yaml load', at => load(texts[at]!)],
    ['yaml parse', at => parse(texts[at]!)],
  ];
  const times = rows.map(() => [] as number[]);
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [row, [, read]] of rows.entries()) {
      // The quick ones several times, so that each measurement is long enough.
      const repeats = row < 2 ? 10 : 1;
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
  console.log(
    `${texts.length} sidecars of 32 claims, ${short(length / texts.length / 1000)} kB each, medians of ${ROUNDS}:`,
  );
  for (const [row, [name]] of rows.entries()) {
    console.log(
      `  ${name.padEnd(20)} ${short(length / medians[row]! / 1000).padStart(6)} MB/s, ` +
        `${short(medians[row]! / medians[0]!).padStart(6)} times the canonical reader's time`,
    );
  }
}

/** Opening and reading every sidecar, one after the other, on one core. */
function sidecarsAlone(corpus: string, files: number): void {
  const start = process.cpuUsage();
  let claims = 0;
  for (let number = 0; number < files; number++) {
    const name = `${String(number % 20).padStart(2, '0')}/article-${String(number).padStart(5, '0')}.claims.yaml`;
    claims += readCanonical(readFileSync(path.join(corpus, name), 'utf8'))?.claims.length ?? 0;
  }
  const { user, system } = process.cpuUsage(start);
  console.log(`sidecars alone, read from the disk: ${short((user + system) / 1e6)} s of processor, ${claims} claims`);
}
