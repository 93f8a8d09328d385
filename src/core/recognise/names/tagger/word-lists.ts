/** The lists of a model that a word may be in; bits. */
export const LIST = { given: 1, surname: 2 } as const;
const FLAGS = 15;

/** Which of the model's lists of names a word is in; words are known by the upper 28 bits of the hash of their folded form. */
export class WordLists {
  readonly #slots: Int32Array;

  /** @param entries the hashes, their lowest four bits replaced by LIST bits */
  constructor(entries: Int32Array) {
    let size = 16;
    while (size < entries.length * 2) size *= 2;
    this.#slots = new Int32Array(size);
    for (const entry of entries) {
      let slot = this.#slotOf(entry);
      while (this.#slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = entry;
    }
  }

  #slotOf(hash: number): number {
    return ((hash >>> 4) ^ (hash >>> 18)) & (this.#slots.length - 1);
  }

  of(hash: number): number {
    for (let slot = this.#slotOf(hash); ; slot = (slot + 1) & (this.#slots.length - 1)) {
      const entry = this.#slots[slot]!;
      if (entry === 0) return 0;
      if ((entry ^ hash) >>> 4 === 0) return entry & FLAGS;
    }
  }
}
