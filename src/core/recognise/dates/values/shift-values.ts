/** Values of relative dates: "last month", "two days later", "three years ago", "next Friday", "the following year". */

import { addMonths, addMonthsToDay, civilOf, two, weekdayOf } from '../calendars/calendar.ts';
import { edtfBounds } from '../calendars/edtf.ts';
import type { Shift } from '../grammar/expression.ts';
import type { Found } from '../grammar/found.ts';
import type { Unit } from '../tokens/units.ts';
import type { Reference } from './anchor.ts';
import { type Context, publicationInWords, quoteOf, unknownAnchor, type Value } from './context.ts';
import { at, writeInner } from './shifted-names.ts';
import { isYearBefore } from './told.ts';
import {
  dayOf,
  type Point,
  timexYear,
  type Written,
  writeCentury,
  writeDecade,
  writeFiscal,
  writePoint,
  writeQuarter,
  writeWeek,
  writeWeekend,
} from './values.ts';
import { inWords, quoted } from './wording.ts';

interface Anchor {
  readonly point: Point;
  readonly why: string;
}

/** How far back "the next day" reaches: paragraphs in news, as many in a narrative that keeps telling. */
const reach = { news: 5, narrative: 6 } as const;

export function valueOfShift(context: Context, found: Found, date: Shift): Value {
  if (date.by === undefined) {
    return vagueShift(context, found, date);
  }
  const anchor = anchorOf(context, found, date);
  if (anchor === undefined) {
    return unanchored(context, found, date);
  }
  if (date.inner !== undefined) {
    return innerValue(context, found, date, date.by, anchor);
  }
  const value =
    sameQuarter(date, date.by, anchor.point, found) ??
    shifted(anchor.point, date.unit, date.by, date.fiscal === true, found, context);
  if (value === undefined) {
    return unanchored(context, found, date);
  }
  const { timex, edtf, point } = value;
  const status = edtf === undefined ? 'underdetermined' : 'anchored';
  const reason = shiftReason(context, found, value, anchor);
  return { type: 'DATE', timex, edtf, status, reason, point, explicit: undefined };
}

function shiftReason(context: Context, found: Found, value: Written & { point?: Point }, anchor: Anchor): string {
  const { edtf, point } = value;
  const quote = quoted(quoteOf(context, found));
  const bounds = edtf?.includes('/') === true ? edtfBounds(edtf) : undefined;
  const result =
    bounds !== undefined
      ? ` is ${bounds.earliest} to ${bounds.latest}:`
      : edtf !== undefined && point !== undefined
        ? ` is ${inWords(point)}:`
        : ' is';
  return `${quote}${result} counted from ${anchor.why}.`;
}

/** Key by key: see Value. */
const placed = ({ timex, edtf }: Written, point: Point): Written & { point: Point } => ({ timex, edtf, point });

/** "a year earlier" after a quarter is that quarter of the year before; "the year-earlier month" is one wherever it stands. */
function sameQuarter(
  { unit, base, grain }: Shift,
  by: number,
  point: Point & Partial<Reference>,
  found: Found,
): (Written & { point: Point }) | undefined {
  if (unit !== 'year' || base !== 'reference' || !Number.isInteger(by)) return undefined;
  const year = point.year + by;
  if (grain === 'month') return point.month === undefined ? undefined : at({ year, month: point.month });
  const near = point.sentence !== undefined && found.sentence - point.sentence <= 1;
  const own = near || grain === 'quarter' ? point.quarter : undefined;
  const ofMonth = grain === 'quarter' && point.month !== undefined ? Math.floor((point.month + 2) / 3) : undefined;
  const quarter = own ?? ofMonth;
  return quarter === undefined ? undefined : placed(writeQuarter(year, quarter), { year, quarter });
}

/** What was told last; the day told right before, where a day is counted; what the year before was held against last. */
function toldBefore({ reference, referenceDay }: Context, found: Found, date: Shift): Reference | undefined {
  if (reference === undefined) return undefined;
  if (isYearBefore(date) && reference.heldAgainst !== undefined) return reference.heldAgainst;
  const lacksDay = date.unit === 'day' && (reference.day === undefined || reference.week);
  return lacksDay && referenceDay !== undefined && found.sentence - referenceDay.sentence <= MOST_SENTENCES
    ? referenceDay
    : reference;
}
const MOST_SENTENCES = 4;

function anchorOf(context: Context, found: Found, date: Shift): Anchor | undefined {
  const { publication, mode } = context;
  const reference = toldBefore(context, found, date);
  const near = reference !== undefined && found.paragraph - reference.paragraph <= reach[mode];
  const fromText =
    near && reference !== undefined
      ? { point: reference, why: `the date told before, ${quoted(reference.quote)}` }
      : undefined;
  const fromPublication =
    publication === undefined ? undefined : { point: publication, why: publicationInWords(context) };
  if (date.base === 'reference') {
    return fromText ?? (mode === 'news' && date.unit !== 'day' ? fromPublication : undefined);
  }
  if (mode === 'news') {
    return fromPublication;
  }
  // A history's "this year", "next month" and "the end of the year" are those it tells of; "today" and "ago" are the writer's.
  const deictic = date.unit === 'day' || found.parsed.to - found.from > 2;
  if (date.unit === 'day' && date.by !== 0) {
    return fromPublication;
  }
  return deictic && !isEdge(found) ? undefined : fromText;
}

function isEdge(found: Found): boolean {
  return found.parsed.edge !== undefined;
}

function unanchored(context: Context, found: Found, date: Shift): Value {
  if (
    context.mode === 'narrative' &&
    date.base === 'publication' &&
    date.unit === 'day' &&
    date.by === 0 &&
    found.parsed.part === undefined
  ) {
    return {
      type: 'DATE',
      timex: 'PRESENT_REF',
      status: 'underdetermined',
      reason: 'Speaks of the time of writing without a date.',
    };
  }
  return unknownAnchor(context, found, unknownTimexOf(date));
}

/** "last September" is a September, "last Friday" a Friday, of a year or week that nobody tells. */
function unknownTimexOf({ unit, inner }: Shift): string {
  if (inner?.month !== undefined)
    return `XXXX-${two(inner.month)}${inner.day === undefined ? '' : `-${two(inner.day)}`}`;
  if (inner?.day !== undefined) return `XXXX-XX-${two(inner.day)}`;
  if (inner?.weekday !== undefined) return `XXXX-WXX-${inner.weekday + 1}`;
  if (inner?.season !== undefined) return `XXXX-${inner.season}`;
  return inner?.quarter === undefined ? unknownTimex(unit) : `XXXX-Q${inner.quarter}`;
}

function unknownTimex(unit: Unit): string {
  switch (unit) {
    case 'year':
      return 'XXXX';
    case 'month':
      return 'XXXX-XX';
    case 'week':
    case 'fortnight':
      return 'XXXX-WXX';
    case 'weekend':
      return 'XXXX-WXX-WE';
    case 'quarter':
      return 'XXXX-QX';
    case 'decade':
      return 'XXX';
    case 'century':
    case 'millennium':
      return 'XX';
    default:
      return 'XXXX-XX-XX';
  }
}

/** "days later", "years ago": a direction only. */
function vagueShift(context: Context, found: Found, date: Shift): Value {
  const past = found.parsed.edge === 'start';
  return {
    type: 'DATE',
    timex: found.parsed.part === undefined ? (past ? 'PAST_REF' : 'FUTURE_REF') : 'XXXX-XX-XX',
    status: 'underdetermined',
    reason: `${quoted(quoteOf(context, found))}: ${date.base === 'publication' ? publicationInWords(context) : 'another date'} ${past ? 'less' : 'plus'} an unknown number of ${date.unit === 'century' ? 'centuries' : `${date.unit}s`}.`,
  };
}

function shifted(
  point: Point,
  unit: Unit,
  by: number,
  fiscal: boolean,
  found: Found,
  context: Context,
): (Written & { point?: Point }) | undefined {
  const day = dayOf(point);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return day === undefined ? undefined : { timex: `${writePoint(point).timex}TXX`, point };
    case 'day':
      return day === undefined ? coarse(point) : at(civilOf(day + Math.round(by)));
    case 'week':
    case 'fortnight': {
      if (day === undefined) {
        return { timex: `${timexYear(point.year)}-WXX` };
      }
      const days = Math.round(by * (unit === 'week' ? 7 : 14));
      return placed(writeWeek(day + days), civilOf(day + days));
    }
    case 'weekend':
      return day === undefined ? undefined : writeWeekend(weekendDay(day, by, found, context));
    case 'month': {
      if (point.month === undefined) {
        return { timex: `${timexYear(point.year)}-XX`, point: { year: point.year } };
      }
      const to = addMonths(point.year, point.month, Math.round(by));
      return at(to);
    }
    case 'quarter': {
      if (point.month === undefined) {
        return undefined;
      }
      const to = addMonths(point.year, point.month, Math.round(by) * 3);
      return placed(writeQuarter(to.year, Math.floor((to.month + 2) / 3)), { year: to.year });
    }
    case 'year':
      if (fiscal) {
        return writeFiscal(point.year + by);
      }
      if (!Number.isInteger(by) && day !== undefined) {
        return at(monthOf(addMonthsToDay(day, Math.round(by * 12))));
      }
      return at({ year: point.year + Math.round(by) });
    case 'decade': {
      const year = point.year + by * 10;
      return year > 0
        ? placed(writeDecade(Math.floor(year / 10), false), { year })
        : placed(writeDecade(Math.floor((1 - year) / 10), true), { year });
    }
    case 'century': {
      const year = point.year + by * 100;
      return year > 0
        ? placed(writeCentury(Math.floor(year / 100), false), { year })
        : placed(writeCentury(Math.floor(-year / 100), true), { year });
    }
    case 'millennium':
      return undefined;
  }
}

function monthOf(day: number): Point {
  const { year, month } = civilOf(day);
  return { year, month };
}

/** "four days later" from a month or a year: the day is not known, the coarser date is all there is. */
function coarse(point: Point): Written & { point: Point } {
  return { timex: `${timexYear(point.year)}-XX-XX`, point: { year: point.year } };
}

/** "the weekend": the last one in a report of the days after it, the coming one where the sentence looks ahead. */
function weekendDay(day: number, by: number, found: Found, context: Context): number {
  const saturday = day - weekdayOf(day) + 5;
  if (by !== 0) {
    return saturday + by * 7;
  }
  const article = context.text.slice(found.start, found.start + 3).toLowerCase() === 'the';
  const isPast = found.tense !== 'future' && weekdayOf(day) < 4;
  return article && isPast ? saturday - 7 : saturday;
}

function innerValue(context: Context, found: Found, date: Shift, by: number, anchor: Anchor): Value {
  const { inner } = date;
  const written =
    inner === undefined
      ? undefined
      : writeInner(inner, by, anchor.point, found, date.base === 'publication', anchor.point === context.publication);
  if (written === undefined) {
    return unanchored(context, found, date);
  }
  const { timex, edtf, point } = written;
  const reason = shiftReason(context, found, written, anchor);
  return { type: 'DATE', timex, edtf, status: 'anchored', reason, point, explicit: undefined };
}
