import { foldMarks } from '../../text/fold-words.ts';

/** For each ASCII unit that words are made of the same in lower case; 0 for all others. */
export const ASCII_KINDS: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) =>
  /\w/.test(String.fromCharCode(unit)) ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : 0,
);

const ASCII = /^[\x00-\x7f]*$/;
const MARK = /\p{M}/u;
const APOSTROPHE = 0x27;
const COMMA = 0x2c;
/** Of the units that words are made of, only digits are not above it. */
const NINE = 0x39;
const SMALL_S = 0x73;
const UNDERSCORE = 0x5f;

/** How a unit beyond ASCII is folded, where a text that has it is not plain; 0: not known yet. */
const NOT_PLAIN = 1;
const FIRST_FOLD = 2;

const encoder = new TextEncoder();

/**
 * A text folded to ASCII as `foldMarks` folds it, for texts where each letter can be folded by itself: in Latin letters, with
 * all their accents, and without marks of their own.
 */
export class PlainText {
  /** Valid up to `length`, until the next text; behind the last one stands a 0. */
  units = new Uint8Array(1024);
  length = 0;
  /** For each UTF-16 unit the number of its fold, from FIRST_FOLD on. */
  readonly #folds = new Uint16Array(1 << 16);
  readonly #folded: string[] = [];

  /** @returns false for a text that has to be folded in another way */
  take(text: string): boolean {
    if (text.length * 3 >= this.units.length) {
      this.units = new Uint8Array(text.length * 6 + 1);
    }
    const units = this.units;
    // Bytes of UTF-8 (RFC 3629) are had many times faster than a text's letters one by one.
    const { written } = encoder.encodeInto(text, units);
    // Only ASCII takes as many bytes as units.
    let at = written === text.length ? written : 0;
    while (at < written && units[at]! < 0x80) {
      at++;
    }
    let length = at;
    while (at < written) {
      const byte = units[at]!;
      const bytes = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 0;
      if (bytes === 1) {
        units[length++] = byte;
      } else {
        const unit =
          bytes === 2
            ? ((byte & 0x1f) << 6) | (units[at + 1]! & 0x3f)
            : ((byte & 0x0f) << 12) | ((units[at + 1]! & 0x3f) << 6) | (units[at + 2]! & 0x3f);
        const fold = bytes === 0 ? NOT_PLAIN : this.#folds[unit]! || this.#foldOf(unit, bytes);
        if (fold === NOT_PLAIN) {
          return false;
        }
        const folded = this.#folded[fold - FIRST_FOLD]!;
        // Never more than the bytes that were read: what follows is still to come.
        for (let letter = 0; letter < folded.length; letter++) {
          units[length++] = folded.charCodeAt(letter);
        }
      }
      at += bytes;
    }
    units[length] = 0;
    this.length = length;
    return true;
  }

  /** @param bytes that its letter takes: of more letters than that it is not folded here */
  #foldOf(unit: number, bytes: number): number {
    const letter = String.fromCharCode(unit);
    const folded = MARK.test(letter) ? letter : foldMarks(letter);
    let number = NOT_PLAIN;
    if (ASCII.test(folded) && folded.length <= bytes) {
      number = this.#folded.length + FIRST_FOLD;
      this.#folded.push(folded);
    }
    this.#folds[unit] = number;
    return number;
  }

  /** Whether a word that begins with the letters from one place to another may be longer than that. */
  mayGoOn(from: number, to: number): boolean {
    const unit = this.units[to];
    return unit === APOSTROPHE || (unit === COMMA && this.units[from]! <= NINE);
  }

  /** The end of a word that begins with the letters from one place to another. */
  wordEnd(from: number, to: number): number {
    const numberEnd = this.#numberEnd(from);
    let at = to;
    while (numberEnd === from && this.units[at] === APOSTROPHE && !this.#endsWord(at)) {
      do {
        at++;
      } while (this.#isLetter(at));
    }
    return numberEnd > from ? numberEnd : at;
  }

  /** Whether the apostrophe there, behind a word, is no part of it: nothing of a word follows, or a possessive s. */
  #endsWord(at: number): boolean {
    if (!this.#isLetter(at + 1)) {
      return true;
    }
    return this.units[at + 1] === SMALL_S && (!this.#isLetter(at + 2) || this.units[at + 2] === UNDERSCORE);
  }

  /** The end of a number with separators of thousands that begins there; `at` where there is none. */
  #numberEnd(at: number): number {
    let end = at;
    while (end < at + 3 && this.#isDigit(end)) {
      end++;
    }
    let last = at;
    while (end > at && this.units[end] === COMMA && end < this.length && this.#areDigits(end + 1, end + 4)) {
      end += 4;
      last = this.#isDigit(end) ? last : end;
    }
    return last;
  }

  #areDigits(from: number, to: number): boolean {
    let at = from;
    while (at < to && this.#isDigit(at)) {
      at++;
    }
    return at === to;
  }

  #isDigit(at: number): boolean {
    return at < this.length && this.units[at]! >= 0x30 && this.units[at]! <= 0x39;
  }

  #isLetter(at: number): boolean {
    return at < this.length && ASCII_KINDS[this.units[at]!] !== 0;
  }
}
