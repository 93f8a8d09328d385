/** Dates that begin with their day: "03 December 2025", "the 25th of August", "1, 2 and 4 May", "08JAN2024", "on the 20th". */
import { isCalendarDay } from '../calendars/calendar.ts';
import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import { dayAt, growsOn, monthAt, READER, rangeTail } from './day-and-month.ts';
import { daysAfter, opensDayList } from './day-lists.ts';
import type { Parsed } from './expression.ts';
import { isAbbreviation, parseYearPart, withYear, type YearPart } from './year-parts.ts';
import { shortYear } from './years.ts';

const of = wordId('of');
const day = wordId('day');
const and = wordId('and');
const the = wordId('the');
const first = wordId('first');
const dayPrepositions = 'on by until till since'.split(' ').map(wordId);
const numbered = 'no nr number issue update report bulletin edition part annex'.split(' ').map(wordId);
const subjects = 'the a an he she it they we i there this that his her their its both all no'.split(' ').map(wordId);

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

/** "Situation Report No. 14 - 20 November": the number before the dash is the report's. */
const endsNumber = (t: Tokens, at: number): boolean =>
  at > 0 && numbered.includes(t.word[at - 1] ?? 0) && t.startOf(at) - t.endOf(at - 1) <= 2;

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
  const tail = endsNumber(t, at) ? undefined : rangeTail(t, at + 1, at);
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
