/** Several days of one month: "May 1, 3 and 5", "1, 2 and 4 May", "Nov. 3-5 and 9". Each is a date by itself, no end of a range. */
import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import type { Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';

const and = wordId('and');
const or = wordId('or');
const the = wordId('the');
const leads = 'on of by until till since before after for from through'.split(' ').map(wordId);

/** Most days that are read as one list; longer rows of figures are tables. */
const LONGEST = 10;

/** What a list needs to know of the numbers in it. */
export interface DayReader {
  /** The day that a token names by itself. */
  dayAt(t: Tokens, at: number): number | undefined;
  /** The token is the first part of a longer figure. */
  growsOn(t: Tokens, at: number): boolean;
}

/** The token of the item that follows the one before `at`, and whether it is the last of its list. */
function itemAt(t: Tokens, at: number, days: DayReader): { at: number; closes: boolean } | undefined {
  const joined = t.isWord(at, and) || t.isWord(at, or);
  const comma = t.gapBefore(at) === gap.comma;
  if (joined ? !(t.isNext(at) || comma) || !t.isNext(at + 1) : !comma) return undefined;
  const number = joined ? at + 1 : at;
  return days.dayAt(t, number) === undefined || days.growsOn(t, number) ? undefined : { at: number, closes: joined };
}

/**
 * The tokens of the days that follow a day in a list which "and" or "or" closes, each later than the one before: after
 * "May 1" the 3 and 5 of ", 3 and 5". Empty where the figures are no such list.
 *
 * @param at the token after the first day, which is `day`
 */
export function daysAfter(t: Tokens, at: number, day: number, days: DayReader): number[] {
  const tokens: number[] = [];
  let last = day;
  for (let next = at; tokens.length < LONGEST; ) {
    const item = itemAt(t, next, days);
    const value = item === undefined ? undefined : days.dayAt(t, item.at);
    if (item === undefined || value === undefined || value <= last) return [];
    tokens.push(item.at);
    if (item.closes) return tokens;
    last = value;
    next = item.at + 1;
  }
  return [];
}

/** No noun before the first figure counts with it: "on 1, 2 and 4 May", but "brigades 1, 2 and 4". */
export function opensDayList(t: Tokens, at: number): boolean {
  // Its own list has begun before: "brigades 1, | 2 and 4".
  if (t.isNumber(at - 1) && t.gapBefore(at) === gap.comma) return false;
  return (
    at === 0 ||
    !t.isNext(at) ||
    t.isWord(at - 1, the) ||
    leads.includes(t.word[at - 1] ?? 0) ||
    t.isClass(at - 1, is.yearPreposition)
  );
}

/** Nothing after the last figure makes it an amount: "May 1 and 3.", but "May 1 and 3 other days". */
export function closesDayList(t: Tokens, at: number): boolean {
  const after = t.gapBefore(at);
  return (
    at >= t.count ||
    after === gap.stop ||
    after === gap.comma ||
    after === gap.dot ||
    after === gap.lineEnd ||
    after === gap.other ||
    t.isClass(at, is.yearPreposition | is.tenseCue)
  );
}
