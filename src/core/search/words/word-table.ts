const SLOT = 4;
const FIRST = 1;
const SECOND = 2;
const LETTERS = 3;

/** Numbers of words by their keys, with open addressing: most words are found in one look at one place. */
export class WordTable {
  /** For each slot the word's number (0: none), its key, and its letters as bits. At most half of the slots are taken. */
  #slots = new Int32Array(SLOT << 12);
  #count = 0;

  /** Where a word with this key stands, or would. */
  slot(first: number, second: number): number {
    const slots = this.#slots;
    const last = slots.length - SLOT;
    let slot = this.#home(first, second);
    while (slots[slot] !== 0 && (slots[slot + FIRST] !== first || slots[slot + SECOND] !== second)) {
      slot = (slot + SLOT) & last;
    }
    return slot;
  }

  /** The same for the next word with this key. */
  next(slot: number, first: number, second: number): number {
    const slots = this.#slots;
    const last = slots.length - SLOT;
    let next = (slot + SLOT) & last;
    while (slots[next] !== 0 && (slots[next + FIRST] !== first || slots[next + SECOND] !== second)) {
      next = (next + SLOT) & last;
    }
    return next;
  }

  /** The number of the word at a slot; 0: none. */
  number(slot: number): number {
    return this.#slots[slot]!;
  }

  letters(slot: number): number {
    return this.#slots[slot + LETTERS]!;
  }

  put(slot: number, number: number, first: number, second: number, letters: number): void {
    this.#fill(slot, number, first, second, letters);
    if (++this.#count * 2 * SLOT > this.#slots.length) {
      this.#enlarge();
    }
  }

  #fill(slot: number, number: number, first: number, second: number, letters: number): void {
    this.#slots[slot] = number;
    this.#slots[slot + FIRST] = first;
    this.#slots[slot + SECOND] = second;
    this.#slots[slot + LETTERS] = letters;
  }

  #home(first: number, second: number): number {
    const mixed = Math.imul(Math.imul(first, 0x2c1b3c6d) ^ second, 0x297a2d39);
    return ((mixed ^ (mixed >>> 15)) << 2) & (this.#slots.length - SLOT);
  }

  #enlarge(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    const last = this.#slots.length - SLOT;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from] !== 0) {
        let slot = this.#home(old[from + FIRST]!, old[from + SECOND]!);
        while (this.#slots[slot] !== 0) {
          slot = (slot + SLOT) & last;
        }
        this.#fill(slot, old[from]!, old[from + FIRST]!, old[from + SECOND]!, old[from + LETTERS]!);
      }
    }
  }
}
