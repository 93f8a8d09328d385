/** Words for the reasons that a hover shows. */
import { civilOf, weekdayOf } from '../calendars/calendar.ts';
import { monthNames, weekdayNames } from '../tokens/units.ts';
import type { Point } from './values.ts';

/** "3 December 2025", "480 BC". */
export function inWords(point: Point): string {
  const year = point.year > 0 ? String(point.year) : `${1 - point.year} BC`;
  const month = point.month === undefined ? '' : `${monthNames[point.month - 1] ?? ''} `;
  return `${point.day === undefined ? '' : `${point.day} `}${month}${year}`;
}

export function dayInWords(day: number): string {
  return inWords(civilOf(day));
}

export function weekdayName(day: number): string {
  return weekdayNames[weekdayOf(day)] ?? '';
}

/** A quotation in the typographic marks of the interface; long ones are cut. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length > 60 ? `${line.slice(0, 57)}…` : line}”`;
}

/** "1 day", "3 weeks", "half a century". */
export function counted(amount: number, unit: string): string {
  if (amount === 0.5) {
    return `half a ${unit}`;
  }
  return `${amount} ${amount === 1 ? unit : unit === 'century' ? 'centuries' : unit === 'millennium' ? 'millennia' : `${unit}s`}`;
}
