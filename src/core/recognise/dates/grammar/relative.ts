/** Relative dates: "last month", "the next day", "two years ago", "days later", "the day before", "this morning", "earlier this year". */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import type { Unit } from '../tokens/units.ts';
import * as is from '../tokens/word-classes.ts';
import { isSingular, parseAmount } from './amounts.ts';
import { isPluralPart, partAt } from './day-parts.ts';
import { isPluralUnit, unitAt } from './durations.ts';
import type { Base, Parsed } from './expression.ts';

const aWord = wordId('a');
const atWord = wordId('at');
const andWord = wordId('and');
const followingWord = wordId('following');
const halfWord = wordId('half');
const previousWord = wordId('previous');
const the = wordId('the');
const this_ = wordId('this');
const ago = wordId('ago');
const before = wordId('before');
const after = wordId('after');
const from = wordId('from');
const on = wordId('on');
const now = wordId('now');
const few = wordId('few');
const that = wordId('that');
const time = wordId('time');
const yesterday = wordId('yesterday');
const tomorrow = wordId('tomorrow');
const tonight = wordId('tonight');
const prior = wordId('prior');
const lastWord = wordId('last');
const nextWord = wordId('next');
const s = wordId('s');
const today = wordId('today');
const ranges = 'on onwards onward to until till through'.split(' ').map(wordId);
const earlier = wordId('earlier');
const second = wordId('second');
const fillerWords = 'trading more full working consecutive straight calendar few or so plus'.split(' ').map(wordId);

export function isFiller(t: Tokens, at: number): boolean {
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
  if (t.isWord(tail, andWord) && t.isWord(tail + 1, aWord) && t.isWord(tail + 2, halfWord)) {
    tail += 3;
    add = 0.5;
  }
  const fromWeekday = unit === 'week' && add === 0 ? weeksFromWeekday(t, tail, amount) : undefined;
  if (fromWeekday !== undefined) {
    return fromWeekday;
  }
  // "a year's time", but not the "years' time" of a slip.
  const shifted = bareUnits && timeAfter(t, tail) !== undefined ? undefined : parseTail(t, tail);
  if (shifted === undefined || (t.isWord(unitToken, second) && !bareUnits)) {
    return undefined;
  }
  const total = amount === undefined ? undefined : amount + add;
  // "a week ago Monday": a week before the last one.
  if (unit === 'week' && total !== undefined && t.isWord(tail, ago) && t.isNext(tail + 1)) {
    const weekday = t.isClass(tail + 1, is.weekdayName) && t.has(tail + 1, flag.capital) ? tail + 1 : -1;
    if (weekday > 0) {
      const inner = { weekday: t.valueAs(weekday, is.weekdayName) };
      return {
        to: weekday + 1,
        date: { kind: 'shift', base: 'publication', unit, by: -total - 1, inner },
        score: 0.95,
      };
    }
  }
  const { to, base, sign } = shifted;
  const score = bareUnits ? 0.8 : 0.92;
  // "days later" has no amount; the sign is kept in the edge so that the value can still tell past from future.
  return total === undefined
    ? { to, date: { kind: 'shift', base, unit, by: undefined }, score, edge: sign < 0 ? 'start' : 'end' }
    : { to, date: { kind: 'shift', base, unit, by: total * sign }, score };
}

/** "two weeks from Tuesday", "a week on Friday": so many weeks after the one to come. */
function weeksFromWeekday(t: Tokens, tail: number, amount: number | undefined): Parsed | undefined {
  const weekday = tail + 1;
  const isFrom = t.isNext(tail) && (t.isWord(tail, from) || t.isWord(tail, on)) && t.isNext(weekday);
  if (!isFrom || amount === undefined || !t.isClass(weekday, is.weekdayName) || !t.has(weekday, flag.capital)) {
    return undefined;
  }
  // "waited two weeks from Tuesday on": since then.
  if (t.isNext(weekday + 1) && ranges.includes(t.word[weekday + 1] ?? 0)) {
    return undefined;
  }
  const inner = { weekday: t.valueAs(weekday, is.weekdayName) };
  const date = { kind: 'shift', base: 'publication', unit: 'week', by: amount + 1, inner } as const;
  return { to: weekday + 1, date, score: 0.95 };
}

/** "in a year’s time", "in two weeks’ time": the token after it. */
function timeAfter(t: Tokens, at: number): number | undefined {
  const word = t.isWord(at, s) ? at + 1 : at;
  if (!t.isWord(word, time) || (word === at ? t.isNext(at) : t.gapBefore(at) !== gap.apostrophe || !t.isNext(word))) {
    return undefined;
  }
  const end = t.endOf(at - 1);
  const owns = word > at || /^[’'] $/.test(t.text.slice(end, t.startOf(word)));
  return owns ? word + 1 : undefined;
}

function parseTail(t: Tokens, at: number): { to: number; base: Base; sign: number } | undefined {
  const time_ = timeAfter(t, at);
  if (time_ !== undefined) {
    return { to: time_, base: 'publication', sign: 1 };
  }
  if (!t.isNext(at)) {
    return undefined;
  }
  if (t.isWord(at, ago)) {
    return { to: at + 1, base: 'publication', sign: -1 };
  }
  if (t.isWord(at, from) && (t.isWord(at + 1, now) || t.isWord(at + 1, today)) && t.isNext(at + 1)) {
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
    t.isWord(tail, before) || t.isWord(tail, earlier) || t.isWord(tail, prior) || t.isWord(tail, previousWord)
      ? -1
      : t.isWord(tail, after) || t.isWord(tail, followingWord)
        ? 1
        : 0;
  if (sign === 0) {
    return undefined;
  }
  // "the week before last", "the month after next", "the night before last"
  const isTwice =
    (t.isWord(tail, before) && t.isWord(tail + 1, lastWord)) || (t.isWord(tail, after) && t.isWord(tail + 1, nextWord));
  if (isTwice && t.isNext(tail + 1)) {
    const date = { kind: 'shift', base: 'publication', unit: unit ?? 'day', by: 2 * sign } as const;
    return { to: tail + 2, date, ...(part === undefined ? {} : { part }), score: 0.9 };
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
  const to = tail + 1;
  const date = { kind: 'shift', base: 'reference', unit: unit ?? 'day', by: sign } as const;
  return part === undefined ? { to, date, score: 0.85 } : { to, date, part, score: 0.85 };
}

/** "at that time", "at this time" name the date the text is at. */
export function parseThatTime(t: Tokens, at: number): Parsed | undefined {
  const isThat = t.isWord(at, that);
  if (
    (!isThat && !t.isWord(at, this_)) ||
    !t.isNext(at + 1) ||
    !t.isWord(at + 1, time) ||
    !t.isNext(at) ||
    !(t.isClass(at - 1, is.yearPreposition | is.approximator) || t.isWord(at - 1, atWord))
  ) {
    return undefined;
  }
  const date = isThat
    ? ({ kind: 'vague', value: 'PAST_REF' } as const)
    : ({ kind: 'vague', value: 'PRESENT_REF' } as const);
  return { to: at + 2, date, score: 0.5 };
}
