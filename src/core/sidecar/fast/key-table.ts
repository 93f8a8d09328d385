const SLOTS = 512;

/** Finds which of a few known keys stands at a place of a text, without cutting it out. */
export class KeyTable<K extends string> {
  /** In canonical order. */
  readonly keys: readonly K[];
  /** Of each key with its colon. */
  readonly #codes: readonly Uint8Array[];
  /** Numbers of keys plus one, by a hash of length, first and last letter; the next free slot where two clash. */
  readonly #slots = new Uint8Array(SLOTS);
  /** For each key, and first of all for the head of a map, the one that followed it when it was last asked for. */
  readonly #followers: Uint8Array;

  constructor(keys: readonly K[]) {
    this.keys = keys;
    this.#codes = keys.map(key => Uint8Array.from(`${key}:`, sign => sign.charCodeAt(0)));
    this.#followers = new Uint8Array(keys.length + 1);
    for (const [index, key] of keys.entries()) {
      let slot = slotOf(key.length, key.charCodeAt(0), key.charCodeAt(key.length - 1));
      while (this.#slots[slot] !== 0) {
        slot = (slot + 1) % SLOTS;
      }
      this.#slots[slot] = index + 1;
    }
  }

  /**
   * The key that followed the one of this rank the last time, if it stands here with its colon; -1 if not, which says
   * nothing of other keys. Maps that one program wrote mostly have the same keys.
   * @param last -1 at the head of a map
   */
  guess(text: string, start: number, last: number): number {
    const rank = this.#followers[last + 1]!;
    return isAt(this.#codes[rank]!, text, start) ? rank : -1;
  }

  /**
   * The place in the order of keys of the one that is `[start, end)` of the text, with a colon behind it; -1 where it is none
   * of them.
   * @param last the rank of the key before it, -1 at the head of a map
   */
  rank(text: string, start: number, end: number, last: number): number {
    const length = end - start;
    if (length <= 0 || end > text.length) {
      return -1;
    }
    let slot = slotOf(length, text.charCodeAt(start), text.charCodeAt(end - 1));
    for (;;) {
      const rank = this.#slots[slot]! - 1;
      if (rank < 0) {
        return -1;
      }
      const codes = this.#codes[rank]!;
      if (codes.length === length + 1 && isAt(codes, text, start)) {
        this.#followers[last + 1] = rank;
        return rank;
      }
      slot = (slot + 1) % SLOTS;
    }
  }

  /** UTF-16 units of a key with its colon. */
  widthOf(rank: number): number {
    return this.#codes[rank]!.length;
  }
}

function isAt(codes: Uint8Array, text: string, start: number): boolean {
  for (let at = 0; at < codes.length; at++) {
    if (text.charCodeAt(start + at) !== codes[at]) {
      return false;
    }
  }
  return true;
}

function slotOf(length: number, first: number, last: number): number {
  return (length * 67 + first * 31 + last * 7) % SLOTS;
}
