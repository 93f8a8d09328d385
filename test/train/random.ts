/** A seeded source of numbers (mulberry32): the same sequence on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** Shuffles in place (Fisher and Yates). */
  shuffle(numbers: Int32Array): void {
    for (let at = numbers.length - 1; at > 0; at--) {
      const other = Math.floor(this.next() * (at + 1));
      const kept = numbers[at]!;
      numbers[at] = numbers[other]!;
      numbers[other] = kept;
    }
  }
}
