import { BestRows } from './best-rows.ts';
import { mostErrors } from './edit-automaton.ts';
import { exactTexts } from './exact-texts.ts';
import { type RankedRow, type Ranker, rankedBy } from './ranking.ts';
import type { RowTable, TermRows } from './row-table.ts';
import { FUSE_OPTIONS } from './row-text.ts';
import { CODE } from './term-code.ts';
import type { TermScan } from './term-scan.ts';
import { scoresAsWell, type WeighedReading } from './weighed-reading.ts';

/** Where more rows than one in so many are open, a look at all of them is cheaper than at each. */
const MANY = 8;
const ROWS_AT_ONCE = 1 << 13;
/** The same where each row is looked at for errors. */
const LOOKED_AT_ONCE = 1 << 10;

export interface Known {
  readonly table: RowTable;
  readonly ranker: Ranker;
  /** Terms that are known through and through. */
  readonly terms: ReadonlyMap<string, TermRows>;
  /** How a term stands to all rows, errors included. */
  readonly rowsOf: (term: string) => Generator<void, TermRows, void>;
  /** What is known of a term that errors are allowed in; what is found with it is at hand when all rows are asked for. */
  readonly scanOf: (term: string) => Generator<void, TermScan, void>;
}

/** A last term, of which rows with more errors than so many are not known, bar those that need not be. */
interface Last {
  readonly term: string;
  readonly most: number;
  errors: number;
  rows: TermRows;
  /** Those that end in it. */
  readonly readings: WeighedReading[];
}

/** Rows that could come up to the best with one error more in the last term of a reading. */
interface OpenGroup {
  readonly reading: WeighedReading;
  readonly group: number;
  /** What such a row would have. */
  readonly key: number;
}

/**
 * The best rows of some readings, the same as of a full ranking, without looking for all errors of the last terms in all rows.
 * First come the rows that have the term as it stands, then those that the other terms alone bring in. The worst of the best
 * sets the bar: only rows that one error would not keep below it are looked at, those first that would come out best, so that
 * the bar rises. They are few as a rule, since the other terms tell them apart. Where there are many, all rows with one error
 * come next, and so on.
 * @param readings the terms of each; never empty
 */
export function* bestRows(
  known: Known,
  readings: readonly (readonly string[])[],
  limit: number,
  allowed: Uint8Array | undefined,
): Generator<void, readonly RankedRow[], void> {
  const { ranker } = known;
  const lasts = new Map<string, Last>();
  const all: WeighedReading[] = [];
  for (const [place, terms] of readings.entries()) {
    const term = terms.at(-1)!;
    const last = lasts.get(term) ?? (yield* begin(known, term));
    lasts.set(term, last);
    const reading = [];
    for (const earlier of terms.slice(0, -1)) {
      reading.push({ term: earlier, rows: yield* known.rowsOf(earlier) });
    }
    const weighed = yield* ranker.weigh([...reading, last], place);
    last.readings.push(weighed);
    all.push(weighed);
  }
  const best = new BestRows(limit, ranker.compare);
  for (const last of lasts.values()) {
    yield* addFound(last, best, allowed);
  }
  for (const reading of all) {
    yield* addOthers(reading, best, allowed);
  }
  for (;;) {
    const next = openLasts([...lasts.values()], best.worst)[0];
    if (next === undefined) {
      return rankedBy(best, all);
    }
    yield* goOn(known, next.last, next.groups, best, allowed);
  }
}

function* begin({ table, terms, rowsOf }: Known, term: string): Generator<void, Last, void> {
  const most = mostErrors(term, FUSE_OPTIONS.threshold);
  const through = most === 0 ? yield* rowsOf(term) : terms.get(term);
  return through
    ? { term, most, errors: most, rows: through, readings: [] }
    : {
        term,
        most,
        errors: 0,
        rows: yield* table.ofExactTexts(yield* exactTexts(table.texts, term), term),
        readings: [],
      };
}

/** Adds the rows in which a last term was found. */
function* addFound(
  { readings, rows: { found } }: Last,
  best: BestRows,
  allowed: Uint8Array | undefined,
): Generator<void, void, void> {
  for (const reading of readings) {
    const count = found === undefined ? reading.codes.length : found.length;
    for (let from = 0; from < count; from += ROWS_AT_ONCE) {
      addSome(reading, found?.values, from, Math.min(count, from + ROWS_AT_ONCE), best, allowed, true);
      yield;
    }
  }
}

/** Adds the rows that a reading has without its last term. */
function* addOthers(
  reading: WeighedReading,
  best: BestRows,
  allowed: Uint8Array | undefined,
): Generator<void, void, void> {
  const members = yield* reading.members();
  if (members === undefined) {
    return;
  }
  for (const { group, key } of groupsByKey(reading, CODE.none)) {
    if (key > best.worst || key === Number.POSITIVE_INFINITY) {
      return;
    }
    const end = members.offsets[group + 1]!;
    for (let from = members.offsets[group]!; from < end; from += ROWS_AT_ONCE) {
      addSome(reading, members.rows, from, Math.min(end, from + ROWS_AT_ONCE), best, allowed, false);
      yield;
    }
  }
}

/** Adds rows `from` to `to` of a list (all rows without one) that have the last term, or that do not. */
function addSome(
  reading: WeighedReading,
  list: Int32Array | undefined,
  from: number,
  to: number,
  best: BestRows,
  allowed: Uint8Array | undefined,
  has: boolean,
): void {
  const { codes } = reading;
  for (let at = from; at < to; at++) {
    const row = list === undefined ? at : list[at]!;
    if ((codes[row] !== CODE.none) === has && (allowed === undefined || allowed[row] === 1)) {
      const key = reading.keyOf(row);
      if (key <= best.worst) {
        best.add(row, key);
      }
    }
  }
}

function groupsByKey(reading: WeighedReading, code: number): OpenGroup[] {
  const groups = Array.from({ length: reading.groupCount }, (_, group) => ({
    reading,
    group,
    key: reading.keyOfGroup(group, code),
  }));
  return groups.sort((a, b) => a.key - b.key);
}

/** What is left to look for, with the groups in which it may be: first what could come out best. */
function openLasts(lasts: readonly Last[], worst: number): { last: Last; groups: OpenGroup[] }[] {
  return lasts
    .filter(last => last.errors < last.most)
    .map(last => {
      const code = CODE.part + last.errors + 1;
      const groups = last.readings.flatMap(reading => groupsByKey(reading, code));
      return { last, groups: groups.filter(({ key }) => scoresAsWell(key, worst)).sort((a, b) => a.key - b.key) };
    })
    .filter(({ groups }) => groups.length > 0)
    .sort((a, b) => a.groups[0]!.key - b.groups[0]!.key);
}

/** Looks for more errors of a term in all rows, or for all errors in a few. */
function* goOn(
  { table, rowsOf, scanOf }: Known,
  last: Last,
  groups: readonly OpenGroup[],
  best: BestRows,
  allowed: Uint8Array | undefined,
): Generator<void, void, void> {
  if (yield* areFew(groups, allowed, Math.ceil(table.length / MANY))) {
    const scan = yield* scanOf(last.term);
    for (const open of groups) {
      yield* lookAt(open, table, scan, last, best, allowed);
    }
    last.errors = last.most;
    return;
  }
  // Of a long term hardly a text has a few errors: each look is for twice as many as the one before.
  last.errors = Math.min(last.most, Math.max(1, last.errors * 2));
  if (last.errors === last.most) {
    last.rows = yield* rowsOf(last.term);
  } else {
    const scan = yield* scanOf(last.term);
    yield* scan.texts(last.errors);
    last.rows = yield* table.ofTexts(scan.codes, last.term);
  }
  for (const reading of last.readings) {
    reading.take(last.rows);
  }
  yield* addFound(last, best, allowed);
}

/** Whether fewer rows of these groups than so many are to be looked at. Groups of several readings mostly share theirs. */
function* areFew(
  groups: readonly OpenGroup[],
  allowed: Uint8Array | undefined,
  few: number,
): Generator<void, boolean, void> {
  const counted = new Int32Array((groups[0]!.reading.codes.length + 31) >>> 5);
  let count = 0;
  for (const { reading, group } of groups) {
    const members = yield* reading.members();
    const from = members === undefined ? 0 : members.offsets[group]!;
    const to = members === undefined ? reading.codes.length : members.offsets[group + 1]!;
    count += countNew(reading.codes, members?.rows, from, to, allowed, counted, few - count);
    if (count >= few) {
      return false;
    }
  }
  return true;
}

/** Marks rows `from` to `to` of a list (all rows without one) that are to be looked at, a bit for each, at most so many. */
function countNew(
  codes: Uint8Array,
  list: Int32Array | undefined,
  from: number,
  to: number,
  allowed: Uint8Array | undefined,
  marks: Int32Array,
  most: number,
): number {
  let count = 0;
  for (let at = from; at < to && count < most; at++) {
    const row = list === undefined ? at : list[at]!;
    const bit = 1 << (row & 31);
    if (codes[row] === CODE.none && (allowed === undefined || allowed[row] === 1) && (marks[row >>> 5]! & bit) === 0) {
      marks[row >>> 5]! |= bit;
      count++;
    }
  }
  return count;
}

/** Puts into the codes of a term how near it comes to the rows of a group, and adds those that it was found in. */
function* lookAt(
  { reading, group, key }: OpenGroup,
  table: RowTable,
  scan: TermScan,
  { rows: { codes }, readings }: Last,
  best: BestRows,
  allowed: Uint8Array | undefined,
): Generator<void, void, void> {
  const members = yield* reading.members();
  const end = members === undefined ? codes.length : members.offsets[group + 1]!;
  let from = members === undefined ? 0 : members.offsets[group]!;
  for (; from < end && scoresAsWell(key, best.worst); from += LOOKED_AT_ONCE) {
    const to = Math.min(end, from + LOOKED_AT_ONCE);
    for (let at = from; at < to; at++) {
      const row = members === undefined ? at : members.rows[at]!;
      if (codes[row] === CODE.none && (allowed === undefined || allowed[row] === 1)) {
        codes[row] = table.nearest(row, scan);
        if (codes[row] !== CODE.none) {
          addIn(readings, row, best);
        }
      }
    }
    yield;
  }
}

function addIn(readings: readonly WeighedReading[], row: number, best: BestRows): void {
  for (const reading of readings) {
    const key = reading.keyOf(row);
    if (key <= best.worst) {
      best.add(row, key);
    }
  }
}
