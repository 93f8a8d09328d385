/** The text as tokens in typed arrays: words and numbers, with what stands between them as a code. */

import { gap } from './gaps.ts';
import { classesOf, valueAs } from './lexicon.ts';

export const flag = {
  number: 1,
  capital: 2,
  allCapitals: 4,
  /** "1,500" or "2.5": an amount, no year. */
  grouped: 8,
  decimal: 16,
  /** "3rd" */
  ordinalSuffix: 32,
  /** A currency or number sign stands before it. */
  signed: 64,
  /** A percent or degree sign follows. */
  percent: 128,
  /** A word with full stops in it: "a.m.", "B.C." */
  dotted: 256,
  leadingZero: 512,
  /** Letters beyond ASCII or a word the lexicon does not know begin with a capital: a name, probably. */
  unknown: 1024,
} as const;

/** More than any rule looks ahead. */
const LOOKED_AHEAD = 64;

export class Tokens {
  /** Number of tokens; arrays may be longer. */
  count = 0;
  start = new Int32Array(4096);
  end = new Int32Array(4096);
  /** Word ids; 0 for numbers and unknown words. */
  word = new Int32Array(4096);
  classes = new Int32Array(4096);
  flags = new Int32Array(4096);
  /** A number's value (digits only, at most 9 of them), or hundredths for a decimal. */
  value = new Float64Array(4096);
  digits = new Uint8Array(4096);
  gaps = new Uint8Array(4096);
  text = '';

  isClass(at: number, wordClass: number): boolean {
    return at < this.count && ((this.classes[at] ?? 0) & wordClass) !== 0;
  }

  isWord(at: number, id: number): boolean {
    return at < this.count && at >= 0 && this.word[at] === id;
  }

  has(at: number, flags: number): boolean {
    return at < this.count && at >= 0 && ((this.flags[at] ?? 0) & flags) !== 0;
  }

  isNumber(at: number): boolean {
    return this.has(at, flag.number);
  }

  gapBefore(at: number): number {
    return at < this.count ? (this.gaps[at] ?? gap.other) : gap.other;
  }

  /** True where the token follows the one before it after a blank. */
  isNext(at: number): boolean {
    return this.gapBefore(at) === gap.space;
  }

  valueAs(at: number, wordClass: number): number {
    return valueAs(this.word[at] ?? 0, wordClass);
  }

  startOf(at: number): number {
    return this.start[at] ?? 0;
  }

  endOf(at: number): number {
    return this.end[at] ?? 0;
  }

  numberAt(at: number): number {
    return this.value[at] ?? 0;
  }

  digitsAt(at: number): number {
    return this.digits[at] ?? 0;
  }

  /** Nothing stands after the last token: rules that look ahead must not see what an earlier text left behind. */
  close(): void {
    while (this.count + LOOKED_AHEAD > this.start.length) {
      this.grow();
    }
    const end = this.count + LOOKED_AHEAD;
    for (const column of [
      this.start,
      this.end,
      this.word,
      this.classes,
      this.flags,
      this.value,
      this.digits,
      this.gaps,
    ]) {
      column.fill(0, this.count, end);
    }
  }

  private grow(): void {
    const size = this.start.length * 2;
    const copy = <T extends Int32Array | Uint8Array | Float64Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.start = copy(this.start, new Int32Array(size));
    this.end = copy(this.end, new Int32Array(size));
    this.word = copy(this.word, new Int32Array(size));
    this.classes = copy(this.classes, new Int32Array(size));
    this.flags = copy(this.flags, new Int32Array(size));
    this.value = copy(this.value, new Float64Array(size));
    this.digits = copy(this.digits, new Uint8Array(size));
    this.gaps = copy(this.gaps, new Uint8Array(size));
  }

  /** Adds a token at the end. @returns its index */
  push(start: number, end: number, word: number, flags: number, between: number): number {
    if (this.count === this.start.length) {
      this.grow();
    }
    const at = this.count++;
    this.start[at] = start;
    this.end[at] = end;
    this.word[at] = word;
    this.classes[at] = word === 0 ? 0 : classesOf(word);
    this.flags[at] = flags;
    this.value[at] = 0;
    this.digits[at] = 0;
    this.gaps[at] = between;
    return at;
  }
}
