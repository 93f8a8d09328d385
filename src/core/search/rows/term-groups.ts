import { CODE } from '../texts/term-code.ts';
import type { TermRows } from './row-table.ts';

const GROUPED_AT_ONCE = 1 << 15;
/** Fuse's least score of anything but a perfect match. */
export const LEAST = 0.001;

/** The terms of one Fuse search, in their order. */
export type Reading = readonly { readonly term: string; readonly rows: TermRows }[];

/** Rows alike in all terms of a reading but its last: typing changes the last one only. */
export class RowGroups {
  /** For each row its group. */
  readonly groups: Int32Array;
  /** For each group the sum over its terms, in their order, and how many of them match. */
  readonly sums: Float64Array;
  readonly matched: Uint8Array;
  /** How many of them are words of the row, not parts of longer ones. */
  readonly words: Uint8Array;
  #members: GroupMembers | undefined;

  constructor(
    groups: Int32Array,
    { sums, matched, words }: { readonly [of in 'sums' | 'matched' | 'words']: readonly number[] },
  ) {
    this.groups = groups;
    this.sums = Float64Array.from(sums);
    this.matched = Uint8Array.from(matched);
    this.words = Uint8Array.from(words);
  }

  /** The rows of each group. Yields between slices where nobody asked before. */
  *members(): Generator<void, GroupMembers, void> {
    this.#members ??= yield* membersOf(this.groups, this.sums.length);
    return this.#members;
  }
}

/** Rows of group n are from `offsets[n]` to `offsets[n + 1]` of `rows`. */
export interface GroupMembers {
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
}

function* membersOf(groups: Int32Array, count: number): Generator<void, GroupMembers, void> {
  const offsets = new Int32Array(count + 1);
  for (let row = 0; row < groups.length; row++) {
    offsets[groups[row]! + 1]!++;
  }
  for (let group = 0; group < count; group++) {
    offsets[group + 1]! += offsets[group]!;
  }
  yield;
  const next = offsets.slice();
  const rows = new Int32Array(groups.length);
  for (let row = 0; row < groups.length; row++) {
    rows[next[groups[row]!]!++] = row;
  }
  yield;
  return { offsets, rows };
}

/** Groups by one more term. */
export function* splitGroups(
  before: RowGroups | undefined,
  { term, rows: { codes, holders } }: Reading[number],
  fields: number,
): Generator<void, RowGroups, void> {
  const adds = worth(term, weightOf(holders, fields));
  const kinds = adds.length + 1;
  const numbers = new Int32Array((before?.sums.length ?? 1) * kinds).fill(-1);
  const groups = new Int32Array(codes.length);
  const made = { sums: [] as number[], matched: [] as number[], words: [] as number[] };
  for (let from = 0; from < codes.length; from += GROUPED_AT_ONCE) {
    const to = Math.min(codes.length, from + GROUPED_AT_ONCE);
    for (let row = from; row < to; row++) {
      const old = before === undefined ? 0 : before.groups[row]!;
      const code = codes[row]!;
      const kind = old * kinds + (code === CODE.none ? kinds - 1 : code);
      let number = numbers[kind]!;
      if (number < 0) {
        const sum = before === undefined ? 0 : before.sums[old]!;
        const count = before === undefined ? 0 : before.matched[old]!;
        number = made.sums.push(code === CODE.none ? sum : sum + adds[code]!) - 1;
        made.matched.push(code === CODE.none ? count : count + 1);
        made.words.push((before === undefined ? 0 : before.words[old]!) + (isWord(code) ? 1 : 0));
        numbers[kind] = number;
      }
      groups[row] = number;
    }
    yield;
  }
  return new RowGroups(groups, made);
}

/** Whether a term with this code stands in the row as a word of its own. */
export function isWord(code: number): boolean {
  return code <= CODE.word;
}

/** What a term counts in Fuse, by how many rows have it as a word. */
export function weightOf(holders: number, fields: number): number {
  return Math.log(1 + (fields - holders + 0.5) / (holders + 0.5));
}

/** What each code of a term adds to the sum of a row. */
export function worth(term: string, weight: number): Float64Array {
  const table = new Float64Array(CODE.part + term.length + 1);
  table[CODE.text] = weight;
  table[CODE.word] = weight * (1 - LEAST);
  for (let errors = 0; errors <= term.length; errors++) {
    table[CODE.part + errors] = weight * (1 - Math.max(LEAST, errors / term.length));
  }
  return table;
}
