import { mostErrors } from './edit-automaton.ts';
import { exactTexts } from './exact-texts.ts';
import { NearTexts } from './near-texts.ts';
import type { RankedRow, Ranker } from './ranking.ts';
import type { RowTable, TermRows } from './row-table.ts';
import { FUSE_OPTIONS } from './row-text.ts';
import type { Reading } from './term-groups.ts';
import type { TermScan } from './term-scan.ts';

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
  /** What is known of a term that errors are allowed in; what is found with it is at hand when all rows are asked for. */
  readonly scanOf: (term: string) => Generator<void, TermScan, void>;
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
  const { ranker } = known;
  const readingsNow = () => readings.map((terms, at): Reading => [...earlier[at]!, lasts.get(terms.at(-1)!)!]);
  let ranked = readingsNow();
  let best = yield* ranker.best(ranked, limit, allowed);
  for (;;) {
    const bar = best.length < limit ? Number.POSITIVE_INFINITY : (best.at(-1)?.score ?? Number.NEGATIVE_INFINITY);
    const changed = new Set(best.map(({ row }) => row));
    let looked = 'nothing' as Looked;
    for (const last of lasts.values()) {
      const own = ranked.filter(reading => reading.at(-1) === last);
      const one = yield* goOn(known, last, own, bar, allowed, changed);
      looked = one === 'nothing' || looked === 'all rows' ? looked : one;
    }
    if (looked === 'nothing') {
      return best;
    }
    ranked = readingsNow();
    best =
      looked === 'all rows'
        ? yield* ranker.best(ranked, limit, allowed)
        : yield* ranker.bestOf(changed, ranked, limit, allowed);
  }
}

function* begin({ table, terms, rowsOf }: Known, term: string): Generator<void, Last, void> {
  const most = mostErrors(term, FUSE_OPTIONS.threshold);
  const through = most === 0 ? yield* rowsOf(term) : terms.get(term);
  return through
    ? { term, most, errors: most, rows: through }
    : { term, most, errors: 0, rows: yield* table.ofExactTexts(yield* exactTexts(table.texts, term), term) };
}

/** What was looked at anew. */
type Looked = 'nothing' | 'few rows' | 'all rows';

/**
 * Looks for one more error of a term in all rows, or for all errors in a few rows, where that can raise a row above the bar.
 * @param readings those that end in the term
 * @param changed takes the few rows, where something was found
 */
function* goOn(
  { table, ranker, rowsOf, scanOf }: Known,
  last: Last,
  readings: readonly Reading[],
  bar: number,
  allowed: Uint8Array | undefined,
  changed: Set<number>,
): Generator<void, Looked, void> {
  if (last.errors === last.most) {
    return 'nothing';
  }
  const next = last.errors + 1;
  const open = new Uint8Array(table.length);
  const few = Math.ceil(table.length / MANY);
  let count = 0;
  for (const reading of readings) {
    if (count < few) {
      count += yield* ranker.open(reading, next, bar, allowed, open, few - count);
    }
  }
  if (count === 0) {
    last.errors = last.most;
    return 'nothing';
  }
  if (count < few) {
    yield* lookAt(table, new NearTexts(table.texts, yield* scanOf(last.term)), last, open, changed);
    last.errors = last.most;
    return 'few rows';
  }
  if (next === last.most) {
    last.rows = yield* rowsOf(last.term);
  } else {
    const scan = yield* scanOf(last.term);
    yield* scan.texts(next);
    last.rows = yield* table.ofTexts(scan.codes, last.term);
  }
  last.errors = next;
  return 'all rows';
}

/** Puts into the codes of a term how near it comes to these rows. */
function* lookAt(
  table: RowTable,
  near: NearTexts,
  { rows }: Last,
  open: Uint8Array,
  changed: Set<number>,
): Generator<void, void, void> {
  let looked = 0;
  for (let row = open.indexOf(1); row >= 0; row = open.indexOf(1, row + 1)) {
    const code = table.nearest(row, near);
    if (code !== rows.codes[row]) {
      rows.codes[row] = code;
      changed.add(row);
    }
    if (++looked % ROWS_AT_ONCE === 0) {
      yield;
    }
  }
}
