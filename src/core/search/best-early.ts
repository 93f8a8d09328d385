import type { RankedRow } from './best-rows.ts';
import { mostErrors } from './edit-automaton.ts';
import { exactTexts } from './exact-texts.ts';
import { NearTexts } from './near-texts.ts';
import type { Ranker } from './ranking.ts';
import type { RowTable, TermRows } from './row-table.ts';
import { FUSE_OPTIONS } from './row-text.ts';
import type { Reading } from './term-groups.ts';

/** Where more rows than one in so many are open, a look at all of them is cheaper than at each. */
const MANY = 16;
const ROWS_AT_ONCE = 1 << 10;

export interface Known {
  readonly table: RowTable;
  readonly ranker: Ranker;
  /** Terms that are known through and through. */
  readonly terms: ReadonlyMap<string, TermRows>;
  /** How a term stands to all rows, errors included. */
  readonly rowsOf: (term: string) => Generator<void, TermRows, void>;
}

/**
 * The best rows of some readings, the same as of a full ranking, without looking for the last term's errors in all rows.
 * First come the rows that have the term as it stands. The worst of the best of them sets the bar: only rows that one error
 * would not keep below it are looked at, which are few, since the other terms tell them apart. Where there are many, or the
 * bar is low, all rows are scanned after all.
 * @param readings the terms of each; never empty
 */
export function* bestRows(
  known: Known,
  readings: readonly (readonly string[])[],
  limit: number,
  allowed: Uint8Array | undefined,
): Generator<void, readonly RankedRow[], void> {
  const lasts = new Map<string, TermRows>();
  /** Last terms of which errors are not known. */
  const open = new Map<string, Set<number>>();
  for (const last of new Set(readings.map(terms => terms.at(-1)!))) {
    const through = known.terms.get(last);
    if (through) {
      lasts.set(last, through);
    } else if (mostErrors(last, FUSE_OPTIONS.threshold) === 0) {
      lasts.set(last, yield* known.rowsOf(last));
    } else {
      const texts = yield* exactTexts(known.table.texts, last);
      lasts.set(last, yield* known.table.ofExactTexts(texts, last));
      open.set(last, new Set());
    }
  }
  const ranked: Reading[] = [];
  for (const terms of readings) {
    const reading = [];
    for (const term of terms.slice(0, -1)) {
      reading.push({ term, rows: yield* known.rowsOf(term) });
    }
    ranked.push([...reading, { term: terms.at(-1)!, rows: lasts.get(terms.at(-1)!)! }]);
  }
  const { best } = yield* known.ranker.rank(ranked, limit, allowed);
  const bar = best.length < limit ? Number.POSITIVE_INFINITY : (best.at(-1)?.score ?? 0);
  for (const reading of ranked) {
    const rows = open.get(reading.at(-1)!.term);
    if (rows) {
      for (const row of yield* known.ranker.open(reading, bar, allowed)) {
        rows.add(row);
      }
    }
  }
  for (const [term, rows] of open) {
    if (rows.size * MANY > known.table.length) {
      lasts.set(term, yield* known.rowsOf(term));
    } else if (rows.size > 0) {
      yield* lookAt(known.table, term, rows, lasts.get(term)!.codes);
    } else {
      open.delete(term);
    }
  }
  if (open.size === 0) {
    return best;
  }
  const again = ranked.map(reading => {
    const { term } = reading.at(-1)!;
    return [...reading.slice(0, -1), { term, rows: lasts.get(term)! }];
  });
  return (yield* known.ranker.rank(again, limit, allowed)).best;
}

/** Puts into the codes how near the term comes to these rows. */
function* lookAt(
  table: RowTable,
  term: string,
  rows: Iterable<number>,
  codes: Uint8Array,
): Generator<void, void, void> {
  const near = new NearTexts(table.texts, term, FUSE_OPTIONS.threshold);
  let looked = 0;
  for (const row of rows) {
    codes[row] = table.nearest(row, near);
    if (++looked % ROWS_AT_ONCE === 0) {
      yield;
    }
  }
}
