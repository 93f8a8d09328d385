import { IntList } from '../words/int-list.ts';
import { Lexicon } from '../words/lexicon.ts';
import { EqualTexts } from './equal-texts.ts';
import { TextWords } from './text-words.ts';
import { NO_PLACES, sortPlaces, WALL_NUMBER, type WordPlaces } from './word-places.ts';

/** Tokens between two chances to give way. */
const SLICE = 1 << 18;
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
  readonly #words: TextWords;
  /** Texts that were asked for by what they are. */
  readonly #numbers = new Map<string, number>();
  #equal = new EqualTexts();
  readonly #tokens = new IntList();
  /** For each block of tokens, the text in which it begins. */
  readonly #blocks = new IntList();
  readonly #starts = new IntList();
  readonly #references = new IntList();
  /** For each text, the letters of its words, as `bitOf` has them. */
  readonly #has = new IntList();
  readonly #read = { tokens: this.#tokens, starts: this.#starts };
  #unused = 0;
  #places = NO_PLACES;

  constructor(lexicon = new Lexicon()) {
    this.lexicon = lexicon;
    this.#words = new TextWords(lexicon);
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
    let text = this.#blocks.at(token >> BLOCK);
    while (this.#starts.at(text + 1) <= token) {
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

  /** The share of tokens that belong to no row any more. */
  get waste(): number {
    return this.#unused / Math.max(1, this.#tokens.length);
  }

  get unused(): number {
    return this.#unused;
  }

  /** Where each word stands among the tokens that are sorted in. */
  get places(): WordPlaces {
    return this.#places;
  }

  length(text: number): number {
    return this.#starts.at(text + 1) - this.#starts.at(text);
  }

  /**
   * Takes a text in for one more row; for one that many rows have, which is not split into words each time.
   * @param wordsOf asked only where the text is new; without it, words as `splitWords` has them
   * @returns the text's number
   */
  add(text: string, wordsOf?: (text: string) => readonly string[]): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.addRare(text, wordsOf);
      this.#numbers.set(text, number);
    } else {
      this.hold(number);
    }
    return number;
  }

  /** The same for a text that hardly another row has: split into words each time, so that it need not be remembered. */
  addRare(text: string, wordsOf?: (text: string) => readonly string[]): number {
    const taking = this.#words;
    const count = wordsOf ? taking.takeWords(wordsOf(text)) : taking.takeText(text);
    const { taken: words, hash } = taking;
    const known = this.#equal.find(words, count, hash, this.#read);
    if (known !== undefined) {
      this.hold(known);
      return known;
    }
    const number = this.size;
    this.#equal.put(number, hash);
    this.#references.push(1);
    this.#has.push(taking.letters);
    if (count > 0) {
      this.#append(words, count, number);
      this.#push(WALL_NUMBER, number);
    }
    this.#starts.push(this.#tokens.length);
    return number;
  }

  /** One row more has a text that is known. */
  hold(text: number): void {
    if (this.#references.increase(text, 1) === 1) {
      this.#unused -= this.length(text);
    }
  }

  #push(token: number, text: number): void {
    if ((this.#tokens.length & ((1 << BLOCK) - 1)) === 0) {
      this.#blocks.push(text);
    }
    this.#tokens.push(token);
  }

  #append(tokens: Int32Array, count: number, text: number): void {
    const from = this.#tokens.length;
    this.#tokens.append(tokens, count);
    for (let block = this.#blocks.length; block << BLOCK < from + count; block++) {
      this.#blocks.push(text);
    }
  }

  /** One row less has this text. */
  release(text: number): void {
    if (this.#references.increase(text, -1) === 0) {
      this.#unused += this.length(text);
    }
  }

  /** Sorts new tokens in, where there are more than so many. Yields between slices. */
  *sort(unsorted = MOST_UNSORTED + this.#places.count / 8): Generator<void, void, void> {
    const count = this.#tokens.length;
    if (count - this.#places.count > unsorted) {
      this.#tokens.trim();
      this.#places = yield* sortPlaces(this.tokens, this.starts, count, this.lexicon.size);
    }
  }

  /** A store with the texts that rows still have. @returns it, and for each old number the new one, or -1. */
  *compacted(): Generator<void, { store: TextStore; moved: Int32Array }, void> {
    const store = new TextStore(this.lexicon);
    const moved = new Int32Array(this.size).fill(-1);
    let copied = 0;
    for (let number = 0; number < this.size; number++) {
      const references = this.#references.at(number);
      if (references === 0) {
        continue;
      }
      const to = store.size;
      moved[number] = to;
      store.#references.push(references);
      store.#has.push(this.#has.at(number));
      for (let at = this.#starts.at(number); at < this.#starts.at(number + 1); at++) {
        store.#push(this.#tokens.at(at), to);
      }
      store.#starts.push(store.#tokens.length);
      copied += this.length(number);
      if (copied > SLICE) {
        copied = 0;
        yield;
      }
    }
    for (const [text, number] of this.#numbers) {
      if (moved[number]! >= 0) {
        store.#numbers.set(text, moved[number]!);
      }
    }
    store.#equal = this.#equal.moved(moved);
    return { store, moved };
  }
}
