/** Reads the names of days and finds their days in a year. */
import { civilOf, dayNumber, nthWeekday, weekdayOf } from './calendar.ts';
import type { Parsed } from './expression.ts';
import { gap } from './gaps.ts';
import { wordId } from './lexicon.ts';
import { type NamedDay, type NamedDayRule, namedDays } from './named-day-names.ts';
import {
  easter,
  hebrewDay,
  isHebrewLeapYear,
  islamicDay,
  islamicDaysIn,
  lunarNewYear,
  orthodoxEaster,
  persianDay,
} from './other-calendars.ts';
import { parseYearLink } from './seasons-quarters.ts';
import { flag, type Tokens } from './tokens.ts';
import * as is from './word-classes.ts';

interface Phrase {
  readonly words: readonly number[];
  readonly id: number;
}

/** Phrases by first word, longest first. */
const byFirstWord = new Map<number, Phrase[]>();
namedDays.forEach(({ phrases }, id) => {
  for (const phrase of phrases) {
    const words = phrase.split(' ').map(wordId);
    const first = words[0] ?? 0;
    const list = byFirstWord.get(first) ?? [];
    list.push({ words, id });
    list.sort((one, other) => other.words.length - one.words.length);
    byFirstWord.set(first, list);
  }
});

function matches(t: Tokens, at: number, words: readonly number[]): boolean {
  for (let index = 0; index < words.length; index++) {
    if (!t.isWord(at + index, words[index] ?? -1)) {
      return false;
    }
    if (index > 0) {
      const between = t.gapBefore(at + index);
      if (between !== gap.space && between !== gap.hyphen && between !== gap.apostrophe && between !== gap.stop) {
        return false;
      }
    }
  }
  return true;
}

/** "Ramadan", "Christmas 1963", "Eid al-Fitr of last year". */
export function parseNamedDay(t: Tokens, at: number): Parsed | undefined {
  if (!t.isClass(at, is.namedStart) || !t.has(at, flag.capital) || (at > 0 && t.gapBefore(at) === gap.none)) {
    return undefined;
  }
  const list = byFirstWord.get(t.word[at] ?? 0) ?? [];
  for (const { words, id } of list) {
    if (matches(t, at, words)) {
      let to = at + words.length;
      // A person or a place so named: "Ramadan Abdullah", "Easter Island", "Christmas Tree".
      if (words.length === 1 && t.isNext(to) && t.has(to, flag.capital) && t.has(to, flag.unknown)) {
        return undefined;
      }
      if (
        words.length === 1 &&
        at > 0 &&
        t.isNext(at) &&
        t.has(at - 1, flag.capital) &&
        t.has(at - 1, flag.unknown) &&
        !startsSentence(t, at - 1)
      ) {
        return undefined;
      }
      const link = parseYearLink(t, to);
      to = link?.to ?? to;
      const year = link === undefined ? namedDays[id]?.once : link.year;
      return {
        to,
        date: {
          kind: 'named',
          id,
          ...(year === undefined ? {} : { year }),
          ...(link?.yearFrom === undefined ? {} : { yearFrom: link.yearFrom }),
        },
        score: 0.85,
      };
    }
  }
  return undefined;
}

function startsSentence(t: Tokens, at: number): boolean {
  const before = t.gapBefore(at);
  return at === 0 || before === gap.stop || before === gap.lineEnd || before === gap.other;
}

/** First and last day of a named day. */
export interface NamedSpan {
  readonly first: number;
  readonly last: number;
}

export function namedDay(id: number): NamedDay | undefined {
  return namedDays[id];
}

/** The days of a named day in a Gregorian year; none where the calendar has none, two where a short lunar year brings it twice. */
export function namedSpans(id: number, year: number): readonly NamedSpan[] {
  const rule = namedDays[id]?.rule;
  if (rule === undefined) {
    return [];
  }
  const length = 'days' in rule && rule.days !== undefined ? rule.days : 1;
  return firstDays(rule, year).map(first => ({ first, last: first + lengthOf(rule, first, length) - 1 }));
}

/** Ramadan has 29 or 30 days; what else spans several days has a fixed number of them. */
function lengthOf(rule: NamedDayRule, first: number, length: number): number {
  if (rule.by === 'islamic' && length === 30) {
    const year = Math.round((civilOf(first).year - 622) * (33 / 32)) + 1;
    for (let at = year - 2; at <= year + 1; at++) {
      if (islamicDay(at, rule.month, 1) === first) {
        return islamicDay(at, rule.month + 1, 1) - first;
      }
    }
  }
  return length;
}

function firstDays(rule: NamedDayRule, year: number): number[] {
  switch (rule.by) {
    case 'date':
      return [dayNumber(year, rule.month, rule.day)];
    case 'weekday':
      return [nthWeekday(year, rule.month, rule.weekday, rule.nth)];
    case 'easter':
      return [(rule.orthodox === true ? orthodoxEaster(year) : easter(year)) + rule.offset];
    case 'islamic':
      if (rule.rule === 'last friday') {
        // The last Friday before the month ends.
        return islamicDaysIn(year, rule.month + 1, 1).map(end => end - 1 - ((weekdayOf(end - 1) - 4 + 7) % 7));
      }
      return islamicDaysIn(year, rule.month, rule.day);
    case 'hebrew':
      return [hebrewFirstDay(rule, year)];
    case 'nowruz':
      return [persianDay(year - 621, 1, 1) + rule.offset];
    case 'country':
      return [];
    case 'lunar new year': {
      const day = lunarNewYear(year);
      return day === undefined ? [] : [day];
    }
  }
}

function hebrewFirstDay(rule: Extract<NamedDayRule, { by: 'hebrew' }>, year: number): number {
  // Months from Nisan (1) to Elul (6) fall into spring and summer, the others begin the Hebrew year in autumn; Adar is in spring.
  const hebrewYear = year + (rule.month <= 6 || rule.month >= 12 ? 3760 : 3761);
  const month = rule.month === 12 && isHebrewLeapYear(hebrewYear) ? 13 : rule.month;
  const day = hebrewDay(hebrewYear, month, rule.day);
  const on = weekdayOf(day);
  switch (rule.rule) {
    case 'israel independence':
    case 'israel memorial': {
      // Brought forward from Friday and Saturday, put off from Monday, so that neither day touches the Sabbath (law of 2004).
      const independence = rule.rule === 'israel independence' ? day : day + 1;
      const weekday = weekdayOf(independence);
      const moved =
        weekday === 4
          ? independence - 1
          : weekday === 5
            ? independence - 2
            : weekday === 0 && year >= 2004
              ? independence + 1
              : independence;
      return rule.rule === 'israel independence' ? moved : moved - 1;
    }
    case 'holocaust':
      return on === 4 ? day - 1 : on === 6 ? day + 1 : day;
    case 'postponed fast':
      return on === 5 ? day + 1 : day;
    default:
      return day;
  }
}
