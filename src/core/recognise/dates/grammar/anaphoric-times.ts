/** Words that point to a time told elsewhere: "during this period", "at the time", "that date", "in those days", "ended the day". */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import { isPluralUnit, unitAt } from './durations.ts';
import type { Parsed, Vague } from './expression.ts';

const the = wordId('the');
const this_ = wordId('this');
const that = wordId('that');
const these = wordId('these');
const those = wordId('those');
const same = wordId('same');
const time = wordId('time');
const period = wordId('period');
const date = wordId('date');
const days = wordId('days');
const day = wordId('day');
const to = wordId('to');
const at_ = wordId('at');
const around = wordId('around');
const as = wordId('as');
const up = wordId('up');
const a = wordId('a');
const most = wordId('most');
const recent = wordId('recent');
const some = wordId('some');
const for_ = wordId('for');
const of = wordId('of');
const lengths = ['long', 'short', 'brief', 'considerable', 'lengthy', 'indefinite', 'undetermined', 'limited'].map(
  wordId,
);
const stretches = [period, wordId('amount'), wordId('length'), wordId('stretch')];
const during = ['in', 'during', 'throughout', 'over', 'for', 'within', 'of', 'from'].map(wordId);
const objects =
  'end ended ending ends finish finished finishing finishes close closed closing closes begin began begun start started opened'
    .split(' ')
    .map(wordId);

function vague(end: number, value: Vague['value'], more: Partial<Parsed> = {}): Parsed {
  return { to: end, date: { kind: 'vague', value }, score: 0.5, ...more };
}

function isOneOf(t: Tokens, at: number, words: readonly number[]): boolean {
  return at >= 0 && words.includes(t.word[at] ?? 0);
}

/** "this period", "during the period", "the same period", "that date", "at the time", "at the same time". */
export function parseToldTime(t: Tokens, at: number): Parsed | undefined {
  const articled = t.isWord(at, the);
  if (!articled && !t.isWord(at, this_) && !t.isWord(at, that)) {
    return undefined;
  }
  const isSame = t.isNext(at + 1) && t.isWord(at + 1, same);
  const word = isSame ? at + 2 : at + 1;
  if (!t.isNext(word)) {
    return undefined;
  }
  const led = t.isNext(at);
  if (t.isWord(word, period)) {
    const means = !articled || isSame || (led && isOneOf(t, at - 1, during));
    return means && t.gapBefore(word + 1) !== gap.hyphen
      ? vague(word + 1, t.isWord(at, this_) ? 'PRESENT_REF' : 'PAST_REF')
      : undefined;
  }
  if (t.isWord(word, date) && (!articled || isSame)) {
    // "That date was put off" and "from that date": the day that the text told last.
    return t.isWord(at, that) && !led
      ? undefined
      : { to: word + 1, date: { kind: 'shift', base: 'reference', unit: 'day', by: 0 }, score: 0.6 };
  }
  if (!articled || !t.isWord(word, time) || !led || !(t.isWord(at - 1, at_) || t.isWord(at - 1, around))) {
    return undefined;
  }
  // "At the same time, critics say …" joins two thoughts; "left at the same time" tells when.
  const joins = isSame && t.gapBefore(word + 1) === gap.comma;
  return joins ||
    t.gapBefore(word + 1) === gap.hyphen ||
    (isSame && t.isNext(word + 1) && !t.isWord(word + 1, as) && startsSentence(t, at - 1))
    ? undefined
    : vague(word + 1, 'PAST_REF');
}

function startsSentence(t: Tokens, at: number): boolean {
  return at === 0 || !t.isNext(at);
}

/** "these days", "in those days", read from the noun back. */
export function parseTheseDays(t: Tokens, at: number): Parsed | undefined {
  if (!t.isWord(at, days) || !t.isNext(at) || (t.isNext(at + 1) && t.isWord(at + 1, of))) {
    return undefined;
  }
  return t.isWord(at - 1, these)
    ? vague(at + 1, 'PRESENT_REF', { from: at - 1 })
    : t.isWord(at - 1, those)
      ? vague(at + 1, 'PAST_REF', { from: at - 1 })
      : undefined;
}

/** "the heaviest raid to date": until now; "to date the find", "up to date" and "date back to" are none. */
export function parseToDate(t: Tokens, at: number): Parsed | undefined {
  if (!t.isWord(at, date) || !t.isNext(at) || !t.isWord(at - 1, to) || t.isWord(at - 2, up)) {
    return undefined;
  }
  const next = at + 1;
  const ends = t.isNext(next) ? t.isClass(next, is.tenseCue | is.yearPreposition) : t.gapBefore(next) !== gap.hyphen;
  return ends ? vague(next, 'PRESENT_REF', { from: at - 1 }) : undefined;
}

/** "ended the day", "for the day, the index": the day, week or month that a report of the markets or of a match is about. */
export function parseReportedDay(t: Tokens, at: number): Parsed | undefined {
  const unit = t.isWord(at, the) && t.isNext(at + 1) ? unitAt(t, at + 1) : undefined;
  if (
    unit === undefined ||
    isPluralUnit(t, at + 1) ||
    !['day', 'week', 'month', 'quarter', 'year'].includes(unit) ||
    !t.isNext(at)
  ) {
    return undefined;
  }
  const next = at + 2;
  const closed = t.gapBefore(next) !== gap.hyphen;
  const opens = t.isWord(at - 1, for_) && (t.gapBefore(next) === gap.comma || t.gapBefore(next) === gap.stop);
  return closed && (opens || (t.isWord(at + 1, day) && isOneOf(t, at - 1, objects)))
    ? { to: next, date: { kind: 'shift', base: 'publication', unit, by: 0 }, score: 0.5 }
    : undefined;
}

/** "for a long time", "for some time", "in a short time", "a brief period of time". */
export function parseOpenLength(t: Tokens, at: number): Parsed | undefined {
  const isSome = t.isWord(at, some);
  if ((!isSome && !t.isWord(at, a)) || !t.isNext(at + 1)) {
    return undefined;
  }
  let word = at + 1;
  if (!isSome) {
    // "a very long time"
    word += isOneOf(t, word, lengths) ? 0 : 1;
    if (!t.isNext(word) || !isOneOf(t, word, lengths)) {
      return undefined;
    }
    word++;
    if (isOneOf(t, word, stretches) && t.isNext(word) && t.isWord(word + 1, of) && t.isNext(word + 2)) {
      word += 2;
    }
  }
  const led = t.isNext(at) && (t.isWord(at - 1, for_) || t.isClass(at - 1, is.yearPreposition));
  return led && t.isNext(word) && t.isWord(word, time) && t.gapBefore(word + 1) !== gap.hyphen
    ? { to: word + 1, date: { kind: 'undated', value: 'PXX' }, score: 0.5 }
    : undefined;
}

/** "recent" before a noun: "the recent raids". Before a length of time ("recent weeks") another rule has the whole. */
export function parseRecent(t: Tokens, at: number): Parsed | undefined {
  return t.isWord(at, recent) &&
    !t.isWord(at - 1, most) &&
    t.isNext(at + 1) &&
    !t.has(at, flag.capital) &&
    t.gapBefore(at) !== gap.hyphen
    ? vague(at + 1, 'PAST_REF', { score: 0.4 })
    : undefined;
}
