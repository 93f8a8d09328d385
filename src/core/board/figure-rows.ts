import { extremes } from '../append.ts';
import type { BoardNumber } from './model.ts';

/** What one claim says of a quantity. */
export interface ClaimFigure {
  /** Index into the board's claims. */
  readonly claim: number;
  readonly number: BoardNumber;
}

/** What is drawn in one row: the figure that these claims give, or the range that theirs lie in. */
export interface FigureRow {
  readonly claims: readonly number[];
  readonly number: BoardNumber;
}

/**
 * The figures of one quantity as at most `most` rows, from the lowest: a row each; where that is too many, a row for
 * those who say the same; where that still is, neighbouring rows are put together.
 */
export function figureRows(figures: readonly ClaimFigure[], most: number): FigureRow[] {
  const sorted = [...figures].sort((a, b) => a.number.min - b.number.min || a.number.max - b.number.max);
  if (sorted.length <= most) {
    return sorted.map(({ claim, number }) => ({ claims: [claim], number }));
  }
  const same = new Map<string, { claims: number[]; number: BoardNumber }>();
  for (const { claim, number } of sorted) {
    const key = [number.min, number.max, number.best, number.approximate].join(' ');
    const row = same.get(key);
    if (row) {
      row.claims.push(claim);
    } else {
      same.set(key, { claims: [claim], number });
    }
  }
  const rows = [...same.values()];
  const together = Math.ceil(rows.length / most);
  return together <= 1
    ? rows
    : Array.from({ length: Math.ceil(rows.length / together) }, (_, at) =>
        united(rows.slice(at * together, (at + 1) * together)),
      );
}

function united(rows: readonly FigureRow[]): FigureRow {
  const [first] = rows;
  const bounds = extremes(rows.flatMap(({ number }) => [number.min, number.max]))!;
  return {
    claims: rows.flatMap(({ claims }) => claims),
    number: {
      what: first!.number.what,
      min: bounds.least,
      max: bounds.most,
      approximate: rows.some(({ number }) => number.approximate),
    },
  };
}
