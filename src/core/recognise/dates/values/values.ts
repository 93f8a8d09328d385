/** Writes a point or stretch of the calendar as a TIMEX3 value and as EDTF. */
import {
  addMonths,
  dayNumber,
  formatDay,
  formatMonth,
  formatYear,
  isoWeekOf,
  mondayOf,
  nthWeekday,
  two,
  weekdayOf,
} from '../calendars/calendar.ts';
import type { Clock } from '../calendars/clock-time.ts';
import type { CalendarFields } from '../grammar/expression.ts';
import type { DayPart, Season } from '../tokens/units.ts';

/** A place in the calendar as far as it is known: each finer field needs the coarser ones. */
export interface Point {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** A quarter of the year is meant, whose months a fiscal year may move. */
  readonly quarter?: number;
}

/** A point as far as it is known. */
export function pointAt(year: number, month: number | undefined, day: number | undefined): Point {
  if (month === undefined) return day === undefined ? { year } : { year, day };
  return day === undefined ? { year, month } : { year, month, day };
}

export interface Written {
  readonly timex: string;
  readonly edtf?: string | undefined;
}

const seasonCodes: Readonly<Record<Season, number>> = { SP: 21, SU: 22, FA: 23, WI: 24 };

/** TIMEX3 writes years before Christ by their number: BC0480; EDTF astronomically: -0479. */
export function timexYear(year: number): string {
  return year > 0 ? String(year).padStart(4, '0') : `BC${String(1 - year).padStart(4, '0')}`;
}

export function dayOf(point: Point): number | undefined {
  return point.month === undefined || point.day === undefined
    ? undefined
    : dayNumber(point.year, point.month, point.day);
}

export function writePoint(point: Point): { readonly timex: string; readonly edtf: string } {
  const rest =
    point.month === undefined
      ? ''
      : point.day === undefined
        ? `-${two(point.month)}`
        : `-${two(point.month)}-${two(point.day)}`;
  return { timex: timexYear(point.year) + rest, edtf: formatYear(point.year) + rest };
}

/** A day with its part or time: T03:00, TNI, with Z or an offset where a zone is named. */
export function timeSuffix(clock: Clock | undefined, part: DayPart | undefined): string {
  if (clock === undefined) {
    return part === undefined ? '' : `T${part}`;
  }
  const seconds = clock.second === undefined ? '' : `:${two(clock.second)}`;
  return `T${two(clock.hour)}:${two(clock.minute ?? 0)}${seconds}${zoneSuffix(clock.zone)}`;
}

function zoneSuffix(zone: number | undefined): string {
  if (zone === undefined) {
    return '';
  }
  if (zone === 0) {
    return 'Z';
  }
  const size = Math.abs(zone);
  const minutes = size % 60 === 0 ? '' : `:${two(size % 60)}`;
  return `${zone < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${minutes}`;
}

export function writeWeek(day: number): Written {
  const { year, week } = isoWeekOf(day);
  const monday = mondayOf(year, week);
  return { timex: `${timexYear(year)}-W${two(week)}`, edtf: `${formatDay(monday)}/${formatDay(monday + 6)}` };
}

export function writeWeekend(day: number): Written {
  const { year, week } = isoWeekOf(day);
  const monday = mondayOf(year, week);
  return { timex: `${timexYear(year)}-W${two(week)}-WE`, edtf: `${formatDay(monday + 5)}/${formatDay(monday + 6)}` };
}

export function writeQuarter(year: number, quarter: number): Written {
  return { timex: `${timexYear(year)}-Q${quarter}`, edtf: `${formatYear(year)}-${32 + quarter}` };
}

export function writeHalf(year: number, half: number): Written {
  return { timex: `${timexYear(year)}-H${half}`, edtf: `${formatYear(year)}-${39 + half}` };
}

export function writeSeason(year: number, season: Season): Written {
  return { timex: `${timexYear(year)}-${season}`, edtf: `${formatYear(year)}-${seasonCodes[season]}` };
}

export function writeFiscal(year: number): Written {
  // Which months a fiscal year has depends on the country: about that year.
  return { timex: `FY${timexYear(year)}`, edtf: `${formatYear(year)}~` };
}

/** Decades and centuries: 199 and 19 in TIMEX3, 199X and 19XX in EDTF; before Christ an interval of astronomical years. */
export function writeDecade(decade: number, bc: boolean): Written {
  if (!bc) {
    return { timex: String(decade).padStart(3, '0'), edtf: `${String(decade).padStart(3, '0')}X` };
  }
  const latest = 1 - decade * 10;
  return { timex: `BC${String(decade).padStart(3, '0')}`, edtf: `${formatYear(latest - 9)}/${formatYear(latest)}` };
}

export function writeCentury(century: number, bc: boolean): Written {
  if (!bc) {
    return { timex: two(century), edtf: `${two(century)}XX` };
  }
  const latest = 0 - century * 100;
  return { timex: `BC${two(century)}`, edtf: `${formatYear(latest - 99)}/${formatYear(latest)}` };
}

/** The first or last (-1) week, day or so of a month or year. */
export function writeWithin(point: Point, within: NonNullable<CalendarFields['within']>): Written | undefined {
  const { unit, nth } = within;
  const first = dayNumber(point.year, point.month ?? 1, point.day ?? 1);
  const after = point.month === undefined ? { year: point.year + 1, month: 1 } : addMonths(point.year, point.month, 1);
  const last = dayNumber(after.year, after.month, 1) - 1;
  if (unit === 'week') {
    if (nth === 0) {
      return writeWeek(first);
    }
    // Weeks of a month as people count them: the last seven days, or seven days from the first on.
    const start = nth < 0 ? last - 6 : first + (nth - 1) * 7;
    const { year, week } = isoWeekOf(start + 3);
    return {
      timex: `${timexYear(year)}-W${two(week)}`,
      edtf: `${formatDay(start)}~/${formatDay(Math.min(start + 6, last))}~`,
    };
  }
  if (unit === 'day') {
    const day =
      within.weekday !== undefined && point.month !== undefined
        ? nthWeekday(point.year, point.month, within.weekday, nth)
        : nth < 0
          ? last
          : first + nth - 1;
    return day > last ? undefined : { timex: formatDay(day), edtf: formatDay(day) };
  }
  if (unit === 'weekend') {
    const saturday =
      nth < 0 ? last - ((weekdayOf(last) + 2) % 7) : first + ((5 - weekdayOf(first) + 7) % 7) + (nth - 1) * 7;
    return writeWeekend(saturday);
  }
  if (unit === 'quarter' && point.month === undefined && (nth < 0 || (nth >= 1 && nth <= 4))) {
    return writeQuarter(point.year, nth < 0 ? 4 : nth);
  }
  if (unit === 'month' && point.month === undefined) {
    const month = nth < 0 ? 12 : nth;
    return month > 12
      ? undefined
      : { timex: `${timexYear(point.year)}-${two(month)}`, edtf: formatMonth(point.year, month) };
  }
  return undefined;
}

/** "about 1942": the tilde of EDTF on a plain date. */
export function approximately(edtf: string | undefined): string | undefined {
  return edtf === undefined || edtf.includes('/') || /[~?%]$/.test(edtf) ? edtf : `${edtf}~`;
}
