import type { IntList } from '../words/int-list.ts';

/** Parts of rows between two chances to give way. */
const PARTS_AT_ONCE = 1 << 17;

/** For each text the rows that have it: the way back from the texts of rows. Of rows that came since it tells nothing. */
export interface RowsOfTexts {
  /** Rows and texts that are known: those below. */
  readonly rows: number;
  readonly texts: number;
  /** Rows of text n are from `offsets[n]` to `offsets[n + 1]`. */
  readonly offsets: Int32Array;
  readonly list: Int32Array;
}

/**
 * Turns rows of texts round. Yields between slices.
 * @param starts texts of each row: from `starts[row]` to `starts[row + 1]` of `parts`
 * @param texts how many texts there are
 */
export function* rowsOfTexts(starts: IntList, parts: IntList, texts: number): Generator<void, RowsOfTexts, void> {
  const rows = starts.length - 1;
  const count = starts.values[rows]!;
  const offsets = new Int32Array(texts + 1);
  for (let from = 0; from < count; from += PARTS_AT_ONCE) {
    const { values } = parts;
    const to = Math.min(count, from + PARTS_AT_ONCE);
    for (let at = from; at < to; at++) {
      offsets[values[at]! + 1]!++;
    }
    yield;
  }
  for (let text = 0; text < texts; text++) {
    offsets[text + 1]! += offsets[text]!;
  }
  const next = offsets.slice();
  const list = new Int32Array(count);
  for (let from = 0, row = 0; from < count; from += PARTS_AT_ONCE) {
    const { values } = parts;
    const to = Math.min(count, from + PARTS_AT_ONCE);
    for (let at = from; at < to; at++) {
      while (starts.values[row + 1]! <= at) {
        row++;
      }
      list[next[values[at]!]!++] = row;
    }
    yield;
  }
  return { rows, texts, offsets, list };
}
