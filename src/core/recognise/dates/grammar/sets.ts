/** Repeated times: "daily", "annual", "every Monday", "each year", "per week", "twice a week", "Fridays". */

import { two } from '../calendars/calendar.ts';
import { gap } from '../tokens/gaps.ts';
import { isPlural, wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import { dayParts, durationLetters, isClockUnit, seasons, type Unit, units } from '../tokens/units.ts';
import * as is from '../tokens/word-classes.ts';
import { parseAmount } from './amounts.ts';
import { monthAt } from './day-and-month.ts';
import { isPluralUnit, unitAt } from './durations.ts';
import type { Parsed } from './expression.ts';

const weekends = wordId('weekends');
const weekday = wordId('weekday');
const on = wordId('on');
const atWord = wordId('at');
const per = wordId('per');
const other = wordId('other');
const a = wordId('a');
const an = wordId('an');
const once = wordId('once');
const twice = wordId('twice');
const thrice = wordId('thrice');
const times = wordId('times');
const ago = wordId('ago');
const second = wordId('second');

/** The duration value of so many units: P3D, PT24H, P2DE; an amount that is not known is X. */
export function durationValue(amount: number | undefined, unit: Unit): string {
  const scaled = unit === 'fortnight' && amount !== undefined ? amount * 2 : amount;
  const digits = scaled === undefined ? 'X' : String(Math.round(scaled * 100) / 100);
  return `P${isClockUnit(unit) ? 'T' : ''}${digits}${durationLetters[unit]}`;
}

/** Of those that say how many units lie between; "biweekly" and "bimonthly" are told of two weeks and months rather than of halves. */
const ofSeveral: ReadonlyMap<number, string> = new Map(
  [
    ['biweekly', 'P2W'],
    ['fortnightly', 'P2W'],
    ['bimonthly', 'P2M'],
    ['biannual', 'P6M'],
    ['semiannual', 'P6M'],
    ['biennial', 'P2Y'],
    ['triennial', 'P3Y'],
  ].map(([word = '', value = '']) => [wordId(word), value]),
);

function setOf(to: number, value: string, score = 0.85): Parsed {
  return { to, date: { kind: 'set', value }, score };
}

/** "daily", "annually" */
export function parseFrequency(t: Tokens, at: number): Parsed | undefined {
  if (!t.isClass(at, is.frequency) || (at > 0 && t.gapBefore(at) === gap.hyphen)) {
    return undefined;
  }
  // "the Daily Star", "Annual Report": in the middle of a name.
  if (t.has(at, flag.capital) && t.isNext(at + 1) && t.has(at + 1, flag.capital)) {
    return undefined;
  }
  // "LA Weekly"
  if (t.has(at, flag.capital) && t.isNext(at) && t.has(at - 1, flag.capital)) {
    return undefined;
  }
  const unit = units[t.valueAs(at, is.frequency)] ?? 'day';
  return setOf(at + 1, ofSeveral.get(t.word[at] ?? 0) ?? durationValue(1, unit));
}

/** "every day", "each Friday", "every two weeks", "every other month", "every morning", "per week". */
export function parseDistributed(t: Tokens, at: number): Parsed | undefined {
  if (!t.isClass(at, is.distributor) || !t.isNext(at + 1)) {
    return undefined;
  }
  const isPer = t.isWord(at, per);
  let object = at + 1;
  let amount: number | undefined = 1;
  if (t.isWord(object, other) && t.isNext(object + 1)) {
    object++;
    amount = 2;
  } else if (!isPer && t.isClass(object, is.cardinal | is.vagueAmount)) {
    const parsed = parseAmount(t, object);
    if (parsed !== undefined && t.isNext(parsed.to)) {
      object = parsed.to;
      amount = parsed.value;
    }
  }
  const unit = unitAt(t, object);
  if (unit !== undefined) {
    const plainSecond = t.isWord(object, second) && !isPer;
    return plainSecond || (isPluralUnit(t, object) && amount === 1)
      ? undefined
      : setOf(object + 1, durationValue(amount, unit));
  }
  if (t.isWord(object, weekday) && amount === 1 && !isPer) {
    return setOf(object + 1, durationValue(1, 'day'));
  }
  const isWeekday = t.isClass(object, is.weekdayName) && t.has(object, flag.capital);
  if (isPer || (amount !== 1 && !(isWeekday && t.isWord(object - 1, other)))) {
    return undefined;
  }
  if (isWeekday) {
    return setOf(object + 1, `XXXX-WXX-${t.valueAs(object, is.weekdayName) + 1}`);
  }
  const month = monthAt(t, object);
  if (month !== undefined) {
    return setOf(object + 1, `XXXX-${two(month)}`);
  }
  if (t.isClass(object, is.partOfDay)) {
    return setOf(object + 1, `XXXX-XX-XXT${dayParts[t.valueAs(object, is.partOfDay)] ?? 'DT'}`);
  }
  if (t.isClass(object, is.season)) {
    return setOf(object + 1, `XXXX-${seasons[t.valueAs(object, is.season)] ?? 'SU'}`);
  }
  return undefined;
}

/** "Mondays", "Friday nights" are repeated; so is "Sunday mornings". */
export function parsePluralWeekday(t: Tokens, at: number): Parsed | undefined {
  if (!t.isClass(at, is.weekdayName) || !t.has(at, flag.capital)) {
    return undefined;
  }
  const value = `XXXX-WXX-${t.valueAs(at, is.weekdayName) + 1}`;
  if (isPlural(t.word[at] ?? 0)) {
    return parseWeekdaysAgo(t, at) ?? setOf(at + 1, value);
  }
  if (t.isNext(at + 1) && t.isClass(at + 1, is.partOfDay) && isPlural(t.word[at + 1] ?? 0)) {
    return setOf(at + 2, `${value}T${dayParts[t.valueAs(at + 1, is.partOfDay)] ?? 'DT'}`);
  }
  return undefined;
}

/** "two Fridays ago", read from the weekday back. */
function parseWeekdaysAgo(t: Tokens, at: number): Parsed | undefined {
  if (!t.isNext(at) || !t.isClass(at - 1, is.cardinal) || !t.isNext(at + 1) || !t.isWord(at + 1, ago)) {
    return undefined;
  }
  const amount = parseAmount(t, at - 1)?.value;
  if (amount === undefined || amount > LONGEST_AGO) return undefined;
  const inner = { weekday: t.valueAs(at, is.weekdayName) };
  const date = { kind: 'shift', base: 'publication', unit: 'week', by: -amount, inner } as const;
  return { to: at + 2, from: at - 1, date, score: 0.95 };
}
const LONGEST_AGO = 5;

/** "on weekends", "at weekends": repeated; "two weekends" and "the weekends of May" are not. */
export function parseWeekends(t: Tokens, at: number): Parsed | undefined {
  const led = t.isWord(at, weekends) && t.isNext(at) && (t.isWord(at - 1, on) || t.isWord(at - 1, atWord));
  return led ? setOf(at + 1, 'XXXX-WXX-WE') : undefined;
}

/** "once a year", "twice a week", "three times a day" */
export function parseTimesA(t: Tokens, at: number): Parsed | undefined {
  let article = at + 1;
  if (!t.isWord(at, once) && !t.isWord(at, twice) && !t.isWord(at, thrice)) {
    const amount = t.isClass(at, is.cardinal | is.vagueAmount) ? parseAmount(t, at) : undefined;
    if (amount === undefined || !t.isWord(amount.to, times) || !t.isNext(amount.to)) {
      return undefined;
    }
    article = amount.to + 1;
  }
  const linked =
    t.isNext(article) &&
    (t.isWord(article, a) || t.isWord(article, an) || t.isClass(article, is.distributor)) &&
    t.isNext(article + 1);
  const unit = linked ? unitAt(t, article + 1) : undefined;
  return unit === undefined || isPluralUnit(t, article + 1) ? undefined : setOf(article + 2, durationValue(1, unit));
}
