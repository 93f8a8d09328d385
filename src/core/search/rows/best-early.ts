import { exactTexts } from '../texts/exact-texts.ts';
import { CODE } from '../texts/term-code.ts';
import type { TermScan } from '../texts/term-scan.ts';
import { mostErrors } from '../words/edit-automaton.ts';
import { BestRows } from './best-rows.ts';
import { areFew, lookAt, type OpenGroup, openGroups } from './open-groups.ts';
import { type RankedRow, type Ranker, rankedBy } from './ranking.ts';
import { RowOffers } from './row-offers.ts';
import type { RowTable, TermRows } from './row-table.ts';
import { FUSE_OPTIONS } from './row-text.ts';
import type { WeighedReading } from './weighed-reading.ts';

/** Where more rows than one in so many are open, a look at all of them is cheaper than at each. */
const MANY = 8;

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
  const offers = new RowOffers(best, allowed);
  for (const last of lasts.values()) {
    yield* offerFound(last, offers);
  }
  for (const reading of all) {
    yield* offerOthers(reading, offers);
  }
  for (;;) {
    const next = likeliest([...lasts.values()], best.worst);
    if (next === undefined) {
      return rankedBy(best, all);
    }
    yield* goOn(known, next.last, next.groups, offers);
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

/** Offers the rows in which a last term was found. */
function* offerFound({ readings, rows: { found } }: Last, offers: RowOffers): Generator<void, void, void> {
  for (const reading of readings) {
    const count = found === undefined ? reading.codes.length : found.length;
    yield* offers.all(reading, found?.values, 0, count, 'with last term');
  }
}

/** Offers the rows that a reading has without its last term. */
function* offerOthers(reading: WeighedReading, offers: RowOffers): Generator<void, void, void> {
  const members = yield* reading.members();
  if (members === undefined) {
    return;
  }
  const { offsets, rows } = members;
  for (const { group, key } of openGroups([reading], CODE.none, offers.best.worst)) {
    if (key > offers.best.worst) {
      return;
    }
    yield* offers.all(reading, rows, offsets[group]!, offsets[group + 1]!, 'without last term');
  }
}

/** The term that could bring in the best rows with more errors, and the groups that those are in. */
function likeliest(lasts: readonly Last[], worst: number): { last: Last; groups: readonly OpenGroup[] } | undefined {
  return lasts
    .filter(last => last.errors < last.most)
    .map(last => ({ last, groups: openGroups(last.readings, CODE.part + last.errors + 1, worst) }))
    .filter(({ groups }) => groups.length > 0)
    .sort((a, b) => a.groups[0]!.key - b.groups[0]!.key)[0];
}

/** Looks for more errors of a term in all rows, or for all errors in a few. */
function* goOn(
  { table, rowsOf, scanOf }: Known,
  last: Last,
  groups: readonly OpenGroup[],
  offers: RowOffers,
): Generator<void, void, void> {
  if (yield* areFew(groups, Math.ceil(table.length / MANY), offers)) {
    const scan = yield* scanOf(last.term);
    for (const open of groups) {
      yield* lookAt(open, last.readings, table, scan, offers);
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
  yield* offerFound(last, offers);
}
