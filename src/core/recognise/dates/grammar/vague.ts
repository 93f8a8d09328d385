/** Expressions with a direction and no date: "now", "recently", "in the past", "the future", "at present", "the time being". */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import { vagueValues } from '../tokens/words.ts';
import type { Parsed, Vague } from './expression.ts';

const the = wordId('the');
const inWord = wordId('in');
const right = wordId('right');
const very = wordId('very');
const more = wordId('more');
const now = wordId('now');
const past = wordId('past');
const future = wordId('future');
const present = wordId('present');
const time = wordId('time');
const being = wordId('being');
const near = wordId('near');
const long = wordId('long');
const short = wordId('short');
const medium = wordId('medium');
const term = wordId('term');
const at_ = wordId('at');
const modern = wordId('modern');
const day = wordId('day');
const foreseeable = wordId('foreseeable');
const distant = wordId('distant');
const recent = wordId('recent');

function vague(to: number, value: Vague['value'], score: number, from?: number): Parsed {
  return { to, date: { kind: 'vague', value }, score, ...(from === undefined ? {} : { from }) };
}

export function parseVague(t: Tokens, at: number): Parsed | undefined {
  if (
    (t.isWord(at, right) && t.isWord(at + 1, now)) ||
    ((t.isWord(at, very) || t.isWord(at, more)) && t.isClass(at + 1, is.vague))
  ) {
    const inner = t.isNext(at + 1) ? parseVague(t, at + 1) : undefined;
    return inner === undefined ? undefined : { ...inner, to: at + 2 };
  }
  if (t.isClass(at, is.vague)) {
    const value = vagueValues[t.valueAs(at, is.vague)];
    const named = t.has(at, flag.capital) && t.isNext(at + 1) && t.has(at + 1, flag.capital) && t.isNext(at);
    return value === undefined || named || (at > 0 && t.gapBefore(at) === gap.hyphen)
      ? undefined
      : vague(at + 1, value, 0.6);
  }
  if (t.isWord(at, the) && t.isNext(at + 1)) {
    return parseWithArticle(t, at);
  }
  if (
    t.isWord(at, present) &&
    ((t.isNext(at) && t.isWord(at - 1, at_)) || (t.gapBefore(at + 1) === gap.hyphen && t.isWord(at + 1, day)))
  ) {
    return t.isWord(at + 1, day) && t.gapBefore(at + 1) === gap.hyphen
      ? vague(at + 2, 'PRESENT_REF', 0.6)
      : vague(at + 1, 'PRESENT_REF', 0.6);
  }
  if (t.isWord(at, modern) && t.isWord(at + 1, day) && (t.gapBefore(at + 1) === gap.hyphen || t.isNext(at + 1))) {
    return vague(at + 2, 'PRESENT_REF', 0.5);
  }
  if (t.isWord(at, future) && t.isNext(at) && t.isWord(at - 1, inWord) && !t.has(at, flag.capital)) {
    return vague(at + 1, 'FUTURE_REF', 0.5);
  }
  return undefined;
}

/** "the past", "the near future", "the time being", "the long term". */
function parseWithArticle(t: Tokens, at: number): Parsed | undefined {
  let word = at + 1;
  if (
    (t.isWord(word, near) || t.isWord(word, foreseeable) || t.isWord(word, distant) || t.isWord(word, recent)) &&
    t.isNext(word + 1)
  ) {
    word++;
  }
  const ends =
    !t.isNext(word + 1) || t.isClass(word + 1, is.ruleWord | is.tenseCue | is.yearPreposition | is.approximator);
  if (t.isWord(word, past)) {
    return ends ? vague(word + 1, 'PAST_REF', 0.7) : undefined;
  }
  if (t.isWord(word, future)) {
    return ends ? vague(word + 1, 'FUTURE_REF', 0.6) : undefined;
  }
  if (t.isWord(word, present) && ends && word === at + 1) {
    return vague(word + 1, 'PRESENT_REF', 0.5);
  }
  if (t.isWord(word, time) && t.isWord(word + 1, being) && t.isNext(word + 1)) {
    return vague(word + 2, 'PRESENT_REF', 0.6);
  }
  const span = t.isWord(at + 1, long) || t.isWord(at + 1, short) || t.isWord(at + 1, medium) || t.isWord(at + 1, near);
  if (span && t.isWord(at + 2, term) && t.isNext(at + 2)) {
    return vague(at + 3, 'FUTURE_REF', 0.5);
  }
  return undefined;
}
