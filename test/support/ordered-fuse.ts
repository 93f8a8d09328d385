import Fuse from 'fuse.js';
import { FUSE_OPTIONS, type FuseRow } from '../../src/core/search/rows/row-text.ts';

/** A row with the score that Fuse gives it. */
export type ScoredRow = readonly [row: number, score: number];

/** Scores that differ by less differ in the order in which they were added up alone. */
const rounded = (score: number) => Math.round(score * 2 ** 32);

/**
 * Plain Fuse with the order of the search as its `sortFn`: of rows with one score those come first that have more terms as
 * words; what is the same in that too keeps the order of the list.
 */
export class OrderedFuse {
  readonly #fuse: Fuse<FuseRow>;
  readonly #words: readonly ReadonlySet<string>[];
  #terms: readonly string[] = [];

  constructor(rows: readonly FuseRow[]) {
    this.#words = rows.map(({ text }) => new Set(text.split(' ')));
    this.#fuse = new Fuse(rows, {
      ...FUSE_OPTIONS,
      sortFn: (a, b) => rounded(a.score) - rounded(b.score) || this.#foreign(a.idx) - this.#foreign(b.idx),
    });
  }

  /** The best rows of all readings of a query, the likeliest reading first: each search is Fuse's own. */
  search(patterns: readonly string[], limit: number): ScoredRow[] {
    const best = new Map<number, { order: readonly number[]; score: number }>();
    for (const [reading, pattern] of patterns.entries()) {
      this.#terms = pattern.split(' ');
      for (const { refIndex, score } of this.#fuse.search(pattern, { limit })) {
        const order = [rounded(score!), this.#foreign(refIndex), reading, refIndex];
        const known = best.get(refIndex);
        best.set(refIndex, {
          order: known && inOrder(known.order, order) < 0 ? known.order : order,
          score: Math.min(score!, known?.score ?? Number.POSITIVE_INFINITY),
        });
      }
    }
    const found = [...best].sort(([, a], [, b]) => inOrder(a.order, b.order));
    return found.slice(0, limit).map(([row, { score }]) => [row, score]);
  }

  /** How many rows any reading finds. */
  count(patterns: readonly string[]): number {
    return new Set(patterns.flatMap(pattern => this.#fuse.search(pattern).map(({ refIndex }) => refIndex))).size;
  }

  /** How many of the terms asked for are no words of a row. */
  #foreign(row: number): number {
    return this.#terms.filter(term => !this.#words[row]!.has(term)).length;
  }
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
