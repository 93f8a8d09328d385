/** Keeps what a text has told so far: the date last spoken of, and where its narrative has got to. */

import type { DateExpression } from '../grammar/expression.ts';
import type { Found } from '../grammar/found.ts';
import type { Reference } from './anchor.ts';
import { type Context, quoteOf, type Value } from './context.ts';
import type { Point } from './values.ts';

/** A narrative moves on by steps; a date further off is a look back or ahead until a second one confirms it. */
const longestStep = 8;

const WEEK = /-W\d\d(?:-WE)?$/;

/** "a year earlier", "the year-earlier quarter": holds what is told against the same time of the year before. */
export const isYearBefore = (date: DateExpression): boolean =>
  date.kind === 'shift' && date.base === 'reference' && date.unit === 'year' && date.by === -1;

/** Takes a value up into what the next expressions count from. */
export function remember(context: Context, found: Found, value: Value): void {
  const { point } = value;
  if (point === undefined || value.type === 'SET' || value.type === 'DURATION') {
    return;
  }
  // Key by key: see Value.
  const told: { -readonly [Key in keyof Reference]: Reference[Key] } = {
    year: point.year,
    paragraph: found.paragraph,
    sentence: found.sentence,
    explicit: value.explicit === true,
    initial: found.initial,
    quote: quoteOf(context, found),
    end: found.end,
    week: WEEK.test(value.timex),
    heldAgainst: isYearBefore(found.parsed.date) ? (context.reference?.heldAgainst ?? context.reference) : undefined,
  };
  if (point.month !== undefined) told.month = point.month;
  if (point.day !== undefined) told.day = point.day;
  if (point.quarter !== undefined) told.quarter = point.quarter;
  context.reference = told;
  if (told.day !== undefined && !told.week) context.referenceDay = told;
  moveLine(context, found, told);
}

function moveLine(context: Context, found: Found, told: Reference): void {
  const { line } = context;
  const { date } = found.parsed;
  if (date.kind === 'shift' && (date.base === 'publication' || date.unit === 'decade' || date.unit === 'century')) {
    return;
  }
  const point = lineMonth(found, told);
  if (line === undefined) {
    context.line = point;
    return;
  }
  const isFar = Math.abs(point.year - line.year) > longestStep;
  if (isFar && !isConfirmed(context.aside, point)) {
    context.aside = point;
    return;
  }
  context.aside = undefined;
  // "a plan for 1976" in the middle of a sentence looks ahead; "In 1976, …" moves on.
  if (point.month === undefined && !found.initial && line.month !== undefined) {
    return;
  }
  // A bare year that the narrative is in already does not take its month away.
  const stays = point.month === undefined && point.year === line.year && line.month !== undefined;
  context.line = stays ? { ...line, paragraph: point.paragraph, sentence: point.sentence } : point;
}

function isConfirmed(aside: Point | undefined, point: Point): boolean {
  return aside !== undefined && Math.abs(aside.year - point.year) <= 3;
}

const seasonMonths = { SP: 4, SU: 7, FA: 10, WI: 12 } as const;

/** For the line a season is about its middle month: spring comes after winter. */
function lineMonth(found: Found, told: Reference): Reference {
  const { date } = found.parsed;
  if (date.kind === 'calendar' && date.season !== undefined) {
    return { ...told, month: seasonMonths[date.season] };
  }
  if (date.kind === 'calendar' && date.quarter !== undefined) {
    return { ...told, month: date.quarter * 3 - 1 };
  }
  return told;
}
