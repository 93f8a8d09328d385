import type { TermRows } from './row-table.ts';
import { CODE } from './term-scan.ts';

const ROWS_AT_ONCE = 1 << 11;
/** Fuse's least score of anything but a perfect match. */
const LEAST = 0.001;

interface RankedRow {
  readonly row: number;
  /** As Fuse gives it: 0 is a perfect match. */
  readonly score: number;
}

export interface Ranking {
  /** Best first. */
  readonly best: readonly RankedRow[];
  /** Rows that match any term. */
  readonly total: number;
  /** Rows that match all terms of a reading. */
  readonly complete: number;
}

/** The terms of one Fuse search, in their order. */
export type Reading = readonly { readonly term: string; readonly rows: TermRows }[];

/**
 * Scores all rows as Fuse's token search does over one key without field norm, in Fuse's own order of floating-point
 * operations, and keeps the best. Of several readings of a query each row has its best score.
 * @param count rows that there are
 * @param fields rows with words at all
 * @param allowed 1 for each row that may be among the answers; all rows without it
 * @param compare order of rows with the same score
 */
export function* rank(
  readings: readonly Reading[],
  count: number,
  fields: number,
  limit: number,
  allowed: Uint8Array | undefined,
  compare: (a: number, b: number) => number,
): Generator<void, Ranking, void> {
  const weighed = readings.map(reading => new WeighedReading(reading, fields));
  const best = new BestRows(limit, compare);
  const scores = new Float64Array(ROWS_AT_ONCE);
  const isComplete = new Uint8Array(ROWS_AT_ONCE);
  let total = 0;
  let complete = 0;
  for (let from = 0; from < count; from += ROWS_AT_ONCE) {
    const size = Math.min(ROWS_AT_ONCE, count - from);
    scores.fill(Number.POSITIVE_INFINITY);
    isComplete.fill(0);
    for (const reading of weighed) {
      reading.score(from, size, scores, isComplete);
    }
    for (let row = 0; row < size; row++) {
      const score = scores[row]!;
      if (score !== Number.POSITIVE_INFINITY && (allowed === undefined || allowed[from + row] === 1)) {
        total++;
        complete += isComplete[row]!;
        if (score <= best.worst) {
          best.add(from + row, score);
        }
      }
    }
    yield;
  }
  return { best: best.sorted(), total, complete };
}

class WeighedReading {
  readonly #codes: readonly Uint8Array[];
  /** For each term what each code adds to the sum of a row. */
  readonly #tables: readonly Float64Array[];
  readonly #whole: number;
  readonly #sums = new Float64Array(ROWS_AT_ONCE);
  readonly #matched = new Uint8Array(ROWS_AT_ONCE);

  constructor(reading: Reading, fields: number) {
    let whole = 0;
    this.#codes = reading.map(({ rows }) => rows.codes);
    this.#tables = reading.map(({ term, rows: { holders } }) => {
      const weight = Math.log(1 + (fields - holders + 0.5) / (holders + 0.5));
      whole += weight;
      return worth(term, weight);
    });
    this.#whole = whole;
  }

  /** Lowers the scores of the rows from `from` on to those of this reading, where it has better ones. */
  score(from: number, size: number, scores: Float64Array, isComplete: Uint8Array): void {
    const sums = this.#sums.fill(0);
    const matched = this.#matched.fill(0);
    const whole = this.#whole;
    const terms = this.#codes.length;
    for (let term = 0; term < terms; term++) {
      const codes = this.#codes[term]!;
      const table = this.#tables[term]!;
      for (let row = 0; row < size; row++) {
        const code = codes[from + row]!;
        if (code !== CODE.none) {
          sums[row]! += table[code]!;
          matched[row]!++;
        }
      }
    }
    for (let row = 0; row < size; row++) {
      if (matched[row] !== 0) {
        const score = Math.max(LEAST, whole > 0 ? 1 - sums[row]! / whole : 0);
        if (score < scores[row]!) {
          scores[row] = score;
        }
        if (matched[row] === terms) {
          isComplete[row] = 1;
        }
      }
    }
  }
}

function worth(term: string, weight: number): Float64Array {
  const table = new Float64Array(CODE.part + term.length + 1);
  table[CODE.text] = weight;
  table[CODE.word] = weight * (1 - LEAST);
  for (let errors = 0; errors <= term.length; errors++) {
    table[CODE.part + errors] = weight * (1 - Math.max(LEAST, errors / term.length));
  }
  return table;
}

/** The best rows so far, as a heap with the worst of them on top. */
class BestRows {
  /** The score that a row must reach to get in. */
  worst = Number.POSITIVE_INFINITY;
  readonly #limit: number;
  readonly #compare: (a: number, b: number) => number;
  readonly #rows: number[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number, compare: (a: number, b: number) => number) {
    this.#limit = limit;
    this.#compare = compare;
  }

  add(row: number, score: number): void {
    if (this.#rows.length < this.#limit) {
      this.#rows.push(row);
      this.#scores.push(score);
      this.#rise(this.#rows.length - 1);
    } else if (this.#limit > 0 && this.#isWorse(0, row, score)) {
      this.#rows[0] = row;
      this.#scores[0] = score;
      this.#sink();
    }
    if (this.#rows.length === this.#limit) {
      this.worst = this.#scores[0] ?? Number.NEGATIVE_INFINITY;
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
    for (const list of [this.#rows, this.#scores]) {
      const kept = list[a]!;
      list[a] = list[b]!;
      list[b] = kept;
    }
  }
}
