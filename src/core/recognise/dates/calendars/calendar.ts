/**
 * Proleptic Gregorian arithmetic on integers. A day is a count of days since 1970-01-01 (day 0); years are astronomical
 * (1 BC is year 0, 2 BC is -1) as in ISO 8601. No clock and no time zone has a part in it.
 */

interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 30);
}

/** True where the day exists in that month and year; without a year, where it exists in some year. */
export function isCalendarDay(month: number, day: number, year = 2000): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function dayNumber(year: number, month: number, day: number): number {
  const y = year - 1;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const withinYear = (daysBeforeMonth[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0) + day;
  return y * 365 + leapDays + withinYear - 719_163;
}

export function civilOf(days: number): CivilDate {
  // Eras of 400 years that begin on 1 March, so that the leap day is the last of its year.
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** 0 Monday to 6 Sunday. */
export function weekdayOf(days: number): number {
  return (((days + 3) % 7) + 7) % 7;
}

/** The month `count` months on, as year and month. */
export function addMonths(year: number, month: number, count: number): { year: number; month: number } {
  const months = year * 12 + (month - 1) + count;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

/** The same day of the month `count` months on, or the last day of that month where it is shorter. */
export function addMonthsToDay(days: number, count: number): number {
  const from = civilOf(days);
  const to = addMonths(from.year, from.month, count);
  return dayNumber(to.year, to.month, Math.min(from.day, daysInMonth(to.year, to.month)));
}

/** ISO 8601 week: weeks begin on Monday, week 1 holds the year's first Thursday. */
export function isoWeekOf(days: number): { year: number; week: number } {
  const thursday = days - weekdayOf(days) + 3;
  const year = civilOf(thursday).year;
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** The Monday of an ISO week. */
export function mondayOf(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayOf(fourth) + (week - 1) * 7;
}

/** The nth (1 to 5) given weekday of a month; -1 is the last one. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth < 0) {
    const last = dayNumber(year, month, daysInMonth(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
}

/** Four digits, with a sign before years below 0, as EDTF level 0 and 1 write a year between -9999 and 9999. */
export function formatYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return year < 0 ? `-${digits}` : digits;
}

export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${two(month)}`;
}

/** A day as `YYYY-MM-DD`. */
export function formatDay(days: number): string {
  const { year, month, day } = civilOf(days);
  return `${formatYear(year)}-${two(month)}-${two(day)}`;
}

/** A whole number with at least two digits. */
export function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
