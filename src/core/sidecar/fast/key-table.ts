const SLOTS = 512;

/** Finds which of a few known keys stands at a place of a text, without cutting it out. */
export class KeyTable<K extends string> {
  /** In canonical order. */
  readonly keys: readonly K[];
  /** Numbers of keys plus one, by a hash of length, first and last letter; the next free slot where two clash. */
  readonly #slots = new Uint8Array(SLOTS);

  constructor(keys: readonly K[]) {
    this.keys = keys;
    for (const [index, key] of keys.entries()) {
      let slot = slotOf(key.length, key.charCodeAt(0), key.charCodeAt(key.length - 1));
      while (this.#slots[slot] !== 0) {
        slot = (slot + 1) % SLOTS;
      }
      this.#slots[slot] = index + 1;
    }
  }

  /** The place in the order of keys of the one that is `[start, end)` of the text; -1 where it is none of them. */
  rank(text: string, start: number, end: number): number {
    const length = end - start;
    if (length <= 0 || end > text.length) {
      return -1;
    }
    let slot = slotOf(length, text.charCodeAt(start), text.charCodeAt(end - 1));
    for (;;) {
      const index = this.#slots[slot]!;
      if (index === 0) {
        return -1;
      }
      const key = this.keys[index - 1]!;
      if (key.length === length && text.startsWith(key, start)) {
        return index - 1;
      }
      slot = (slot + 1) % SLOTS;
    }
  }
}

function slotOf(length: number, first: number, last: number): number {
  return (length * 67 + first * 31 + last * 7) % SLOTS;
}
