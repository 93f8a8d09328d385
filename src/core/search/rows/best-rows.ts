/** The best rows so far, as a heap with the worst of them on top. */
export class BestRows {
  /** The key that a row must not exceed to get in. */
  worst = Number.POSITIVE_INFINITY;
  readonly #limit: number;
  readonly #compare: (a: number, b: number) => number;
  readonly #rows: number[] = [];
  readonly #keys: number[] = [];
  readonly #kept = new Set<number>();

  /** @param compare order of rows with the same key */
  constructor(limit: number, compare: (a: number, b: number) => number) {
    this.#limit = limit;
    this.#compare = compare;
  }

  /**
   * Takes a row in, if it is among the best; of one that comes again the least key counts.
   * @param key the least comes first
   */
  add(row: number, key: number): void {
    if (this.#kept.has(row)) {
      const at = this.#rows.indexOf(row);
      if (key < this.#keys[at]!) {
        this.#keys[at] = key;
        this.#sink(at);
      }
    } else if (this.#rows.length < this.#limit) {
      this.#kept.add(row);
      this.#rows.push(row);
      this.#keys.push(key);
      this.#rise(this.#rows.length - 1);
    } else if (this.#limit > 0 && this.#isWorse(0, row, key)) {
      this.#kept.delete(this.#rows[0]!);
      this.#kept.add(row);
      this.#rows[0] = row;
      this.#keys[0] = key;
      this.#sink(0);
    }
    if (this.#rows.length === this.#limit) {
      this.worst = this.#keys[0] ?? Number.NEGATIVE_INFINITY;
    }
  }

  sorted(): number[] {
    return this.#rows
      .map((row, at) => ({ row, key: this.#keys[at]! }))
      .sort((a, b) => a.key - b.key || this.#compare(a.row, b.row))
      .map(({ row }) => row);
  }

  /** Whether the kept row at this place comes after the given one. */
  #isWorse(at: number, row: number, key: number): boolean {
    const own = this.#keys[at]!;
    return own === key ? this.#compare(this.#rows[at]!, row) > 0 : own > key;
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (this.#isWorse(parent, this.#rows[at]!, this.#keys[at]!)) {
        break;
      }
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(from: number): void {
    for (let at = from; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < this.#rows.length && this.#isWorse(child, this.#rows[worst]!, this.#keys[worst]!)) {
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
    for (const list of [this.#rows, this.#keys]) {
      const kept = list[a]!;
      list[a] = list[b]!;
      list[b] = kept;
    }
  }
}
