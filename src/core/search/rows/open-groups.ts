import { CODE } from '../texts/term-code.ts';
import type { TermScan } from '../texts/term-scan.ts';
import type { RowOffers } from './row-offers.ts';
import type { RowTable } from './row-table.ts';
import { scoresAsWell, type WeighedReading } from './weighed-reading.ts';

/** Rows that are looked at for errors between two chances to give way. */
const LOOKED_AT_ONCE = 1 << 10;

/** Rows that are alike in all terms of a reading but the last, and could come up to the best. */
export interface OpenGroup {
  readonly reading: WeighedReading;
  readonly group: number;
  /** What such a row would have at best. */
  readonly key: number;
}

/** The groups of some readings in which a row could score as well as one with a key, if the last term stood so to it; best first. */
export function openGroups(readings: readonly WeighedReading[], code: number, worst: number): OpenGroup[] {
  const groups: OpenGroup[] = [];
  for (const reading of readings) {
    for (let group = 0; group < reading.groupCount; group++) {
      const key = reading.keyOfGroup(group, code);
      if (key !== Number.POSITIVE_INFINITY && scoresAsWell(key, worst)) {
        groups.push({ reading, group, key });
      }
    }
  }
  return groups.sort((a, b) => a.key - b.key);
}

/**
 * Whether fewer rows of these groups than so many are to be looked at, those that may be among the answers and do not have the
 * last term as far as it is known.
 */
export function* areFew(groups: readonly OpenGroup[], few: number, offers: RowOffers): Generator<void, boolean, void> {
  // Groups of several readings mostly share their rows: each is counted once.
  const counted = new Int32Array(((groups[0]?.reading.codes.length ?? 0) + 31) >>> 5);
  let count = 0;
  for (const open of groups) {
    const { rows, from, to } = yield* rowsOf(open);
    count += countNew(open.reading.codes, rows, from, to, offers, counted, few - count);
    if (count >= few) {
      return false;
    }
  }
  return true;
}

/** Marks rows that are to be looked at, a bit for each. @returns how many were not marked before, at most so many */
function countNew(
  codes: Uint8Array,
  rows: Int32Array | undefined,
  from: number,
  to: number,
  offers: RowOffers,
  marks: Int32Array,
  most: number,
): number {
  let count = 0;
  for (let at = from; at < to && count < most; at++) {
    const row = rows === undefined ? at : rows[at]!;
    const bit = 1 << (row & 31);
    if (codes[row] === CODE.none && (marks[row >>> 5]! & bit) === 0 && offers.mayBe(row)) {
      marks[row >>> 5]! |= bit;
      count++;
    }
  }
  return count;
}

/**
 * Looks for all errors of the last term in the rows of a group, notes them in its codes, and offers the rows that it was found
 * in. Stops where the best are better than the group can be.
 * @param readings those that end in the term
 */
export function* lookAt(
  open: OpenGroup,
  readings: readonly WeighedReading[],
  table: RowTable,
  scan: TermScan,
  offers: RowOffers,
): Generator<void, void, void> {
  const { codes } = open.reading;
  const { rows, from, to } = yield* rowsOf(open);
  for (let first = from; first < to && scoresAsWell(open.key, offers.best.worst); first += LOOKED_AT_ONCE) {
    const end = Math.min(to, first + LOOKED_AT_ONCE);
    for (let at = first; at < end; at++) {
      const row = rows === undefined ? at : rows[at]!;
      if (codes[row] === CODE.none && offers.mayBe(row)) {
        codes[row] = table.nearest(row, scan);
        if (codes[row] !== CODE.none) {
          for (const reading of readings) {
            offers.one(reading, row);
          }
        }
      }
    }
    yield;
  }
}

/** The rows of a group: from one place of a list to another, of all rows without a list. */
function* rowsOf({
  reading,
  group,
}: OpenGroup): Generator<void, { rows: Int32Array | undefined; from: number; to: number }, void> {
  const members = yield* reading.members();
  return members === undefined
    ? { rows: undefined, from: 0, to: reading.codes.length }
    : { rows: members.rows, from: members.offsets[group]!, to: members.offsets[group + 1]! };
}
