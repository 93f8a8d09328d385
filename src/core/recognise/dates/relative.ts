/** Relative dates: "last month", "the next day", "two years ago", "days later", "the day before", "this morning", "earlier this year". */
import { isSingular, parseAmount } from './amounts.ts';
import { isPluralUnit, unitAt } from './durations.ts';
import type { Base, Parsed, Shift } from './expression.ts';
import { wordId } from './lexicon.ts';
import { dayAt, monthAt } from './month-dates.ts';
import { flag, gap, type Tokens } from './tokens.ts';
import { type DayPart, dayParts, seasons, type Unit } from './units.ts';
import * as is from './word-classes.ts';
import { ordinalAt } from './years.ts';

const the = wordId('the');
const running = 'straight consecutive successive'.split(' ').map(wordId);
const verbHeralds = 'to will would could can may might should not'.split(' ').map(wordId);
const last = wordId('last');
const past = wordId('past');
const this_ = wordId('this');
const next = wordId('next');
const current = wordId('current');
const recent = wordId('recent');
const these = wordId('these');
const ago = wordId('ago');
const before = wordId('before');
const after = wordId('after');
const from = wordId('from');
const now = wordId('now');
const few = wordId('few');
const upcoming = wordId('upcoming');
const coming = wordId('coming');
const that = wordId('that');
const same = wordId('same');
const time = wordId('time');
const yesterday = wordId('yesterday');
const tomorrow = wordId('tomorrow');
const tonight = wordId('tonight');
const quarter = wordId('quarter');
const fiscal = wordId('fiscal');
const financial = wordId('financial');
const year = wordId('year');
const prior = wordId('prior');
const earlier = wordId('earlier');
/** "last", "this" and "next" count from the publication, the others from the date the text is at. */
function baseOf(t: Tokens, at: number, withArticle: boolean): Base {
  const word = t.word[at];
  if (word === this_ || word === current || word === recent || word === upcoming || word === coming || word === past) {
    return 'publication';
  }
  if (word === last || word === next) {
    return withArticle ? 'reference' : 'publication';
  }
  return 'reference';
}

function partAt(t: Tokens, at: number): DayPart | undefined {
  return t.isClass(at, is.partOfDay) ? dayParts[t.valueAs(at, is.partOfDay)] : undefined;
}

/** "last week", "the following day", "this spring", "next Friday", "that morning", "last September", "the next two years", "recent weeks". */
export function parseShifter(t: Tokens, at: number): Parsed | undefined {
  const withArticle =
    t.isWord(at, the) ||
    (t.isWord(at, that) && t.isWord(at + 1, same)) ||
    (t.isWord(at, this_) && t.isWord(at + 1, past));
  const word = withArticle ? at + 1 : at;
  if (withArticle && !t.isNext(word)) {
    return undefined;
  }
  if (t.isWord(word, these)) {
    return t.isNext(word + 1) && t.isWord(word + 1, wordId('days')) && !withArticle
      ? { to: word + 2, date: { kind: 'vague', value: 'PRESENT_REF' }, score: 0.7 }
      : undefined;
  }
  if (!t.isClass(word, is.shifter) || (!withArticle && t.isWord(word, last) && isVerb(t, word))) {
    return undefined;
  }
  const by = t.valueAs(word, is.shifter);
  const base = baseOf(t, word, withArticle);
  const object = word + 1;
  const between = t.gapBefore(object);
  if (between !== gap.space && between !== gap.hyphen) {
    return undefined;
  }
  return (
    parseShiftedUnit(t, word, object, by, base, withArticle) ??
    parseShiftedName(t, word, object, by, base) ??
    parseShiftedPart(t, word, object, by, base) ??
    parseShiftedAmount(t, word, object)
  );
}

/** "the same month a year ago", "the same quarter last year": the year before. */
function parseYearBefore(t: Tokens, at: number): Parsed | undefined {
  if (!t.isNext(at)) {
    return undefined;
  }
  const parsed = parseAmountShift(t, at) ?? parseShifter(t, t.isWord(at, of) ? at + 1 : at);
  const isYear = parsed?.date.kind === 'shift' && parsed.date.unit === 'year' && parsed.date.inner === undefined;
  return isYear ? parsed : undefined;
}

/** "is to last 45 minutes", "will last three days" */
function isVerb(t: Tokens, at: number): boolean {
  return t.isNext(at) && verbHeralds.includes(t.word[at - 1] ?? 0);
}

function parseShiftedUnit(
  t: Tokens,
  word: number,
  object: number,
  by: number,
  base: Base,
  withArticle: boolean,
): Parsed | undefined {
  const fiscalYear =
    (t.isWord(object, fiscal) || t.isWord(object, financial)) && t.isWord(object + 1, year) && t.isNext(object + 1);
  const unitToken = fiscalYear ? object + 1 : object;
  const unit = unitAt(t, unitToken);
  if (unit === undefined || t.isWord(unitToken, second)) {
    return undefined;
  }
  if (isPluralUnit(t, unitToken)) {
    if (t.isWord(word, this_) || t.isWord(word, that) || t.isWord(word, same) || t.isWord(word, current)) {
      return undefined;
    }
    return { to: unitToken + 1, date: { kind: 'duration', amount: undefined, unit }, score: 0.8 };
  }
  const isLong = t.gapBefore(unitToken + 1) === gap.hyphen && t.isNext(unitToken) && !t.isWord(unitToken + 1, of);
  if (isLong && !t.isWord(unitToken + 1, old)) {
    return undefined;
  }
  if (t.isWord(word, recent)) {
    return undefined;
  }
  if (
    (t.isWord(word, past) ||
      (t.isWord(word, last) &&
        withArticle &&
        (unit === 'decade' || unit === 'century' || unit === 'hour' || unit === 'year'))) &&
    !fiscalYear
  ) {
    return { to: unitToken + 1, date: { kind: 'duration', amount: 1, unit }, score: 0.85 };
  }
  if (unit === 'second' || unit === 'minute') {
    return undefined;
  }
  if (withArticle && by === -1 && t.isNext(unitToken + 1) && t.isWord(unitToken + 1, of)) {
    // "the last month of the war": a length within something.
    return { to: unitToken + 1, date: { kind: 'duration', amount: 1, unit }, score: 0.7 };
  }
  if (t.isWord(word, same)) {
    const before_ = parseYearBefore(t, unitToken + 1);
    if (before_ !== undefined) {
      return before_;
    }
  }
  const date: Shift = { kind: 'shift', base, unit, by, ...(fiscalYear ? { fiscal: true } : {}) };
  const part = unit === 'day' && t.isNext(unitToken + 1) ? partAt(t, unitToken + 1) : undefined;
  return part === undefined ? { to: unitToken + 1, date, score: 0.92 } : { to: unitToken + 2, date, part, score: 0.92 };
}

const second = wordId('second');
const of = wordId('of');
const old = wordId('old');

function parseShiftedName(t: Tokens, word: number, object: number, by: number, base: Base): Parsed | undefined {
  if (t.isWord(word, recent) || t.isWord(word, past)) {
    return undefined;
  }
  const month = monthAt(t, object);
  if (month !== undefined) {
    const number = t.isNext(object + 1) ? dayAt(t, object + 1) : undefined;
    const shifted: Shift = {
      kind: 'shift',
      base: base === 'reference' ? 'reference' : 'publication',
      unit: 'year',
      by,
      inner: { month, ...(number === undefined ? {} : { day: number }) },
    };
    return { to: number === undefined ? object + 1 : object + 2, date: shifted, score: 0.92 };
  }
  if (t.isClass(object, is.weekdayName) && t.has(object, flag.capital)) {
    const weekday = t.valueAs(object, is.weekdayName);
    const part = t.isNext(object + 1) ? partAt(t, object + 1) : undefined;
    const date: Shift = { kind: 'shift', base, unit: 'week', by, inner: { weekday } };
    return part === undefined ? { to: object + 1, date, score: 0.95 } : { to: object + 2, date, part, score: 0.95 };
  }
  if (t.isClass(object, is.season)) {
    const season = seasons[t.valueAs(object, is.season)];
    return season === undefined || t.has(object, flag.capital)
      ? undefined
      : { to: object + 1, date: { kind: 'shift', base, unit: 'year', by, inner: { season } }, score: 0.9 };
  }
  const rank = ordinalAt(t, object);
  if (rank !== undefined && rank >= 1 && rank <= 4 && t.isWord(object + 1, quarter) && t.isNext(object + 1)) {
    return { to: object + 2, date: { kind: 'shift', base, unit: 'year', by, inner: { quarter: rank } }, score: 0.9 };
  }
  return undefined;
}

function parseShiftedPart(t: Tokens, word: number, object: number, by: number, base: Base): Parsed | undefined {
  const part = partAt(t, object);
  if (part === undefined || isPluralPart(t, object)) {
    return undefined;
  }
  if (
    t.isWord(word, last) ||
    t.isWord(word, this_) ||
    t.isWord(word, that) ||
    t.isWord(word, same) ||
    by === 1 ||
    by === -1
  ) {
    return {
      to: object + 1,
      date: { kind: 'shift', base, unit: 'day', by: t.isWord(word, this_) ? 0 : by },
      part,
      score: 0.9,
    };
  }
  return undefined;
}

function isPluralPart(t: Tokens, at: number): boolean {
  return (t.text.charCodeAt(t.endOf(at) - 1) | 32) === 115;
}

/** "the past three years", "the last 24 hours", "the next few days", "the past decade and a half": a length, counted to or from now. */
function parseShiftedAmount(t: Tokens, word: number, object: number): Parsed | undefined {
  if (t.isWord(word, this_) || t.isWord(word, current) || t.isWord(word, that)) {
    return undefined;
  }
  const amount = parseAmount(t, object);
  if (amount === undefined || amount.article === true) {
    return undefined;
  }
  let unitToken = amount.to;
  if (
    t.isNext(unitToken) &&
    !t.isClass(unitToken, is.unit) &&
    t.isClass(unitToken + 1, is.unit) &&
    t.isNext(unitToken + 1) &&
    isFiller(t, unitToken)
  ) {
    unitToken++;
  }
  const unit = unitAt(t, unitToken);
  if (unit === undefined || (!t.isNext(unitToken) && t.gapBefore(unitToken) !== gap.hyphen)) {
    return undefined;
  }
  return { to: unitToken + 1, date: { kind: 'duration', amount: amount.value, unit }, score: 0.92 };
}

const fillerWords = 'trading more full working consecutive straight calendar few or so plus'.split(' ').map(wordId);

function isFiller(t: Tokens, at: number): boolean {
  return fillerWords.includes(t.word[at] ?? 0);
}

/** "today", "yesterday morning", "tonight", "earlier today" is read in grammar.ts. */
export function parseDeictic(t: Tokens, at: number): Parsed | undefined {
  if (!t.isClass(at, is.deicticDay) || (at > 0 && t.gapBefore(at) === gap.hyphen)) {
    return undefined;
  }
  const base = { kind: 'shift', base: 'publication', unit: 'day', by: t.valueAs(at, is.deicticDay) } as const;
  if (t.isWord(at, tonight)) {
    return { to: at + 1, date: base, part: 'NI', score: 0.95 };
  }
  // "USA Today", "Russia Today": a name.
  if (t.has(at, flag.capital) && t.isNext(at) && t.has(at - 1, flag.capital)) {
    return undefined;
  }
  const part = t.isNext(at + 1) ? partAt(t, at + 1) : undefined;
  return part === undefined || isPluralPart(t, at + 1)
    ? { to: at + 1, date: base, score: 0.95 }
    : { to: at + 2, date: base, part, score: 0.95 };
}

/** "two years ago", "a week earlier", "days later", "three months from now", "two days before". */
export function parseAmountShift(t: Tokens, at: number): Parsed | undefined {
  let unitToken: number;
  let amount: number | undefined;
  const bareUnits = isPluralUnit(t, at);
  if (bareUnits) {
    unitToken = at;
  } else {
    const parsed = parseAmount(t, at);
    if (parsed === undefined) {
      return undefined;
    }
    unitToken = parsed.to;
    amount = parsed.value;
    if (t.isNext(unitToken) && !t.isClass(unitToken, is.unit) && isFiller(t, unitToken)) {
      unitToken++;
    }
  }
  const unit = unitAt(t, unitToken);
  if (
    unit === undefined ||
    (!bareUnits && !t.isNext(unitToken)) ||
    (isPluralUnit(t, unitToken) && isSingular(t, at) && !t.isWord(at + 1, few) && unitToken === at + 1)
  ) {
    return undefined;
  }
  let tail = unitToken + 1;
  let add = 0;
  if (t.isWord(tail, wordId('and')) && t.isWord(tail + 1, wordId('a')) && t.isWord(tail + 2, wordId('half'))) {
    tail += 3;
    add = 0.5;
  }
  const shifted = parseTail(t, tail);
  if (shifted === undefined || (t.isWord(unitToken, second) && !bareUnits)) {
    return undefined;
  }
  const total = amount === undefined ? undefined : amount + add;
  return {
    to: shifted.to,
    date: { kind: 'shift', base: shifted.base, unit, by: total === undefined ? undefined : total * shifted.sign },
    score: bareUnits ? 0.8 : 0.92,
    ...vagueSign(total, shifted.sign),
  };
}

/** "days later" has no amount; the sign is kept in the edge so that the value can still tell past from future. */
function vagueSign(total: number | undefined, sign: number): { edge?: 'start' | 'end' } {
  return total === undefined ? { edge: sign < 0 ? 'start' : 'end' } : {};
}

function parseTail(t: Tokens, at: number): { to: number; base: Base; sign: number } | undefined {
  if (!t.isNext(at)) {
    return undefined;
  }
  if (t.isWord(at, ago)) {
    return { to: at + 1, base: 'publication', sign: -1 };
  }
  if (t.isWord(at, from) && t.isWord(at + 1, now) && t.isNext(at + 1)) {
    return { to: at + 2, base: 'publication', sign: 1 };
  }
  if (!t.isClass(at, is.shiftTail)) {
    return undefined;
  }
  const sign = t.valueAs(at, is.shiftTail);
  const follows = t.gapBefore(at + 1);
  const clauseEnds = at + 1 >= t.count || follows !== gap.space;
  if (t.isWord(at, before) || t.isWord(at, after) || t.isWord(at, prior)) {
    // "two days after the raid": a length and a preposition; "two days after." a date.
    return clauseEnds && follows !== gap.hyphen ? { to: at + 1, base: 'reference', sign } : undefined;
  }
  return { to: at + 1, base: 'reference', sign };
}

/** "the day before", "the night after", "the year before", "a day earlier" (by parseAmountShift), "the previous day" (by parseShifter). */
export function parseDayBefore(t: Tokens, at: number): Parsed | undefined {
  if (!t.isWord(at, the) || !t.isNext(at + 1) || !t.isNext(at + 2)) {
    return undefined;
  }
  const unit: Unit | undefined = unitAt(t, at + 1);
  const part = partAt(t, at + 1);
  if ((unit === undefined && part === undefined) || isPluralUnit(t, at + 1)) {
    return undefined;
  }
  const tail = at + 2;
  const sign =
    t.isWord(tail, before) || t.isWord(tail, earlier) || t.isWord(tail, prior) || t.isWord(tail, wordId('previous'))
      ? -1
      : t.isWord(tail, after) || t.isWord(tail, wordId('following'))
        ? 1
        : 0;
  if (sign === 0) {
    return undefined;
  }
  if (t.isNext(tail + 1) && (t.isWord(tail + 1, yesterday) || t.isWord(tail + 1, tomorrow)) && unit === 'day') {
    return { to: tail + 2, date: { kind: 'shift', base: 'publication', unit: 'day', by: 2 * sign }, score: 0.95 };
  }
  const clauseEnds =
    t.gapBefore(tail + 1) !== gap.space || tail + 1 >= t.count || t.isClass(tail + 1, is.yearPreposition);
  if (!clauseEnds && t.isNext(tail + 1) && (t.isWord(tail, after) || t.isWord(tail, before))) {
    // "the day before the vote": the day is counted from the event; no date is known for it.
    return unit === 'day' || part !== undefined
      ? {
          to: tail + 1,
          date: { kind: 'shift', base: 'reference', unit: 'day', by: undefined },
          ...(part === undefined ? {} : { part }),
          edge: sign < 0 ? 'start' : 'end',
          score: 0.6,
        }
      : undefined;
  }
  return {
    to: tail + 1,
    date: { kind: 'shift', base: 'reference', unit: unit ?? 'day', by: sign },
    ...(part === undefined ? {} : { part }),
    score: 0.85,
  };
}

/** "a second consecutive day", "the third straight week": the one that is now. */
export function parseConsecutive(t: Tokens, at: number): Parsed | undefined {
  const rank = at + 1;
  if (
    !t.isNext(rank) ||
    !t.isClass(rank, is.ordinal) ||
    !t.isNext(rank + 1) ||
    !running.includes(t.word[rank + 1] ?? 0)
  ) {
    return undefined;
  }
  const unit = t.isNext(rank + 2) ? unitAt(t, rank + 2) : undefined;
  return unit === undefined || isPluralUnit(t, rank + 2)
    ? undefined
    : { to: rank + 3, date: { kind: 'shift', base: 'publication', unit, by: 0 }, score: 0.7 };
}

/** "at that time", "at this time" name the date the text is at. */
export function parseThatTime(t: Tokens, at: number): Parsed | undefined {
  const isThat = t.isWord(at, that);
  if (
    (!isThat && !t.isWord(at, this_)) ||
    !t.isNext(at + 1) ||
    !t.isWord(at + 1, time) ||
    !t.isNext(at) ||
    !t.isClass(at - 1, is.yearPreposition | is.approximator)
  ) {
    return undefined;
  }
  const date = isThat
    ? ({ kind: 'vague', value: 'PAST_REF' } as const)
    : ({ kind: 'vague', value: 'PRESENT_REF' } as const);
  return { to: at + 2, date, score: 0.5 };
}
