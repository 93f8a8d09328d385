/** What the value functions share: the value itself, what values of one text depend on, and words for both. */
import type { DateStatus, PublicationDate, TimexType } from '../../mention.ts';
import type { Found } from '../grammar/found.ts';
import type { AnchorMode, Reference } from './anchor.ts';
import { type Point, writePoint } from './values.ts';
import { inWords, quoted } from './wording.ts';

/**
 * Written out key by key, in this order, where most values are made: what is spread from other objects is kept in a way that
 * takes many times as long to make and to read.
 */
export interface Value {
  readonly type: TimexType;
  readonly timex: string;
  readonly edtf?: string | undefined;
  readonly status: DateStatus;
  readonly reason: string;
  /** The place in the calendar, for what counts from it. */
  readonly point?: Point | undefined;
  /** The year was written or follows from what was written. */
  readonly explicit?: boolean | undefined;
}

/** What the values of one text depend on. */
export interface Context {
  readonly text: string;
  readonly mode: AnchorMode;
  /** The publication date with its own parts, and how it was found. */
  readonly publication: Point | undefined;
  readonly published: PublicationDate | undefined;
  /** The date told last: what "the next day" and "that year" count from. */
  reference: Reference | undefined;
  /** The day told last: "the previous day" counts from it, though a month has been told since. */
  referenceDay: Reference | undefined;
  /** Where a narrative has got to: what dates without a year count from. A look back or ahead of many years does not move it. */
  line: Reference | undefined;
  /** The first end of a range whose last end is evaluated next. */
  rangeStart: Point | undefined;
  /** Days that dates of the sentence were found to mean. */
  readonly settled: Map<Found, Point>;
  /** A date far from the line; a second one near it moves the line there. */
  aside: Point | undefined;
}

export function quoteOf(context: Context, found: Found): string {
  return context.text.slice(found.start, found.end);
}

/** "the publication date, 3 December 2025". */
export function publicationInWords(context: Context): string {
  if (context.publication === undefined) {
    return 'the publication date';
  }
  const guess = context.published?.basis === 'inferred' ? ' (inferred)' : '';
  return `the publication date, ${inWords(context.publication)}${guess}`;
}

/** A day or month that follows from another date. */
export function anchoredAt(point: Point, reason: string): Value {
  const { timex, edtf } = writePoint(point);
  return { type: 'DATE', timex, edtf, status: 'anchored', reason, point, explicit: undefined };
}

export function unknownAnchor(context: Context, found: Found, timex: string, type: TimexType = 'DATE'): Value {
  return {
    type,
    timex,
    edtf: undefined,
    status: 'underdetermined',
    reason: `${quoted(quoteOf(context, found))}: the article does not say which one is meant.`,
    point: undefined,
    explicit: undefined,
  };
}
