import type { Word } from './words.ts';

/** Words of two lists that correspond, in order. */
interface CommonWords {
  /** Index pairs [in the first list, in the second], ascending. */
  readonly pairs: readonly (readonly [number, number])[];
}

/**
 * Longest common subsequence of two short word lists by the plain table; for contexts of a few words, where it is
 * cheaper than any search for a shortest edit script.
 */
export function commonWords(first: readonly Word[], second: readonly Word[]): CommonWords {
  const width = second.length + 1;
  const table = new Uint16Array((first.length + 1) * width);
  for (let row = first.length - 1; row >= 0; row--) {
    for (let column = second.length - 1; column >= 0; column--) {
      const here = row * width + column;
      table[here] =
        first[row]!.key === second[column]!.key
          ? table[here + width + 1]! + 1
          : Math.max(table[here + width]!, table[here + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < first.length && column < second.length; ) {
    const here = row * width + column;
    if (first[row]!.key === second[column]!.key) {
      pairs.push([row++, column++]);
    } else if (table[here + width]! >= table[here + 1]!) {
      row++;
    } else {
      column++;
    }
  }
  return { pairs };
}
