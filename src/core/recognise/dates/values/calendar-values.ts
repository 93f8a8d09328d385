/** Values of dates written in full or in part: "3 December 2025", "October", "Wednesday", "the 1930s", "third quarter". */

import { civilOf, dayNumber, isCalendarDay, isoWeekOf, mondayOf, two, weekdayOf } from '../calendars/calendar.ts';
import type { CalendarFields } from '../grammar/expression.ts';
import type { Found } from '../grammar/found.ts';
import { weekdayNames } from '../tokens/units.ts';
import {
  yearByWeekday,
  yearFromPublication,
  yearFromReference,
  yearOfQuarter,
  yearOfSeason,
  yearOfWeek,
} from './anchor.ts';
import { type Context, publicationInWords, quoteOf, unknownAnchor, type Value } from './context.ts';
import {
  dayOf,
  pointAt,
  type Written,
  writeCentury,
  writeDecade,
  writeFiscal,
  writeHalf,
  writePoint,
  writeQuarter,
  writeSeason,
  writeWeek,
  writeWithin,
} from './values.ts';
import { valueOfWeekday, valueOfWeekdayAndDay } from './weekday-values.ts';
import { inWords, quoted, weekdayName } from './wording.ts';

/** A year and why it is that one. */
interface YearChoice {
  readonly year: number;
  readonly explicit: boolean;
  readonly why: string;
}

export function valueOfCalendar(context: Context, found: Found, date: CalendarFields): Value {
  if (date.decade !== undefined) {
    return written(writeDecade(date.decade, date.bc === true), 'A decade, written in full.');
  }
  if (date.century !== undefined) {
    return written(writeCentury(date.century, date.bc === true), 'A century, written in full.');
  }
  if (date.weekday !== undefined && date.month === undefined) {
    return date.day === undefined
      ? valueOfWeekday(context, found, date.weekday)
      : valueOfWeekdayAndDay(context, found, date.weekday, date.day);
  }
  const choice = chooseYear(context, found, date);
  if (choice === undefined) {
    return withoutYear(context, found, date);
  }
  return valueInYear(context, found, date, choice);
}

function written(value: Written, reason: string): Value {
  return { type: 'DATE', ...value, status: 'explicit', reason };
}

function valueInYear(context: Context, found: Found, date: CalendarFields, choice: YearChoice): Value {
  const { year, explicit, why } = choice;
  const status = explicit ? 'explicit' : 'anchored';
  const base = { type: 'DATE', status, reason: reasonOf(context, found, date, choice), explicit } as const;
  if (date.fiscal === true && date.quarter === undefined) {
    return { ...base, ...writeFiscal(year), reason: `A fiscal year; which months it has depends on the country.` };
  }
  if (date.season !== undefined) {
    return { ...base, ...writeSeason(year, date.season), point: { year } };
  }
  if (date.quarter !== undefined) {
    return { ...base, ...writeQuarter(year, date.quarter), point: { year, quarter: date.quarter } };
  }
  if (date.half !== undefined) {
    return { ...base, ...writeHalf(year, date.half), point: { year } };
  }
  if (date.week !== undefined) {
    return inWeek(base, year, date.week);
  }
  const point = pointAt(year, date.month, date.day);
  if (date.within !== undefined) {
    const within = writeWithin(point, date.within);
    return within === undefined
      ? unknownAnchor(context, found, writePoint(point).timex)
      : { ...base, ...within, point, reason: `A part of ${inWords(point)}${why === '' ? '' : `: ${why}`}.` };
  }
  if (date.month !== undefined && date.day !== undefined && !isCalendarDay(date.month, date.day, year)) {
    return {
      ...base,
      timex: `${writePoint({ year, month: date.month }).timex}-${two(date.day)}`,
      status: 'underdetermined',
      reason: `${inWords({ year, month: date.month })} has no such day.`,
    };
  }
  const day = dayOf(point);
  const mismatch = date.weekday !== undefined && day !== undefined && weekdayOf(day) !== date.weekday;
  const { timex, edtf } = writePoint(point);
  if (mismatch && day !== undefined) {
    return {
      ...base,
      timex,
      edtf: `${edtf}?`,
      point,
      reason: `${inWords(point)} was a ${weekdayName(day)}, not a ${weekdayNames[date.weekday ?? 0] ?? ''}: one of the two is wrong.`,
    };
  }
  return { type: 'DATE', timex, edtf, status, reason: base.reason, point, explicit };
}

function inWeek(base: Omit<Value, 'timex'>, year: number, week: number): Value {
  const monday = mondayOf(year, week);
  if (isoWeekOf(monday).week !== week) {
    return { ...base, timex: String(year), status: 'underdetermined', reason: `${year} has no week ${week}.` };
  }
  const reason = `${base.reason} Weeks begin on Monday, as ISO 8601 has them; some health authorities count from Sunday.`;
  return { ...base, ...writeWeek(monday), point: civilOf(monday), reason };
}

function reasonOf(context: Context, found: Found, date: CalendarFields, choice: YearChoice): string {
  if (choice.explicit) {
    return found.range === undefined || date.year !== undefined ? 'Written in full.' : 'Written in full in the range.';
  }
  return `${quoted(quoteOf(context, found))} is in ${inWords({ year: choice.year })}: ${choice.why}.`;
}

/** The year that is written, or that the text or the publication date lends. */
function chooseYear(context: Context, found: Found, date: CalendarFields): YearChoice | undefined {
  const { publication, reference } = context;
  if (date.year !== undefined) {
    return { year: date.year, explicit: true, why: '' };
  }
  if (date.yearFrom !== undefined) {
    const { base, by } = date.yearFrom;
    const anchor = base === 'publication' && context.mode === 'news' ? publication : (reference ?? publication);
    return anchor === undefined
      ? undefined
      : {
          year: anchor.year + by,
          explicit: false,
          why:
            base === 'publication'
              ? `counted from ${publicationInWords(context)}`
              : `the year told before, ${quoted(reference?.quote ?? '')}`,
        };
  }
  const { month, day } = date;
  if (date.weekday !== undefined && month !== undefined && day !== undefined) {
    const anchor = context.mode === 'news' ? publication : (reference ?? publication);
    const year = anchor === undefined ? undefined : yearByWeekday(month, day, date.weekday, anchor);
    if (year !== undefined && anchor !== undefined && Math.abs(year - anchor.year) <= 1) {
      return { year, explicit: false, why: `in that year it was a ${weekdayName(dayNumber(year, month, day))}` };
    }
  }
  const { rangeStart } = context;
  if (found.range === 'last' && rangeStart !== undefined && month !== undefined) {
    const crosses = rangeStart.month !== undefined && month < rangeStart.month;
    return {
      year: rangeStart.year + (crosses ? 1 : 0),
      explicit: false,
      why: 'the year of the range’s beginning',
    };
  }
  const local = localReference(context, found);
  if (local !== undefined) {
    const year = month === undefined ? local.year : yearFromReference(month, day, local);
    return { year, explicit: false, why: `counted from the date told before, ${quoted(local.quote)}` };
  }
  if (publication === undefined || context.mode === 'narrative') {
    return undefined;
  }
  const why = `counted ${found.tense === 'future' ? 'on' : 'back'} from ${publicationInWords(context)}`;
  if (month !== undefined) {
    const year = yearFromPublication(month, day, publication, found.tense);
    return {
      year,
      explicit: false,
      why: year === publication.year ? `the year of ${publicationInWords(context)}` : why,
    };
  }
  if (date.season !== undefined) {
    return { year: yearOfSeason(date.season, publication, found.tense), explicit: false, why };
  }
  if (date.quarter !== undefined) {
    return { year: yearOfQuarter(date.quarter, publication, found.tense), explicit: false, why };
  }
  if (date.half !== undefined) {
    return { year: yearOfQuarter(date.half === 1 ? 1 : 3, publication, found.tense), explicit: false, why };
  }
  if (date.week !== undefined) {
    return { year: yearOfWeek(date.week, publication, found.tense), explicit: false, why };
  }
  return undefined;
}

/** The date that a partial date counts from in the text itself: in a narrative the last one, in news one of an old year just told. */
function localReference(context: Context, found: Found): Context['reference'] {
  const { reference, publication, mode, line } = context;
  if (mode === 'narrative' || publication === undefined) {
    return line;
  }
  if (reference === undefined) {
    return undefined;
  }
  const old = reference.year < publication.year - 1;
  return reference.explicit &&
    reference.initial &&
    old &&
    found.sentence - reference.sentence <= 2 &&
    found.paragraph === reference.paragraph &&
    !isQuotationBetween(context.text, reference.end, found.start)
    ? reference
    : undefined;
}

/** What somebody is quoted with tells of its own time: no year of it is that of what the article goes on to say. */
function isQuotationBetween(text: string, from: number, to: number): boolean {
  let straight = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === CLOSING) return true;
    if (code === STRAIGHT) straight++;
  }
  return straight % 2 === 1;
}
const CLOSING = 0x201d;
const STRAIGHT = 0x22;

/** What is known of a date whose year nobody tells. */
function withoutYear(context: Context, found: Found, date: CalendarFields): Value {
  const quote = quoted(quoteOf(context, found));
  const base = {
    type: 'DATE',
    status: 'underdetermined',
    reason: `${quote}: the article does not say of which year.`,
  } as const;
  if (date.season !== undefined) {
    return { ...base, timex: `XXXX-${date.season}` };
  }
  if (date.quarter !== undefined) {
    return { ...base, timex: `XXXX-Q${date.quarter}` };
  }
  if (date.week !== undefined) {
    return { ...base, timex: `XXXX-W${two(date.week)}` };
  }
  if (date.month === undefined) {
    return { ...base, timex: date.half === undefined ? 'XXXX' : `XXXX-H${date.half}` };
  }
  const partial = `XXXX-${two(date.month)}${date.day === undefined ? '' : `-${two(date.day)}`}`;
  return date.within === undefined ? { ...base, timex: partial, edtf: partial } : { ...base, timex: partial };
}
