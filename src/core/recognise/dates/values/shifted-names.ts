/** Values of a month, weekday, season or quarter moved by a word: "last September", "next Friday", "this spring". */

import { addMonths, civilOf, isCalendarDay, isoWeekOf, mondayOf, weekdayOf } from '../calendars/calendar.ts';
import type { Shift } from '../grammar/expression.ts';
import type { Found } from '../grammar/found.ts';
import { seasonStart, yearOfSeason } from './anchor.ts';
import { dayOf, type Point, type Written, writePoint, writeQuarter, writeSeason } from './values.ts';

export function at(point: Point): Written & { point: Point } {
  const { timex, edtf } = writePoint(point);
  return { timex, edtf, point };
}

export function writeInner(
  inner: NonNullable<Shift['inner']>,
  by: number,
  anchor: Point,
  found: Found,
  deictic: boolean,
  published: boolean,
): (Written & { point?: Point }) | undefined {
  const day = dayOf(anchor);
  if (inner.weekday !== undefined) {
    if (day === undefined) {
      return undefined;
    }
    return at(civilOf(shiftedWeekday(inner.weekday, by, day)));
  }
  if (inner.month !== undefined) {
    const month = anchor.month ?? (by < 0 ? 13 : 0);
    const year =
      by < 0
        ? inner.month < month
          ? anchor.year
          : anchor.year - 1
        : by > 0
          ? inner.month > month
            ? anchor.year
            : anchor.year + 1
          : anchor.year;
    return at(inner.day === undefined ? { year, month: inner.month } : { year, month: inner.month, day: inner.day });
  }
  if (inner.day !== undefined) {
    return dayOfMonth(inner.day, anchor, found, published);
  }
  if (inner.season !== undefined) {
    const start = seasonStart[inner.season];
    const month = anchor.month ?? 7;
    const year =
      by < 0
        ? start + 2 < month
          ? anchor.year
          : anchor.year - 1
        : by > 0
          ? start > month
            ? anchor.year
            : anchor.year + 1
          : yearOfSeason(inner.season, anchor, deictic ? found.tense : 'past');
    return {
      ...writeSeason(inner.season === 'WI' && by < 0 && month <= 3 ? anchor.year - 1 : year, inner.season),
      point: { year },
    };
  }
  if (inner.quarter !== undefined) {
    return { ...writeQuarter(anchor.year + by, inner.quarter), point: { year: anchor.year + by } };
  }
  return undefined;
}

/** "on the 20th": of the month told last; counted from the publication, the last such day unless the sentence looks ahead. */
function dayOfMonth(
  day: number,
  anchor: Point,
  found: Found,
  published: boolean,
): (Written & { point: Point }) | undefined {
  const { year, month } = anchor;
  if (month === undefined) {
    return undefined;
  }
  const shift =
    !published || anchor.day === undefined
      ? 0
      : found.tense === 'future'
        ? day < anchor.day
          ? 1
          : 0
        : day > anchor.day
          ? -1
          : 0;
  const to = addMonths(year, month, shift);
  return isCalendarDay(to.month, day, to.year) ? at({ ...to, day }) : undefined;
}

/** last: the last before the day, or so many weeks earlier; next: the first after it, or so many weeks later; this: the one of the same week. */
function shiftedWeekday(weekday: number, by: number, day: number): number {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  if (by < 0) {
    return day - (back === 0 ? 7 : back) + 7 * (by + 1);
  }
  if (by > 0) {
    return day + 7 * by - back;
  }
  const { year, week } = isoWeekOf(day);
  return mondayOf(year, week) + weekday;
}
