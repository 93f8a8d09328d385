import { CODE } from '../texts/term-code.ts';
import type { BestRows } from './best-rows.ts';
import type { WeighedReading } from './weighed-reading.ts';

/** Rows that are offered between two chances to give way. */
const ROWS_AT_ONCE = 1 << 13;

/** Rows that have the last term of a reading, as far as that is known, or rows that do not. */
type Having = 'with last term' | 'without last term';

/** Puts rows among the best where they belong, those alone that may be among the answers. */
export class RowOffers {
  readonly best: BestRows;
  readonly #allowed: Uint8Array | undefined;

  /** @param allowed 1 for each row that may be among the answers; all rows without it */
  constructor(best: BestRows, allowed: Uint8Array | undefined) {
    this.best = best;
    this.#allowed = allowed;
  }

  mayBe(row: number): boolean {
    return this.#allowed === undefined || this.#allowed[row] === 1;
  }

  /** Offers rows `from` to `to` of a list, of all rows without one. Yields between slices. */
  *all(
    reading: WeighedReading,
    list: Int32Array | undefined,
    from: number,
    to: number,
    having: Having,
  ): Generator<void, void, void> {
    for (let at = from; at < to; at += ROWS_AT_ONCE) {
      this.#some(reading, list, at, Math.min(to, at + ROWS_AT_ONCE), having === 'with last term');
      yield;
    }
  }

  #some(reading: WeighedReading, list: Int32Array | undefined, from: number, to: number, has: boolean): void {
    const { codes } = reading;
    for (let at = from; at < to; at++) {
      const row = list === undefined ? at : list[at]!;
      if ((codes[row] !== CODE.none) === has && this.mayBe(row)) {
        this.one(reading, row);
      }
    }
  }

  /** Offers a row that may be among the answers. */
  one(reading: WeighedReading, row: number): void {
    const key = reading.keyOf(row);
    if (key <= this.best.worst) {
      this.best.add(row, key);
    }
  }
}
