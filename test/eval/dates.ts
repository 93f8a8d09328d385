/**
 * Scores the date recogniser on annotated corpora: strict, relaxed and value F1, and its speed.
 * `DATELINE_CORPORA=folder node test/run-eval.mjs dates [--errors N] [--only corpus] [--split development|held-out|all]`
 * Strict: equal spans. Relaxed: overlapping spans, one to one. Value: relaxed F1 times the share of matched spans with an equal
 * TIMEX3 value (as in TempEval-3).
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { recogniseDates } from '../../src/core/recognise/dates/recognise-dates.ts';
import type { DateMention } from '../../src/core/recognise/mention.ts';

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
} {
  const after = (name: string): string | undefined => {
    const at = words.indexOf(name);
    return at < 0 ? undefined : words[at + 1];
  };
  const split = after('--split');
  return {
    errors: Number(after('--errors') ?? 0),
    only: after('--only'),
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
  console.log('corpus      split         docs  gold  strict P/R/F1        relaxed P/R/F1       value F1');
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
    for (const split of options.splits) {
      const chosen = documents.filter((_, index) => inSplit(index, split));
      const tally = { gold: 0, found: 0, strict: 0, relaxed: 0, valued: 0 };
      const errors: string[] = [];
      for (const document of chosen) {
        score(document, tally, errors);
      }
      report(name, split, chosen.length, tally, values);
      for (const line of errors.slice(0, options.errors)) {
        console.log(`  ${line}`);
      }
    }
  }
  if (options.errors === 0) {
    measureSpeed(directory);
  }
}

function score(document: Document, tally: Tally, errors: string[]): void {
  const gold = document.entities
    .filter(entity => dateTypes.has(entity.type))
    .sort((one, other) => one.start - other.start);
  const found = recogniseDates(
    document.text,
    document.date === undefined
      ? {}
      : {
          published: { edtf: document.date, basis: 'stated', source: 'corpus' },
        },
  );
  tally.gold += gold.length;
  tally.found += found.length;
  const taken = new Set<Gold>();
  const around = (start: number, end: number): string =>
    document.text.slice(Math.max(0, start - 40), end + 40).replaceAll('\n', '⏎');
  const text = (entity: Gold): string => document.text.slice(entity.start, entity.end);
  // Equal spans first, so that an overlapping neighbour does not take them.
  const matches = new Map<DateMention, Gold>();
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
      errors.push(
        `EXTRA   ${JSON.stringify(mention.quote)} ${mention.timex.value} … ${around(mention.start, mention.end)}`,
      );
      continue;
    }
    tally.relaxed++;
    if (match.start === mention.start && match.end === mention.end) {
      tally.strict++;
    } else {
      errors.push(
        `EXTENT  ${JSON.stringify(mention.quote)} gold ${JSON.stringify(text(match))} … ${around(mention.start, mention.end)}`,
      );
    }
    if (match.value === mention.timex.value) {
      tally.valued++;
    } else if (match.value !== undefined) {
      errors.push(
        `VALUE   ${JSON.stringify(mention.quote)} ${mention.timex.value} gold ${match.value} [${mention.reason}] ${document.id.slice(0, 12)} ${document.date ?? ''} … ${around(mention.start, mention.end)}`,
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

function report(name: string, split: string, documents: number, tally: Tally, values: boolean): void {
  const strict = f1(tally.strict, tally.found, tally.gold);
  const relaxed = f1(tally.relaxed, tally.found, tally.gold);
  const value = tally.relaxed === 0 ? 0 : relaxed[2] * (tally.valued / tally.relaxed);
  const triple = (numbers: readonly number[]): string =>
    numbers
      .map(number => number.toFixed(1).padStart(5))
      .join(' ')
      .padEnd(20);
  console.log(
    `${name.padEnd(11)} ${split.padEnd(12)} ${String(documents).padStart(5)} ${String(tally.gold).padStart(5)}  ${triple(strict)} ${triple(relaxed)} ${values ? value.toFixed(1).padStart(5) : '    -'}`,
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
