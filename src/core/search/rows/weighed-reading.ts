import type { TermRows } from './row-table.ts';
import { MOST_READINGS, MOST_WORDS } from './row-text.ts';
import { type GroupMembers, isWord, LEAST, type Reading, type RowGroups, weightOf, worth } from './term-groups.ts';

/** Scores of two readings that differ by less differ in how they were added up alone. */
const LIKE = 2 ** -32;

/** Keys of rows with the same score. */
const KEYS_OF_SCORE = (MOST_WORDS + 1) * MOST_READINGS;

/** Bits of a code of the last term in the number of a row's kind; the highest code stands for `none`. */
const CODE_BITS = 4;
const NO_CODE = (1 << CODE_BITS) - 1;

/** What a row scores in a reading follows from its group and its code of the last term: its kind. */
export class WeighedReading {
  readonly #grouped: RowGroups | undefined;
  readonly #groups: Int32Array | undefined;
  #codes: Uint8Array;
  /** For each kind its score and its key, both infinite where no term matches, and 1 where all terms do. */
  readonly #scores: Float64Array;
  readonly #keys: Float64Array;
  readonly #isComplete: Uint8Array;

  /**
   * @param grouped by all terms but the last; absent where there is no other
   * @param place among the readings of the query, the likeliest first
   */
  constructor(reading: Reading, grouped: RowGroups | undefined, fields: number, place: number) {
    let whole = 0;
    for (const { rows } of reading) {
      whole += weightOf(rows.holders, fields);
    }
    const { term, rows } = reading.at(-1)!;
    this.#grouped = grouped;
    this.#groups = grouped?.groups;
    this.#codes = rows.codes;
    const adds = worth(term, weightOf(rows.holders, fields));
    const scoreOf = (sum: number) => Math.max(LEAST, whole > 0 ? 1 - sum / whole : 0);
    const sums: ArrayLike<number> = grouped?.sums ?? [0];
    const matched: ArrayLike<number> = grouped?.matched ?? [0];
    const words: ArrayLike<number> = grouped?.words ?? [0];
    this.#scores = new Float64Array(matched.length << CODE_BITS).fill(Number.POSITIVE_INFINITY);
    this.#keys = this.#scores.slice();
    this.#isComplete = new Uint8Array(this.#scores.length);
    const codes = Math.min(NO_CODE, adds.length);
    for (let group = 0; group < matched.length; group++) {
      const kind = group << CODE_BITS;
      const sum = sums[group]!;
      const others = reading.length - words[group]!;
      for (let code = 0; code < codes; code++) {
        const score = scoreOf(sum + adds[code]!);
        this.#scores[kind + code] = score;
        this.#keys[kind + code] = keyOf(score, isWord(code) ? others - 1 : others, place);
        this.#isComplete[kind + code] = matched[group]! + 1 === reading.length ? 1 : 0;
      }
      if (matched[group] !== 0) {
        const score = scoreOf(sum);
        this.#scores[kind + NO_CODE] = score;
        this.#keys[kind + NO_CODE] = keyOf(score, others, place);
      }
    }
  }

  /** Takes it from now on that the last term stands so to the rows: as a word in as many as before. */
  take({ codes }: TermRows): void {
    this.#codes = codes;
  }

  /** How the last term stands to the rows, as far as it is known. */
  get codes(): Uint8Array {
    return this.#codes;
  }

  get groupCount(): number {
    return this.#scores.length >> CODE_BITS;
  }

  /** The key of a row of a group to which the last term stands so. */
  keyOfGroup(group: number, code: number): number {
    return this.#keys[(group << CODE_BITS) | (code & NO_CODE)]!;
  }

  /** The rows of each group; undefined where one group has all. */
  *members(): Generator<void, GroupMembers | undefined, void> {
    return this.#grouped === undefined ? undefined : yield* this.#grouped.members();
  }

  scoreOf(row: number): number {
    return this.#scores[this.#kindOf(row)]!;
  }

  keyOf(row: number): number {
    return this.#keys[this.#kindOf(row)]!;
  }

  #kindOf(row: number): number {
    const group = this.#groups === undefined ? 0 : this.#groups[row]!;
    return (group << CODE_BITS) | (this.#codes[row]! & NO_CODE);
  }

  /** Lowers the keys of the rows from `from` on to those of this reading, where it has lower ones. */
  lower(from: number, size: number, into: Float64Array): void {
    const keys = this.#keys;
    const codes = this.#codes;
    const groups = this.#groups;
    for (let row = 0; row < size; row++) {
      const group = groups === undefined ? 0 : groups[from + row]!;
      const key = keys[(group << CODE_BITS) | (codes[from + row]! & NO_CODE)]!;
      if (key < into[row]!) {
        into[row] = key;
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

/**
 * What rows are put in order by, the least first: their score; of the same score the most terms that are words of the row
 * (what is written "Liban" comes before a "Taliban"); then the likeliest reading.
 * @param others terms that are no words of the row
 */
function keyOf(score: number, others: number, place: number): number {
  return rounded(score) * KEYS_OF_SCORE + others * MOST_READINGS + place;
}

/** Whether a row with this key can score as well as one with that, whatever else tells the two apart. */
export function scoresAsWell(key: number, other: number): boolean {
  return Math.floor(key / KEYS_OF_SCORE) <= Math.floor(other / KEYS_OF_SCORE);
}

function rounded(score: number): number {
  return Math.round(score / LIKE);
}
