// What a user waits for, day by day: highlighting an article, a keystroke in it, a claim from the key to the disk.
// Each beside the nearest plain alternative, in one run, interleaved, medians: `npm run bench daily`.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { describeAnchor } from '../../src/core/anchor/describe.ts';
import type { StoredClaim } from '../../src/core/claims/model.ts';
import {
  ArticleMentions,
  type RecognitionSetting,
  type TextChange,
} from '../../src/core/recognise/article-mentions.ts';
import { findPublicationDate } from '../../src/core/recognise/dates/publication-date.ts';
import { recogniseDates } from '../../src/core/recognise/dates/recognise-dates.ts';
import { GazetteerIndex } from '../../src/core/recognise/gazetteer/index.ts';
import { loadCompiledGazetteer } from '../../src/core/recognise/gazetteer/load.ts';
import { readModel } from '../../src/core/recognise/names/tagger/model-file.ts';
import { TrainedTagger } from '../../src/core/recognise/names/tagger/trained-tagger.ts';
import { createSidecar } from '../../src/core/sidecar/create.ts';
import { editSidecar } from '../../src/core/sidecar/edit.ts';
import { writeAtomically } from '../../src/node/atomic-write.ts';

const root = process.env.DATELINE_ROOT!;
const dates = { recogniseDates, findPublicationDate };

async function main(): Promise<void> {
  const compiled = await readFile(path.join(root, 'dist/gazetteer.json'), 'utf8');
  const loading = time(() => GazetteerIndex.of(loadCompiledGazetteer(JSON.parse(compiled))), 5);
  const parsing = time(() => JSON.parse(compiled), 5);
  report('load the gazetteer', loading, 'JSON.parse of the same file', parsing);
  const gazetteer = GazetteerIndex.of(loadCompiledGazetteer(JSON.parse(compiled)));

  const sample = await readFile(path.join(root, 'test/corpus/06-meridian-review-monitoring-gap.txt'), 'utf8');
  const large = Array.from({ length: Math.ceil(1e6 / sample.length) }, () => sample)
    .join('\n\n')
    .slice(0, 1e6);
  const names = gazetteer
    .actorIds()
    .slice(0, 1500)
    .map(id => gazetteer.actor(id)!.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const plain = new RegExp(`\\b(?:${names.join('|')})\\b`, 'g');
  for (const [label, text, rounds] of [
    [`highlight an article of ${(sample.length / 1000).toFixed(1)} kB`, sample, 15],
    ['highlight an article of 1 MB', large, 3],
  ] as const) {
    const ours = time(() => new ArticleMentions(text, { gazetteer, dates }).finish(), rounds);
    const regexp = time(() => [...text.matchAll(plain)].length, rounds);
    report(label, ours, 'one regular expression of 1,500 actor names', regexp);
  }

  const article = new ArticleMentions(large, { gazetteer, dates });
  article.finish();
  const whole = time(() => new ArticleMentions(large, { gazetteer, dates }).finish(), 3);
  const typed = time(() => {
    article.update([{ start: 5000, end: 5000, text: 'x' }]);
    article.finish();
  }, 9);
  report('take in a key typed into 1 MB', typed, 'doing the whole again', whole);

  const setting = { gazetteer, dates, tagger: await readTagger() };
  againstGoals(sample, large, setting);

  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-bench-'));
  try {
    await tagToDisk(folder, sample);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readTagger(): Promise<TrainedTagger> {
  const reading = readModel(await readFile(path.join(root, 'src/core/recognise/names/model/names.model')));
  if (!reading.ok) throw new Error(reading.message);
  return new TrainedTagger(reading.model);
}

/** With the trained recogniser, as in the editor: what a reader and a typist wait for, beside what is promised. */
function againstGoals(sample: string, large: string, setting: RecognitionSetting): void {
  // An article that has not been seen before each time, as the words of one that has are read quicker.
  const articles = Array.from({ length: 12 }, (_, at) => sample.slice(at * 7) + sample.slice(0, at * 7));
  const paints = articles.map(text => once(() => marksOf(new ArticleMentions(text, setting))));
  goal(`first marks of an article of ${(sample.length / 1000).toFixed(1)} kB, the model warm`, paints.slice(2), 30);

  const article = new ArticleMentions(large, setting);
  const count = marksOf(article);
  const blocks: number[] = [];
  for (let key = 0; key < 16; key++) {
    const at = 5000 + key * 60_000;
    const typed = ['x', '.', 'L', ' ', '\n'].map((text, behind) => {
      const start = at + behind;
      return longestBlock(article, { start, end: start, text });
    });
    blocks.push(median(typed));
  }
  goal(`longest block by a key typed into 1 MB with ${count} mentions, in 16 places`, blocks, 10);
}

function marksOf(article: ArticleMentions): number {
  article.finish();
  return article.mentions().length;
}

/** The longest piece of the work that a key causes, which the editor does not interrupt. */
function longestBlock(article: ArticleMentions, change: TextChange): number {
  let longest = once(() => article.update([change]));
  const steps = article.steps();
  for (let isDone = false; !isDone; ) {
    longest = Math.max(
      longest,
      once(() => {
        isDone = steps.next().done === true;
      }),
    );
  }
  return Math.max(
    longest,
    once(() => article.mentions()),
  );
}

function once(action: () => unknown): number {
  const begin = performance.now();
  action();
  return performance.now() - begin;
}

function goal(label: string, times: readonly number[], most: number): void {
  const worst = Math.max(...times);
  const verdict = worst <= most ? 'holds' : median(times) <= most ? 'holds at the median' : 'missed';
  console.log(`${label}: ${median(times).toFixed(2)} ms, at worst ${worst.toFixed(2)} ms; goal ${most} ms: ${verdict}`);
}

/** A claim into a sidecar that has sixty: edit, check, write, flush, rename; beside parse, push, stringify, write. */
async function tagToDisk(folder: string, text: string): Promise<void> {
  const claims = Array.from({ length: 60 }, (_, index) => claim(text, index));
  const before = createSidecar({ title: 'Bench' }, claims);
  const file = path.join(folder, 'a.claims.yaml');
  const added = claim(text, 61);
  const ours = await timeAsync(async () => {
    await writeFile(file, before);
    const edited = editSidecar(before, [{ kind: 'add-claim', claim: added }]);
    if (!edited.ok) {
      throw new Error(edited.problem.message);
    }
    await writeAtomically(file, new TextEncoder().encode(before), new TextEncoder().encode(edited.text));
  }, 15);
  const plain = await timeAsync(async () => {
    await writeFile(file, before);
    const data = parse(await readFile(file, 'utf8'));
    data.claims[added.id] = { type: added.type, quote: added.quote };
    await writeFile(file, stringify(data));
  }, 15);
  report('a claim to the disk, 60 in the file', ours, 'yaml parse, stringify, writeFile (loses the layout)', plain);
}

function claim(text: string, number: number): StoredClaim {
  const start = (number * 83) % (text.length - 60);
  const span = { start, end: start + 50 };
  return {
    id: `c-b${String(number).padStart(5, '0')}`,
    type: 'harm',
    ...describeAnchor(text, span),
    created: '2026-03-04T10:00:00Z',
  };
}

function time(action: () => unknown, rounds: number): number {
  action();
  return median(
    Array.from({ length: rounds }, () => {
      const begin = performance.now();
      action();
      return performance.now() - begin;
    }),
  );
}

async function timeAsync(action: () => Promise<void>, rounds: number): Promise<number> {
  await action();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    await action();
    times.push(performance.now() - begin);
  }
  return median(times);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function report(label: string, ours: number, other: string, theirs: number): void {
  const line = `${label}: ${ours.toFixed(2)} ms`.padEnd(52);
  console.log(`${line} ${(ours / theirs).toFixed(2)} times ${other} (${theirs.toFixed(2)} ms)`);
}

await main();
