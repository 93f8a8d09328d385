/** One date of EDTF: its fields, qualifiers and open digits, and the days it can mean. */
import { addMonths, dayNumber, daysInMonth } from './calendar.ts';

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

const datePattern =
  /^([?~%]?)(-?[\dX]{4})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?(?:T(\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?))?$/;

export function parseDate(text: string): EdtfDate | undefined {
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

export function spanOf(date: EdtfDate): DaySpan | undefined {
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
