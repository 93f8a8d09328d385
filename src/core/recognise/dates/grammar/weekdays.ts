/** Weekdays, alone or with their date: "Wednesday", "Saturday, June 24, 1950", "Monday, Dec. 26". */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import { dayAt } from './day-and-month.ts';
import { parseDayFirst } from './day-first-dates.ts';
import type { Parsed } from './expression.ts';
import { parseMonthFirst } from './month-dates.ts';

const the = wordId('the');
const before = wordId('before');
const last = wordId('last');
const shortWeekdays = 'mon tue wed thu fri sat sun'.split(' ').map(wordId);
const newspaperWords = 'times telegraph mirror express mail herald post world tribune'.split(' ').map(wordId);

/** Nothing follows that "last" would be said of: "the Sunday before last Christmas". */
const isEnd = (t: Tokens, at: number): boolean =>
  !t.isNext(at) || !(t.has(at, flag.capital) || t.isClass(at, is.unit | is.season | is.partOfDay | is.counted));

/** "Wednesday", "Saturday, June 24, 1950", "Monday, Dec. 26", "Sunday 5 May". */
export function parseWeekday(t: Tokens, at: number): Parsed | undefined {
  if (
    !t.isClass(at, is.weekdayName) ||
    !t.has(at, flag.capital) ||
    (at > 0 && (t.gapBefore(at) === gap.none || t.gapBefore(at) === gap.apostrophe))
  ) {
    return undefined;
  }
  const short = shortWeekdays.includes(t.word[at] ?? 0);
  // "Edmonton Sun, August 16": a newspaper.
  if (short && t.isNext(at) && t.has(at - 1, flag.capital) && t.has(at - 1, flag.unknown)) {
    return undefined;
  }
  const weekday = t.valueAs(at, is.weekdayName);
  let next_ = at + 1;
  const between = t.gapBefore(next_);
  if (between === gap.space || between === gap.comma || (between === gap.stop && short)) {
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
    // "Friday the 13th"
    const ranked =
      next_ > at + 1 && between === gap.space && t.has(next_, flag.ordinalSuffix) ? dayAt(t, next_) : undefined;
    if (ranked !== undefined) {
      return { to: next_ + 1, date: { kind: 'calendar', weekday, day: ranked }, score: 0.9 };
    }
  }
  if (short || (t.isNext(at + 1) && newspaperWords.includes(t.word[at + 1] ?? 0) && t.has(at + 1, flag.capital))) {
    return undefined;
  }
  // "the Sunday before last"
  if (t.isNext(at + 1) && t.isWord(at + 1, before) && t.isNext(at + 2) && t.isWord(at + 2, last) && isEnd(t, at + 3)) {
    const date = { kind: 'shift', base: 'publication', unit: 'week', by: -2, inner: { weekday } } as const;
    return { to: at + 3, date, score: 0.95 };
  }
  return { to: at + 1, date: { kind: 'calendar', weekday }, score: 0.95 };
}
