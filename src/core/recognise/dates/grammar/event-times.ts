/** Times named by what happened in them: "the second day of the siege", "the deadliest month", "one night", "the dry season". */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import type { Unit } from '../tokens/units.ts';
import { partAt } from './day-parts.ts';
import { isPluralUnit, unitAt } from './durations.ts';
import { ordinalAt } from './eras.ts';
import type { Parsed } from './expression.ts';

const the = wordId('the');
const of = wordId('of');
const on = wordId('on');
const one = wordId('one');
const single = wordId('single');
const season = wordId('season');
const opening = wordId('opening');
const closing = wordId('closing');
const last = wordId('last');
const wettings = ['dry', 'rainy', 'wet', 'monsoon'].map(wordId);
const worst = wordId('worst');
const best = wordId('best');
const furthestRank = 31;

/** TIMEX3 values that say what kind of time it is and nothing else. */
const openValues: Partial<Record<Unit, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  year: 'XXXX',
  hour: 'XXXX-XX-XXTXX',
};

function undated(to: number, value: string, more: Partial<Parsed> = {}): Parsed {
  return { to, date: { kind: 'undated', value }, score: 0.5, ...more };
}

/** "the first day of the war", "on the third night": the rank counts within an event, so no calendar says when. */
export function parseRankedTime(t: Tokens, at: number): Parsed | undefined {
  if (!t.isWord(at, the) || !t.isNext(at + 1) || !t.isNext(at + 2)) {
    return undefined;
  }
  const rank = at + 1;
  const nth = ordinalAt(t, rank);
  const ranked =
    (nth !== undefined && nth <= furthestRank) ||
    t.isWord(rank, opening) ||
    t.isWord(rank, closing) ||
    t.isWord(rank, last);
  const time = at + 2;
  if (!ranked || t.has(time, flag.capital) || t.gapBefore(time + 1) === gap.hyphen) {
    return undefined;
  }
  const unit = unitAt(t, time);
  const part = partAt(t, time);
  const ofEvent = t.isNext(time + 1) && t.isWord(time + 1, of);
  const onDay = t.isNext(at) && t.isWord(at - 1, on) && !t.isWord(rank, last);
  if (part !== undefined) {
    return ofEvent || onDay ? undated(time + 1, 'XXXX-XX-XX', { part }) : undefined;
  }
  if (unit === undefined || isPluralUnit(t, time) || !(ofEvent || (onDay && unit === 'day'))) {
    return undefined;
  }
  const value = openValues[unit];
  return value === undefined ? undefined : undated(time + 1, value);
}

/** "the deadliest day", "its bloodiest single month", read from the unit back. */
export function parseSuperlativeTime(t: Tokens, at: number): Parsed | undefined {
  const unit = unitAt(t, at);
  if (unit === undefined || unit === 'hour' || isPluralUnit(t, at) || !t.isNext(at) || t.has(at, flag.capital)) {
    return undefined;
  }
  const superlative = t.isWord(at - 1, single) && t.isNext(at - 1) ? at - 2 : at - 1;
  const value = openValues[unit];
  if (value === undefined || !isSuperlative(t, superlative) || t.gapBefore(at + 1) === gap.hyphen) {
    return undefined;
  }
  const articled = t.isNext(superlative) && t.isWord(superlative - 1, the);
  return undated(at + 1, value, { from: articled ? superlative - 1 : superlative });
}

function isSuperlative(t: Tokens, at: number): boolean {
  if (at < 0 || t.isNumber(at)) {
    return false;
  }
  if (t.isWord(at, worst) || t.isWord(at, best)) {
    return true;
  }
  const start = t.startOf(at);
  const end = t.endOf(at);
  // "bloodiest", "deadliest", "coldest", and no "west", "rest" or "guest".
  return end - start >= 6 && t.text.slice(end - 3, end) === 'est' && !t.has(at, flag.capital) && t.word[at] === 0;
}

/** "one night", "one afternoon": on a day that is not told. */
export function parseOnePart(t: Tokens, at: number): Parsed | undefined {
  const part = t.isWord(at, one) && t.isNext(at + 1) ? partAt(t, at + 1) : undefined;
  const plural = (t.text.charCodeAt(t.endOf(at + 1) - 1) | 32) === 115;
  return part === undefined || plural || t.has(at + 1, flag.capital) || t.gapBefore(at + 2) === gap.hyphen
    ? undefined
    : undated(at + 2, 'XXXX-XX-XX', { part });
}

/** "the dry season", "monsoon season": every year has one, and its months depend on the country. */
export function parseClimateSeason(t: Tokens, at: number): Parsed | undefined {
  const word = t.isWord(at, the) && t.isNext(at + 1) ? at + 1 : at;
  return wettings.includes(t.word[word] ?? 0) &&
    t.isNext(word + 1) &&
    t.isWord(word + 1, season) &&
    !t.has(word + 1, flag.capital)
    ? undated(word + 2, 'XXXX')
    : undefined;
}
