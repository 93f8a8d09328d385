export interface RankedRow {
  readonly row: number;
  /** As Fuse gives it: 0 is a perfect match. */
  readonly score: number;
}

/** The best rows so far, as a heap with the worst of them on top. */
export class BestRows {
  /** The score that a row must reach to get in. */
  worst = Number.POSITIVE_INFINITY;
  readonly #limit: number;
  readonly #compare: (a: number, b: number) => number;
  readonly #rows: number[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number, compare: (a: number, b: number) => number) {
    this.#limit = limit;
    this.#compare = compare;
  }

  add(row: number, score: number): void {
    if (this.#rows.length < this.#limit) {
      this.#rows.push(row);
      this.#scores.push(score);
      this.#rise(this.#rows.length - 1);
    } else if (this.#limit > 0 && this.#isWorse(0, row, score)) {
      this.#rows[0] = row;
      this.#scores[0] = score;
      this.#sink();
    }
    if (this.#rows.length === this.#limit) {
      this.worst = this.#scores[0] ?? Number.NEGATIVE_INFINITY;
    }
  }

  sorted(): RankedRow[] {
    return this.#rows
      .map((row, at) => ({ row, score: this.#scores[at]! }))
      .sort((a, b) => a.score - b.score || this.#compare(a.row, b.row));
  }

  /** Whether the kept row at this place comes after the given one. */
  #isWorse(at: number, row: number, score: number): boolean {
    const own = this.#scores[at]!;
    return own === score ? this.#compare(this.#rows[at]!, row) > 0 : own > score;
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (this.#isWorse(parent, this.#rows[at]!, this.#scores[at]!)) {
        break;
      }
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(): void {
    for (let at = 0; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.#rows.length && this.#isWorse(child, this.#rows[worst]!, this.#scores[worst]!)) {
          worst = child;
        }
      }
      if (worst === at) {
        return;
      }
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(a: number, b: number): void {
    for (const list of [this.#rows, this.#scores]) {
      const kept = list[a]!;
      list[a] = list[b]!;
      list[b] = kept;
    }
  }
}
