import { edtfBounds, firstDay, lastDay } from '../recognise/dates/calendars/edtf.ts';
import type { DayExtent } from './model.ts';

const DAY = 86_400_000;

/** The days that an EDTF value allows; undefined where it is none, or open at an end, so that it has no extent. */
export function dayExtent(edtf: string | undefined): DayExtent | undefined {
  const bounds = edtf === undefined ? undefined : edtfBounds(edtf);
  if (!bounds || bounds.earliest === firstDay || bounds.latest === lastDay) {
    return undefined;
  }
  const from = Date.parse(`${bounds.earliest}T00:00:00Z`) / DAY;
  const to = Date.parse(`${bounds.latest}T00:00:00Z`) / DAY;
  return Number.isNaN(from) || Number.isNaN(to) ? undefined : { from, to };
}

/** Whether two extents share a day. */
export function overlap(one: DayExtent, other: DayExtent): boolean {
  return one.from <= other.to && other.from <= one.to;
}
