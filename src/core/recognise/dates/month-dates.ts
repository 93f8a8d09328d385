/** Dates with a month's name in them, in every order: "Dec. 3, 2025", "03 December 2025", "the 25th of August", "May 3-5", "Monday, Dec. 26". */
import { isCalendarDay } from './calendar.ts';
import type { CalendarFields, Parsed } from './expression.ts';
import { wordId } from './lexicon.ts';
import { flag, gap, type Tokens } from './tokens.ts';
import * as is from './word-classes.ts';
import { eraAt, shortYear, yearAt } from './years.ts';

const of = wordId('of');
const day = wordId('day');
const and = wordId('and');
const to = wordId('to');
const through = wordId('through');
const the = wordId('the');
const last = wordId('last');
const thisWord = wordId('this');
const next = wordId('next');
const that = wordId('that');
const same = wordId('same');
const year = wordId('year');
const may = wordId('may');
const march = wordId('march');
const first = wordId('first');
const second = wordId('second');
const possessive = wordId('s');
const lendingWords = 'at for than with'.split(' ').map(wordId);
const between = wordId('between');
const from = wordId('from');
const shortMonths = 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ').map(wordId);
const nameLikeMonths = 'april june august may march jan mar'.split(' ').map(wordId);
const shortWeekdays = 'mon tue wed thu fri sat sun'.split(' ').map(wordId);
const newspaperWords = 'times telegraph mirror express mail herald post world tribune adelaja'.split(' ').map(wordId);
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
    (t.has(at + 1, flag.unknown) || t.isClass(at + 1, is.unit | is.helper | is.counted)) &&
    !t.isClass(at + 1, is.yearPreposition);
  return rank >= 1 && rank <= 31 && !ranks ? rank : undefined;
}

function growsOn(t: Tokens, at: number): boolean {
  const after = t.gapBefore(at + 1);
  return at + 1 < t.count && (after === gap.none || (after === gap.colon && t.isNumber(at + 1)));
}

/** True where a month's name stands, written with a capital. */
export function monthAt(t: Tokens, at: number): number | undefined {
  return t.isClass(at, is.monthName) && t.has(at, flag.capital) ? t.valueAs(at, is.monthName) : undefined;
}

function isAbbreviation(t: Tokens, at: number): boolean {
  return shortMonths.includes(t.word[at] ?? 0);
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

type YearPart = { readonly to: number } & Pick<CalendarFields, 'year' | 'yearFrom'>;

/** The year after a month or a day: ", 2025", " 2025", " of 2025", " '82", "490 BC", " of that year", " of last year", " last year". */
function parseYearPart(t: Tokens, at: number): YearPart | undefined {
  const before = t.gapBefore(at);
  if (
    before === gap.space ||
    before === gap.comma ||
    (before === gap.stop && isAbbreviation(t, at - 1)) ||
    before === gap.hyphen
  ) {
    const written = yearAt(t, at);
    if (written !== undefined) {
      const counted = before !== gap.comma && t.isNext(at + 1) && t.isClass(at + 1, is.counted) && written < 1800;
      return counted ? undefined : { to: eraAt(t, at + 1) === 1 ? at + 2 : at + 1, year: written };
    }
    if (t.isNumber(at) && t.digitsAt(at) <= 4 && eraAt(t, at + 1) !== undefined && before !== gap.hyphen) {
      return { to: at + 2, year: eraAt(t, at + 1) === -1 ? 1 - t.numberAt(at) : t.numberAt(at) };
    }
    if (before === gap.hyphen && t.isNumber(at) && t.digitsAt(at) === 2) {
      return { to: at + 1, year: t.numberAt(at) <= 40 ? 2000 + t.numberAt(at) : 1900 + t.numberAt(at) };
    }
  }
  if (before === gap.spaceApostrophe) {
    const short = shortYear(t, at);
    return short === undefined ? undefined : { to: at + 1, year: short };
  }
  if (before !== gap.space && before !== gap.comma) {
    return undefined;
  }
  const inner = t.isWord(at, of) ? at + 1 : at;
  if (inner > at && t.isNext(inner)) {
    const written = yearAt(t, inner);
    if (written !== undefined) {
      return { to: eraAt(t, inner + 1) === 1 ? inner + 2 : inner + 1, year: written };
    }
    if (t.isNumber(inner) && eraAt(t, inner + 1) === -1) {
      return { to: inner + 2, year: 1 - t.numberAt(inner) };
    }
  }
  let word = inner;
  if (inner > at && t.isWord(word, the) && t.isNext(word + 1)) {
    word++;
  }
  if (t.isNext(word + 1) && t.isWord(word + 1, year)) {
    if (t.isWord(word, last)) {
      return { to: word + 2, yearFrom: { base: 'publication', by: -1 } };
    }
    if (t.isWord(word, thisWord)) {
      return { to: word + 2, yearFrom: { base: 'publication', by: 0 } };
    }
    if (t.isWord(word, next)) {
      return { to: word + 2, yearFrom: { base: 'publication', by: 1 } };
    }
    if (inner > at && (t.isWord(word, that) || t.isWord(word, same))) {
      return { to: word + 2, yearFrom: { base: 'reference', by: 0 } };
    }
  }
  return undefined;
}

function withYear(fields: Omit<CalendarFields, 'kind'>, part: YearPart | undefined): CalendarFields {
  return {
    kind: 'calendar',
    ...fields,
    ...(part?.year === undefined ? {} : { year: part.year }),
    ...(part?.yearFrom === undefined ? {} : { yearFrom: part.yearFrom }),
  };
}

function isRangeWord(t: Tokens, at: number): boolean {
  return t.isNext(at) && (t.isWord(at, to) || t.isWord(at, through) || t.isWord(at, and)) && t.isNext(at + 1);
}

/** "September 8 and 9": two days, where no noun makes the second number an amount. */
function isListed(t: Tokens, at: number): boolean {
  if (
    !t.isNext(at) ||
    !t.isWord(at, and) ||
    !t.isNext(at + 1) ||
    dayAt(t, at + 1) === undefined ||
    growsOn(t, at + 1)
  ) {
    return false;
  }
  const after = t.gapBefore(at + 2);
  return (
    at + 2 >= t.count ||
    after === gap.stop ||
    after === gap.comma ||
    after === gap.dot ||
    t.isClass(at + 2, is.yearPreposition | is.tenseCue)
  );
}

/** The second day after "May 3-" or "May 3 to": its token, or undefined. */
function rangeTail(t: Tokens, at: number, firstToken: number): number | undefined {
  const before = t.gapBefore(at);
  if ((before === gap.hyphen || before === gap.dash) && dayAt(t, at) !== undefined && !growsOn(t, at)) {
    return at;
  }
  if (isListed(t, at)) {
    return at + 1;
  }
  if (isRangeWord(t, at) && dayAt(t, at + 1) !== undefined && !growsOn(t, at + 1)) {
    const between_ = t.isWord(firstToken - 1, between) || t.isWord(firstToken - 1, from);
    const later = t.gapBefore(at + 2);
    const counted = later === gap.space && t.isClass(at + 2, is.counted);
    // "between May 3 and 5", "from May 3 to 5"; without these words "and 5 people" is rather an amount.
    return (between_ || !t.isWord(at, and)) && !counted ? at + 1 : undefined;
  }
  return undefined;
}

/** "December", "Dec. 3", "December 3, 2025", "May 3-5, 2024", "March 1940", "February of 1940", "July 25 of that year". */
export function parseMonthFirst(t: Tokens, at: number): Parsed | undefined {
  const month = monthAt(t, at);
  if (month === undefined) {
    return undefined;
  }
  let dayToken = at + 1;
  if (t.isNext(dayToken) && t.isWord(dayToken, the) && t.has(dayToken + 1, flag.ordinalSuffix)) {
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
      const part = parseYearPart(t, tail + 1);
      return {
        to: afterDay,
        date: withYear({ month, day: number }, part),
        until: { from: tail, to: part?.to ?? tail + 1, date: withYear({ month, day: tailDay }, part) },
        score: 0.97,
      };
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

function isAfterPreposition(t: Tokens, at: number): boolean {
  return (
    at > 0 &&
    t.isNext(at) &&
    (t.isClass(at - 1, is.yearPreposition | is.shifter | is.edge) || t.isWord(at - 1, of) || t.isWord(at - 1, and))
  );
}

/** "May-August 1950", "March to June", "April and May": a month follows. */
function leadsToMonth(t: Tokens, at: number): boolean {
  const after = t.gapBefore(at + 1);
  if (after === gap.hyphen || after === gap.dash || after === gap.comma) {
    return t.isClass(at + 1, is.monthName);
  }
  return (
    after === gap.space &&
    (t.isWord(at + 1, to) || t.isWord(at + 1, and) || t.isWord(at + 1, through)) &&
    t.isNext(at + 2) &&
    t.isClass(at + 2, is.monthName) &&
    t.has(at + 2, flag.capital)
  );
}

/** A month by itself: a name of a person or a verb unless a preposition or a modifier stands before it. */
function isBareMonth(t: Tokens, at: number): boolean {
  const word = t.word[at] ?? 0;
  const before = at === 0 ? gap.other : t.gapBefore(at);
  if (before === gap.none || before === gap.apostrophe || before === gap.dot) {
    return false;
  }
  if (before === gap.hyphen) {
    return t.isClass(at - 1, is.edge) || t.isClass(at - 1, is.monthName);
  }
  const supported = isAfterPreposition(t, at) || leadsToMonth(t, at);
  const nameFollows = t.isNext(at + 1) && t.has(at + 1, flag.capital) && t.has(at + 1, flag.unknown);
  const nameBefore =
    before === gap.space &&
    t.has(at - 1, flag.capital) &&
    t.has(at - 1, flag.unknown) &&
    (t.classes[at - 1] ?? 0) === 0;
  if (nameFollows && nameLikeMonths.includes(word) && t.isWord(at - 1, and)) {
    return false;
  }
  if (nameBefore && (word === may || word === march)) {
    return false;
  }
  if (word === may || word === march) {
    const listed = (before === gap.comma || before === gap.space) && t.isClass(at - 1, is.monthName);
    const owned =
      t.gapBefore(at + 1) === gap.apostrophe &&
      t.isWord(at + 1, possessive) &&
      lendingWords.includes(t.word[at - 1] ?? 0);
    return (
      (supported || listed || owned) && !(word === may && t.isNext(at + 1) && t.isWord(at - 1, through) && nameFollows)
    );
  }
  if (isAbbreviation(t, at)) {
    return supported && word !== wordId('jan') && word !== wordId('mar');
  }
  if (nameLikeMonths.includes(word)) {
    return supported || (!nameFollows && !nameBefore);
  }
  return !nameBefore || supported;
}

/** "3 December 2025", "25th of August", "first of May", "5-6 April 2016", "03-Dec-2025". */
export function parseDayFirst(t: Tokens, at: number): Parsed | undefined {
  let number = dayAt(t, at);
  if (number === undefined && t.isWord(at, first) && t.isWord(at + 1, of)) {
    number = 1;
  }
  if (number === undefined || (at > 0 && t.gapBefore(at) === gap.none)) {
    return undefined;
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
    ? undefined
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
    (t.has(at, flag.ordinalSuffix) || t.isWord(at, first) || monthToken > at + 1)
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

/** "Wednesday", "Saturday, June 24, 1950", "Monday, Dec. 26", "Sunday 5 May". */
export function parseWeekday(t: Tokens, at: number): Parsed | undefined {
  if (
    !t.isClass(at, is.weekdayName) ||
    !t.has(at, flag.capital) ||
    (at > 0 && (t.gapBefore(at) === gap.none || t.gapBefore(at) === gap.apostrophe))
  ) {
    return undefined;
  }
  const weekday = t.valueAs(at, is.weekdayName);
  const short = shortWeekdays.includes(t.word[at] ?? 0);
  let next_ = at + 1;
  const before = t.gapBefore(next_);
  if (before === gap.space || before === gap.comma || (before === gap.stop && short)) {
    if (t.isWord(next_, the) && t.isNext(next_ + 1)) {
      next_++;
    }
    const date = parseMonthFirst(t, next_) ?? parseDayFirst(t, next_);
    if (
      date !== undefined &&
      date.date.kind === 'calendar' &&
      date.date.day !== undefined &&
      date.until === undefined
    ) {
      return { ...date, date: { ...date.date, weekday }, score: 0.99 };
    }
  }
  if (short || (t.isNext(at + 1) && newspaperWords.includes(t.word[at + 1] ?? 0) && t.has(at + 1, flag.capital))) {
    return undefined;
  }
  return { to: at + 1, date: { kind: 'calendar', weekday }, score: 0.95 };
}
