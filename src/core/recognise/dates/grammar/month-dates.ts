/** Dates that begin with their month: "Dec. 3, 2025", "May 3-5", "March 1940", "June first". */

import { isCalendarDay } from '../calendars/calendar.ts';
import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import { isAfterPreposition, isBareMonth } from './bare-months.ts';
import { dayAt, growsOn, monthAt, monthGap, READER, rangeTail } from './day-and-month.ts';
import { closesDayList, daysAfter } from './day-lists.ts';
import type { Parsed } from './expression.ts';
import { isAbbreviation, parseYearPart, withYear, type YearPart } from './year-parts.ts';
import { yearAt } from './years.ts';

const the = wordId('the');
const second = wordId('second');
const nameLikeMonths = 'april june august may march jan mar'.split(' ').map(wordId);

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
