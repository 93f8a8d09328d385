/** A growing list of 32-bit integers: a tenth of the memory of an array of numbers, and one block. */
export class IntList {
  #values: Int32Array;
  #length = 0;

  constructor(capacity = 1024) {
    this.#values = new Int32Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** The block behind the list, for tight loops: valid up to `length`, and until the next `push`. */
  get values(): Int32Array {
    return this.#values;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      this.#grow(1);
    }
    this.#values[this.#length++] = value;
  }

  /** Adds the first `count` of these. */
  append(values: Int32Array, count: number): void {
    if (this.#length + count > this.#values.length) {
      this.#grow(count);
    }
    const own = this.#values;
    // Mostly a few: quicker than to make a view of them.
    for (let at = 0, to = this.#length; at < count; at++) {
      own[to++] = values[at]!;
    }
    this.#length += count;
  }

  #grow(by: number): void {
    const grown = new Int32Array((this.#length + by) * 2 + 16);
    grown.set(this.#values);
    this.#values = grown;
  }

  /** Gives back the room beyond the length, bar a little for what comes next. */
  trim(): void {
    if (this.#values.length > this.#length * 1.1 + 1024) {
      this.#values = this.#values.slice(0, Math.ceil(this.#length * 1.02) + 512);
    }
  }
}
