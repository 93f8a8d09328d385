import type { ClaimFamily } from '../claims/families.ts';
import type { BoardData, DayExtent } from './model.ts';

/** Claims that are one mark on the timeline. */
export interface TimelineBin {
  readonly date: DayExtent;
  readonly published: DayExtent;
  readonly family: ClaimFamily;
  /** Indexes into the board's claims, in the order given. */
  readonly claims: readonly number[];
}

export interface TimelineBins {
  /** Whole days that a column and a row are wide; with 1 every extent is as coded. */
  readonly step: number;
  /** By date of the event, then of publication. */
  readonly bins: readonly TimelineBin[];
}

/** Days of a column: single days, whole weeks, and multiples of four weeks. */
const STEPS = [1, 2, 7, 14, 28, 56, 112, 224, 448];

/**
 * The claims that have both dates, gathered into at most `most` marks: those of one family with the same dates are one;
 * where that is too many, columns and rows are widened until it is few enough. Where even the widest step leaves more,
 * all of one family are one mark.
 *
 * @param shown indexes into `data.claims`
 * @param most at least one for each family
 */
export function timelineBins(data: BoardData, shown: readonly number[], most: number): TimelineBins {
  for (const step of STEPS) {
    const bins = gathered(data, shown, step, most);
    if (bins) {
      return { step, bins };
    }
  }
  const days = shown.flatMap(index => {
    const { date, article } = data.claims[index]!;
    const { published } = data.articles[article]!;
    return date && published ? [date, published] : [];
  });
  const first = days.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const last = days.reduce((latest, { to }) => Math.max(latest, to), Number.NEGATIVE_INFINITY);
  const step = last - first + 1;
  return { step, bins: gathered(data, shown, step, Number.POSITIVE_INFINITY, first) ?? [] };
}

/** Undefined as soon as there are more than `most`. */
function gathered(
  { claims, articles, types }: BoardData,
  shown: readonly number[],
  step: number,
  most: number,
  origin = 0,
): TimelineBin[] | undefined {
  const widened = ({ from, to }: DayExtent): DayExtent => ({
    from: origin + Math.floor((from - origin) / step) * step,
    to: origin + Math.floor((to - origin) / step) * step + step - 1,
  });
  const bins = new Map<string, TimelineBin & { readonly claims: number[] }>();
  for (const index of shown) {
    const claim = claims[index]!;
    const { published } = articles[claim.article]!;
    if (claim.date === undefined || published === undefined) {
      continue;
    }
    const { family } = types[claim.type]!;
    const date = widened(claim.date);
    const day = widened(published);
    const key = `${date.from} ${date.to} ${day.from} ${day.to} ${family}`;
    const bin = bins.get(key);
    if (bin) {
      bin.claims.push(index);
    } else if (bins.size === most) {
      return undefined;
    } else {
      bins.set(key, { date, published: day, family, claims: [index] });
    }
  }
  return [...bins.values()].sort((a, b) => a.date.from - b.date.from || a.published.from - b.published.from);
}
