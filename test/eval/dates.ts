/**
 * Scores the date recogniser on annotated corpora beside other libraries: strict, relaxed and value F1, and speed in MB a
 * second of processor time. The others are scored on all documents, and where `--split` is given on that part of them.
 * `DATELINE_CORPORA=folder npm run eval -- dates [--errors N] [--alone] [--only corpus] [--split development|held-out|all]`
 * Strict: equal spans. Relaxed: overlapping spans, one to one. Value: relaxed F1 times the share of matched spans with an equal
 * TIMEX3 value (as in TempEval-3).
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { recogniseDates } from '../../src/core/recognise/dates/recognise-dates.ts';
import { type DateSystem, dateline, type FoundDate, otherDateSystems } from './date-systems.ts';
import { readAll } from './pace.ts';

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value?: string;
}

interface Document {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly entities: readonly Gold[];
}

/** Corpora with dates. Values and publication dates are scored where the corpus has them. */
const corpora = [
  { name: 'wikiwars', file: 'wikiwars.train.jsonl', values: true },
  { name: 'meantime', file: 'meantime.train.jsonl', values: true },
  { name: 're3d', file: 're3d.train.jsonl', values: false },
] as const;
const dateTypes = new Set(['DATE', 'TIME', 'DURATION', 'SET']);

/** The fixed split: rules are developed on documents at even places of the file; those at odd places are held out and only scored. */
function inSplit(index: number, split: string): boolean {
  return split === 'all' || (index % 2 === 0) === (split === 'development');
}

interface Tally {
  gold: number;
  found: number;
  strict: number;
  relaxed: number;
  valued: number;
}

const options = readOptions(process.argv.slice(2));
const folder = process.env.DATELINE_CORPORA;
if (folder === undefined || !existsSync(folder)) {
  console.error('The corpora are absent: set DATELINE_CORPORA to their folder. Nothing was scored.');
  process.exitCode = 2;
} else {
  run(folder);
}

function readOptions(words: readonly string[]): {
  errors: number;
  only: string | undefined;
  splits: readonly string[];
  alone: boolean;
} {
  const after = (name: string): string | undefined => {
    const at = words.indexOf(name);
    return at < 0 ? undefined : words[at + 1];
  };
  const split = after('--split');
  return {
    errors: Number(after('--errors') ?? 0),
    only: after('--only'),
    alone: words.includes('--alone') || words.includes('--errors'),
    splits: split === undefined ? ['development', 'held-out', 'all'] : [split],
  };
}

function readDocuments(file: string): Document[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Document);
}

function run(directory: string): void {
  const systems = [dateline, ...(options.alone ? [] : otherDateSystems(process.env.DATELINE_ROOT ?? process.cwd()))];
  console.log(
    'corpus      split        system           docs  gold  strict P/R/F1        relaxed P/R/F1       value F1   MB/s',
  );
  for (const { name, file, values } of corpora) {
    const filePath = path.join(directory, file);
    if (options.only !== undefined && options.only !== name) {
      continue;
    }
    if (!existsSync(filePath)) {
      console.log(`${name}: ${file} is absent, not scored.`);
      continue;
    }
    const documents = readDocuments(filePath);
    for (const system of systems) {
      measure(system, name, documents, values);
    }
  }
  if (options.errors === 0) {
    measureSpeed(directory);
  }
}

function measure(system: DateSystem, corpus: string, documents: readonly Document[], values: boolean): void {
  const dates = new Map(documents.map(({ text, date }) => [text, date]));
  const texts = documents.map(({ text }) => text);
  const { found, rate } = readAll(texts, text => system.find(text, dates.get(text)));
  for (const split of system === dateline ? options.splits : options.splits.slice(-1)) {
    const tally = { gold: 0, found: 0, strict: 0, relaxed: 0, valued: 0 };
    const errors: string[] = [];
    let count = 0;
    for (const [index, document] of documents.entries()) {
      if (inSplit(index, split)) {
        score(document, found[index] ?? [], tally, errors);
        count++;
      }
    }
    report([corpus.padEnd(11), split.padEnd(12), system.name.padEnd(15)], count, tally, values && system.values, rate);
    if (system === dateline) {
      for (const line of errors.slice(0, options.errors)) {
        console.log(`  ${line}`);
      }
    }
  }
}

function score(document: Document, found: readonly FoundDate[], tally: Tally, errors: string[]): void {
  const gold = document.entities
    .filter(entity => dateTypes.has(entity.type))
    .sort((one, other) => one.start - other.start);
  tally.gold += gold.length;
  tally.found += found.length;
  const taken = new Set<Gold>();
  const around = (start: number, end: number): string =>
    document.text.slice(Math.max(0, start - 40), end + 40).replaceAll('\n', '⏎');
  const text = ({ start, end }: Gold | FoundDate): string => document.text.slice(start, end);
  // Equal spans first, so that an overlapping neighbour does not take them.
  const matches = new Map<FoundDate, Gold>();
  for (const exact of [true, false]) {
    for (const mention of found) {
      if (matches.has(mention)) {
        continue;
      }
      const match = gold.find(
        entity =>
          !taken.has(entity) &&
          (exact
            ? entity.start === mention.start && entity.end === mention.end
            : entity.start < mention.end && mention.start < entity.end),
      );
      if (match !== undefined) {
        matches.set(mention, match);
        taken.add(match);
      }
    }
  }
  for (const mention of found) {
    const match = matches.get(mention);
    if (match === undefined) {
      errors.push(`EXTRA   ${JSON.stringify(text(mention))} ${mention.value} … ${around(mention.start, mention.end)}`);
      continue;
    }
    tally.relaxed++;
    if (match.start === mention.start && match.end === mention.end) {
      tally.strict++;
    } else {
      errors.push(
        `EXTENT  ${JSON.stringify(text(mention))} gold ${JSON.stringify(text(match))} … ${around(mention.start, mention.end)}`,
      );
    }
    if (match.value === mention.value) {
      tally.valued++;
    } else if (match.value !== undefined) {
      errors.push(
        `VALUE   ${JSON.stringify(text(mention))} ${mention.value} gold ${match.value} [${mention.mention?.reason ?? ''}] ${document.id.slice(0, 12)} ${document.date ?? ''} … ${around(mention.start, mention.end)}`,
      );
    }
  }
  for (const entity of gold) {
    if (!taken.has(entity)) {
      errors.push(
        `MISSED  ${JSON.stringify(text(entity))} ${entity.value ?? ''} … ${around(entity.start, entity.end)}`,
      );
    }
  }
}

function f1(right: number, found: number, gold: number): [number, number, number] {
  const precision = found === 0 ? 0 : (100 * right) / found;
  const recall = gold === 0 ? 0 : (100 * right) / gold;
  return [precision, recall, precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)];
}

function report(heads: readonly string[], documents: number, tally: Tally, values: boolean, rate: number): void {
  const strict = f1(tally.strict, tally.found, tally.gold);
  const relaxed = f1(tally.relaxed, tally.found, tally.gold);
  const value = tally.relaxed === 0 ? 0 : relaxed[2] * (tally.valued / tally.relaxed);
  const triple = (numbers: readonly number[]): string =>
    numbers
      .map(number => number.toFixed(1).padStart(5))
      .join(' ')
      .padEnd(20);
  console.log(
    `${heads.join(' ')} ${String(documents).padStart(5)} ${String(tally.gold).padStart(5)}  ${triple(strict)} ${triple(relaxed)} ${values ? value.toFixed(1).padStart(8) : '       -'} ${rate.toFixed(3).padStart(8)}`,
  );
}

/** Characters a second over at least 1 MB of news text, best of eight: by the clock, and by processor time where others work too. */
function measureSpeed(directory: string): void {
  const file = path.join(directory, 'gmb.train.jsonl');
  if (!existsSync(file)) {
    console.log('speed: gmb.train.jsonl is absent, not measured.');
    return;
  }
  let news = '';
  for (const { text } of readDocuments(file)) {
    news += `${text}\n`;
    if (news.length > 2_000_000) {
      break;
    }
  }
  const published = {
    edtf: '2008-06-15',
    basis: 'stated',
    source: 'corpus',
  } as const;
  let best = Number.POSITIVE_INFINITY;
  let busy = Number.POSITIVE_INFINITY;
  let mentions = 0;
  for (let round = 0; round < 8; round++) {
    const begin = performance.now();
    const used = process.cpuUsage();
    mentions = recogniseDates(news, { published }).length;
    best = Math.min(best, performance.now() - begin);
    const { user, system } = process.cpuUsage(used);
    busy = Math.min(busy, (user + system) / 1e3);
  }
  const rate = (milliseconds: number): string => `${(news.length / 1e3 / milliseconds).toFixed(1)} MB/s`;
  console.log(
    `speed: ${(news.length / 1e6).toFixed(2)} MB, ${mentions} mentions, ${rate(best)} by the clock, ${rate(busy)} of processor time`,
  );
}
