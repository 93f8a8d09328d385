import { BestRows } from './best-rows.ts';
import { type Reading, type RowGroups, splitGroups } from './term-groups.ts';
import { WeighedReading } from './weighed-reading.ts';

const ROWS_AT_ONCE = 1 << 13;

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
  /** Order of rows with the same score that nothing else tells apart. */
  readonly compare: (a: number, b: number) => number;
  readonly #known = new Map<string, RowGroups>();

  /**
   * @param count rows that there are
   * @param fields rows with words at all
   * @param compare order of rows with the same score that nothing else tells apart
   */
  constructor(count: number, fields: number, compare: (a: number, b: number) => number) {
    this.#count = count;
    this.#fields = fields;
    this.compare = compare;
  }

  /**
   * @param readings the terms of each, and how they stand to all rows
   * @param allowed 1 for each row that may be among the answers; all rows without it
   */
  *rank(readings: readonly Reading[], limit: number, allowed: Uint8Array | undefined): Generator<void, Ranking, void> {
    const weighed: WeighedReading[] = [];
    for (const [place, reading] of readings.entries()) {
      weighed.push(yield* this.weigh(reading, place));
    }
    const best = new BestRows(limit, this.compare);
    const keys = new Float64Array(ROWS_AT_ONCE);
    const isComplete = new Uint8Array(ROWS_AT_ONCE);
    const counts = { total: 0, complete: 0 };
    for (let from = 0; from < this.#count; from += ROWS_AT_ONCE) {
      const size = Math.min(ROWS_AT_ONCE, this.#count - from);
      keys.fill(Number.POSITIVE_INFINITY);
      isComplete.fill(0);
      for (const reading of weighed) {
        reading.lower(from, size, keys);
        reading.complete(from, size, isComplete);
      }
      takeKeys(from, size, keys, isComplete, allowed, best, counts);
      yield;
    }
    return { best: rankedBy(best, weighed), ...counts };
  }

  /** @param place of the reading among those of the query, the likeliest first */
  *weigh(reading: Reading, place: number): Generator<void, WeighedReading, void> {
    return new WeighedReading(reading, yield* this.#grouped(reading.slice(0, -1)), this.#fields, place);
  }

  *#grouped(reading: Reading): Generator<void, RowGroups | undefined, void> {
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

/**
 * Counts rows from `from` on by their keys, and adds those to the best that are. In a function of its own: of a generator the
 * engine compiles loops late, and until then it gives each number that is not whole memory of its own.
 */
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

/** The best with their scores, each the best of all readings. */
export function rankedBy(best: BestRows, readings: readonly WeighedReading[]): RankedRow[] {
  return best.sorted().map(row => ({ row, score: Math.min(...readings.map(reading => reading.scoreOf(row))) }));
}
