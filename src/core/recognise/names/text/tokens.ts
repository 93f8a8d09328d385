import { hasWord, isOfSigns, signsAmong, type WordList } from '../lexicon/words.ts';
import { CHAR, isAstralLetter } from './characters.ts';
import { GAP, gapOf, keepsStop } from './gaps.ts';
import { codes, kinds, readCodes } from './text-codes.ts';
import { type Word, wordAt } from './word.ts';

/** What a token looks like; bits. */
export const SHAPE = {
  /** Begins with a capital, or with a letter of a script without case. */
  capital: 1,
  /** All letters are capitals, at least two of them. */
  allCaps: 2,
  /** Begins with a digit. */
  digit: 4,
  /** Followed by ’s (which is outside the token), or by a bare apostrophe after s. */
  possessive: 8,
  /** Letters with full stops: U.S., U.N., J.D. */
  dotted: 16,
  /** A single letter. */
  single: 32,
  /** Letters of a script without case. */
  caseless: 64,
  /** Begins with a letter and has digits: A12. */
  numbered: 128,
} as const;

/**
 * Where tokens are put as they are found, before it is known how many there are: arrays that grow token by token are made
 * several times over.
 */
const scanned = {
  start: [] as number[],
  end: [] as number[],
  shape: [] as number[],
  gap: [] as number[],
  words: [] as Word[],
};

/** A function of its own, as one that makes a closure has room made for it whenever it is called. */
const hasAny = (all: readonly Word[], list: WordList): boolean => all.some(({ folded }) => list.has(folded));

/**
 * The words of one stretch of text, in parallel arrays. Offsets are UTF-16 offsets into `text`; `end` leaves out a
 * possessive ’s.
 */
export class Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly shape: readonly number[];
  /** What some token or other looks like: all their bits. */
  readonly shapes: number;
  readonly gap: readonly number[];
  /** The word that each token is. */
  readonly words: readonly Word[];
  /** See signsAmong; -1 until somebody has asked. */
  #signs = -1;

  constructor(text: string) {
    this.text = text;
    readCodes(text);
    const count = this.#scan();
    this.count = count;
    this.start = scanned.start.slice(0, count);
    this.end = scanned.end.slice(0, count);
    this.shape = scanned.shape.slice(0, count);
    this.gap = scanned.gap.slice(0, count);
    this.words = scanned.words.slice(0, count);
    let shapes = 0;
    for (let token = 0; token < count; token++) shapes |= this.shape[token]!;
    this.shapes = shapes;
  }

  raw(index: number): string {
    return this.text.slice(this.start[index], this.end[index]);
  }

  /** The folded form (see foldWord), empty outside the stretch. */
  word(index: number): string {
    return index < 0 || index >= this.words.length ? '' : this.words[index]!.folded;
  }

  /** Whether the folded form is in the list; false outside the stretch. */
  isIn(index: number, list: WordList): boolean {
    if (index < 0 || index >= this.words.length) return false;
    const { folded, row } = this.words[index]!;
    return hasWord(list, folded, row);
  }

  /**
   * Whether the folded form of some token or other is in the list. What a rule can only find beside words of a list need not
   * be looked for where none of them stands, and in most stretches none does.
   */
  any(list: WordList): boolean {
    if (!isOfSigns(list)) return hasAny(this.words, list);
    if (this.#signs < 0) this.#signs = signsAmong(this.words);
    return (this.#signs & list.bit) !== 0;
  }

  has(index: number, shape: number): boolean {
    return index >= 0 && index < this.shape.length && (this.shape[index]! & shape) !== 0;
  }

  /** What separates the token from the one before it; `start` beyond the ends. */
  gapBefore(index: number): number {
    return index < 0 || index >= this.gap.length ? GAP.start : this.gap[index]!;
  }

  /** Puts the tokens where they are `scanned`; returns how many there are. */
  #scan(): number {
    const text = this.text;
    const to = text.length;
    let count = 0;
    let at = 0;
    let previousStart = 0;
    let previousEnd = 0;
    while (at < to) {
      const kind = kinds[at]!;
      const astral = kind === CHAR.surrogate && isAstralLetter(text, at);
      if (kind !== CHAR.lower && kind !== CHAR.upper && kind !== CHAR.caseless && kind !== CHAR.digit && !astral) {
        at++;
        continue;
      }
      const start = at;
      let upper = 0;
      let lower = 0;
      let letters = 0;
      let digits = 0;
      while (at < to) {
        const k = kinds[at]!;
        if (k === CHAR.lower) lower++;
        else if (k === CHAR.upper) upper++;
        else if (k === CHAR.surrogate) {
          if (!isAstralLetter(text, at) || at + 1 >= to) break;
          at++;
        } else if (k === CHAR.apostrophe) {
          if (at + 1 >= to || !this.#apostropheInside(at, to)) break;
          at++;
          continue;
        } else if (k === CHAR.digit) digits++;
        else if (k !== CHAR.caseless && k !== CHAR.mark) break;
        letters++;
        at++;
      }
      let shape = 0;
      // U.S., U.N., J.D.: letters that each carry a full stop are one word, its last full stop with it.
      if (letters === 1 && upper === 1 && at < to && codes[at]! === 46) {
        let next = at;
        let pairs = 0;
        while (next + 1 < to && codes[next]! === 46 && kinds[next + 1]! === CHAR.upper) {
          const after = next + 2 < to ? kinds[next + 2]! : CHAR.other;
          if (after === CHAR.lower || after === CHAR.upper) break;
          next += 2;
          pairs++;
        }
        if (pairs > 0) {
          if (next < to && codes[next]! === 46) next++;
          at = next;
          upper += pairs;
          letters += pairs;
          shape |= SHAPE.dotted;
        }
      }
      let end = at;
      if (at < to && kinds[at]! === CHAR.apostrophe) {
        const next = at + 1 < to ? codes[at + 1]! : 0;
        const after = at + 2 < to ? kinds[at + 2]! : CHAR.other;
        if ((next === 115 || next === 83) && after !== CHAR.lower && after !== CHAR.upper) {
          shape |= SHAPE.possessive;
          end = at;
          at += 2;
        } else if (
          (codes[at - 1] === 115 || codes[at - 1] === 83) &&
          next === 32 &&
          // "LEEDS' BOWYER": where all is written large, so is what is owned.
          (after === CHAR.lower || (after === CHAR.upper && lower === 0 && upper > 2))
        ) {
          shape |= SHAPE.possessive;
          at += 1;
        }
      }
      if (kind === CHAR.upper) shape |= SHAPE.capital;
      else if (kind === CHAR.caseless || astral) shape |= SHAPE.capital | SHAPE.caseless;
      else if (kind === CHAR.digit) shape |= SHAPE.digit;
      if (digits > 0 && kind !== CHAR.digit) shape |= SHAPE.numbered;
      if (upper >= 2 && lower === 0) shape |= SHAPE.allCaps;
      if (letters === 1) shape |= SHAPE.single;
      scanned.gap[count] = count === 0 ? GAP.start : gapOf(text, previousEnd, start, previousStart);
      scanned.start[count] = start;
      scanned.end[count] = end === at && codes[at] === 46 && at < to && keepsStop(text, start, at) ? end + 1 : end;
      scanned.shape[count] = shape;
      scanned.words[count] = wordAt(text, codes, start, end);
      count++;
      previousStart = start;
      previousEnd = at;
    }
    return count;
  }

  /** Sana’a, Ba’ath, O’Brien: an apostrophe between letters belongs to the word, unless it opens a possessive. */
  #apostropheInside(at: number, to: number): boolean {
    const before = kinds[at - 1]!;
    const next = kinds[at + 1]!;
    const letterBefore =
      before === CHAR.lower || before === CHAR.upper || before === CHAR.caseless || before === CHAR.mark;
    const letterAfter = next === CHAR.lower || next === CHAR.upper || next === CHAR.caseless;
    if (!letterBefore || !letterAfter) return false;
    const s = codes[at + 1]!;
    if (s !== 115 && s !== 83) return true;
    const after = at + 2 < to ? kinds[at + 2]! : CHAR.other;
    return after === CHAR.lower || after === CHAR.upper || after === CHAR.caseless;
  }
}
