/** Days that are named by their date alone, whatever the year of the article: "the October 7 attacks", "9/11". */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import { parseDayFirst } from './day-first-dates.ts';
import type { Parsed } from './expression.ts';
import { parseMonthFirst } from './month-dates.ts';

const sinceWord = wordId('since');
interface EventName {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly event: string;
  /** Words after the date that tell the event; else the words for an attack. */
  readonly after?: readonly number[];
}

const riotWords = ['insurrection', 'riot', 'riots', 'rioters', 'committee', 'defendants'].map(wordId);
const hamas = wordId('hamas');
const events: readonly EventName[] = [
  { year: 2023, month: 10, day: 7, event: 'the attack on Israel led by Hamas' },
  { year: 2001, month: 9, day: 11, event: 'the attacks of Al-Qaeda on the United States' },
  { year: 2021, month: 1, day: 6, event: 'the storming of the United States Capitol', after: riotWords },
];

/** A month and day that the words after it make the name of an event; or "9/11". */
export function parseEventDay(t: Tokens, at: number): Parsed | undefined {
  if (t.isNumber(at)) {
    const isNineEleven =
      t.numberAt(at) === 9 &&
      t.numberAt(at + 1) === 11 &&
      t.digitsAt(at) === 1 &&
      t.isNumber(at + 1) &&
      t.gapBefore(at + 1) === gap.slash &&
      t.gapBefore(at) !== gap.slash;
    const ends = isNineEleven && t.gapBefore(at + 2) !== gap.slash && !t.has(at + 1, flag.percent);
    if (!isNineEleven) {
      return dated(t, at, parseDayFirst(t, at));
    }
    return ends
      ? {
          to: at + 2,
          date: { kind: 'event', year: 2001, month: 9, day: 11, event: events[1]?.event ?? '' },
          score: 0.9,
        }
      : undefined;
  }
  return dated(t, at, parseMonthFirst(t, at));
}

function dated(t: Tokens, at: number, parsed: Parsed | undefined): Parsed | undefined {
  if (
    parsed === undefined ||
    parsed.date.kind !== 'calendar' ||
    parsed.until !== undefined ||
    parsed.date.day === undefined
  ) {
    return undefined;
  }
  const { month, day, year, yearFrom } = parsed.date;
  if (year !== undefined || yearFrom !== undefined) {
    return undefined;
  }
  const event = events.find(known => known.month === month && known.day === day);
  if (event === undefined || !isTold(t, at, parsed.to, event)) {
    return undefined;
  }
  return {
    to: parsed.to,
    date: { kind: 'event', year: event.year, month: event.month, day: event.day, event: event.event },
    score: 0.95,
  };
}

function isTold(t: Tokens, at: number, to: number, event: EventName): boolean {
  for (let word = to; word < to + 3 && t.isNext(word); word++) {
    if (
      event.after === undefined
        ? t.isClass(word, is.attackNoun) || t.isWord(word, hamas)
        : event.after.includes(t.word[word] ?? 0)
    ) {
      return true;
    }
  }
  // "since October 7" of a war that began that day.
  return event.year === 2023 && t.isNext(at) && t.isWord(at - 1, sinceWord);
}
