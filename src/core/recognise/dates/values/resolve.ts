/** Gives every expression its value: one function for each kind, from the expression and what it counts from. */
import { dayNumber } from '../calendars/calendar.ts';
import type { Clock } from '../calendars/clock-time.ts';
import { isDayLevel } from '../grammar/compose.ts';
import type { DateExpression, EventDay, Parsed } from '../grammar/expression.ts';
import type { Found } from '../grammar/found.ts';
import { durationValue } from '../grammar/sets.ts';
import type { DayPart } from '../tokens/units.ts';
import { valueOfCalendar } from './calendar-values.ts';
import { anchoredAt, type Context, publicationInWords, quoteOf, type Value } from './context.ts';
import { valueOfForeign } from './foreign-values.ts';
import { valueOfNamed } from './named-values.ts';
import { valueOfShift } from './shift-values.ts';
import { approximately, dayOf, type Point, timeSuffix, writePoint } from './values.ts';
import { counted, inWords, quoted } from './wording.ts';

/** The value of one expression. `neighbours` are the other expressions of its sentence, for a time of day that needs a day. */
export function evaluate(context: Context, found: Found, neighbours: readonly Found[]): Value {
  const value = valueOfDate(context, found, found.parsed.date, neighbours);
  return finish(isBeyondFourDigits(value) ? beyond(context, found, value) : value, found.parsed);
}

/** A count can lead to a year of five digits, a decade of four or a century of three, which EDTF's fixed width cannot hold. */
function isBeyondFourDigits({ edtf }: Value): boolean {
  return edtf !== undefined && /[\dX]{5}/.test(edtf);
}

/** "9999 years later": a direction only, and nothing counts from it. */
function beyond(context: Context, found: Found, { type, edtf }: Value): Value {
  const { clock, part } = found.parsed;
  const direction = edtf?.startsWith('-') === true ? 'PAST_REF' : 'FUTURE_REF';
  return {
    type,
    timex: clock === undefined && part === undefined ? direction : 'XXXX-XX-XX',
    status: 'underdetermined',
    reason: `${quoted(quoteOf(context, found))} lies beyond the years that EDTF writes with four digits.`,
  };
}

function valueOfDate(context: Context, found: Found, date: DateExpression, neighbours: readonly Found[]): Value {
  switch (date.kind) {
    case 'calendar':
      return valueOfCalendar(context, found, date);
    case 'shift':
      return valueOfShift(context, found, date);
    case 'duration': {
      const timex = durationValue(date.amount, date.unit);
      const length =
        date.amount === undefined
          ? `an unknown number of ${date.unit === 'century' ? 'centuries' : `${date.unit}s`}`
          : counted(date.amount, date.unit);
      return {
        type: 'DURATION',
        timex,
        status: date.amount === undefined ? 'underdetermined' : 'explicit',
        reason: `A length of time, ${length}: it is no date by itself.`,
      };
    }
    case 'set':
      return {
        type: 'SET',
        timex: date.value,
        status: 'underdetermined',
        reason: 'A repeated time: it is no single date.',
      };
    case 'vague': {
      const direction =
        date.value === 'PAST_REF' ? 'the past' : date.value === 'FUTURE_REF' ? 'the future' : 'the time of writing';
      return {
        type: 'DATE',
        timex: date.value,
        status: 'underdetermined',
        reason: `Speaks of ${direction} without a date.`,
      };
    }
    case 'undated': {
      const isLength = date.value.startsWith('P');
      return {
        type: isLength ? 'DURATION' : date.value.includes('T') ? 'TIME' : 'DATE',
        timex: date.value,
        status: 'underdetermined',
        reason: isLength
          ? 'A length of time that the words leave open: it is no date by itself.'
          : 'A time named by what happened in it: the words give no date.',
      };
    }
    case 'named':
      return valueOfNamed(context, found, date);
    case 'foreign':
      return valueOfForeign(context, found, date);
    case 'event':
      return valueOfEvent(context, found, date);
    case 'clock':
      return valueOfClock(context, found, neighbours);
  }
}

/** Adds time of day, edge and approximation, which are the same for all kinds of dates. */
function finish(value: Value, parsed: Parsed): Value {
  const { clock, part } = parsed;
  const suffix = timeSuffix(clock, part);
  if (suffix === '' && parsed.approximate !== true) {
    return value;
  }
  let { type, timex, edtf } = value;
  if (suffix !== '' && parsed.date.kind !== 'clock' && type !== 'SET') {
    // "the night of November 19": TIMEX3 has the time, EDTF the day.
    type = 'TIME';
    timex = `${padToDay(timex)}${suffix}`;
  }
  if (parsed.approximate === true && type === 'DATE') {
    edtf = approximately(edtf);
  }
  const { status, reason, point, explicit } = value;
  return { type, timex, edtf, status, reason, point, explicit };
}

function padToDay(timex: string): string {
  return /^[\dX]{4}$/.test(timex) ? `${timex}-XX-XX` : /^[\dX]{4}-[\dX]{2}$/.test(timex) ? `${timex}-XX` : timex;
}

function valueOfEvent(context: Context, found: Found, date: EventDay): Value {
  const { publication } = context;
  const day = dayNumber(date.year, date.month, date.day);
  const publicationDay = publication === undefined ? undefined : dayOf({ month: 12, day: 31, ...publication });
  if (publicationDay !== undefined && publicationDay < day) {
    return valueOfCalendar(context, found, { kind: 'calendar', month: date.month, day: date.day });
  }
  const point = { year: date.year, month: date.month, day: date.day };
  return anchoredAt(point, `${quoted(quoteOf(context, found))} names ${date.event}, ${inWords(point)}.`);
}

/** A time of day: its day stands in the same sentence, else in the paragraph of a narrative, else nobody knows. */
function valueOfClock(context: Context, found: Found, neighbours: readonly Found[]): Value {
  const { clock, part } = found.parsed;
  const suffix = timeSuffix(clock, part);
  const day = dayOfSentence(context, found, neighbours);
  if (day !== undefined && clockFits(clock, part)) {
    const { timex, edtf } = writePoint(day.point);
    return {
      type: 'TIME',
      timex: `${timex}${suffix}`,
      edtf: day.guessed === true ? `${edtf}?` : edtf,
      status: 'anchored',
      reason: `A time of day on ${inWords(day.point)}, ${day.why}.`,
    };
  }
  return {
    type: 'TIME',
    timex: `XXXX-XX-XX${suffix}`,
    status: 'underdetermined',
    reason: 'A time of day: the sentence does not say on which day.',
  };
}

function clockFits(clock: Clock | undefined, part: DayPart | undefined): boolean {
  return clock !== undefined || part !== undefined;
}

/** "6 a.m. on Saturday": the day stands right behind the time. */
function isOfDay({ text }: Context, time: Found, day: Found): boolean {
  const gap = day.start - time.end;
  return gap > 0 && gap <= LONGEST_GAP && /^,? (?:on )?(?:the )?$/.test(text.slice(time.end, day.start));
}
const LONGEST_GAP = ', on the '.length;

/** "Notes due Oct. 31 were little changed overnight": what has happened did not happen on a day to come. */
function isYetToCome({ mode, publication }: Context, { tense }: Found, point: Point): boolean {
  const today = mode === 'news' && tense === 'past' && publication !== undefined ? dayOf(publication) : undefined;
  return today !== undefined && (dayOf(point) ?? today) > today;
}

/** The day right behind the time, then those before it, the nearest first, then those that follow. */
function byNearness(context: Context, found: Found, neighbours: readonly Found[]): readonly Found[] {
  const rightBehind = neighbours.filter(other => isOfDay(context, found, other));
  const before = neighbours.filter(other => other.start < found.start).reverse();
  return [...rightBehind, ...before, ...neighbours.filter(other => other.start > found.start)];
}

function dayOfSentence(
  context: Context,
  found: Found,
  neighbours: readonly Found[],
): { point: Point; why: string; guessed?: boolean } | undefined {
  for (const other of byNearness(context, found, neighbours)) {
    if (other !== found && isDayLevel(other.parsed.date) && other.parsed.date.kind !== 'clock') {
      const point = context.settled.get(other) ?? valueOfDate(context, other, other.parsed.date, []).point;
      if (point?.day !== undefined && !isYetToCome(context, found, point)) {
        return { point, why: `the day of the same sentence, ${quoted(quoteOf(context, other))}` };
      }
    }
  }
  const { reference, publication } = context;
  if (
    reference?.day !== undefined &&
    !isYetToCome(context, found, reference) &&
    found.paragraph - reference.paragraph <= (context.mode === 'narrative' ? 1 : 0)
  ) {
    return { point: reference, why: `the date told before, ${quoted(reference.quote)}` };
  }
  const isZoned = [found, ...neighbours].some(({ parsed }) => parsed.clock?.zone !== undefined);
  if (context.mode === 'news' && publication?.day !== undefined && isZoned) {
    // "At 0830 GMT (10:30 local time)" with no day near is how reports of the day write.
    return { point: publication, why: publicationInWords(context), guessed: true };
  }
  if (context.mode === 'news' && publication?.day !== undefined && stampsEntry(context, found)) {
    return { point: publication, why: publicationInWords(context), guessed: true };
  }
  return undefined;
}

/** "18:42 - Four people were killed": the line of a live report opens with the time at which it was written. */
function stampsEntry({ text }: Context, { parsed, start, end }: Found): boolean {
  if (parsed.clock?.minute === undefined) {
    return false;
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return (
    start - lineStart <= 2 &&
    /^[[*•\s]*$/.test(text.slice(lineStart, start)) &&
    STAMP_END.test(text.slice(end, end + 4))
  );
}
const STAMP_END = /^\]?(?: ?[–—|:](?!\d)| -+ |\r?\n|\] )/;
