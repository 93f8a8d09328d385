import { ASCII_KINDS } from './plain-text.ts';

/** For each unit of ASCII that words are made of its code in keys, from 1 on, the same for both cases; 0 for all others. */
export const LETTER_CODES: Uint8Array = Uint8Array.from({ length: 256 }, (_, unit) => {
  const letter = unit < 128 ? String.fromCharCode(unit).toLowerCase() : '';
  return /\w/.test(letter) ? Number.parseInt(letter, 36) + 2 || 1 : 0;
});
/** One more than there are codes: so many letters in one number of 32 bits are told apart. */
export const KEY_BASE = 38;
export const LETTERS_OF_HALF = 6;
export const LETTERS_OF_KEY = 2 * LETTERS_OF_HALF;
/** Second halves of words that their key does not tell from all others are from this up to -1, those of other words never. */
const HASHED = -(2 ** 30);

/**
 * A word that is being looked for, and its key: two numbers, the codes of its first six letters and those of the next six, so
 * that most words need not be compared letter by letter.
 */
export class WordKey {
  /** UTF-16 units in lower case; valid up to `length`. */
  units = new Uint16Array(64);
  length = 0;
  first = 0;
  second = 0;

  /** Whether other words may have the same key. */
  get isShared(): boolean {
    return this.second < 0 && this.second >= HASHED;
  }

  /** @param word in lower case */
  take(word: string): void {
    this.#room(word.length);
    for (let at = 0; at < word.length; at++) {
      this.units[at] = word.charCodeAt(at);
    }
    this.length = word.length;
    this.#make();
  }

  /** The same for a word of a plain text, in any case, with apostrophes or commas. */
  takeUnits(units: Uint8Array, from: number, to: number): void {
    this.#room(to - from);
    this.length = 0;
    for (let at = from; at < to; at++) {
      const lower = ASCII_KINDS[units[at]!]!;
      if (lower !== 0) {
        this.units[this.length++] = lower;
      }
    }
    this.#make();
  }

  #room(length: number): void {
    if (length > this.units.length) {
      this.units = new Uint16Array(length * 2);
    }
  }

  #make(): void {
    let first = 0;
    let second = 0;
    let isWhole = this.length <= LETTERS_OF_KEY;
    for (let at = 0; at < this.length; at++) {
      const unit = this.units[at]!;
      const code = LETTER_CODES[unit] ?? 0;
      isWhole &&= code !== 0;
      if (at < LETTERS_OF_HALF) {
        first = (Math.imul(first, KEY_BASE) + (code || unit)) | 0;
      } else {
        second = (Math.imul(second, KEY_BASE) + (code || unit)) | 0;
      }
    }
    this.first = first;
    // The factor is any odd one: words that differ in their last letters alone differ in the upper bits too.
    this.second = isWhole ? second : (Math.imul(second, 0x297a2d39) >>> 2) | HASHED;
  }
}
