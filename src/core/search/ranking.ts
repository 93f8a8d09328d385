import type { TermRows } from './row-table.ts';
import { CODE } from './term-scan.ts';

const ROWS_AT_ONCE = 1 << 14;
/** Fuse's least score of anything but a perfect match. */
const LEAST = 0.001;

export interface RankedRow {
  readonly row: number;
  /** As Fuse gives it: 0 is a perfect match. */
  readonly score: number;
}

export interface Ranking {
  /** Best first. */
  readonly best: readonly RankedRow[];
  /** Rows that match any term. */
  readonly total: number;
  /** Rows that match each group of terms: every word of the query in one of its spellings. */
  readonly complete: number;
}

export interface RankedTerm {
  readonly term: string;
  readonly rows: TermRows;
  /** Terms of one group are spellings of one word. */
  readonly group: number;
}

/**
 * Scores all rows as Fuse's token search does over one key without field norm, in Fuse's own order of floating-point
 * operations, and keeps the best.
 * @param count rows that there are
 * @param fields rows with words at all
 * @param allowed 1 for each row that may be among the answers; all rows without it
 * @param compare order of rows with the same score
 */
export function* rank(
  terms: readonly RankedTerm[],
  count: number,
  fields: number,
  limit: number,
  allowed: Uint8Array | undefined,
  compare: (a: number, b: number) => number,
): Generator<void, Ranking, void> {
  const weights = terms.map(({ rows }) => Math.log(1 + (fields - rows.holders + 0.5) / (rows.holders + 0.5)));
  let whole = 0;
  for (const weight of weights) {
    whole += weight;
  }
  const tables = terms.map(({ term }, at) => worth(term, weights[at]!));
  const codes = terms.map(({ rows }) => rows.codes);
  const groups = terms.map(({ group }) => group);
  const words = new Set(groups).size;
  const best = new BestRows(limit, compare, whole * (1 - LEAST));
  const sums = new Float64Array(ROWS_AT_ONCE);
  const missing = new Uint8Array(ROWS_AT_ONCE);
  const inGroup = new Uint8Array(ROWS_AT_ONCE);
  let total = 0;
  let complete = 0;
  for (let from = 0; from < count; from += ROWS_AT_ONCE) {
    const size = Math.min(ROWS_AT_ONCE, count - from);
    sums.fill(0);
    missing.fill(0);
    for (let at = 0; at < terms.length; at++) {
      const table = tables[at]!;
      const own = codes[at]!;
      const first = at === 0 || groups[at] !== groups[at - 1];
      if (first) {
        inGroup.fill(0);
      }
      const last = at === terms.length - 1 || groups[at] !== groups[at + 1];
      for (let row = 0; row < size; row++) {
        const code = own[from + row]!;
        if (code !== CODE.none) {
          sums[row]! += table[code]!;
          inGroup[row] = 1;
        }
      }
      if (last) {
        for (let row = 0; row < size; row++) {
          missing[row]! += 1 - inGroup[row]!;
        }
      }
    }
    for (let row = 0; row < size; row++) {
      if (missing[row]! < words && (allowed === undefined || allowed[from + row] === 1)) {
        total++;
        complete += missing[row] === 0 ? 1 : 0;
        const sum = sums[row]!;
        if (sum >= best.floor) {
          best.add(from + row, Math.max(LEAST, whole > 0 ? 1 - sum / whole : 0), sum);
        }
      }
    }
    yield;
  }
  return { best: best.sorted(), total, complete };
}

/** What each code adds to the sum of a row. */
function worth(term: string, weight: number): Float64Array {
  const table = new Float64Array(CODE.part + term.length + 1);
  table[CODE.text] = weight * (1 - 0);
  table[CODE.word] = weight * (1 - LEAST);
  for (let errors = 0; errors <= term.length; errors++) {
    table[CODE.part + errors] = weight * (1 - Math.max(LEAST, errors / term.length));
  }
  return table;
}

/** The best rows so far, as a heap with the worst of them on top. */
class BestRows {
  /** Sums below this cannot get in any more. */
  floor = Number.NEGATIVE_INFINITY;
  readonly #limit: number;
  readonly #compare: (a: number, b: number) => number;
  readonly #enough: number;
  readonly #rows: number[] = [];
  readonly #scores: number[] = [];
  readonly #sums: number[] = [];

  /** @param enough sum from which on all scores are alike */
  constructor(limit: number, compare: (a: number, b: number) => number, enough: number) {
    this.#enough = enough;
    this.#limit = limit;
    this.#compare = compare;
  }

  add(row: number, score: number, sum: number): void {
    if (this.#rows.length < this.#limit) {
      this.#rows.push(row);
      this.#scores.push(score);
      this.#sums.push(sum);
      this.#rise(this.#rows.length - 1);
    } else if (this.#limit > 0 && this.#isWorse(0, row, score)) {
      this.#rows[0] = row;
      this.#scores[0] = score;
      this.#sums[0] = sum;
      this.#sink();
    } else {
      return;
    }
    if (this.#rows.length === this.#limit) {
      // A little less than the worst sum: two sums that differ in the last digits can give one score.
      this.floor = Math.min(this.#sums[0]!, this.#enough) * (1 - 1e-9) - 1e-12;
    }
  }

  sorted(): RankedRow[] {
    return this.#rows
      .map((row, at) => ({ row, score: this.#scores[at]! }))
      .sort((a, b) => a.score - b.score || this.#compare(a.row, b.row));
  }

  /** Whether the kept row at this place comes after the given one. */
  #isWorse(at: number, row: number, score: number): boolean {
    const own = this.#scores[at]!;
    return own === score ? this.#compare(this.#rows[at]!, row) > 0 : own > score;
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (this.#isWorse(parent, this.#rows[at]!, this.#scores[at]!)) {
        break;
      }
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    for (let at = 0; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.#rows.length && this.#isWorse(child, this.#rows[worst]!, this.#scores[worst]!)) {
          worst = child;
        }
      }
      if (worst === at) {
        return;
      }
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(a: number, b: number): void {
    for (const list of [this.#rows, this.#scores, this.#sums]) {
      const kept = list[a]!;
      list[a] = list[b]!;
      list[b] = kept;
    }
  }
}
