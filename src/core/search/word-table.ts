/** For each unit of ASCII that words are made of its code in keys, from 1 on, the same for both cases; 0 for all others. */
export const LETTER_CODES: Uint8Array = Uint8Array.from({ length: 256 }, (_, unit) => {
  const letter = unit < 128 ? String.fromCharCode(unit).toLowerCase() : '';
  return /\w/.test(letter) ? Number.parseInt(letter, 36) + 2 || 1 : 0;
});
/** One more than there are codes: so many letters in one number of 32 bits are told apart. */
export const KEY_BASE = 38;
export const LETTERS_OF_HALF = 6;
/** Second halves of words that their key does not tell from all others are from this up to -1, those of other words never. */
const HASHED = -(2 ** 30);

const SLOT = 4;
const FIRST = 1;
const SECOND = 2;
const LETTERS = 3;

/**
 * Numbers of words by their keys, with open addressing. A key is two numbers: the codes of the first six letters and those of
 * the next six, so that most words are found in one look at one place, without being compared letter by letter.
 */
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

/** Makes the second half of the key of a word that is longer than the key or has other letters than those of ASCII. */
export function hashedHalf(second: number): number {
  return (second >>> 2) | HASHED;
}

/** Whether words with this key have to be compared letter by letter. */
export function isHashed(second: number): boolean {
  return second < 0 && second >= HASHED;
}
