import { splitWords } from '../../text/split-words.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { ASCII_KINDS, PlainText } from '../words/plain-text.ts';
import { KEY_BASE, LETTER_CODES, LETTERS_OF_HALF, LETTERS_OF_KEY } from '../words/word-key.ts';

/** Takes texts up as numbers of words, those of one text at a time. */
export class TextWords {
  readonly #lexicon: Lexicon;
  readonly #plain = new PlainText();
  #taken = new Int32Array(64);
  #count = 0;
  #letters = 0;
  #hash = 0;

  /** @param lexicon where new words are put */
  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Numbers of the words of the text that was taken up last; valid up to what that returned. */
  get taken(): Int32Array {
    return this.#taken;
  }

  /** Their letters, as `bitOf` has them. */
  get letters(): number {
    return this.#letters;
  }

  /** A hash of their numbers in their order. */
  get hash(): number {
    return this.#hash;
  }

  /** @returns how many they are, their numbers in {@link taken} */
  takeWords(words: readonly string[]): number {
    this.#clear(words.length);
    for (const word of words) {
      this.#take(this.#lexicon.add(word));
    }
    return this.#count;
  }

  /**
   * Takes the words of a text as `splitWords` tells them; those of a plain one in one pass that takes no string for each.
   * @returns how many they are, their numbers in {@link taken}
   */
  takeText(text: string): number {
    const plain = this.#plain;
    if (!plain.take(text)) {
      return this.takeWords(splitWords(text));
    }
    this.#clear(plain.length);
    for (let at = this.#takeKnown(0); at < plain.length; at = this.#takeKnown(at)) {
      at = this.#takeOther(at);
    }
    return this.#count;
  }

  /**
   * Takes words of the plain text, from one place on, as long as they are known and sure to end where their letters do.
   * Nearly all are, so that these few lines, which a new index is made of, are soon compiled once and for all.
   * @returns where the first other word begins; the text's end where there is none
   */
  #takeKnown(from: number): number {
    const plain = this.#plain;
    const { units, length: end } = plain;
    const taken = this.#taken;
    const { table, small } = this.#lexicon;
    let count = this.#count;
    let letters = this.#letters;
    let hash = this.#hash;
    let at = from;
    while (at < end) {
      let code = LETTER_CODES[units[at]!]!;
      if (code === 0) {
        at++;
        continue;
      }
      const start = at;
      const half = at + LETTERS_OF_HALF;
      let first = 0;
      let second = 0;
      // The unit behind the last is no letter.
      do {
        first = (Math.imul(first, KEY_BASE) + code) | 0;
        code = LETTER_CODES[units[++at]!]!;
      } while (code !== 0 && at < half);
      for (; code !== 0; code = LETTER_CODES[units[++at]!]!) {
        second = (Math.imul(second, KEY_BASE) + code) | 0;
      }
      const slot = table.slot(first, second);
      const number = table.number(slot);
      if (number === 0 || at - start > LETTERS_OF_KEY || plain.mayGoOn(start, at)) {
        at = start;
        break;
      }
      if (units[start] === ASCII_KINDS[units[start]!]) {
        small[number] = 1;
      }
      letters |= table.letters(slot);
      hash = mixed(hash, number);
      taken[count++] = number;
    }
    this.#count = count;
    this.#letters = letters;
    this.#hash = hash;
    return at;
  }

  /** Takes the word of the plain text that begins there, whatever it is. @returns its end */
  #takeOther(from: number): number {
    const plain = this.#plain;
    const { units } = plain;
    let letters = from;
    while (LETTER_CODES[units[letters]!] !== 0) {
      letters++;
    }
    const end = plain.wordEnd(from, letters);
    this.#take(this.#lexicon.addUnits(units, from, end));
    return end;
  }

  #take(number: number): void {
    this.#taken[this.#count++] = number;
    this.#letters |= this.#lexicon.has[number]!;
    this.#hash = mixed(this.#hash, number);
  }

  /** @param words for which there has to be room */
  #clear(words: number): void {
    if (words > this.#taken.length) {
      this.#taken = new Int32Array(words * 2);
    }
    this.#count = 0;
    this.#letters = 0;
    this.#hash = 0;
  }
}

function mixed(hash: number, number: number): number {
  const next = Math.imul(hash ^ number, 0x2c1b3c6d);
  return next ^ (next >>> 15);
}
