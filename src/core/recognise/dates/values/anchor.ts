/** Chooses the year, month or week that a partial date leaves open, from the publication date or from another date of the text. */
import { dayNumber, isLeapYear, isoWeekOf, weekdayOf } from '../calendars/calendar.ts';
import type { Tense } from '../grammar/tense.ts';
import type { Season } from '../tokens/units.ts';
import type { Point } from './values.ts';

/**
 * What dates without a year count from. `news`: from the publication date; `narrative`: from the date the text told last, as in
 * a history. The text decides, see mode.ts.
 */
export type AnchorMode = 'news' | 'narrative';

/** A date of the text that others count from. */
export interface Reference extends Point {
  /** Where it stands; "the next day" only reaches back a few paragraphs. */
  readonly paragraph: number;
  readonly sentence: number;
  /** The year was written there, not inferred. */
  readonly explicit: boolean;
  /** It stands at the head of its sentence: "In 1982, …". */
  readonly initial: boolean;
  readonly quote: string;
  /** Offset of the end of its words in the text, in UTF-16; 0 where it was told before the stretch that is read. */
  readonly end: number;
  /** A week is told, of which the point is a day by way of example. */
  readonly week: boolean;
  /** What "a year earlier" was held against: a second one is the same year, not the one before it. */
  readonly heldAgainst: Reference | undefined;
}

const midMonth = 15;

/** 29 February exists in leap years only: the nearest of them, the one before first. */
function existing(year: number, month: number, day: number | undefined): number {
  if (month !== 2 || day !== 29) {
    return year;
  }
  return [0, -1, 1, -2, 2, -3, 3, -4].map(offset => year + offset).find(isLeapYear) ?? year;
}

/** Days between a partial date in a year and an anchor; months stand for their middle. */
function distance(year: number, month: number, day: number | undefined, anchor: Point): number {
  const anchorDay = dayNumber(anchor.year, anchor.month ?? 7, anchor.day ?? midMonth);
  return dayNumber(year, month, day ?? midMonth) - anchorDay;
}

/**
 * The year of a month (and day) seen from the publication date: the past is meant unless the sentence looks ahead; a date a
 * few weeks ahead is taken as to come when no verb tells.
 */
export function yearFromPublication(
  month: number,
  day: number | undefined,
  publication: Point,
  tense: Tense | undefined,
): number {
  return existing(nearestYear(month, day, publication, tense), month, day);
}

function nearestYear(month: number, day: number | undefined, publication: Point, tense: Tense | undefined): number {
  const { year } = publication;
  if (publication.month === undefined) {
    return year;
  }
  if (day === undefined && month === publication.month) {
    return year;
  }
  const ahead = distance(year, month, day, publication);
  if (tense === 'future') {
    return ahead < -(day === undefined ? 16 : 3) ? (ahead < -120 ? year + 1 : year) : year;
  }
  if (tense === 'past') {
    return ahead > (day === undefined ? 16 : 1) ? year - 1 : year;
  }
  return ahead > 60 ? year - 1 : ahead < -305 ? year + 1 : year;
}

/** The year of a month in a narrative: the one nearest to the date told last, rather later than earlier. */
export function yearFromReference(month: number, day: number | undefined, reference: Point): number {
  return existing(stepFrom(month, reference), month, day);
}

function stepFrom(month: number, reference: Point): number {
  if (reference.month === undefined) {
    return reference.year;
  }
  const months = month - reference.month;
  if (months <= -8) {
    return reference.year + 1;
  }
  return months >= 10 ? reference.year - 1 : reference.year;
}

/** The day a weekday means: last past or today in a report, the next one where the sentence looks ahead. */
export function dayFromWeekday(weekday: number, publicationDay: number, tense: Tense | undefined): number {
  const back = (weekdayOf(publicationDay) - weekday + 7) % 7;
  if (tense === 'future') {
    return back === 0 ? publicationDay : publicationDay + 7 - back;
  }
  return publicationDay - back;
}

/** In which month a season begins, on the northern half of the globe. */
export const seasonStart: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The year whose season is meant; winter belongs to the year in which it begins. */
export function yearOfSeason(season: Season, publication: Point, tense: Tense | undefined): number {
  const start = seasonStart[season];
  const month = publication.month ?? 6;
  if (season === 'WI' && month <= 3) {
    return tense === 'future' ? publication.year : publication.year - 1;
  }
  if (tense === 'future') {
    return month > start + 2 ? publication.year + 1 : publication.year;
  }
  return month < start - 1 ? publication.year - 1 : publication.year;
}

/** The year whose quarter is meant: the last begun one, or the next where the sentence looks ahead. */
export function yearOfQuarter(quarter: number, publication: Point, tense: Tense | undefined): number {
  const current = Math.floor(((publication.month ?? 1) + 2) / 3);
  if (tense === 'future') {
    return quarter < current ? publication.year + 1 : publication.year;
  }
  return quarter > current ? publication.year - 1 : publication.year;
}

/** The year whose week is meant: the last begun one, or the next where the sentence looks ahead. */
export function yearOfWeek(week: number, publication: Point, tense: Tense | undefined): number {
  const day = dayNumber(publication.year, publication.month ?? 1, publication.day ?? 1);
  const current = isoWeekOf(day);
  if (tense === 'future') {
    return week < current.week ? current.year + 1 : current.year;
  }
  return week > current.week ? current.year - 1 : current.year;
}

/** The year, within three of the anchor's, in which the date falls on that weekday; nearest first. */
export function yearByWeekday(month: number, day: number, weekday: number, anchor: Point): number | undefined {
  for (const offset of [0, -1, 1, -2, 2, -3, 3]) {
    const year = anchor.year + offset;
    if (weekdayOf(dayNumber(year, month, day)) === weekday) {
      return year;
    }
  }
  return undefined;
}
