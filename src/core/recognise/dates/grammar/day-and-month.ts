/** A day's number, a month's name, and what joins them: what dates in either order are read with. */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import { closesDayList } from './day-lists.ts';
import { isAbbreviation } from './year-parts.ts';

const and = wordId('and');
const to = wordId('to');
const through = wordId('through');
const between = wordId('between');
const from = wordId('from');

const unfit = flag.grouped | flag.decimal | flag.signed | flag.percent;

/** A number from 1 to 31 that can be a day: one or two figures, perhaps with "th". */
export function dayAt(t: Tokens, at: number): number | undefined {
  if (!t.isNumber(at) || t.has(at, unfit) || t.digitsAt(at) > 2) {
    return undefined;
  }
  const value = t.numberAt(at);
  return value >= 1 && value <= 31 ? value : undefined;
}

/** Something grows out of the number: a letter, a figure of a time of day. */
export function growsOn(t: Tokens, at: number): boolean {
  const after = t.gapBefore(at + 1);
  return at + 1 < t.count && (after === gap.none || (after === gap.colon && t.isNumber(at + 1)));
}

/** What lists of days are read with. */
export const READER = { dayAt, growsOn };

/** True where a month's name stands, written with a capital. */
export function monthAt(t: Tokens, at: number): number | undefined {
  return t.isClass(at, is.monthName) && t.has(at, flag.capital) ? t.valueAs(at, is.monthName) : undefined;
}

/** Between a month and its day: a blank, or a full stop after an abbreviation. */
export function monthGap(t: Tokens, at: number): boolean {
  const before = t.gapBefore(at);
  return (
    before === gap.space ||
    before === gap.hyphen ||
    ((before === gap.stop || before === gap.dot) && isAbbreviation(t, at - 1))
  );
}

function isRangeWord(t: Tokens, at: number): boolean {
  return t.isNext(at) && (t.isWord(at, to) || t.isWord(at, through) || t.isWord(at, and)) && t.isNext(at + 1);
}

/** "September 8 and 9": two days next to each other, where no noun makes the second number an amount. */
function isPair(t: Tokens, at: number, firstToken: number): boolean {
  const second = t.isNext(at) && t.isWord(at, and) && t.isNext(at + 1) ? dayAt(t, at + 1) : undefined;
  return second !== undefined && !growsOn(t, at + 1) && second - t.numberAt(firstToken) === 1;
}

/** The second day after "May 3-" or "May 3 to": its token, or undefined. */
export function rangeTail(t: Tokens, at: number, firstToken: number): number | undefined {
  const before = t.gapBefore(at);
  if ((before === gap.hyphen || before === gap.dash) && dayAt(t, at) !== undefined && !growsOn(t, at)) {
    return at;
  }
  if (isPair(t, at, at - 1) && closesDayList(t, at + 2)) {
    return at + 1;
  }
  if (isRangeWord(t, at) && dayAt(t, at + 1) !== undefined && !growsOn(t, at + 1)) {
    const between_ = t.isNext(firstToken) && (t.isWord(firstToken - 1, between) || t.isWord(firstToken - 1, from));
    const later = t.gapBefore(at + 2);
    const counted = later === gap.space && t.isClass(at + 2, is.counted);
    // "between May 3 and 5", "from May 3 to 5"; without these words "and 5 people" is rather an amount.
    return (between_ || !t.isWord(at, and)) && !counted ? at + 1 : undefined;
  }
  return undefined;
}
