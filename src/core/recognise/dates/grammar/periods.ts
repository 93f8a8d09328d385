/** Parts of a period and periods with their unit: "the end of the year", "the first week of May", "the year 1916", "year-end". */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import { parseAmount } from './amounts.ts';
import { isPluralUnit, unitAt } from './durations.ts';
import { ordinalAt } from './eras.ts';
import type { Parsed } from './expression.ts';

const the = wordId('the');
const of = wordId('of');
const inWord = wordId('in');
const part = wordId('part');
const year = wordId('year');
const years = wordId('years');
const month = wordId('month');
const week = wordId('week');
const weekend = wordId('weekend');
const early = wordId('early');
const late = wordId('late');
const latter = wordId('latter');
const very = wordId('very');
const last = wordId('last');
const thisWord = wordId('this');
const end = wordId('end');
const possessive = wordId('s');
const whole = ['rest', 'remainder', 'whole', 'entire', 'course', 'duration', 'entirety'].map(wordId);

export const edges = ['start', 'mid', 'end', 'rest'] as const;

export type Core = (at: number) => Parsed | undefined;

/** "the day", "the week", "the month", "the year" as the whole of which an edge is named. */
export function parseOfUnit(t: Tokens, at: number): Parsed | undefined {
  if (!t.isWord(at, the) || !t.isNext(at + 1)) {
    return undefined;
  }
  const unit = unitAt(t, at + 1);
  if (
    unit === undefined ||
    isPluralUnit(t, at + 1) ||
    t.isClass(at + 1, is.ordinal) ||
    unit === 'hour' ||
    unit === 'minute' ||
    unit === 'second'
  ) {
    return undefined;
  }
  // "the year 1916", "the week of May 5" are more than a unit.
  if (t.isNext(at + 2) && (t.isNumber(at + 2) || t.isWord(at + 2, of))) {
    return undefined;
  }
  return { to: at + 2, date: { kind: 'shift', base: 'publication', unit, by: 0 }, score: 0.7 };
}

/** "the end of the year", "the beginning of October", "the latter part of 1944", "the rest of 480 BC", "the entire year", "the middle of summer". */
export function parseEdgePhrase(t: Tokens, at: number, core: Core): Parsed | undefined {
  let word = t.isWord(at, the) ? at + 1 : at;
  const articled = word > at;
  if (articled && !t.isNext(word)) {
    return undefined;
  }
  if (t.isWord(word, very) && t.isNext(word + 1)) {
    word++;
  }
  let edgeAt = -1;
  if (t.isClass(word, is.edge)) {
    edgeAt = word;
    if (
      (t.isWord(word, early) || t.isWord(word, latter) || t.isWord(word, late)) &&
      t.isWord(word + 1, part) &&
      t.isNext(word + 1)
    ) {
      word++;
    }
  }
  if (edgeAt < 0) {
    return undefined;
  }
  const next = word + 1;
  if (!t.isNext(next)) {
    return undefined;
  }
  const edgeWord = t.word[edgeAt] ?? 0;
  const edge = edges[t.valueAs(edgeAt, is.edge)] ?? 'start';
  const direct = whole.includes(edgeWord) && articled && t.isClass(next, is.unit) && !isPluralUnit(t, next);
  if (direct) {
    const unit = unitAt(t, next);
    return unit === undefined
      ? undefined
      : { to: next + 1, date: { kind: 'shift', base: 'publication', unit, by: 0 }, edge: 'rest', score: 0.7 };
  }
  if (!t.isWord(next, of) || !t.isNext(next + 1)) {
    return undefined;
  }
  const inner = parseOfUnit(t, next + 1) ?? core(next + 1);
  if (inner === undefined || inner.from !== undefined || inner.start !== undefined) {
    return undefined;
  }
  const { kind } = inner.date;
  return kind === 'calendar' || kind === 'shift' || kind === 'named' ? { ...inner, edge } : undefined;
}

/** "year-end", "month's end", "the year's end", "this year's end". */
export function parseUnitsEnd(t: Tokens, at: number): Parsed | undefined {
  const word = t.isWord(at, the) || t.isWord(at, thisWord) ? at + 1 : at;
  if (word > at && !t.isNext(word)) {
    return undefined;
  }
  const unit = unitAt(t, word);
  if (unit === undefined || isPluralUnit(t, word) || (unit !== 'year' && unit !== 'month' && unit !== 'week')) {
    return undefined;
  }
  const owned = t.gapBefore(word + 1) === gap.apostrophe && t.isWord(word + 1, possessive) && t.isNext(word + 2);
  const endAt = owned ? word + 2 : word + 1;
  if (!t.isWord(endAt, end) || (!owned && t.gapBefore(endAt) !== gap.hyphen)) {
    return undefined;
  }
  return { to: endAt + 1, date: { kind: 'shift', base: 'publication', unit, by: 0 }, edge: 'end', score: 0.75 };
}

/** "the year 1916", "the years 1916", "the month of Ramadan", "the week of May 5", "the weekend". */
export function parseUnitOf(t: Tokens, at: number, core: Core): Parsed | undefined {
  const word = t.isWord(at, the) ? at + 1 : at;
  if (word > at && !t.isNext(word)) {
    return undefined;
  }
  if ((t.isWord(word, year) || t.isWord(word, years)) && t.isNext(word + 1) && t.isNumber(word + 1)) {
    const inner = core(word + 1);
    return inner?.date.kind === 'calendar' && inner.date.year !== undefined
      ? { ...inner, ...(inner.until === undefined ? {} : { until: inner.until }), score: 0.95 }
      : undefined;
  }
  if (word === at) {
    return undefined;
  }
  if (
    (t.isWord(word, month) || t.isWord(word, week)) &&
    t.isWord(word + 1, of) &&
    t.isNext(word + 1) &&
    t.isNext(word + 2)
  ) {
    const inner = core(word + 2);
    if (inner?.date.kind === 'calendar' && inner.date.month !== undefined) {
      return t.isWord(word, week) && inner.date.day !== undefined && inner.until === undefined
        ? { ...inner, date: { ...inner.date, within: { unit: 'week', nth: 0 } } }
        : inner;
    }
    return inner?.date.kind === 'named' && t.isWord(word, month) ? inner : undefined;
  }
  if (t.isWord(word, weekend)) {
    return { to: word + 1, date: { kind: 'shift', base: 'publication', unit: 'weekend', by: 0 }, score: 0.75 };
  }
  return undefined;
}

/** "the early months of 1918", "the closing days of 1944": of several only. */
const isPlace = (t: Tokens, at: number): boolean =>
  within.includes(t.word[at] ?? 0) && isPluralUnit(t, at + 1) && (unitAt(t, at + 1) ?? 'hour') !== 'hour';
const within = ['early', 'late', 'closing', 'opening', 'middle'].map(wordId);

/** "the first week of May", "the last week of March", "the first two months of 2024", "the final days of 1944". */
export function parsePartOf(t: Tokens, at: number, core: Core): Parsed | undefined {
  const word = t.isWord(at, the) ? at + 1 : at;
  if (word > at && !t.isNext(word)) {
    return undefined;
  }
  const rank = t.isWord(word, last) || isPlace(t, word) ? -1 : ordinalAt(t, word);
  if (rank === undefined || !t.isNext(word + 1)) {
    return undefined;
  }
  if (t.isClass(word + 1, is.weekdayName) && t.has(word + 1, flag.capital)) {
    return parseRankedWeekday(t, word + 1, rank, core);
  }
  const amount = t.isClass(word + 1, is.unit) ? undefined : parseAmount(t, word + 1);
  const unitToken = amount === undefined ? word + 1 : amount.to;
  const unit = unitAt(t, unitToken);
  if (unit === undefined || !t.isNext(unitToken) || (amount !== undefined && rank !== 1 && rank !== -1)) {
    return undefined;
  }
  if (!t.isWord(unitToken + 1, of) || !t.isNext(unitToken + 1) || !t.isNext(unitToken + 2)) {
    return undefined;
  }
  const inner = parseOfUnit(t, unitToken + 2) ?? core(unitToken + 2);
  if (
    inner === undefined ||
    inner.until !== undefined ||
    (inner.date.kind !== 'calendar' && inner.date.kind !== 'shift' && inner.date.kind !== 'named')
  ) {
    return undefined;
  }
  if (amount !== undefined || isPluralUnit(t, unitToken)) {
    return { to: inner.to, date: { kind: 'duration', amount: amount?.value, unit }, score: 0.9 };
  }
  if (inner.date.kind === 'named') {
    return unit === 'day' && rank !== 0 && (rank > 0 || !isPlace(t, word))
      ? { to: inner.to, date: { ...inner.date, within: { nth: rank } }, score: 0.85 }
      : undefined;
  }
  if (inner.date.kind !== 'calendar' || (inner.date.year === undefined && inner.date.month === undefined)) {
    return undefined;
  }
  return { to: inner.to, date: { ...inner.date, within: { unit, nth: rank } }, score: 0.9 };
}

/** "the first Monday of May", "the last Friday in June", "the second Friday of Ramadan": from the weekday on. */
function parseRankedWeekday(t: Tokens, at: number, nth: number, core: Core): Parsed | undefined {
  const weekday = t.valueAs(at, is.weekdayName);
  const link = at + 1;
  if (
    nth === 0 ||
    nth > 5 ||
    !t.isNext(link) ||
    !t.isNext(link + 1) ||
    !(t.isWord(link, of) || t.isWord(link, inWord))
  ) {
    return undefined;
  }
  const inner = core(link + 1);
  if (inner === undefined || inner.until !== undefined) {
    return undefined;
  }
  // "the first Sunday of every month"
  if (inner.date.kind === 'set') {
    return t.isClass(link + 1, is.distributor) && t.isClass(link + 2, is.unit) ? inner : undefined;
  }
  if (inner.date.kind === 'named') {
    return { to: inner.to, date: { ...inner.date, within: { weekday, nth } }, score: 0.85 };
  }
  const { date } = inner;
  return date.kind === 'calendar' && date.month !== undefined && date.day === undefined
    ? { to: inner.to, date: { ...date, within: { unit: 'day', nth, weekday } }, score: 0.95 }
    : undefined;
}
