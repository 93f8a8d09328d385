import type { DayExtent } from './model.ts';

/** Days that zooming in leaves at least. */
const LEAST_DAYS = 7;

/**
 * The days to show after zooming. Zooming in keeps to where most is: the median of what is shown stays in the middle, as
 * far as no day comes in that was not shown before. Zooming out widens about the middle.
 *
 * @param shown the days shown now
 * @param by how many times fewer days; below 1 there are more
 * @param dates of the claims shown, at least one
 * @param all the first and the last day that any claim has
 * @returns undefined where all days fit
 */
export function zoomedDays(
  shown: DayExtent,
  by: number,
  dates: readonly DayExtent[],
  all: DayExtent,
): DayExtent | undefined {
  const now = shown.to - shown.from + 1;
  const days = by > 1 ? Math.min(now, Math.max(LEAST_DAYS, Math.round(now / by))) : Math.ceil(now / by);
  const centre = by > 1 ? medianOf(dates) : (shown.from + shown.to) / 2;
  const first = Math.round(centre - (days - 1) / 2);
  const from = by > 1 ? Math.max(shown.from, Math.min(shown.to - days + 1, first)) : first;
  const to = from + days - 1;
  return from <= all.from && all.to <= to ? undefined : { from, to };
}

function medianOf(dates: readonly DayExtent[]): number {
  const middles = Float64Array.from(dates, ({ from, to }) => (from + to) / 2).sort();
  return middles[Math.floor(middles.length / 2)]!;
}
