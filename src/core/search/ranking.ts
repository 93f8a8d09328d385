import { BestRows } from './best-rows.ts';
import { CODE } from './term-code.ts';
import { type Grouped, type Reading, splitGroups } from './term-groups.ts';
import { WeighedReading } from './weighed-reading.ts';

const ROWS_AT_ONCE = 1 << 11;

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
  /** Rows that match all terms of a reading. */
  readonly complete: number;
}

/** Groups that are kept: those of the readings of a query, and of the query before. */
const MOST_GROUPED = 16;

/**
 * Scores all rows as Fuse's token search does over one key without field norm, in Fuse's own order of floating-point
 * operations, and keeps the best. Of several readings of a query, the likeliest of which is the first, each row has its best
 * score. One is made for each state of the rows.
 */
export class Ranker {
  readonly #count: number;
  readonly #fields: number;
  readonly #compare: (a: number, b: number) => number;
  readonly #known = new Map<string, Grouped>();

  /**
   * @param count rows that there are
   * @param fields rows with words at all
   * @param compare order of rows with the same score that nothing else tells apart
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
    addBest(rows, weighed, allowed, best);
    return withScores(best, weighed);
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
    const keys = new Float64Array(ROWS_AT_ONCE);
    const isComplete = new Uint8Array(ROWS_AT_ONCE);
    const counts = { total: 0, complete: 0 };
    for (let from = 0; from < this.#count; from += ROWS_AT_ONCE) {
      const size = Math.min(ROWS_AT_ONCE, this.#count - from);
      keys.fill(Number.POSITIVE_INFINITY);
      isComplete.fill(0);
      for (const reading of weighed) {
        reading.lower(from, size, keys);
        if (tells) {
          reading.complete(from, size, isComplete);
        }
      }
      takeKeys(from, size, keys, isComplete, allowed, best, counts);
      yield;
    }
    return { best: withScores(best, weighed), ...counts };
  }

  *#weighed(readings: readonly Reading[]): Generator<void, WeighedReading[], void> {
    const weighed: WeighedReading[] = [];
    for (const [place, reading] of readings.entries()) {
      weighed.push(new WeighedReading(reading, yield* this.#grouped(reading.slice(0, -1)), this.#fields, place));
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
    const reaches = new WeighedReading(reading, grouped, this.#fields, 0).reaching(score, errors);
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

// The engine keeps numbers that are not whole in memory of their own, each, while it does not compile a loop, and of a
// generator it compiles loops last: those over all rows stand in functions of their own.

/** Adds the rows to the best that are. */
function addBest(
  rows: Iterable<number>,
  readings: readonly WeighedReading[],
  allowed: Uint8Array | undefined,
  best: BestRows,
): void {
  for (const row of rows) {
    let key = Number.POSITIVE_INFINITY;
    for (const reading of readings) {
      key = Math.min(key, reading.keyOf(row));
    }
    if (key <= best.worst && key !== Number.POSITIVE_INFINITY && allowed?.[row] !== 0) {
      best.add(row, key);
    }
  }
}

/** Counts rows from `from` on by their keys, and adds them to the best that are. */
function takeKeys(
  from: number,
  size: number,
  keys: Float64Array,
  isComplete: Uint8Array,
  allowed: Uint8Array | undefined,
  best: BestRows,
  counts: { total: number; complete: number },
): void {
  for (let row = 0; row < size; row++) {
    const key = keys[row]!;
    if (key !== Number.POSITIVE_INFINITY && allowed?.[from + row] !== 0) {
      counts.total++;
      counts.complete += isComplete[row]!;
      if (key <= best.worst) {
        best.add(from + row, key);
      }
    }
  }
}

function withScores(best: BestRows, readings: readonly WeighedReading[]): RankedRow[] {
  return best.sorted().map(row => ({ row, score: Math.min(...readings.map(reading => reading.scoreOf(row))) }));
}
