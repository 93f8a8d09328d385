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
      const grown = new Int32Array(Math.ceil(this.#length * 1.5) + 16);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.#length++] = value;
  }

  /** Gives back the room beyond the length, bar a little for what comes next. */
  trim(): void {
    if (this.#values.length > this.#length * 1.1 + 1024) {
      this.#values = this.#values.slice(0, Math.ceil(this.#length * 1.02) + 512);
    }
  }
}
