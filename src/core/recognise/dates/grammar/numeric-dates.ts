/** Dates in figures: 2025-12-03, 2025/12/03, 3/12/2025, 03.12.2025, 2025-12, with T and a time of day where one follows. */
import { isCalendarDay } from '../calendars/calendar.ts';
import type { Clock } from '../calendars/clock-time.ts';
import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import { numbering } from '../tokens/word-classes.ts';
import type { Parsed } from './expression.ts';

const t_ = wordId('t');
const z = wordId('z');
const unfit = flag.grouped | flag.signed | flag.percent | flag.ordinalSuffix;

function joined(t: Tokens, at: number): number | undefined {
  const between = t.gapBefore(at);
  return t.isNumber(at) &&
    !t.has(at, unfit | flag.decimal) &&
    (between === gap.hyphen || between === gap.slash || between === gap.dot)
    ? between
    : undefined;
}

/** True where no further figures hang on: 1998-12-03-7 is no date. */
function ends(t: Tokens, at: number): boolean {
  const after = t.gapBefore(at);
  return !(
    after === gap.none ||
    ((after === gap.hyphen || after === gap.slash || after === gap.dot) && t.isNumber(at))
  );
}

function isoClock(t: Tokens, at: number): { clock: Clock; to: number } | undefined {
  // "2025-12-03T14:30:00Z": the scanner reads T as a word of its own.
  if (
    !t.isWord(at, t_) ||
    t.gapBefore(at) !== gap.none ||
    !t.isNumber(at + 1) ||
    t.gapBefore(at + 2) !== gap.colon ||
    !t.isNumber(at + 2)
  ) {
    return undefined;
  }
  const clock: Clock = { hour: t.numberAt(at + 1), minute: t.numberAt(at + 2) };
  if (clock.hour > 24 || (clock.minute ?? 0) > 59) {
    return undefined;
  }
  let to = at + 3;
  let second: number | undefined;
  if (t.gapBefore(to) === gap.colon && t.isNumber(to)) {
    second = Math.floor(t.numberAt(to));
    to++;
  }
  const zulu = t.isWord(to, z) && t.gapBefore(to) === gap.none;
  return {
    clock: { ...clock, ...(second === undefined ? {} : { second }), ...(zulu ? { zone: 0 } : {}) },
    to: zulu ? to + 1 : to,
  };
}

/** "20240108": the basic format of ISO 8601, as files and logs have it. */
function parseBasic(t: Tokens, at: number): Parsed | undefined {
  if (t.digitsAt(at) !== 8 || !ends(t, at + 1) || t.isClass(at - 1, numbering)) {
    return undefined;
  }
  const value = t.numberAt(at);
  const year = Math.floor(value / 10_000);
  const month = Math.floor(value / 100) % 100;
  const day = value % 100;
  return year >= 1900 && year < 2100 && isCalendarDay(month, day, year)
    ? { to: at + 1, date: { kind: 'calendar', year, month, day }, score: 0.7 }
    : undefined;
}

/**
 * A date in figures. Day and month change places from country to country: where both could be either, the day comes first
 * unless `monthFirst` says that the text writes American dates; a pair that cannot be told apart gets a low score.
 */
export function parseNumericDate(t: Tokens, at: number, monthFirst: boolean | undefined): Parsed | undefined {
  if (
    !t.isNumber(at) ||
    t.has(at, unfit | flag.decimal) ||
    (at > 0 && (t.gapBefore(at) === gap.none || t.gapBefore(at) === gap.hyphen))
  ) {
    return undefined;
  }
  const between = joined(t, at + 1);
  if (between === undefined) {
    return parseBasic(t, at);
  }
  const digits = [t.digitsAt(at), t.digitsAt(at + 1), t.digitsAt(at + 2)];
  const values = [t.numberAt(at), t.numberAt(at + 1), t.numberAt(at + 2)];
  const [first = 0, second = 0, third = 0] = values;
  const triple = joined(t, at + 2) === between && (ends(t, at + 3) || isoClock(t, at + 3) !== undefined);
  if (digits[0] === 4 && first >= 1000 && first < 2200 && (digits[1] ?? 0) <= 2) {
    if (triple && (digits[2] ?? 0) <= 2 && isCalendarDay(second, third, first)) {
      const time = isoClock(t, at + 3);
      return {
        to: time?.to ?? at + 3,
        date: { kind: 'calendar', year: first, month: second, day: third },
        ...(time === undefined ? {} : { clock: time.clock }),
        score: 0.99,
      };
    }
    const isRange = first % 100 < second;
    if (between === gap.hyphen && digits[1] === 2 && second >= 1 && second <= 12 && !isRange && ends(t, at + 2)) {
      return { to: at + 2, date: { kind: 'calendar', year: first, month: second }, score: 0.7 };
    }
    return undefined;
  }
  if (!triple || (digits[0] ?? 0) > 2 || (digits[1] ?? 0) > 2 || (digits[2] !== 4 && digits[2] !== 2)) {
    return undefined;
  }
  if (digits[2] === 2 && between === gap.dot) {
    return undefined;
  }
  const year = digits[2] === 4 ? third : third <= 40 ? 2000 + third : 1900 + third;
  if (year < 1000 || year >= 2200) {
    return undefined;
  }
  const dayFirst = isCalendarDay(second, first, year);
  const american = isCalendarDay(first, second, year);
  if (!dayFirst && !american) {
    return undefined;
  }
  if (dayFirst && american && first !== second && monthFirst === undefined && between !== gap.dot) {
    // 3/12/2025 without a hint: the year is all that is certain.
    return { to: at + 3, date: { kind: 'calendar', year }, score: 0.6 };
  }
  const useAmerican = american && (!dayFirst || (monthFirst === true && between === gap.slash));
  return {
    to: at + 3,
    date: useAmerican
      ? { kind: 'calendar', year, month: first, day: second }
      : { kind: 'calendar', year, month: second, day: first },
    score: 0.9,
  };
}
