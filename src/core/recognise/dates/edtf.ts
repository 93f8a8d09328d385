/**
 * Extended Date/Time Format (ISO 8601-2:2019; Library of Congress EDTF), levels 0 to 2 as far as dates of events need them:
 * days, months, years, intervals (open and unknown ends), seasons and quarters, unspecified digits, qualifiers, sets.
 */
import { addMonths, dayNumber, daysInMonth, formatDay } from './calendar.ts';

/** One date. Fields with unspecified digits are undefined; their digits stand in `pattern`. */
export interface EdtfDate {
  readonly kind: 'date';
  /** Year (4 digits or X), month and day as written, without qualifiers. */
  readonly pattern: { readonly year: string; readonly month?: string; readonly day?: string };
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** 21-24 spring to winter, 25-32 by hemisphere, 33-36 quarters, 37-39 thirds, 40-41 halves of a year. */
  readonly season?: number;
  /** Time of day as written after the T. */
  readonly time?: string;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** `open`: goes on ("..") ; `unknown`: there is an end but nobody knows it (""). */
export type EdtfEnd = EdtfDate | 'open' | 'unknown';

export interface EdtfInterval {
  readonly kind: 'interval';
  readonly from: EdtfEnd;
  readonly to: EdtfEnd;
}

/** `one`: one of these (square brackets); `all`: all of them (braces). */
export interface EdtfSet {
  readonly kind: 'set';
  readonly of: 'one' | 'all';
  readonly members: readonly (EdtfDate | EdtfInterval)[];
}

export type Edtf = EdtfDate | EdtfInterval | EdtfSet;

export type EdtfPrecision =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'
  | 'interval';

/** Days as YYYY-MM-DD (with a sign before Christ), both inclusive; an open end is the limit below or above. */
export interface EdtfBounds {
  readonly earliest: string;
  readonly latest: string;
  readonly precision: EdtfPrecision;
}

/** Bounds of open intervals. */
export const firstDay = '-9999-01-01';
export const lastDay = '9999-12-31';

/** The longest text that is looked at; no EDTF value of a claim comes near it. */
const longest = 400;

const datePattern =
  /^([?~%]?)(-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?(?:T(\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?))?$/;

function parseDate(text: string): EdtfDate | undefined {
  const match = datePattern.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, , year = '', , , month, , , day, , time] = match;
  const signs = [match[1], match[3], match[4], match[6], match[7], match[9]].join('');
  if (
    year === '-0000' ||
    (time !== undefined && (day === undefined || /X/.test(year + (month ?? '') + day) || signs !== ''))
  ) {
    return undefined;
  }
  // Digits are left open from the right: 201X, 20XX, XXXX; and a day is only written with its month.
  if (
    !/^-?\d*X*$/.test(year) ||
    (month !== undefined && !/^(\d\d|\dX|XX)$/.test(month)) ||
    (day !== undefined && !/^(\d\d|\dX|XX)$/.test(day))
  ) {
    return undefined;
  }
  const fields = {
    year: numberOf(year),
    month: month === undefined ? undefined : numberOf(month),
    day: day === undefined ? undefined : numberOf(day),
  };
  const season = fields.month !== undefined && fields.month >= 21 && fields.month <= 41 ? fields.month : undefined;
  if (!isPossible(fields, month, day, season) || (time !== undefined && !isTime(time))) {
    return undefined;
  }
  return {
    kind: 'date',
    pattern: { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) },
    ...(fields.year === undefined ? {} : { year: fields.year }),
    ...(fields.month === undefined || season !== undefined ? {} : { month: fields.month }),
    ...(fields.day === undefined ? {} : { day: fields.day }),
    ...(season === undefined ? {} : { season }),
    ...(time === undefined ? {} : { time }),
    uncertain: /[?%]/.test(signs),
    approximate: /[~%]/.test(signs),
  };
}

function numberOf(digits: string): number | undefined {
  return digits.includes('X') ? undefined : Number(digits);
}

function isTime(time: string): boolean {
  const [hour = '', minute = '', second = '00'] = time.split(/[:Z+-]/);
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 61;
}

function isPossible(
  fields: { year: number | undefined; month: number | undefined; day: number | undefined },
  month: string | undefined,
  day: string | undefined,
  season: number | undefined,
): boolean {
  if (month === undefined) {
    return true;
  }
  if (season !== undefined) {
    return day === undefined;
  }
  if (fields.month === undefined ? !/^(XX|0X|1X)$/.test(month) : fields.month < 1 || fields.month > 12) {
    return false;
  }
  if (day === undefined) {
    return true;
  }
  if (fields.day === undefined) {
    return /^(XX|[0-3]X)$/.test(day);
  }
  return fields.day >= 1 && fields.day <= daysInMonth(fields.year ?? 2000, fields.month ?? 1);
}

function parseEnd(text: string): EdtfEnd | undefined {
  if (text === '..') {
    return 'open';
  }
  return text === '' ? 'unknown' : parseDate(text);
}

function parseInterval(text: string): EdtfInterval | undefined {
  const parts = text.split('/');
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined) {
    return undefined;
  }
  const from = parseEnd(first);
  const to = parseEnd(second);
  if (from === undefined || to === undefined || (typeof from === 'string' && typeof to === 'string')) {
    return undefined;
  }
  if (typeof from === 'object' && typeof to === 'object') {
    if (from.time !== undefined || to.time !== undefined) {
      return undefined;
    }
    const begin = spanOf(from);
    const end = spanOf(to);
    if (begin !== undefined && end !== undefined && begin.first > end.last) {
      return undefined;
    }
  }
  return { kind: 'interval', from, to };
}

function parseSet(text: string): EdtfSet | undefined {
  const of =
    text.startsWith('[') && text.endsWith(']') ? 'one' : text.startsWith('{') && text.endsWith('}') ? 'all' : undefined;
  if (of === undefined) {
    return undefined;
  }
  const members: (EdtfDate | EdtfInterval)[] = [];
  for (const part of text.slice(1, -1).split(',')) {
    const written = part.trim();
    const range = written.indexOf('..');
    const begin = written.slice(0, range);
    const end = written.slice(range + 2);
    const member =
      range < 0 ? parseDate(written) : parseInterval(`${begin === '' ? '..' : begin}/${end === '' ? '..' : end}`);
    if (member === undefined) {
      return undefined;
    }
    members.push(member);
  }
  return members.length === 0 ? undefined : { kind: 'set', of, members };
}

/** The structure of an EDTF text, or undefined where it is none. Years have four digits; dates must exist. */
export function parseEdtf(text: string): Edtf | undefined {
  if (text.length === 0 || text.length > longest) {
    return undefined;
  }
  if (text.includes('/')) {
    return parseInterval(text);
  }
  return parseSet(text) ?? parseDate(text);
}

interface DaySpan {
  readonly first: number;
  readonly last: number;
  readonly precision: EdtfPrecision;
}

const yearPrecisions: readonly EdtfPrecision[] = ['year', 'decade', 'century', 'millennium'];

/** First month and number of months of each season code; a winter of the north ends in the next year. */
function seasonMonths(code: number): { from: number; months: number; precision: EdtfPrecision } {
  if (code >= 33 && code <= 36) {
    return { from: (code - 33) * 3 + 1, months: 3, precision: 'quarter' };
  }
  if (code >= 37 && code <= 39) {
    return { from: (code - 37) * 4 + 1, months: 4, precision: 'season' };
  }
  if (code >= 40) {
    return { from: (code - 40) * 6 + 1, months: 6, precision: 'half' };
  }
  const index = (code - 21) % 4;
  const southern = code >= 29;
  return { from: southern ? ([9, 12, 3, 6][index] ?? 9) : ([3, 6, 9, 12][index] ?? 3), months: 3, precision: 'season' };
}

function spanOf(date: EdtfDate): DaySpan | undefined {
  const { year, month, day } = date.pattern;
  const open = (year.match(/X/g) ?? []).length;
  if (open === 4) {
    return undefined;
  }
  const low = Number(year.replaceAll('X', '0'));
  const high = Number(year.replaceAll('X', '9'));
  const firstYear = Math.min(low, high);
  const lastYear = Math.max(low, high);
  if (date.season !== undefined) {
    const { from, months, precision } = seasonMonths(date.season);
    const end = addMonths(lastYear, from, months);
    return { first: dayNumber(firstYear, from, 1), last: dayNumber(end.year, end.month, 1) - 1, precision };
  }
  if (month === undefined || month === 'XX') {
    const anyDay = month === 'XX' && day !== undefined && day !== 'XX';
    return {
      first: dayNumber(firstYear, 1, 1),
      last: dayNumber(lastYear, 12, 31),
      precision: anyDay ? 'year' : (yearPrecisions[open] ?? 'year'),
    };
  }
  const firstMonth = Math.max(1, Number(month.replaceAll('X', '0')));
  const lastMonth = Math.min(12, Number(month.replaceAll('X', '9')));
  const longestMonth = daysInMonth(lastYear, lastMonth);
  const firstDate = day === undefined ? 1 : Math.max(1, Number(day.replaceAll('X', '0')));
  const lastDate = day === undefined ? longestMonth : Math.min(longestMonth, Number(day.replaceAll('X', '9')));
  const whole = day === undefined || day.includes('X') || month.includes('X');
  const precision: EdtfPrecision =
    open > 0 ? (yearPrecisions[open] ?? 'year') : whole ? (month.includes('X') ? 'year' : 'month') : 'day';
  return {
    first: dayNumber(firstYear, firstMonth, firstDate),
    last: dayNumber(lastYear, lastMonth, Math.max(firstDate, lastDate)),
    precision,
  };
}

/**
 * The first and last day that an EDTF text can mean, for sorting, filtering and timelines, or undefined where it is no EDTF or
 * leaves the year wholly open. Qualifiers do not widen the bounds.
 */
export function edtfBounds(text: string): EdtfBounds | undefined {
  const parsed = parseEdtf(text);
  return parsed === undefined ? undefined : boundsOf(parsed);
}

function boundsOf(edtf: Edtf): EdtfBounds | undefined {
  if (edtf.kind === 'date') {
    const span = spanOf(edtf);
    return span === undefined
      ? undefined
      : { earliest: formatDay(span.first), latest: formatDay(span.last), precision: span.precision };
  }
  if (edtf.kind === 'interval') {
    const from = typeof edtf.from === 'string' ? undefined : spanOf(edtf.from);
    const to = typeof edtf.to === 'string' ? undefined : spanOf(edtf.to);
    if ((from === undefined && typeof edtf.from !== 'string') || (to === undefined && typeof edtf.to !== 'string')) {
      return undefined;
    }
    const isWeek = from !== undefined && to !== undefined && to.last - from.first === 6;
    return {
      earliest: from === undefined ? firstDay : formatDay(from.first),
      latest: to === undefined ? lastDay : formatDay(to.last),
      precision: isWeek ? 'week' : 'interval',
    };
  }
  const members = edtf.members.map(boundsOf);
  const known = members.filter(member => member !== undefined);
  if (known.length < members.length) {
    return undefined;
  }
  const [first] = known;
  const earliest = known.reduce(
    (least, member) => (compareDays(member.earliest, least) < 0 ? member.earliest : least),
    first?.earliest ?? firstDay,
  );
  const latest = known.reduce(
    (most, member) => (compareDays(member.latest, most) > 0 ? member.latest : most),
    first?.latest ?? lastDay,
  );
  return { earliest, latest, precision: known.length === 1 ? (first?.precision ?? 'interval') : 'interval' };
}

/** Orders days as `edtfBounds` writes them, before and after Christ. */
export function compareDays(one: string, other: string): number {
  const negative = one.startsWith('-');
  if (negative !== other.startsWith('-')) {
    return negative ? -1 : 1;
  }
  if (one === other) {
    return 0;
  }
  if (!negative) {
    return one < other ? -1 : 1;
  }
  // Below year 0 the larger figure is the earlier year; within a year months and days go up as ever.
  const years = Number(other.slice(1, 5)) - Number(one.slice(1, 5));
  return years !== 0 ? years : one < other ? -1 : 1;
}
