import { IntList } from './int-list.ts';
import { Lexicon } from './lexicon.ts';

/** Ends each run of words, so that no match reaches from one into the next. */
export const WALL_NUMBER = 0;
/** Tokens between two chances to give way. */
const SLICE = 1 << 18;
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
  /** For each token, the text that it is in. */
  readonly #textOf = new IntList();
  readonly #starts = new IntList();
  /** Where the first run of each text ends. */
  readonly #ends = new IntList();
  readonly #references = new IntList();
  #unused = 0;
  /** Tokens below this are in `#positions`. */
  #sorted = 0;
  #positions = new Int32Array(0);
  #offsets = new Int32Array(1);

  constructor(lexicon = new Lexicon()) {
    this.lexicon = lexicon;
    this.#starts.push(0);
  }

  get size(): number {
    return this.#references.length;
  }

  /** Every text's tokens after one another, each run of words with a wall behind it. */
  get tokens(): Int32Array {
    return this.#tokens.values;
  }

  get tokenCount(): number {
    return this.#tokens.length;
  }

  get textOf(): Int32Array {
    return this.#textOf.values;
  }

  /** Where the tokens of each text begin. */
  get starts(): Int32Array {
    return this.#starts.values;
  }

  /** Where the first run of words of each text ends. */
  get firstRunEnds(): Int32Array {
    return this.#ends.values;
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

  get offsets(): Int32Array {
    return this.#offsets;
  }

  /** How many of the sorted tokens are this word. */
  frequency(word: number): number {
    return word + 1 < this.#offsets.length ? this.#offsets[word + 1]! - this.#offsets[word]! : 0;
  }

  length(text: number): number {
    return this.#starts.values[text + 1]! - this.#starts.values[text]!;
  }

  /**
   * Takes a text in for one more row.
   * @param runs gives its words, in runs that no match may leave, the text's own first; asked only where the text is new
   * @returns the text's number
   */
  add(text: string, runs: () => readonly (readonly string[])[]): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.size;
      this.#numbers.set(text, number);
      this.#references.push(0);
      const [first = [], ...others] = runs();
      this.#ends.push(this.#tokens.length + first.length);
      for (const run of [first, ...others]) {
        for (const word of run) {
          this.#tokens.push(this.lexicon.add(word));
          this.#textOf.push(number);
        }
        if (run.length > 0) {
          this.#tokens.push(WALL_NUMBER);
          this.#textOf.push(number);
        }
      }
      this.#starts.push(this.#tokens.length);
    } else if (this.#references.values[number] === 0) {
      this.#unused -= this.length(number);
    }
    this.#references.values[number]!++;
    return number;
  }

  /** One row less has this text. */
  release(text: number): void {
    if (--this.#references.values[text]! === 0) {
      this.#unused += this.length(text);
    }
  }

  /** Sorts new tokens in, where there are many. Yields between slices. */
  *sort(): Generator<void, void, void> {
    const count = this.#tokens.length;
    if (count - this.#sorted <= MOST_UNSORTED + this.#sorted / 8) {
      return;
    }
    this.#tokens.trim();
    this.#textOf.trim();
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
    for (let from = 0; from < count; from += SLICE) {
      const to = Math.min(count, from + SLICE);
      for (let at = from; at < to; at++) {
        const word = tokens[at]!;
        if (word !== WALL_NUMBER) {
          positions[next[word]!++] = at;
        }
      }
      yield;
    }
    this.#positions = positions;
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
      store.#ends.push(store.#tokens.length + this.#ends.values[number]! - this.#starts.values[number]!);
      for (let at = this.#starts.values[number]!; at < this.#starts.values[number + 1]!; at++) {
        store.#tokens.push(this.#tokens.values[at]!);
        store.#textOf.push(to);
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
