/** Dates moved by a word before them: "last month", "the following day", "this spring", "next Friday", "the same month a year ago". */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import { seasons } from '../tokens/units.ts';
import * as is from '../tokens/word-classes.ts';
import { parseAmount } from './amounts.ts';
import { dayAt, monthAt } from './day-and-month.ts';
import { isPluralPart, partAt } from './day-parts.ts';
import { isPluralUnit, unitAt } from './durations.ts';
import { ordinalAt } from './eras.ts';
import type { Base, Parsed, Shift } from './expression.ts';
import { isFiller, parseAmountShift } from './relative.ts';

const following = wordId('following');
const daysWord = wordId('days');
const the = wordId('the');
const verbHeralds = 'to will would could can may might should not'.split(' ').map(wordId);
const last = wordId('last');
const past = wordId('past');
const this_ = wordId('this');
const next = wordId('next');
const current = wordId('current');
const recent = wordId('recent');
const these = wordId('these');
const upcoming = wordId('upcoming');
const coming = wordId('coming');
const that = wordId('that');
const same = wordId('same');
const quarter = wordId('quarter');
const fiscal = wordId('fiscal');
const financial = wordId('financial');
const year = wordId('year');
const second = wordId('second');
const of = wordId('of');
const old = wordId('old');

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

/** "last week", "the following day", "this spring", "next Friday", "that morning", "last September", "the next two years", "recent weeks". */
export function parseShifter(t: Tokens, at: number): Parsed | undefined {
  const withArticle =
    t.isWord(at, the) ||
    (t.isWord(at, that) && t.isWord(at + 1, same)) ||
    (t.isWord(at, this_) && (t.isWord(at + 1, past) || t.isWord(at + 1, coming) || t.isWord(at + 1, upcoming)));
  const word = withArticle ? at + 1 : at;
  if (withArticle && !t.isNext(word)) {
    return undefined;
  }
  if (t.isWord(word, these)) {
    return t.isNext(word + 1) && t.isWord(word + 1, daysWord) && !withArticle
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
  // "raids following Wednesday's killing": after it, and not the Wednesday after.
  return (
    parseShiftedUnit(t, word, object, by, base, withArticle) ??
    (!withArticle && t.isWord(word, following) ? undefined : parseShiftedName(t, word, object, by, base)) ??
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
  if (unit === 'fortnight' && by !== 0) {
    return { to: unitToken + 1, date: { kind: 'duration', amount: 1, unit }, score: 0.85 };
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
  const date: Shift = fiscalYear ? { kind: 'shift', base, unit, by, fiscal: true } : { kind: 'shift', base, unit, by };
  const part = unit === 'day' && t.isNext(unitToken + 1) ? partAt(t, unitToken + 1) : undefined;
  return part === undefined ? { to: unitToken + 1, date, score: 0.92 } : { to: unitToken + 2, date, part, score: 0.92 };
}

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
