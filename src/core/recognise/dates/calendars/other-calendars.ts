/**
 * The calendars besides the Gregorian one that dates in English news follow: Islamic, Hebrew, Persian, the computus of Easter
 * in both churches and the Chinese New Year. Days are numbered as in calendar.ts.
 */
import { civilOf, dayNumber } from './calendar.ts';

/** First day of 1 Muharram 1410 AH, and per year a mask with bit n set where month n + 1 has 30 days (else 29). */
const ummAlQuraStart = 7154;
const ummAlQuraFirstYear = 1410;
// The Umm al-Qura calendar of Saudi Arabia, 1410 to 1457 AH, as tabulated in the International Components for Unicode.
const ummAlQuraMasks = [
  0x25b, 0x4db, 0x9d5, 0x5d2, 0xda5, 0xd4a, 0xa95, 0x54d, 0xaad, 0x3aa, 0xbd2, 0xbc4, 0xb89, 0xa95, 0x52d, 0x5ad, 0xb6a,
  0x6d4, 0xdc9, 0xd92, 0xaa6, 0x956, 0x2ae, 0x56d, 0x36a, 0xb55, 0xaaa, 0x94d, 0x49d, 0x95d, 0x2ba, 0x5b5, 0x5aa, 0xd55,
  0xa9a, 0x92e, 0x26e, 0x55d, 0xada, 0x6d4, 0x6a5, 0xb27, 0xa4d, 0x4ad, 0x56d, 0xb5a, 0x754, 0xf49,
];

/** Days from the epoch to the first of each tabulated Islamic year. */
const ummAlQuraYears: number[] = [];
{
  let start = ummAlQuraStart;
  for (const mask of ummAlQuraMasks) {
    ummAlQuraYears.push(start);
    for (let month = 0; month < 12; month++) {
      start += 29 + ((mask >> month) & 1);
    }
  }
}

/**
 * The day of an Islamic date (month 1 Muharram to 12 Dhu al-Hijjah). Exact for the Umm al-Qura calendar from 1410 to 1457 AH
 * (August 1989 to 2036), by the arithmetic civil calendar outside it; where the moon is sighted, a day either way.
 */
export function islamicDay(year: number, month: number, day: number): number {
  const start = ummAlQuraYears[year - ummAlQuraFirstYear];
  const mask = ummAlQuraMasks[year - ummAlQuraFirstYear];
  if (start === undefined || mask === undefined) {
    const elapsed = (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1));
    return elapsed + day - 1 + dayNumber(622, 7, 19);
  }
  let days = start + day - 1;
  for (let before = 0; before < month - 1; before++) {
    days += 29 + ((mask >> before) & 1);
  }
  return days;
}

/** The days of a Gregorian year on which an Islamic month and day falls: none, one or two. */
export function islamicDaysIn(year: number, month: number, day: number): number[] {
  const first = Math.floor(((year - 622) * 33) / 32) - 1;
  const found: number[] = [];
  for (let islamicYear = first; islamicYear <= first + 3; islamicYear++) {
    const days = islamicDay(islamicYear, month, day);
    if (civilOf(days).year === year) {
      found.push(days);
    }
  }
  return found;
}

function hebrewElapsedDays(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const parts = 12_084 + 13_753 * months;
  const day = 29 * months + Math.floor(parts / 25_920);
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

const hebrewEpoch = dayNumber(-3760, 9, 7);

function hebrewNewYear(year: number): number {
  const before = hebrewElapsedDays(year - 1);
  const current = hebrewElapsedDays(year);
  const after = hebrewElapsedDays(year + 1);
  const correction = after - current === 356 ? 2 : current - before === 382 ? 1 : 0;
  return hebrewEpoch + current + correction;
}

export function isHebrewLeapYear(year: number): boolean {
  return (7 * year + 1) % 19 < 7;
}

/** The day of a Hebrew date; months count from Nisan (1), Tishri is 7, Adar 12 (Adar II 13 in a leap year). */
export function hebrewDay(year: number, month: number, day: number): number {
  const newYear = hebrewNewYear(year);
  const length = hebrewNewYear(year + 1) - newYear;
  const last = isHebrewLeapYear(year) ? 13 : 12;
  const monthLength = (of: number): number => {
    if (of === 8) {
      return length % 10 === 5 ? 30 : 29;
    }
    if (of === 9) {
      return length % 10 === 3 ? 29 : 30;
    }
    if (of === 2 || of === 4 || of === 6 || of === 10 || of === 13 || (of === 12 && last === 12)) {
      return 29;
    }
    return 30;
  };
  let days = newYear;
  for (let of = 7; of !== month; of = of === last ? 1 : of + 1) {
    days += monthLength(of);
  }
  return days + day - 1;
}

/** Years of the Persian (Solar Hijri) 33-year cycle that are leap years; it gives the true Nowruz from 1206 to 1498 SH. */
const persianLeapRemainders = [1, 5, 9, 13, 17, 22, 26, 30];

function isPersianLeapYear(year: number): boolean {
  return persianLeapRemainders.includes(((year % 33) + 33) % 33);
}

const persianReference = dayNumber(2024, 3, 20);

/** The day of a Persian date (month 1 Farvardin to 12 Esfand), Solar Hijri as used in Iran and Afghanistan. */
export function persianDay(year: number, month: number, day: number): number {
  let newYear = persianReference;
  for (let at = 1403; at < year; at++) {
    newYear += isPersianLeapYear(at) ? 366 : 365;
  }
  for (let at = 1402; at >= year; at--) {
    newYear -= isPersianLeapYear(at) ? 366 : 365;
  }
  return newYear + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
}

/** Easter Sunday of the western churches. */
export function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const moon = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const full = moon - (moon > 28 || (moon === 28 && golden > 10) ? 1 : 0);
  const sunday = (year + Math.floor(year / 4) + full + 2 - century + Math.floor(century / 4)) % 7;
  return dayNumber(year, 3, 28) + full - sunday;
}

/** Easter Sunday of the Orthodox churches (Julian computus), as a Gregorian day. */
export function orthodoxEaster(year: number): number {
  const moon = (19 * (year % 19) + 15) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const julian = moon + sunday + 114;
  const gap = Math.floor(year / 100) - Math.floor(year / 400) - 2;
  return dayNumber(year, Math.floor(julian / 31), (julian % 31) + 1) + gap;
}

// Days after 1 January of 1990 to 2035, as tabulated in the International Components for Unicode.
const chineseNewYears = [
  26, 45, 34, 22, 40, 30, 49, 37, 27, 46, 35, 23, 42, 31, 21, 39, 28, 48, 37, 25, 44, 33, 22, 40, 30, 49, 38, 27, 46,
  35, 24, 42, 31, 21, 40, 28, 47, 37, 25, 43, 32, 22, 41, 30, 49, 38,
];

/** Lunar New Year (Tet, Chinese New Year), where the year is tabulated. */
export function lunarNewYear(year: number): number | undefined {
  const offset = chineseNewYears[year - 1990];
  return offset === undefined ? undefined : dayNumber(year, 1, 1) + offset;
}
