import { BestRows, type RankedRow } from './best-rows.ts';
import { CODE } from './term-code.ts';
import { type Grouped, LEAST, type Reading, splitGroups, weightOf, worth } from './term-groups.ts';

const ROWS_AT_ONCE = 1 << 11;

export interface Ranking {
  /** Best first. */
  readonly best: readonly RankedRow[];
  /** Rows that match any term. */
  readonly total: number;
  /** Rows that match all terms of a reading. */
  readonly complete: number;
}

/** Groups that are kept: those of the readings of a query, and of the query before. */
const MOST_GROUPED = 16;

/**
 * Scores all rows as Fuse's token search does over one key without field norm, in Fuse's own order of floating-point
 * operations, and keeps the best. Of several readings of a query each row has its best score. One is made for each state
 * of the rows.
 */
export class Ranker {
  readonly #count: number;
  readonly #fields: number;
  readonly #compare: (a: number, b: number) => number;
  readonly #known = new Map<string, Grouped>();

  /**
   * @param count rows that there are
   * @param fields rows with words at all
   * @param compare order of rows with the same score
   */
  constructor(count: number, fields: number, compare: (a: number, b: number) => number) {
    this.#count = count;
    this.#fields = fields;
    this.#compare = compare;
  }

  /** @param allowed 1 for each row that may be among the answers; all rows without it */
  rank(readings: readonly Reading[], limit: number, allowed: Uint8Array | undefined): Generator<void, Ranking, void> {
    return this.#rank(readings, limit, allowed, true);
  }

  /** The best of {@link rank} alone. */
  *best(
    readings: readonly Reading[],
    limit: number,
    allowed: Uint8Array | undefined,
  ): Generator<void, readonly RankedRow[], void> {
    return (yield* this.#rank(readings, limit, allowed, false)).best;
  }

  /** The same where only these rows can be among them. */
  *bestOf(
    rows: Iterable<number>,
    readings: readonly Reading[],
    limit: number,
    allowed: Uint8Array | undefined,
  ): Generator<void, readonly RankedRow[], void> {
    const weighed = yield* this.#weighed(readings);
    const best = new BestRows(limit, this.#compare);
    for (const row of rows) {
      let score = Number.POSITIVE_INFINITY;
      for (const reading of weighed) {
        score = Math.min(score, reading.scoreOf(row));
      }
      if (score <= best.worst && score !== Number.POSITIVE_INFINITY && allowed?.[row] !== 0) {
        best.add(row, score);
      }
    }
    return best.sorted();
  }

  /** @param tells which rows are complete; without it none is counted as such */
  *#rank(
    readings: readonly Reading[],
    limit: number,
    allowed: Uint8Array | undefined,
    tells: boolean,
  ): Generator<void, Ranking, void> {
    const weighed = yield* this.#weighed(readings);
    const best = new BestRows(limit, this.#compare);
    const scores = new Float64Array(ROWS_AT_ONCE);
    const isComplete = new Uint8Array(ROWS_AT_ONCE);
    let total = 0;
    let complete = 0;
    for (let from = 0; from < this.#count; from += ROWS_AT_ONCE) {
      const size = Math.min(ROWS_AT_ONCE, this.#count - from);
      scores.fill(Number.POSITIVE_INFINITY);
      isComplete.fill(0);
      for (const reading of weighed) {
        reading.score(from, size, scores);
        if (tells) {
          reading.complete(from, size, isComplete);
        }
      }
      for (let row = 0; row < size; row++) {
        const score = scores[row]!;
        if (score !== Number.POSITIVE_INFINITY && allowed?.[from + row] !== 0) {
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

  *#weighed(readings: readonly Reading[]): Generator<void, WeighedReading[], void> {
    const weighed: WeighedReading[] = [];
    for (const reading of readings) {
      weighed.push(new WeighedReading(reading, yield* this.#grouped(reading.slice(0, -1)), this.#fields));
    }
    return weighed;
  }

  /**
   * Marks the rows of a reading that could come up to a score, or beyond it, if its last term were in them with so many errors
   * or more. Of that term `none` is taken for not yet known.
   * @param open takes 1 for each of the rows
   * @param most rows that are marked at most
   * @returns how many rows were newly marked
   */
  *open(
    reading: Reading,
    errors: number,
    score: number,
    allowed: Uint8Array | undefined,
    open: Uint8Array,
    most: number,
  ): Generator<void, number, void> {
    const grouped = yield* this.#grouped(reading.slice(0, -1));
    const reaches = new WeighedReading(reading, grouped, this.#fields).reaching(score, errors);
    let marked = 0;
    if (reaches.includes(1)) {
      const { codes } = reading.at(-1)!.rows;
      for (let row = 0; row < this.#count && marked < most; row++) {
        if (
          codes[row] === CODE.none &&
          open[row] === 0 &&
          reaches[grouped === undefined ? 0 : grouped.groups[row]!] === 1 &&
          (allowed === undefined || allowed[row] === 1)
        ) {
          open[row] = 1;
          marked++;
        }
      }
      yield;
    }
    return marked;
  }

  *#grouped(reading: Reading): Generator<void, Grouped | undefined, void> {
    if (reading.length === 0) {
      return undefined;
    }
    const key = reading.map(({ term }) => term).join(' ');
    let grouped = this.#known.get(key);
    if (grouped) {
      this.#known.delete(key);
    } else {
      grouped = yield* splitGroups(yield* this.#grouped(reading.slice(0, -1)), reading.at(-1)!, this.#fields);
      if (this.#known.size >= MOST_GROUPED) {
        const [oldest] = this.#known.keys();
        this.#known.delete(oldest!);
      }
    }
    this.#known.set(key, grouped);
    return grouped;
  }
}

/** Bits of a code of the last term in the number of a row's kind; the highest code stands for `none`. */
const CODE_BITS = 4;
const NO_CODE = (1 << CODE_BITS) - 1;

/** What a row scores in a reading follows from its group and its code of the last term: its kind. */
class WeighedReading {
  readonly #groups: Int32Array | undefined;
  readonly #sums: ArrayLike<number>;
  readonly #codes: Uint8Array;
  /** What each code of the last term adds to the sum of a row. */
  readonly #adds: Float64Array;
  readonly #whole: number;
  /** For each kind its score, infinite where no term matches, and 1 where all terms do. */
  readonly #scores: Float64Array;
  readonly #isComplete: Uint8Array;

  /** @param grouped by all terms but the last; absent where there is no other */
  constructor(reading: Reading, grouped: Grouped | undefined, fields: number) {
    let whole = 0;
    for (const { rows } of reading) {
      whole += weightOf(rows.holders, fields);
    }
    const { term, rows } = reading.at(-1)!;
    this.#groups = grouped?.groups;
    this.#sums = grouped?.sums ?? [0];
    this.#codes = rows.codes;
    this.#adds = worth(term, weightOf(rows.holders, fields));
    this.#whole = whole;
    const matched: ArrayLike<number> = grouped?.matched ?? [0];
    this.#scores = new Float64Array(matched.length << CODE_BITS).fill(Number.POSITIVE_INFINITY);
    this.#isComplete = new Uint8Array(matched.length << CODE_BITS);
    const codes = Math.min(NO_CODE, this.#adds.length);
    for (let group = 0; group < matched.length; group++) {
      const kind = group << CODE_BITS;
      const sum = this.#sums[group]!;
      for (let code = 0; code < codes; code++) {
        this.#scores[kind + code] = this.#score(sum + this.#adds[code]!);
        this.#isComplete[kind + code] = matched[group]! + 1 === reading.length ? 1 : 0;
      }
      if (matched[group] !== 0) {
        this.#scores[kind + NO_CODE] = this.#score(sum);
      }
    }
  }

  /** For each group 1 where its rows come up to a score, or beyond it, with so many errors in the last term. */
  reaching(score: number, errors: number): Uint8Array {
    return Uint8Array.from(this.#sums, sum => (this.#score(sum + this.#adds[CODE.part + errors]!) <= score ? 1 : 0));
  }

  #score(sum: number): number {
    return Math.max(LEAST, this.#whole > 0 ? 1 - sum / this.#whole : 0);
  }

  scoreOf(row: number): number {
    const group = this.#groups === undefined ? 0 : this.#groups[row]!;
    return this.#scores[(group << CODE_BITS) | (this.#codes[row]! & NO_CODE)]!;
  }

  /** Lowers the scores of the rows from `from` on to those of this reading, where it has better ones. */
  score(from: number, size: number, into: Float64Array): void {
    const scores = this.#scores;
    const codes = this.#codes;
    const groups = this.#groups;
    for (let row = 0; row < size; row++) {
      const group = groups === undefined ? 0 : groups[from + row]!;
      const score = scores[(group << CODE_BITS) | (codes[from + row]! & NO_CODE)]!;
      if (score < into[row]!) {
        into[row] = score;
      }
    }
  }

  /** Marks the rows from `from` on that match all terms of this reading. */
  complete(from: number, size: number, into: Uint8Array): void {
    const isComplete = this.#isComplete;
    const codes = this.#codes;
    const groups = this.#groups;
    for (let row = 0; row < size; row++) {
      const group = groups === undefined ? 0 : groups[from + row]!;
      into[row]! |= isComplete[(group << CODE_BITS) | (codes[from + row]! & NO_CODE)]!;
    }
  }
}
