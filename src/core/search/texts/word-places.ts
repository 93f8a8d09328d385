/** Ends each text that has words, so that no match reaches from one into the next. */
export const WALL_NUMBER = 0;
/** Tokens between two chances to give way. */
const SLICE = 1 << 18;
/** A word is frequent where one in so many texts has it. */
const OFTEN = 16;

interface Lists {
  /** Tokens that are sorted in: those below this. */
  readonly count: number;
  /** Places of word n are from `offsets[n]` to `offsets[n + 1]` of the other lists; walls have none. */
  readonly offsets: Int32Array;
  /** The token at each place, the text that it is in, and the word before it (the wall's number where a text begins). */
  readonly positions: Int32Array;
  readonly holders: Int32Array;
  readonly previous: Uint16Array | Int32Array;
}

/** For each word where it stands among the tokens of all texts. */
export class WordPlaces implements Lists {
  readonly count: number;
  readonly offsets: Int32Array;
  readonly positions: Int32Array;
  readonly holders: Int32Array;
  readonly previous: Uint16Array | Int32Array;
  readonly #sets = new Map<number, Int32Array>();

  constructor(lists: Lists) {
    this.count = lists.count;
    this.offsets = lists.offsets;
    this.positions = lists.positions;
    this.holders = lists.holders;
    this.previous = lists.previous;
  }

  /** How many of the tokens are this word. */
  frequency(word: number): number {
    return word + 1 < this.offsets.length ? this.offsets[word + 1]! - this.offsets[word]! : 0;
  }

  /** Whether many of so many texts have a word. */
  isFrequent(word: number, texts: number): boolean {
    return this.frequency(word) * OFTEN > texts;
  }

  /**
   * Of so many texts those that have a word, a bit for each; only for a word that so many have that to unite bits is cheaper
   * than to go through its places.
   */
  textSet(word: number, texts: number): Int32Array | undefined {
    if (!this.isFrequent(word, texts)) {
      return undefined;
    }
    let set = this.#sets.get(word);
    if (set === undefined) {
      set = new Int32Array((texts + 31) >>> 5);
      for (let at = this.offsets[word]!; at < this.offsets[word + 1]!; at++) {
        const text = this.holders[at]!;
        set[text >>> 5]! |= 1 << (text & 31);
      }
      this.#sets.set(word, set);
    }
    return set;
  }
}

export const NO_PLACES = new WordPlaces({
  count: 0,
  offsets: new Int32Array(1),
  positions: new Int32Array(0),
  holders: new Int32Array(0),
  previous: new Uint16Array(0),
});

/**
 * Sorts the first `count` tokens by their words. Yields between slices.
 * @param starts where the tokens of each text begin
 * @param words how many words there are
 */
export function* sortPlaces(
  tokens: Int32Array,
  starts: Int32Array,
  count: number,
  words: number,
): Generator<void, WordPlaces, void> {
  const offsets = new Int32Array(words + 1);
  for (let from = 0; from < count; from += SLICE) {
    const to = Math.min(count, from + SLICE);
    for (let at = from; at < to; at++) {
      offsets[tokens[at]! + 1]!++;
    }
    yield;
  }
  // Nobody asks where the walls are.
  offsets[WALL_NUMBER + 1] = 0;
  for (let word = 1; word < offsets.length; word++) {
    offsets[word]! += offsets[word - 1]!;
  }
  const next = offsets.slice();
  const positions = new Int32Array(offsets.at(-1)!);
  const holders = new Int32Array(positions.length);
  const previous = new (words <= 1 << 16 ? Uint16Array : Int32Array)(positions.length);
  for (let from = 0, text = 0; from < count; from += SLICE) {
    const to = Math.min(count, from + SLICE);
    for (let at = from; at < to; at++) {
      const word = tokens[at]!;
      if (word !== WALL_NUMBER) {
        while (starts[text + 1]! <= at) {
          text++;
        }
        const place = next[word]!++;
        positions[place] = at;
        holders[place] = text;
        previous[place] = at === 0 ? WALL_NUMBER : tokens[at - 1]!;
      }
    }
    yield;
  }
  return new WordPlaces({ count, offsets, positions, holders, previous });
}
