/**
 * What was learnt of words from plain text: the class a word belongs to by the words it stands between (a fine and a coarse
 * one), and how often it is written large within sentences. Words are known by the hash of their folded form.
 */
export class WordClasses {
  readonly #hashes: Int32Array;
  readonly #data: Uint16Array;
  readonly #coarse: Uint8Array;
  readonly #slots: Int32Array;

  /**
   * @param hashes of the folded words
   * @param data one number a word: fine class times eight, plus how often it is written large (1 to 5)
   * @param coarse the coarse class of each fine one; class 0 is none
   */
  constructor(hashes: Int32Array, data: Uint16Array, coarse: Uint8Array) {
    this.#hashes = hashes;
    this.#data = data;
    this.#coarse = coarse;
    let size = 16;
    while (size < hashes.length * 2) size *= 2;
    this.#slots = new Int32Array(size).fill(-1);
    for (let number = 0; number < hashes.length; number++) {
      let slot = this.#slotOf(hashes[number]!);
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = number;
    }
  }

  get size(): number {
    return this.#hashes.length;
  }

  #slotOf(hash: number): number {
    return (hash ^ (hash >>> 16)) & (this.#slots.length - 1);
  }

  /** The word's number here, or -1. */
  of(hash: number): number {
    for (let slot = this.#slotOf(hash); ; slot = (slot + 1) & (this.#slots.length - 1)) {
      const number = this.#slots[slot]!;
      if (number < 0 || this.#hashes[number] === hash) return number;
    }
  }

  fine(number: number): number {
    return number < 0 ? 0 : this.#data[number]! >> 3;
  }

  coarse(number: number): number {
    return this.#coarse[this.fine(number)]!;
  }

  large(number: number): number {
    return number < 0 ? 0 : this.#data[number]! & 7;
  }
}
