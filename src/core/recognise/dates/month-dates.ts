/** Dates with a month's name in them, in every order: "Dec. 3, 2025", "03 December 2025", "the 25th of August", "May 3-5", "Monday, Dec. 26". */

import { isAfterPreposition, isBareMonth } from './bare-months.ts';
import { isCalendarDay } from './calendar.ts';
import { closesDayList, daysAfter, opensDayList } from './day-lists.ts';
import type { Parsed } from './expression.ts';
import { gap } from './gaps.ts';
import { wordId } from './lexicon.ts';
import { flag, type Tokens } from './tokens.ts';
import * as is from './word-classes.ts';
import { isAbbreviation, parseYearPart, withYear, type YearPart } from './year-parts.ts';
import { shortYear, yearAt } from './years.ts';

const of = wordId('of');
const day = wordId('day');
const and = wordId('and');
const to = wordId('to');
const through = wordId('through');
const the = wordId('the');
const first = wordId('first');
const second = wordId('second');
const between = wordId('between');
const from = wordId('from');
const dayPrepositions = 'on by until till since'.split(' ').map(wordId);
const subjects = 'the a an he she it they we i there this that his her their its both all no'.split(' ').map(wordId);
const nameLikeMonths = 'april june august may march jan mar'.split(' ').map(wordId);

const unfit = flag.grouped | flag.decimal | flag.signed | flag.percent;

/** A number from 1 to 31 that can be a day: one or two figures, perhaps with "th". */
export function dayAt(t: Tokens, at: number): number | undefined {
  if (!t.isNumber(at) || t.has(at, unfit) || t.digitsAt(at) > 2) {
    return undefined;
  }
  const value = t.numberAt(at);
  return value >= 1 && value <= 31 ? value : undefined;
}

/** "June first", "May fifth": a rank in words, unless it ranks something ("March first quarter"). */
function dayInWords(t: Tokens, at: number): number | undefined {
  if (!t.isClass(at, is.ordinal) || t.isNumber(at) || t.has(at, flag.capital) || t.isWord(at, second)) {
    return undefined;
  }
  const rank = t.valueAs(at, is.ordinal);
  const ranks =
    t.isNext(at + 1) &&
    (t.has(at + 1, flag.unknown) || t.isClass(at + 1, is.unit | is.ruleWord | is.counted)) &&
    !t.isClass(at + 1, is.yearPreposition);
  return rank >= 1 && rank <= 31 && !ranks ? rank : undefined;
}

function growsOn(t: Tokens, at: number): boolean {
  const after = t.gapBefore(at + 1);
  return at + 1 < t.count && (after === gap.none || (after === gap.colon && t.isNumber(at + 1)));
}

const READER = { dayAt, growsOn };

/** True where a month's name stands, written with a capital. */
export function monthAt(t: Tokens, at: number): number | undefined {
  return t.isClass(at, is.monthName) && t.has(at, flag.capital) ? t.valueAs(at, is.monthName) : undefined;
}

/** Between a month and its day: a blank, or a full stop after an abbreviation. */
function monthGap(t: Tokens, at: number): boolean {
  const before = t.gapBefore(at);
  return (
    before === gap.space ||
    before === gap.hyphen ||
    ((before === gap.stop || before === gap.dot) && isAbbreviation(t, at - 1))
  );
}

function isRangeWord(t: Tokens, at: number): boolean {
  return t.isNext(at) && (t.isWord(at, to) || t.isWord(at, through) || t.isWord(at, and)) && t.isNext(at + 1);
}

/** "September 8 and 9": two days next to each other, where no noun makes the second number an amount. */
function isPair(t: Tokens, at: number, firstToken: number): boolean {
  const second = t.isNext(at) && t.isWord(at, and) && t.isNext(at + 1) ? dayAt(t, at + 1) : undefined;
  return second !== undefined && !growsOn(t, at + 1) && second - t.numberAt(firstToken) === 1;
}

/** The second day after "May 3-" or "May 3 to": its token, or undefined. */
function rangeTail(t: Tokens, at: number, firstToken: number): number | undefined {
  const before = t.gapBefore(at);
  if ((before === gap.hyphen || before === gap.dash) && dayAt(t, at) !== undefined && !growsOn(t, at)) {
    return at;
  }
  if (isPair(t, at, at - 1) && closesDayList(t, at + 2)) {
    return at + 1;
  }
  if (isRangeWord(t, at) && dayAt(t, at + 1) !== undefined && !growsOn(t, at + 1)) {
    const between_ = t.isNext(firstToken) && (t.isWord(firstToken - 1, between) || t.isWord(firstToken - 1, from));
    const later = t.gapBefore(at + 2);
    const counted = later === gap.space && t.isClass(at + 2, is.counted);
    // "between May 3 and 5", "from May 3 to 5"; without these words "and 5 people" is rather an amount.
    return (between_ || !t.isWord(at, and)) && !counted ? at + 1 : undefined;
  }
  return undefined;
}

/** "May 1, 3 and 5, 2024": the days after the first, and the year of all. */
function parseDaysAfter(
  t: Tokens,
  at: number,
  month: number,
  day: number,
): { dates: NonNullable<Parsed['more']>; part: YearPart | undefined } | undefined {
  const tokens = daysAfter(t, at, day, READER);
  const last = tokens[tokens.length - 1];
  if (last === undefined || !closesDayList(t, last + 1) || !isCalendarDay(month, dayAt(t, last) ?? 0)) {
    return undefined;
  }
  const part = parseYearPart(t, last + 1);
  const dates = tokens.map(token => ({
    from: token,
    to: token === last ? (part?.to ?? token + 1) : token + 1,
    date: withYear({ month, day: dayAt(t, token) ?? 1 }, part),
    score: 0.9,
  }));
  return { dates, part };
}

/** "1, 2 and 4 May 2024": days before the month that they share. */
function parseDayList(t: Tokens, at: number, number: number): Parsed | undefined {
  const tokens = opensDayList(t, at) ? daysAfter(t, at + 1, number, READER) : [];
  const last = tokens[tokens.length - 1];
  const day = last === undefined ? undefined : dayAt(t, last);
  const end = last === undefined || day === undefined ? undefined : parseMonthAfterDay(t, last, day);
  if (end === undefined) {
    return undefined;
  }
  const of = (value: number) => withYear({ month: end.month, day: value }, end.part);
  return {
    to: at + 1,
    date: of(number),
    more: tokens.map(token => ({
      from: token,
      to: token === last ? end.to : token + 1,
      date: of(dayAt(t, token) ?? 1),
      score: 0.97,
    })),
    score: 0.95,
  };
}

/** "December", "Dec. 3", "December 3, 2025", "May 3-5, 2024", "March 1940", "February of 1940", "July 25 of that year". */
export function parseMonthFirst(t: Tokens, at: number): Parsed | undefined {
  const month = monthAt(t, at);
  if (month === undefined) {
    return undefined;
  }
  let dayToken = at + 1;
  const isRanked = t.isNext(dayToken + 1) && t.has(dayToken + 1, flag.ordinalSuffix);
  if (t.isNext(dayToken) && t.isWord(dayToken, the) && isRanked) {
    dayToken++;
  }
  const number =
    monthGap(t, at + 1) && t.gapBefore(dayToken) !== gap.none
      ? (dayAt(t, dayToken) ?? dayInWords(t, dayToken))
      : undefined;
  const ordinary = number !== undefined && isCalendarDay(month, number) && !growsOn(t, dayToken);
  if (ordinary && number !== undefined) {
    const afterDay = dayToken + 1;
    const tail = rangeTail(t, afterDay, at);
    const tailDay = tail === undefined ? undefined : dayAt(t, tail);
    if (tail !== undefined && tailDay !== undefined && tailDay > number && isCalendarDay(month, tailDay)) {
      const more = parseDaysAfter(t, tail + 1, month, tailDay);
      const part = more?.part ?? parseYearPart(t, tail + 1);
      const to = more === undefined ? (part?.to ?? tail + 1) : tail + 1;
      return {
        to: afterDay,
        date: withYear({ month, day: number }, part),
        until: { from: tail, to, date: withYear({ month, day: tailDay }, part) },
        ...(more === undefined ? {} : { more: more.dates }),
        score: 0.97,
      };
    }
    const more = parseDaysAfter(t, afterDay, month, number);
    if (more !== undefined) {
      return { to: afterDay, date: withYear({ month, day: number }, more.part), more: more.dates, score: 0.97 };
    }
    const counted =
      t.isNext(afterDay) && t.isClass(afterDay, is.counted) && !t.has(dayToken, flag.ordinalSuffix | flag.leadingZero);
    if (!(counted && isAfterPreposition(t, at) && number > 12)) {
      const part = parseYearPart(t, afterDay);
      return { to: part?.to ?? afterDay, date: withYear({ month, day: number }, part), score: 0.97 };
    }
  }
  const stopped = t.gapBefore(at + 1) === gap.stop && isAbbreviation(t, at);
  const commaYear = t.gapBefore(at + 1) === gap.comma ? yearAt(t, at + 1) : undefined;
  const part =
    commaYear === undefined
      ? stopped || t.gapBefore(at + 1) !== gap.stop
        ? parseYearPart(t, at + 1)
        : undefined
      : { to: at + 2, year: commaYear };
  if (part !== undefined) {
    return { to: part.to, date: withYear({ month }, part), score: 0.97 };
  }
  return isBareMonth(t, at)
    ? { to: at + 1, date: { kind: 'calendar', month }, score: nameLikeMonths.includes(t.word[at] ?? 0) ? 0.7 : 0.9 }
    : undefined;
}

/** "first of May", "the eighth of January": a rank in words, which nothing before it makes a share ("a third of April’s budget"). */
function rankOfDay(t: Tokens, at: number): number | undefined {
  if (t.isNumber(at) || !t.isClass(at, is.ordinal) || !t.isNext(at + 1) || !t.isWord(at + 1, of)) {
    return undefined;
  }
  const rank = t.valueAs(at, is.ordinal);
  if (t.isWord(at, first)) {
    return 1;
  }
  const leads = t.isNext(at) && (t.isWord(at - 1, the) || dayPrepositions.includes(t.word[at - 1] ?? 0));
  return leads && rank >= 1 && rank <= 31 ? rank : undefined;
}

/** "the twenty-fifth of August" */
function parseRankInTwoWords(t: Tokens, at: number): Parsed | undefined {
  const tens = t.isNumber(at) || !t.isClass(at, is.cardinal) ? 0 : t.valueAs(at, is.cardinal);
  const rank = at + 1;
  const between = t.gapBefore(rank);
  if ((tens !== 20 && tens !== 30) || !t.isClass(rank, is.ordinal) || t.isNumber(rank)) {
    return undefined;
  }
  const number = tens + t.valueAs(rank, is.ordinal);
  const isRank = number > tens && number < tens + 10 && (between === gap.hyphen || between === gap.space);
  const end = isRank ? parseMonthAfterDay(t, rank, number) : undefined;
  return end && { to: end.to, date: withYear({ month: end.month, day: number }, end.part), score: 0.97 };
}

/** "08JAN2024", "8Jan24": the way of forces and logs. */
function parseJoinedDay(t: Tokens, at: number): Parsed | undefined {
  const number = dayAt(t, at);
  const month = t.gapBefore(at + 1) === gap.none ? monthAt(t, at + 1) : undefined;
  const digits = t.digitsAt(at + 2);
  if (
    number === undefined ||
    month === undefined ||
    (at > 0 && t.gapBefore(at) === gap.none) ||
    t.gapBefore(at + 2) !== gap.none ||
    (digits !== 2 && digits !== 4) ||
    growsOn(t, at + 2)
  ) {
    return undefined;
  }
  const year = digits === 4 ? t.numberAt(at + 2) : shortYear(t, at + 2);
  return year === undefined || !isCalendarDay(month, number, year)
    ? undefined
    : { to: at + 3, date: { kind: 'calendar', year, month, day: number }, score: 0.97 };
}

/** "3 December 2025", "25th of August", "first of May", "5-6 April 2016", "03-Dec-2025". */
export function parseDayFirst(t: Tokens, at: number): Parsed | undefined {
  const joined = parseJoinedDay(t, at) ?? parseRankInTwoWords(t, at);
  if (joined !== undefined) {
    return joined;
  }
  const number = dayAt(t, at) ?? rankOfDay(t, at);
  if (number === undefined || (at > 0 && t.gapBefore(at) === gap.none)) {
    return undefined;
  }
  // "the night of 3/4 July": from one day to the next.
  if (t.gapBefore(at + 1) === gap.slash && dayAt(t, at + 1) === number + 1) {
    const end = parseMonthAfterDay(t, at + 1, number + 1);
    return end === undefined
      ? undefined
      : { to: end.to, date: withYear({ month: end.month, day: number }, end.part), score: 0.9 };
  }
  const tail = rangeTail(t, at + 1, at);
  const tailDay = tail === undefined ? undefined : dayAt(t, tail);
  if (tail !== undefined && tailDay !== undefined && tailDay > number) {
    const end = parseMonthAfterDay(t, tail, tailDay);
    if (end !== undefined && isCalendarDay(end.month, number)) {
      return {
        to: at + 1,
        date: withYear({ month: end.month, day: number }, end.part),
        until: { from: tail, to: end.to, date: withYear({ month: end.month, day: tailDay }, end.part) },
        score: 0.97,
      };
    }
  }
  const end = parseMonthAfterDay(t, at, number);
  return end === undefined
    ? parseDayList(t, at, number)
    : { to: end.to, date: withYear({ month: end.month, day: number }, end.part), score: 0.97 };
}

function parseMonthAfterDay(
  t: Tokens,
  at: number,
  number: number,
): { to: number; month: number; part: YearPart | undefined } | undefined {
  let monthToken = at + 1;
  if (t.isNext(monthToken) && t.isWord(monthToken, day) && t.isWord(monthToken + 1, of)) {
    monthToken++;
  }
  if (
    t.isNext(monthToken) &&
    t.isWord(monthToken, of) &&
    (t.has(at, flag.ordinalSuffix) || t.isClass(at, is.ordinal) || monthToken > at + 1)
  ) {
    monthToken++;
  }
  const before = t.gapBefore(monthToken);
  const month = monthAt(t, monthToken);
  if (month === undefined || !isCalendarDay(month, number) || (before !== gap.space && before !== gap.hyphen)) {
    return undefined;
  }
  const dotted = t.gapBefore(monthToken + 1) === gap.stop && !isAbbreviation(t, monthToken);
  const part = dotted ? undefined : parseYearPart(t, monthToken + 1);
  // "on 5 May 30 people were hurt" keeps its number; a year only follows where one is written.
  return { to: part?.to ?? monthToken + 1, month, part };
}

/** "on the 20th", "until the 3rd": a day of the month that the text is at. A noun after the number would be what it ranks. */
export function parseDayAlone(t: Tokens, at: number, leads: readonly number[] = dayPrepositions): Parsed | undefined {
  const number = at + 1;
  const day = dayAt(t, number);
  if (
    day === undefined ||
    !t.isWord(at, the) ||
    !t.isNext(at) ||
    !t.isNext(number) ||
    !t.has(number, flag.ordinalSuffix) ||
    !leads.includes(t.word[at - 1] ?? 0)
  ) {
    return undefined;
  }
  const next = number + 1;
  const after = t.gapBefore(next);
  const ends = t.isNext(next)
    ? !t.isNumber(next) &&
      !t.isWord(next, and) &&
      (t.isClass(next, is.tenseCue | is.yearPreposition) || subjects.includes(t.word[next] ?? 0))
    : after !== gap.hyphen && after !== gap.none && after !== gap.slash && after !== gap.apostrophe;
  return ends
    ? { to: next, date: { kind: 'shift', base: 'reference', unit: 'month', by: 0, inner: { day } }, score: 0.6 }
    : undefined;
}
