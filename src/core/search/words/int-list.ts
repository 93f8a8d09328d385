/** What newer engines can do with a block that nobody else looks at; older ones copy it. */
interface MovableBlock extends ArrayBuffer {
  /** The same block with so many bytes, zeros where there were none, mostly without a copy; the old one is empty then. */
  transfer?(bytes: number): ArrayBuffer;
}

/**
 * A growing list of 32-bit integers: a tenth of the memory of an array of numbers, and one block. While nobody has asked for
 * the block it grows in its place: blocks that are left behind have the engine look through all of its memory for more.
 */
export class IntList {
  #values: Int32Array<ArrayBuffer>;
  #length = 0;
  /** Whether somebody may still look at the block. */
  #isLent = false;

  constructor(capacity = 1024) {
    this.#values = new Int32Array(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** The block behind the list, for tight loops: valid up to `length`. What comes later may be in another block. */
  get values(): Int32Array {
    this.#isLent = true;
    return this.#values;
  }

  at(index: number): number {
    return this.#values[index]!;
  }

  /** Adds to one of the list. @returns what it is then */
  increase(index: number, by: number): number {
    const value = this.#values[index]! + by;
    this.#values[index] = value;
    return value;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      this.#resize((this.#length + 1) * 2 + 16);
    }
    this.#values[this.#length++] = value;
  }

  /** Adds the first `count` of these. */
  append(values: Int32Array, count: number): void {
    if (this.#length + count > this.#values.length) {
      this.#resize((this.#length + count) * 2 + 16);
    }
    const own = this.#values;
    // Mostly a few: quicker than to make a view of them.
    for (let at = 0, to = this.#length; at < count; at++) {
      own[to++] = values[at]!;
    }
    this.#length += count;
  }

  /** Empties the list, which keeps its room. */
  clear(): void {
    this.#length = 0;
  }

  /** Gives back the room beyond the length, bar a little for what comes next. */
  trim(): void {
    if (this.#values.length > this.#length * 1.1 + 1024) {
      this.#resize(Math.ceil(this.#length * 1.02) + 512);
    }
  }

  #resize(room: number): void {
    const old = this.#values;
    const block: MovableBlock = old.buffer;
    if (this.#isLent || block.transfer === undefined) {
      this.#values = new Int32Array(room);
      this.#values.set(old.length > room ? old.subarray(0, room) : old);
    } else {
      this.#values = new Int32Array(block.transfer(room * Int32Array.BYTES_PER_ELEMENT));
    }
    this.#isLent = false;
  }
}
