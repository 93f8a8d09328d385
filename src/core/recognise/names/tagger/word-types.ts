import { CHAR, charClass } from '../text/characters.ts';
import type { Word } from '../text/word.ts';
import { hashText, keyOf } from './hash.ts';
import { jointOf, lexiconBits } from './lexicon-bits.ts';
import type { WordClasses } from './word-classes.ts';
import type { WordLists } from './word-lists.ts';

/** How a word is written. */
export const FORM = {
  small: 0,
  capital: 1,
  oneCapital: 2,
  capitals: 3,
  dotted: 4,
  mixed: 5,
  digits: 6,
  digitsAndLetters: 7,
  oneSmall: 8,
  smallThenCapital: 9,
  caseless: 10,
  /** Capital forms with an apostrophe in them: al-Sana’a, O’Brien. */
  capitalApostrophe: 11,
} as const;

function formOf(raw: string): number {
  let lower = 0;
  let upper = 0;
  let digits = 0;
  let stops = 0;
  let apostrophes = 0;
  let other = 0;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    const kind = charClass(code);
    if (kind === CHAR.lower) lower++;
    else if (kind === CHAR.upper) upper++;
    else if (kind === CHAR.digit) digits++;
    else if (code === 46) stops++;
    else if (kind === CHAR.apostrophe) apostrophes++;
    else other++;
  }
  const capital = charClass(raw.charCodeAt(0)) === CHAR.upper;
  if (digits > 0) return lower + upper + other > 0 ? FORM.digitsAndLetters : FORM.digits;
  if (upper === 0) return lower === 0 ? FORM.caseless : raw.length === 1 ? FORM.oneSmall : FORM.small;
  if (stops > 0) return FORM.dotted;
  if (lower === 0) return upper === 1 ? FORM.oneCapital : FORM.capitals;
  if (!capital) return FORM.smallThenCapital;
  if (apostrophes > 0) return FORM.capitalApostrophe;
  return upper > 1 ? FORM.mixed : FORM.capital;
}

/**
 * The distinct words that have been seen, with what the features need of each; a word is known by two hashes of its
 * letters, and notes its number.
 */
export class WordTypes {
  readonly classes: WordClasses;
  readonly #lists: WordLists;
  readonly capacity: number;
  /** What words carry that have noted their number; another one once the numbers are given anew. */
  #noted: object = {};
  count = 0;
  readonly #slots: Int32Array;
  readonly #first: Int32Array;
  readonly #second: Int32Array;
  /** Hash of the folded form. */
  readonly folded: Int32Array;
  /** Hash of the form as written. */
  readonly raw: Int32Array;
  readonly form: Uint8Array;
  readonly length: Uint8Array;
  /** Fine and coarse class of the word (0: unknown), and how often it is written large (0: unknown, 1 to 5). */
  readonly fine: Uint16Array;
  readonly coarse: Uint16Array;
  readonly large: Uint8Array;
  readonly bits: Int32Array;
  /** The lists of names that it is in (LIST). */
  readonly lists: Uint8Array;
  /** What it does in names where it is written in lower case (JOINT). */
  readonly joint: Uint8Array;
  /** Up to four prefixes and four suffixes, as hashes; 0 where the word is too short. */
  readonly affixes: Int32Array;

  constructor(classes: WordClasses, lists: WordLists, capacity: number) {
    this.classes = classes;
    this.#lists = lists;
    this.capacity = capacity;
    this.#slots = new Int32Array(capacity * 4).fill(-1);
    this.#first = new Int32Array(capacity);
    this.#second = new Int32Array(capacity);
    this.folded = new Int32Array(capacity);
    this.raw = new Int32Array(capacity);
    this.form = new Uint8Array(capacity);
    this.length = new Uint8Array(capacity);
    this.fine = new Uint16Array(capacity);
    this.coarse = new Uint16Array(capacity);
    this.large = new Uint8Array(capacity);
    this.bits = new Int32Array(capacity);
    this.lists = new Uint8Array(capacity);
    this.joint = new Uint8Array(capacity);
    this.affixes = new Int32Array(capacity * 8);
  }

  clear(): void {
    this.#slots.fill(-1);
    this.count = 0;
    this.#noted = {};
  }

  /** The word's number. The caller sees to it that there is room (see `capacity`). */
  numberOf(word: Word): number {
    if (word.types === this.#noted) return word.type;
    const number = this.#find(word);
    word.types = this.#noted;
    word.type = number;
    return number;
  }

  #find(word: Word): number {
    const { raw, hash: first } = word;
    let second = raw.length;
    for (let at = 0; at < raw.length; at++) {
      second = Math.imul(second, 0x5bd1e995) + raw.charCodeAt(at);
      second ^= second >>> 13;
    }
    const mask = this.#slots.length - 1;
    let slot = (first ^ (first >>> 15)) & mask;
    for (let number = this.#slots[slot]!; number >= 0; number = this.#slots[slot]!) {
      if (this.#first[number] === first && this.#second[number] === second) return number;
      slot = (slot + 1) & mask;
    }
    const number = this.count++;
    this.#slots[slot] = number;
    this.#first[number] = first;
    this.#second[number] = second;
    this.#describe(number, word);
    return number;
  }

  #describe(number: number, { raw, folded: word, hash }: Word): void {
    this.raw[number] = hash;
    this.folded[number] = hashText(word);
    this.form[number] = formOf(raw);
    this.length[number] = Math.min(word.length, 12);
    const known = this.classes.of(this.folded[number]!);
    this.fine[number] = this.classes.fine(known);
    this.coarse[number] = this.classes.coarse(known);
    this.large[number] = this.classes.large(known);
    this.bits[number] = lexiconBits(word);
    this.lists[number] = this.#lists.of(this.folded[number]!);
    this.joint[number] = jointOf(word);
    const { length } = word;
    for (let size = 1; size <= 4; size++) {
      const long = length > size;
      this.affixes[number * 8 + size - 1] = long ? keyOf(size, hashText(word, 0, size)) : 0;
      this.affixes[number * 8 + 3 + size] = long ? keyOf(size + 4, hashText(word, length - size, length)) : 0;
    }
  }
}
