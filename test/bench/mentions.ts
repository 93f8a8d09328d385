// How fast names and dates are found, in MB of text a second of one thread’s processor time, beside two libraries that do the same:
// `npm run bench mentions`. It reads the sample articles, or, where DATELINE_CORPORA names a folder of corpora
// (*.jsonl, a text a line), their news, a different part of it in each round, as words that have been seen before are quicker.
// Before that as much other text is read as the engine needs to compile most of the code.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'chrono-node';
import { recogniseDates } from '../../src/core/recognise/dates/recognise-dates.ts';
import { readModel } from '../../src/core/recognise/names/tagger/model-file.ts';
import { TrainedTagger } from '../../src/core/recognise/names/tagger/trained-tagger.ts';
import { createArticleRecogniser } from '../../src/core/recognise/recognise-article.ts';
import { datelineSystem, otherSystems } from '../eval/name-systems.ts';
import { builtInGazetteer } from '../support/built-in-gazetteer.ts';
import { threadTime } from '../support/thread-time.ts';

const root = process.env.DATELINE_ROOT!;
const ROUNDS = 5;
/** Rounds that are read first, by Dateline. */
const WARM_UP = 5;
/** UTF-16 units a round; the libraries, which are slower by far, get a part of it. */
const SIZE = 400_000;
const SIZE_FOR_OTHERS = 40_000;
const SENTENCES_AN_ARTICLE = 30;
const published = { edtf: '2008-06-15', basis: 'stated', source: 'the benchmark' } as const;

interface System {
  readonly name: string;
  readonly size: number;
  /** How many rounds are read before any is measured. */
  readonly warmUp: number;
  read(text: string): unknown;
}

function articles(): string[] {
  const folder = process.env.DATELINE_CORPORA;
  const file = folder === undefined ? '' : path.join(folder, 'gmb.train.jsonl');
  if (!existsSync(file)) {
    const samples = path.join(root, 'test/corpus');
    const names = readdirSync(samples).filter(name => name.endsWith('.txt'));
    return names.sort().map(name => readFileSync(path.join(samples, name), 'utf8'));
  }
  const sentences = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => (JSON.parse(line) as { text: string }).text);
  return Array.from({ length: Math.floor(sentences.length / SENTENCES_AN_ARTICLE) }, (_, at) =>
    sentences.slice(at * SENTENCES_AN_ARTICLE, (at + 1) * SENTENCES_AN_ARTICLE).join('\n'),
  );
}

function systems(): System[] {
  const gazetteer = builtInGazetteer();
  const reading = readModel(readFileSync(path.join(root, 'src/core/recognise/names/model/names.model')));
  if (!reading.ok) throw new Error(reading.message);
  const tagger = new TrainedTagger(reading.model);
  const names = datelineSystem('Dateline', gazetteer, tagger);
  const both = createArticleRecogniser({ gazetteer, tagger, published });
  const compromise = otherSystems(root).find(({ name }) => name === 'compromise');
  return [
    { name: 'names', size: SIZE, warmUp: WARM_UP, read: text => names.find(text) },
    { name: 'dates', size: SIZE, warmUp: WARM_UP, read: text => recogniseDates(text, { published }) },
    { name: 'names and dates', size: SIZE, warmUp: WARM_UP, read: text => both.recognise(text) },
    {
      name: 'chrono-node, dates',
      size: SIZE_FOR_OTHERS,
      warmUp: WARM_UP,
      read: text => parse(text, new Date('2008-06-15')),
    },
    ...(compromise === undefined
      ? []
      : [
          {
            name: 'compromise, names',
            size: SIZE_FOR_OTHERS,
            warmUp: 1,
            read: (text: string) => compromise.find(text),
          },
        ]),
  ];
}

/** MB a second of text for each round but those that warm up; the rounds of all systems take turns. */
function measure(list: readonly System[], texts: readonly string[]): Map<System, number[]> {
  const rates = new Map(list.map(system => [system, [] as number[]]));
  let next = 0;
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const begin = next;
    for (const system of list) {
      if (round < -system.warmUp) continue;
      next = begin;
      let size = 0;
      let time = 0;
      while (size < system.size) {
        const text = texts[next++ % texts.length]!;
        const before = threadTime();
        system.read(text);
        time += threadTime() - before;
        size += text.length;
      }
      if (round >= 0) rates.get(system)!.push(size / time / 1000);
    }
    next = begin;
    for (let size = 0; size < SIZE; ) size += texts[next++ % texts.length]!.length;
  }
  return rates;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const rates = measure(systems(), articles());
const rateOf = (name: string) => {
  for (const [system, values] of rates) if (system.name === name) return median(values);
  return undefined;
};
for (const [name, goal, other] of [
  ['names', 3, 'compromise, names'],
  ['dates', 5, 'chrono-node, dates'],
  ['names and dates', 2, 'compromise, names'],
] as const) {
  const ours = rateOf(name)!;
  const theirs = rateOf(other);
  const beside = theirs === undefined ? '' : `${(ours / theirs).toFixed(0)} times ${other} (${theirs.toFixed(3)} MB/s)`;
  const verdict = `goal ${goal} MB/s: ${ours >= goal ? 'holds' : 'does not hold'}`;
  console.log(`${name}: ${ours.toFixed(2)} MB/s; ${verdict}`.padEnd(50), beside);
}
