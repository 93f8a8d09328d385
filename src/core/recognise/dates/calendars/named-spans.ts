/** The days of named days in a year. */
import { civilOf, dayNumber, nthWeekday, weekdayOf } from './calendar.ts';
import { type NamedDay, type NamedDayRule, namedDays } from './named-day-names.ts';
import {
  easter,
  hebrewDay,
  isHebrewLeapYear,
  islamicDay,
  islamicDaysIn,
  lunarNewYear,
  orthodoxEaster,
  persianDay,
} from './other-calendars.ts';

/** First and last day of a named day. */
export interface NamedSpan {
  readonly first: number;
  readonly last: number;
}

export function namedDay(id: number): NamedDay | undefined {
  return namedDays[id];
}

/** The days of a named day in a Gregorian year; none where the calendar has none, two where a short lunar year brings it twice. */
export function namedSpans(id: number, year: number): readonly NamedSpan[] {
  const rule = namedDays[id]?.rule;
  if (rule === undefined) {
    return [];
  }
  const length = 'days' in rule && rule.days !== undefined ? rule.days : 1;
  return firstDays(rule, year).map(first => ({ first, last: first + lengthOf(rule, first, length) - 1 }));
}

/** Ramadan has 29 or 30 days; what else spans several days has a fixed number of them. */
function lengthOf(rule: NamedDayRule, first: number, length: number): number {
  if (rule.by === 'islamic' && length === 30) {
    const year = Math.round((civilOf(first).year - 622) * (33 / 32)) + 1;
    for (let at = year - 2; at <= year + 1; at++) {
      if (islamicDay(at, rule.month, 1) === first) {
        return islamicDay(at, rule.month + 1, 1) - first;
      }
    }
  }
  return length;
}

function firstDays(rule: NamedDayRule, year: number): number[] {
  switch (rule.by) {
    case 'date':
      return [dayNumber(year, rule.month, rule.day)];
    case 'weekday':
      return [nthWeekday(year, rule.month, rule.weekday, rule.nth)];
    case 'easter':
      return [(rule.orthodox === true ? orthodoxEaster(year) : easter(year)) + rule.offset];
    case 'islamic':
      if (rule.rule === 'last friday') {
        // The last Friday before the month ends.
        return islamicDaysIn(year, rule.month + 1, 1).map(end => end - 1 - ((weekdayOf(end - 1) - 4 + 7) % 7));
      }
      return islamicDaysIn(year, rule.month, rule.day);
    case 'hebrew':
      return [hebrewFirstDay(rule, year)];
    case 'nowruz':
      return [persianDay(year - 621, 1, 1) + rule.offset];
    case 'country':
      return [];
    case 'lunar new year': {
      const day = lunarNewYear(year);
      return day === undefined ? [] : [day];
    }
  }
}

function hebrewFirstDay(rule: Extract<NamedDayRule, { by: 'hebrew' }>, year: number): number {
  // Months from Nisan (1) to Elul (6) fall into spring and summer, the others begin the Hebrew year in autumn; Adar is in spring.
  const hebrewYear = year + (rule.month <= 6 || rule.month >= 12 ? 3760 : 3761);
  const month = rule.month === 12 && isHebrewLeapYear(hebrewYear) ? 13 : rule.month;
  const day = hebrewDay(hebrewYear, month, rule.day);
  const on = weekdayOf(day);
  switch (rule.rule) {
    case 'israel independence':
    case 'israel memorial': {
      // Brought forward from Friday and Saturday, put off from Monday, so that neither day touches the Sabbath (law of 2004).
      const independence = rule.rule === 'israel independence' ? day : day + 1;
      const weekday = weekdayOf(independence);
      const moved =
        weekday === 4
          ? independence - 1
          : weekday === 5
            ? independence - 2
            : weekday === 0 && year >= 2004
              ? independence + 1
              : independence;
      return rule.rule === 'israel independence' ? moved : moved - 1;
    }
    case 'holocaust':
      return on === 4 ? day - 1 : on === 6 ? day + 1 : day;
    case 'postponed fast':
      return on === 5 ? day + 1 : day;
    default:
      return day;
  }
}
