import type { RankedRow } from './best-rows.ts';
import { mostErrors } from './edit-automaton.ts';
import { exactTexts } from './exact-texts.ts';
import { NearTexts } from './near-texts.ts';
import type { Ranker } from './ranking.ts';
import type { RowTable, TermRows } from './row-table.ts';
import { FUSE_OPTIONS } from './row-text.ts';
import type { Reading } from './term-groups.ts';
import { scanTerm } from './term-scan.ts';

/** Where more rows than one in so many are open, a look at all of them is cheaper than at each. */
const MANY = 8;
const ROWS_AT_ONCE = 1 << 10;

export interface Known {
  readonly table: RowTable;
  readonly ranker: Ranker;
  /** Terms that are known through and through. */
  readonly terms: ReadonlyMap<string, TermRows>;
  /** How a term stands to all rows, errors included. */
  readonly rowsOf: (term: string) => Generator<void, TermRows, void>;
}

/** A last term, of which rows with more errors than so many are not known, bar those that need not be. */
interface Last {
  readonly term: string;
  readonly most: number;
  errors: number;
  rows: TermRows;
}

/**
 * The best rows of some readings, the same as of a full ranking, without looking for all errors of the last terms in all rows.
 * First come the rows that have the term as it stands. The worst of the best of them sets the bar: only rows that one error
 * would not keep below it are looked at, which are few as a rule, since the other terms tell them apart. Where there are many,
 * all rows with one error come next and raise the bar, and so on.
 * @param readings the terms of each; never empty
 */
export function* bestRows(
  known: Known,
  readings: readonly (readonly string[])[],
  limit: number,
  allowed: Uint8Array | undefined,
): Generator<void, readonly RankedRow[], void> {
  const lasts = new Map<string, Last>();
  for (const term of new Set(readings.map(terms => terms.at(-1)!))) {
    lasts.set(term, yield* begin(known, term));
  }
  const earlier: Reading[] = [];
  for (const terms of readings) {
    const reading = [];
    for (const term of terms.slice(0, -1)) {
      reading.push({ term, rows: yield* known.rowsOf(term) });
    }
    earlier.push(reading);
  }
  for (;;) {
    const ranked = readings.map((terms, at): Reading => [...earlier[at]!, lasts.get(terms.at(-1)!)!]);
    const { best } = yield* known.ranker.rank(ranked, limit, allowed);
    const bar = best.length < limit ? Number.POSITIVE_INFINITY : (best.at(-1)?.score ?? Number.NEGATIVE_INFINITY);
    let isChanged = false;
    for (const last of lasts.values()) {
      const own = ranked.filter(reading => reading.at(-1) === last);
      isChanged = (yield* goOn(known, last, own, bar, allowed)) || isChanged;
    }
    if (!isChanged) {
      return best;
    }
  }
}

function* begin({ table, terms, rowsOf }: Known, term: string): Generator<void, Last, void> {
  const most = mostErrors(term, FUSE_OPTIONS.threshold);
  const through = most === 0 ? yield* rowsOf(term) : terms.get(term);
  return through
    ? { term, most, errors: most, rows: through }
    : { term, most, errors: 0, rows: yield* table.ofExactTexts(yield* exactTexts(table.texts, term), term) };
}

/**
 * Looks for one more error of a term, or in a few rows for all errors, where that can raise a row above the bar.
 * @param readings those that end in the term
 * @returns false where it cannot
 */
function* goOn(
  { table, ranker, rowsOf }: Known,
  last: Last,
  readings: readonly Reading[],
  bar: number,
  allowed: Uint8Array | undefined,
): Generator<void, boolean, void> {
  if (last.errors === last.most) {
    return false;
  }
  const next = last.errors + 1;
  const open = new Uint8Array(table.length);
  const few = table.length / MANY;
  let count = 0;
  for (const reading of readings) {
    if (count < few) {
      count += yield* ranker.open(reading, next, bar, allowed, open, few - count);
    }
  }
  if (count === 0) {
    return false;
  }
  if (count < few) {
    yield* lookAt(table, last, open);
    last.errors = last.most;
  } else if (next === last.most) {
    last.rows = yield* rowsOf(last.term);
    last.errors = next;
  } else {
    const texts = yield* scanTerm(table.texts, last.term, FUSE_OPTIONS.threshold, next);
    last.rows = yield* table.ofTexts(texts, last.term);
    last.errors = next;
  }
  return true;
}

/** Puts into the codes of a term how near it comes to these rows. */
function* lookAt(table: RowTable, { term, most, rows }: Last, open: Uint8Array): Generator<void, void, void> {
  const near = yield* NearTexts.of(table.texts, term, most);
  let looked = 0;
  for (let row = open.indexOf(1); row >= 0; row = open.indexOf(1, row + 1)) {
    rows.codes[row] = table.nearest(row, near);
    if (++looked % ROWS_AT_ONCE === 0) {
      yield;
    }
  }
}
