import { compareDays } from '../recognise/dates/calendars/edtf.ts';
import { foldWords } from '../text/fold-words.ts';

/** More rows than this below one row are split: nobody looks through them, and the editor takes long to draw them. */
const MOST_ROWS = 500;

/** What a long list can be split by; a list that it does not split is tried with the next one. */
export interface SplitBy<T> {
  /** Part of the ids of rows: the same for ever. */
  readonly name: 'letter' | 'month' | 'day';
  /** Undefined for those that have none; they make the last part. */
  readonly keyOf: (item: T) => string | undefined;
  readonly compare: (one: string, other: string) => number;
}

/** A part of a long list. */
export interface Part<T> {
  /** Unique among the parts of one list, and the same while the list changes elsewhere. */
  readonly id: string;
  readonly by: SplitBy<T>['name'] | 'place';
  /** The letter, month or day that its items share; undefined where they have none, or stand next to each other alone. */
  readonly value: string | undefined;
  /** How many items of the list stand before its first one. */
  readonly start: number;
  readonly items: readonly T[];
  /** What it can be split by in turn, where it is too long itself. */
  readonly rest: readonly SplitBy<T>[];
}

/**
 * Splits a list that is too long to be shown; undefined where it is short enough. Within a part the order stays. Where
 * nothing tells the items apart they are cut into equal runs.
 */
export function splitList<T>(
  items: readonly T[],
  by: readonly SplitBy<T>[],
  most = MOST_ROWS,
): readonly Part<T>[] | undefined {
  if (items.length <= most) {
    return undefined;
  }
  for (const [at, { name, keyOf, compare }] of by.entries()) {
    const groups = grouped(items, keyOf);
    if (groups.size > 1) {
      let start = 0;
      return [...groups]
        .sort(([one], [other]) => (one === undefined ? 1 : other === undefined ? -1 : compare(one, other)))
        .map(([value, members]) => {
          const part = { id: `${name}:${value ?? ''}`, by: name, value, start, items: members, rest: by.slice(at + 1) };
          start += members.length;
          return part;
        });
    }
  }
  return Array.from({ length: Math.ceil(items.length / most) }, (_, run) => {
    const start = run * most;
    const members = items.slice(start, start + most);
    return { id: `place:${start}`, by: 'place', value: undefined, start, items: members, rest: [] };
  });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string | undefined): Map<string | undefined, T[]> {
  const groups = new Map<string | undefined, T[]>();
  for (const item of items) {
    const value = keyOf(item);
    const group = groups.get(value);
    if (group) {
      group.push(item);
    } else {
      groups.set(value, [item]);
    }
  }
  return groups;
}

/** By the first letter of a name, capital and without marks; what begins with a digit or a sign goes under it. */
export function byLetter<T>(nameOf: (item: T) => string | undefined): SplitBy<T> {
  return {
    name: 'letter',
    keyOf: item => {
      const [letter] = foldWords(nameOf(item)?.trimStart().slice(0, 2) ?? '');
      return letter?.toUpperCase();
    },
    compare: (one, other) => one.localeCompare(other, 'en'),
  };
}

/** By month, then by day, of a day as ISO 8601 writes it. */
export function byMonthAndDay<T>(dayOf: (item: T) => string | undefined): readonly SplitBy<T>[] {
  return [
    { name: 'month', keyOf: item => dayOf(item)?.replace(/-\d\d$/, ''), compare: compareDays },
    { name: 'day', keyOf: dayOf, compare: compareDays },
  ];
}
