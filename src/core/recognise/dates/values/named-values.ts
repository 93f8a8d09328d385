/** Values of named days: "Christmas 1963", "Ramadan", "Nakba Day". */

import { civilOf, dayNumber, weekdayOf } from '../calendars/calendar.ts';
import { type NamedSpan, namedDay, namedSpans } from '../calendars/named-spans.ts';
import type { Named } from '../grammar/expression.ts';
import type { Found } from '../grammar/found.ts';
import type { Tense } from '../grammar/tense.ts';
import { type Context, publicationInWords, quoteOf, unknownAnchor, type Value } from './context.ts';
import { type Point, writePoint } from './values.ts';
import { inWords, quoted } from './wording.ts';

export function valueOfNamed(context: Context, found: Found, date: Named): Value {
  const day = namedDay(date.id);
  const local = context.mode === 'narrative' ? (context.reference ?? context.publication) : context.publication;
  const { within } = date;
  const spansIn = (year: number) =>
    within === undefined ? namedSpans(date.id, year) : daysWithin(date.id, year, within);
  let spans: readonly NamedSpan[];
  let explicit = false;
  if (date.year !== undefined) {
    spans = spansIn(date.year).slice(0, 1);
    explicit = true;
  } else if (date.yearFrom !== undefined && local !== undefined) {
    const anchor = date.yearFrom.base === 'reference' ? (context.reference ?? local) : local;
    spans = spansIn(anchor.year + date.yearFrom.by).slice(0, 1);
  } else if (local !== undefined) {
    spans = nearestSpan(
      spansIn,
      local,
      context.mode === 'news' ? tenseOf(context, found) : 'past',
      context.mode === 'narrative',
    );
  } else {
    spans = [];
  }
  const span = spans[0];
  if (span === undefined || day === undefined) {
    return unknownAnchor(
      context,
      found,
      within?.weekday === undefined ? 'XXXX-XX-XX' : `XXXX-WXX-${within.weekday + 1}`,
    );
  }
  if (within === undefined) return write(context, found, span, explicit, day.name, day.approximate === true);
  const doubtful = day.approximate === true && !isSafe(date.id, span.first, within);
  return write(context, found, span, explicit, 'that day', doubtful);
}

/** "were betting on a cut by Thanksgiving": the verb tells nothing of what lies before a deadline. */
const tenseOf = ({ text }: Context, { start, tense }: Found): Tense | undefined =>
  tense === 'past' && /\b(?:by|until|till)\s$/i.test(text.slice(Math.max(0, start - LONGEST_LEAD), start))
    ? undefined
    : tense;
const LONGEST_LEAD = 8;

type Within = NonNullable<Named['within']>;

/** The day of a span that is the nth, or the nth such weekday, in it; undefined where it has not so many. */
function dayWithin({ first, last }: NamedSpan, { weekday, nth }: Within): number | undefined {
  if (weekday === undefined) {
    const counted = nth < 0 ? last : first + nth - 1;
    // "the second day of Eid al-Adha", whose name is that of its first day.
    return counted <= Math.max(last, first + MOST_DAYS_AFTER) ? counted : undefined;
  }
  const day =
    nth < 0
      ? last - ((weekdayOf(last) - weekday + 7) % 7)
      : first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  return last > first && day >= first && day <= last ? day : undefined;
}

const MOST_DAYS_AFTER = 3;

/** Those of a year, as spans of one day. */
function daysWithin(id: number, year: number, within: Within): readonly NamedSpan[] {
  return namedSpans(id, year).flatMap(span => {
    const day = dayWithin(span, within);
    return day === undefined ? [] : [{ first: day, last: day }];
  });
}

/** The same day also where the moon is sighted a day earlier or later. */
function isSafe(id: number, day: number, within: Within): boolean {
  const { year } = civilOf(day);
  const span = namedSpans(id, year).find(one => dayWithin(one, within) === day);
  return (
    span !== undefined &&
    [-1, 1].every(by => dayWithin({ first: span.first + by, last: span.last + by }, within) === day)
  );
}

function write(
  context: Context,
  found: Found,
  span: NamedSpan,
  explicit: boolean,
  name: string,
  approximate: boolean,
): Value {
  const tilde = approximate ? '~' : '';
  const first = civilOf(span.first);
  const from = writePoint(first);
  const to = writePoint(civilOf(span.last));
  const single = span.first === span.last;
  const why = explicit
    ? ''
    : `, counted from ${context.mode === 'narrative' ? 'the date told before' : publicationInWords(context)}`;
  const doubt = approximate ? '; where the moon is sighted it may be a day earlier or later' : '';
  const quote = quoted(quoteOf(context, found));
  return {
    type: 'DATE',
    timex: single ? from.timex : from.timex.slice(0, 7),
    edtf: single ? `${from.edtf}${tilde}` : `${from.edtf}${tilde}/${to.edtf}${tilde}`,
    status: explicit ? 'explicit' : 'anchored',
    reason: single
      ? `${quote}: ${name} was on ${inWords(first)}${why}${doubt}.`
      : `${quote}: ${name} ran from ${inWords(first)} to ${inWords(civilOf(span.last))}${why}${doubt}.`,
    ...(single ? { point: first } : { point: { year: first.year } }),
    explicit,
  };
}

/** The last one begun before the anchor, the next one where the sentence looks ahead, the nearest where no verb tells. */
function nearestSpan(
  spansIn: (year: number) => readonly NamedSpan[],
  anchor: Point,
  tense: Tense | undefined,
  sameYear: boolean,
): readonly NamedSpan[] {
  if (sameYear || anchor.month === undefined) {
    return spansIn(anchor.year).slice(0, 1);
  }
  const day = dayNumber(anchor.year, anchor.month, anchor.day ?? 15);
  const all = [anchor.year - 1, anchor.year, anchor.year + 1].flatMap(spansIn);
  if (tense === 'future') {
    return all.filter(span => span.last >= day).slice(0, 1);
  }
  if (tense === 'past') {
    return all.filter(span => span.first <= day).slice(-1);
  }
  const sorted = [...all].sort((one, other) => Math.abs(one.first - day) - Math.abs(other.first - day));
  return sorted.slice(0, 1);
}
