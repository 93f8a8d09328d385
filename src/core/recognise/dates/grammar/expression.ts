/** What the grammar reads: the meaning of a date expression before it is anchored to a publication date or another date. */

import type { Clock } from '../calendars/clock-time.ts';
import type { DayPart, Season, Unit } from '../tokens/units.ts';

/** A date or a part of one as written. Years are astronomical: 480 BC is -479. */
export interface CalendarFields {
  readonly kind: 'calendar';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 0 Monday to 6 Sunday. */
  readonly weekday?: number;
  readonly season?: Season;
  readonly quarter?: number;
  readonly half?: number;
  /** As ISO 8601 counts them, 1 to 53. */
  readonly week?: number;
  /** The year without its last digit: 193 for the 1930s, 47 with `bc` for the 470s BC. */
  readonly decade?: number;
  /** Completed centuries: 18 for the nineteenth century; with `bc` 4 for the fifth century BC. */
  readonly century?: number;
  readonly bc?: boolean;
  readonly fiscal?: boolean;
  /** "the last week of March", "the first Monday of May": which week (1 to 5, -1 the last), weekday or other part of the month or year. */
  readonly within?: { readonly unit: Unit; readonly nth: number; readonly weekday?: number };
  /** The year or month is that of another date: "of that year" (reference), "of last year" (publication, by -1). */
  readonly yearFrom?: { readonly base: Base; readonly by: number };
}

/** What a relative expression counts from: the day of publication, or the date the text spoke of last. */
export type Base = 'publication' | 'reference';

/** "last month", "two days later", "three years ago", "the following year". */
export interface Shift {
  readonly kind: 'shift';
  readonly base: Base;
  readonly unit: Unit;
  /** How many units on; undefined for "days later". */
  readonly by: number | undefined;
  /** last, next, this … + a month, weekday, season or quarter: "last September", "next Friday". */
  readonly inner?: {
    readonly month?: number;
    readonly day?: number;
    readonly weekday?: number;
    readonly season?: Season;
    readonly quarter?: number;
  };
  /** A quarter or month of that year: "the year-earlier quarter". */
  readonly grain?: 'quarter' | 'month';
  /** "later that month", "the end of the year" … is no different a date, only a part of it. */
  readonly fiscal?: boolean;
}

interface Duration {
  readonly kind: 'duration';
  /** undefined for "several", "years". */
  readonly amount: number | undefined;
  readonly unit: Unit;
}

interface Repetition {
  readonly kind: 'set';
  /** TIMEX3 value: P1D, XXXX-WXX-5 … */
  readonly value: string;
}

export interface Vague {
  readonly kind: 'vague';
  readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
}

/** A time whose place in the calendar the words leave open: "the first day of the war", "for a long time". */
interface Undated {
  readonly kind: 'undated';
  /** TIMEX3 value: XXXX-XX-XX, XXXX-XX, PXX … */
  readonly value: string;
}

/** A named day or season of a year: "Ashura", "Christmas 1963". */
export interface Named {
  readonly kind: 'named';
  /** Index into the table of named days. */
  readonly id: number;
  readonly year?: number;
  readonly yearFrom?: { readonly base: Base; readonly by: number };
  /** One day of several: "the second Friday of Ramadan"; without a weekday, of all its days. -1 is the last. */
  readonly within?: { readonly weekday?: number; readonly nth: number };
}

/** A date of another calendar: "10 Muharram 1446", "22 Bahman". */
export interface ForeignDate {
  readonly kind: 'foreign';
  readonly calendar: 'islamic' | 'persian' | 'hebrew';
  /** Absent where the year alone is told. */
  readonly month?: number;
  readonly day?: number;
  readonly year?: number;
}

/** "October 7" as the name of an event: its own day whatever the article's year. */
export interface EventDay {
  readonly kind: 'event';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly event: string;
}

/** A time of day whose day is told elsewhere. */
interface ClockOnly {
  readonly kind: 'clock';
}

export type DateExpression =
  | CalendarFields
  | Shift
  | Duration
  | Repetition
  | Vague
  | Undated
  | Named
  | ForeignDate
  | EventDay
  | ClockOnly;

/** One parse: it begins at the token it was asked for, unless `start` says that its text begins before. */
export interface Parsed {
  /** The token after the last one. */
  readonly to: number;
  readonly date: DateExpression;
  readonly clock?: Clock;
  readonly part?: DayPart;
  readonly edge?: 'start' | 'mid' | 'end' | 'rest';
  readonly approximate?: boolean;
  /** Offset where the text begins, if before the first token ("'82"). */
  readonly start?: number;
  /** The first token of the text, where the words before it are not of the extent. */
  readonly from?: number;
  /** The other end of a range: its own text and meaning. */
  readonly until?: Parsed & { readonly from: number };
  /** Further dates of a list, each by itself: the 3 of "May 1 and 3". */
  readonly more?: readonly (Parsed & { readonly from: number })[];
  /** How sure this is a date at all, 0 to 1; 0.9 where nothing is said. */
  readonly score?: number;
}
