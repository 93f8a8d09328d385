import { IntList } from './int-list.ts';
import { Lexicon } from './lexicon.ts';

/** Ends each text that has words, so that no match reaches from one into the next. */
export const WALL_NUMBER = 0;
/** Tokens between two chances to give way. */
const SLICE = 1 << 18;
/** A word is frequent where one in so many texts has it. */
const OFTEN = 16;
/** Tokens for which one text is noted, as a power of two: few texts begin in so short a stretch. */
const BLOCK = 4;
/** Unsorted tokens that are cheaper to read through than to sort in. */
const MOST_UNSORTED = 1 << 16;

/**
 * The different texts of all rows, each once (titles, actors and places come again and again), as numbers of words; and
 * for each word where it stands. New texts stay unsorted at the end until there are many.
 */
export class TextStore {
  readonly lexicon: Lexicon;
  readonly #numbers = new Map<string, number>();
  readonly #tokens = new IntList();
  /** For each block of tokens, the text in which it begins. */
  readonly #blocks = new IntList();
  readonly #starts = new IntList();
  readonly #references = new IntList();
  /** For each text, the letters of its words, as `bitOf` has them. */
  readonly #has = new IntList();
  #unused = 0;
  /** Tokens below this are in `#positions`. */
  #sorted = 0;
  #positions = new Int32Array(0);
  #holders = new Int32Array(0);
  #previous: Uint16Array | Int32Array = new Uint16Array(0);
  #offsets = new Int32Array(1);
  readonly #sets = new Map<number, Int32Array>();

  constructor(lexicon = new Lexicon()) {
    this.lexicon = lexicon;
    this.#starts.push(0);
  }

  get size(): number {
    return this.#references.length;
  }

  /** Every text's words after one another, with a wall behind each text. */
  get tokens(): Int32Array {
    return this.#tokens.values;
  }

  get tokenCount(): number {
    return this.#tokens.length;
  }

  /** The text that a token is in. */
  textAt(token: number): number {
    const starts = this.#starts.values;
    let text = this.#blocks.values[token >> BLOCK]!;
    while (starts[text + 1]! <= token) {
      text++;
    }
    return text;
  }

  /** Where the tokens of each text begin. */
  get starts(): Int32Array {
    return this.#starts.values;
  }

  /** For each text, the letters of its words, as `bitOf` has them. */
  get has(): Int32Array {
    return this.#has.values;
  }

  /** Tokens from here on are not in the lists of `places`. */
  get sorted(): number {
    return this.#sorted;
  }

  /** The share of tokens that belong to no row any more. */
  get waste(): number {
    return this.#unused / Math.max(1, this.#tokens.length);
  }

  get unused(): number {
    return this.#unused;
  }

  /** Where a word stands among the sorted tokens: from `offsets[word]` to `offsets[word + 1]` of these. */
  get positions(): Int32Array {
    return this.#positions;
  }

  /** For each of the positions, the text that it is in. */
  get holders(): Int32Array {
    return this.#holders;
  }

  /** For each of the positions, the word before it; the wall's number where a text begins. */
  get previous(): Uint16Array | Int32Array {
    return this.#previous;
  }

  get offsets(): Int32Array {
    return this.#offsets;
  }

  /** How many of the sorted tokens are this word. */
  frequency(word: number): number {
    return word + 1 < this.#offsets.length ? this.#offsets[word + 1]! - this.#offsets[word]! : 0;
  }

  /** Whether many of the sorted texts have a word. */
  isFrequent(word: number): boolean {
    return this.frequency(word) * OFTEN > this.size;
  }

  /**
   * The sorted texts that have a word, a bit for each; only for a word that so many have that to unite bits is cheaper than
   * to go through its places.
   */
  textSet(word: number): Int32Array | undefined {
    if (!this.isFrequent(word)) {
      return undefined;
    }
    let set = this.#sets.get(word);
    if (set === undefined) {
      set = new Int32Array((this.size + 31) >>> 5);
      for (let at = this.#offsets[word]!; at < this.#offsets[word + 1]!; at++) {
        const text = this.#holders[at]!;
        set[text >>> 5]! |= 1 << (text & 31);
      }
      this.#sets.set(word, set);
    }
    return set;
  }

  length(text: number): number {
    return this.#starts.values[text + 1]! - this.#starts.values[text]!;
  }

  /**
   * Takes a text in for one more row.
   * @param wordsOf asked only where the text is new
   * @returns the text's number
   */
  add(text: string, wordsOf: (text: string) => readonly string[]): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.size;
      this.#numbers.set(text, number);
      this.#references.push(0);
      const words = wordsOf(text);
      let has = 0;
      for (const word of words) {
        const token = this.lexicon.add(word);
        has |= this.lexicon.has[token]!;
        this.#push(token, number);
      }
      this.#has.push(has);
      if (words.length > 0) {
        this.#push(WALL_NUMBER, number);
      }
      this.#starts.push(this.#tokens.length);
    } else if (this.#references.values[number] === 0) {
      this.#unused -= this.length(number);
    }
    this.#references.values[number]!++;
    return number;
  }

  #push(token: number, text: number): void {
    if ((this.#tokens.length & ((1 << BLOCK) - 1)) === 0) {
      this.#blocks.push(text);
    }
    this.#tokens.push(token);
  }

  /** One row less has this text. */
  release(text: number): void {
    if (--this.#references.values[text]! === 0) {
      this.#unused += this.length(text);
    }
  }

  /** Sorts new tokens in, where there are more than so many. Yields between slices. */
  *sort(unsorted = MOST_UNSORTED + this.#sorted / 8): Generator<void, void, void> {
    const count = this.#tokens.length;
    if (count - this.#sorted <= unsorted) {
      return;
    }
    this.#tokens.trim();
    const tokens = this.#tokens.values;
    const offsets = new Int32Array(this.lexicon.size + 1);
    for (let from = 0; from < count; from += SLICE) {
      const to = Math.min(count, from + SLICE);
      for (let at = from; at < to; at++) {
        offsets[tokens[at]! + 1]!++;
      }
      yield;
    }
    // Nobody asks where the walls are.
    offsets[1] = 0;
    for (let word = 1; word < offsets.length; word++) {
      offsets[word]! += offsets[word - 1]!;
    }
    const next = offsets.slice();
    const positions = new Int32Array(offsets.at(-1)!);
    const holders = new Int32Array(positions.length);
    const previous = new (this.lexicon.size <= 1 << 16 ? Uint16Array : Int32Array)(positions.length);
    for (let from = 0, text = 0; from < count; from += SLICE) {
      const to = Math.min(count, from + SLICE);
      const starts = this.#starts.values;
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
    this.#sets.clear();
    this.#positions = positions;
    this.#holders = holders;
    this.#previous = previous;
    this.#offsets = offsets;
    this.#sorted = count;
  }

  /** A store with the texts that rows still have. @returns it, and for each old number the new one, or -1. */
  *compacted(): Generator<void, { store: TextStore; moved: Int32Array }, void> {
    const store = new TextStore(this.lexicon);
    const moved = new Int32Array(this.size).fill(-1);
    let copied = 0;
    for (const [text, number] of this.#numbers) {
      const references = this.#references.values[number]!;
      if (references === 0) {
        continue;
      }
      const to = store.size;
      moved[number] = to;
      store.#numbers.set(text, to);
      store.#references.push(references);
      store.#has.push(this.#has.values[number]!);
      for (let at = this.#starts.values[number]!; at < this.#starts.values[number + 1]!; at++) {
        store.#push(this.#tokens.values[at]!, to);
      }
      store.#starts.push(store.#tokens.length);
      copied += this.length(number);
      if (copied > SLICE) {
        copied = 0;
        yield;
      }
    }
    return { store, moved };
  }
}
