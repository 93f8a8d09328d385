/** Values of dates of other calendars: "10 Muharram 1446", "22 Bahman", "1445 AH". */
import type { DateStatus } from '../../mention.ts';
import { civilOf, dayNumber } from '../calendars/calendar.ts';
import { hebrewDay, isHebrewLeapYear, islamicDay, persianDay } from '../calendars/other-calendars.ts';
import type { ForeignDate } from '../grammar/expression.ts';
import type { Found } from '../grammar/found.ts';
import { type Context, quoteOf, unknownAnchor, type Value } from './context.ts';
import { writePoint } from './values.ts';
import { dayInWords, quoted } from './wording.ts';

/** A day of another calendar; without a year the one nearest to the publication. */
export function valueOfForeign(context: Context, found: Found, date: ForeignDate): Value {
  const { calendar, day } = date;
  const month = date.month ?? 1;
  const quote = quoted(quoteOf(context, found));
  const name = calendar === 'islamic' ? 'Islamic' : calendar === 'persian' ? 'Persian' : 'Hebrew';
  const dayIn = (year: number): number => {
    if (calendar === 'islamic') {
      return islamicDay(year, month, day ?? 1);
    }
    if (calendar === 'persian') {
      return persianDay(year, month, day ?? 1);
    }
    return hebrewDay(year, month === 12 && isHebrewLeapYear(year) ? 13 : month, day ?? 1);
  };
  let year = date.year;
  const anchor = context.publication ?? context.reference;
  if (year === undefined) {
    if (anchor === undefined) {
      return unknownAnchor(context, found, 'XXXX-XX-XX');
    }
    const guess =
      calendar === 'islamic'
        ? Math.round(((anchor.year - 622) * 33) / 32)
        : calendar === 'persian'
          ? anchor.year - 621
          : anchor.year + 3760;
    const target = dayNumber(anchor.year, anchor.month ?? 7, anchor.day ?? 1);
    const candidates = [guess - 1, guess, guess + 1, guess + 2];
    candidates.sort((one, other) => Math.abs(dayIn(one) - target) - Math.abs(dayIn(other) - target));
    year = candidates[0] ?? guess;
  }
  const first = dayIn(year);
  const status: DateStatus = date.year === undefined ? 'anchored' : 'explicit';
  const tilde = calendar === 'islamic' ? '~' : '';
  if (date.month === undefined) {
    const from = writePoint(civilOf(first));
    const to = writePoint(civilOf(dayIn(year + 1) - 1));
    return {
      type: 'DATE',
      timex: from.timex.slice(0, 4),
      edtf: `${from.edtf}${tilde}/${to.edtf}${tilde}`,
      status,
      reason: `${quote} of the ${name} calendar runs from ${tilde === '' ? '' : 'about '}${dayInWords(first)}.`,
      point: { year: civilOf(first).year },
      explicit: true,
    };
  }
  if (day === undefined) {
    const next =
      calendar === 'islamic' ? islamicDay(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) : first + 30;
    const from = writePoint(civilOf(first));
    const to = writePoint(civilOf(next - 1));
    return {
      type: 'DATE',
      timex: from.timex.slice(0, 7),
      edtf: `${from.edtf}~/${to.edtf}~`,
      status,
      reason: `${quote} of the ${name} calendar runs from about ${dayInWords(first)}.`,
    };
  }
  const point = civilOf(first);
  const { timex, edtf } = writePoint(point);
  const sighting = calendar === 'islamic' ? ', a day either way where the moon is sighted' : '';
  return {
    type: 'DATE',
    timex,
    edtf: `${edtf}${tilde}`,
    status,
    reason: `${quote} of the ${name} calendar is ${dayInWords(first)}${sighting}.`,
    point,
    explicit: date.year !== undefined,
  };
}
