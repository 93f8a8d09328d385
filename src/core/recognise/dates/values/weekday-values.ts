/** Values of weekdays: "Wednesday", "Friday the 13th". */

import { civilOf, two, weekdayOf } from '../calendars/calendar.ts';
import type { Found } from '../grammar/found.ts';
import { weekdayNames } from '../tokens/units.ts';
import { dayFromWeekday } from './anchor.ts';
import { anchoredAt, type Context, publicationInWords, quoteOf, unknownAnchor, type Value } from './context.ts';
import { dayOf } from './values.ts';
import { inWords, quoted, weekdayName } from './wording.ts';

/** "Friday the 13th": the last such day, or the next one where the sentence looks ahead. */
export function valueOfWeekdayAndDay(context: Context, found: Found, weekday: number, day: number): Value {
  const anchor = context.mode === 'news' ? context.publication : context.reference;
  const from = anchor === undefined ? undefined : dayOf(anchor);
  const step = found.tense === 'future' ? 1 : -1;
  for (let away = 0; from !== undefined && away < MOST_DAYS_AWAY; away++) {
    const point = civilOf(from + step * away);
    if (point.day === day && weekdayOf(from + step * away) === weekday)
      return anchoredAt(
        point,
        `${quoted(quoteOf(context, found))} is ${inWords(point)}: counted from ${inWords(anchor!)}.`,
      );
  }
  return unknownAnchor(context, found, `XXXX-XX-${two(day)}`);
}

/** Within so many days any day of the month falls on any weekday, the 31st of short months included. */
const MOST_DAYS_AWAY = 3 * 366;

/** The day that a weekday alone means. */
export function valueOfWeekday(context: Context, found: Found, weekday: number): Value {
  const { publication, reference, mode } = context;
  const name = weekdayNames[weekday] ?? '';
  const unknown = `XXXX-WXX-${weekday + 1}`;
  const begin = found.range === 'last' && context.rangeStart !== undefined ? dayOf(context.rangeStart) : undefined;
  if (begin !== undefined) {
    const point = civilOf(begin + ((weekday - weekdayOf(begin) + 7) % 7));
    return anchoredAt(point, `${quoted(quoteOf(context, found))} is the ${name} after the range’s beginning.`);
  }
  if (mode === 'news' && publication !== undefined) {
    const publicationDay = dayOf(publication);
    if (publicationDay === undefined) {
      return unknownAnchor(context, found, unknown);
    }
    const nearest = dayFromWeekday(weekday, publicationDay, found.tense);
    // "From Monday to Friday, 40 were killed": all of it is past.
    const isOver = found.tense !== 'past' || nearest + (found.lasting ?? 0) <= publicationDay;
    const day = isOver ? nearest : nearest - 7;
    const how = day === publicationDay ? `itself a ${name}` : `a ${weekdayName(publicationDay)}`;
    const direction = day > publicationDay ? 'counted on from' : 'counted back from';
    const point = civilOf(day);
    return anchoredAt(
      point,
      `${quoted(quoteOf(context, found))} is ${inWords(point)}: ${direction} ${publicationInWords(context)}, ${how}.`,
    );
  }
  const anchor = reference === undefined ? undefined : dayOf(reference);
  if (anchor !== undefined && reference !== undefined && found.sentence - reference.sentence <= 3) {
    const ahead = (weekday - weekdayOf(anchor) + 7) % 7;
    const point = civilOf(anchor + (ahead > 3 ? ahead - 7 : ahead));
    return anchoredAt(
      point,
      `${quoted(quoteOf(context, found))} is the ${name} nearest to the date told before, ${quoted(reference.quote)}.`,
    );
  }
  return unknownAnchor(context, found, unknown);
}
