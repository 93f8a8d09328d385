/**
 * The text as tokens in typed arrays: words and numbers, with what stands between them as a code. One pass over the
 * characters, no string is made.
 */

import {
  hasSecondPoint,
  isAsciiLetter,
  isDigit,
  isLetter,
  isThousands,
  isWrapped,
  ordinalSuffixLength,
} from './characters.ts';
import { gap, gapAfter, separator, separatorOf } from './gaps.ts';
import { classesOf, findWord, hashSeed, hashStep, valueAs, wordId } from './lexicon.ts';
import * as is from './word-classes.ts';

const ante = wordId('am');
const post = wordId('pm');
const dottedWords: readonly (readonly [string, number])[] = ['bc', 'bce', 'ad', 'ce', 'ah'].map(word => [
  word,
  wordId(word),
]);

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

  /** Reads `text[from,to)`; what was read before is forgotten. */
  read(text: string, from: number, to: number): void {
    this.count = 0;
    this.text = text;
    let at = from;
    let between: number = gap.other;
    let lineStart = from;
    while (at < to) {
      const code = text.charCodeAt(at);
      if (isLetter(code)) {
        at = this.readWord(text, at, to, between);
        between = gap.none;
      } else if (code >= 48 && code <= 57) {
        at = this.readNumber(text, at, to, between);
        between = gap.none;
      } else {
        const kind = separatorOf(code);
        const wraps = kind === separator.lineEnd && isWrapped(text, lineStart, at, to);
        between = gapAfter[between * 10 + (wraps ? separator.space : kind)] ?? gap.other;
        at++;
        if (kind === separator.lineEnd) {
          lineStart = at;
        }
      }
    }
  }

  private push(start: number, end: number, word: number, flags: number, between: number): number {
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

  private readWord(text: string, start: number, to: number, between: number): number {
    let hash = hashSeed;
    let at = start;
    let ascii = true;
    let capitals = 0;
    for (; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code >= 97 && code <= 122) {
        hash = hashStep(hash, code);
      } else if (code >= 65 && code <= 90) {
        capitals++;
        hash = hashStep(hash, code | 32);
      } else if (isLetter(code)) {
        ascii = false;
      } else {
        break;
      }
    }
    if (
      at - start === 1 &&
      ascii &&
      text.charCodeAt(at) === 46 &&
      isAsciiLetter(text.charCodeAt(at + 1)) &&
      at + 1 < to
    ) {
      return this.readDotted(text, start, to, between);
    }
    const first = text.charCodeAt(start);
    let flags = first >= 65 && first <= 90 ? flag.capital : 0;
    if (capitals > 1 && capitals === at - start) {
      flags |= flag.allCapitals;
    }
    const word = ascii ? findWord(text, start, at, hash) : 0;
    this.push(start, at, word, word === 0 ? flags | flag.unknown : flags, between);
    return at;
  }

  /** "a.m.", "B.C.E.", "U.S.": letters with a full stop after each; the last stop belongs to the word where it is a known one. */
  private readDotted(text: string, start: number, to: number, between: number): number {
    let hash = hashSeed;
    let at = start;
    let letters = 0;
    let second = 0;
    while (at < to && isAsciiLetter(text.charCodeAt(at)) && !isLetter(text.charCodeAt(at + 1))) {
      const code = text.charCodeAt(at) | 32;
      hash = hashStep(hash, code);
      second = letters === 1 ? code : second;
      letters++;
      at++;
      if (text.charCodeAt(at) === 46 && at + 1 < to && isAsciiLetter(text.charCodeAt(at + 1))) {
        at++;
      } else {
        break;
      }
    }
    if (text.charCodeAt(at - 1) === 46) {
      at--;
    }
    const first = text.charCodeAt(start) | 32;
    let word = 0;
    if (letters === 2 && second === 109) {
      word = first === 97 ? ante : first === 112 ? post : 0;
    } else if (letters === 2 || letters === 3) {
      word = findDotted(first, second, letters);
    }
    if (word !== 0 && at < to && text.charCodeAt(at) === 46) {
      at++;
    }
    this.push(start, at, word, flag.dotted | flag.capital, between);
    return at;
  }

  private readNumber(text: string, start: number, to: number, between: number): number {
    let at = start;
    let value = 0;
    let digits = 0;
    let flags: number = flag.number;
    let code = 0;
    for (; at < to; at++) {
      code = text.charCodeAt(at);
      if (code < 48 || code > 57) {
        break;
      }
      digits++;
      if (digits <= 9) {
        value = value * 10 + code - 48;
      }
    }
    if (text.charCodeAt(start) === 48 && digits > 1) {
      flags |= flag.leadingZero;
    }
    while (at + 3 < to && text.charCodeAt(at) === 44 && isThousands(text, at + 1, to)) {
      flags |= flag.grouped;
      value = value * 1000 + Number(text.charCodeAt(at + 1) - 48) * 100;
      value += (text.charCodeAt(at + 2) - 48) * 10 + text.charCodeAt(at + 3) - 48;
      at += 4;
      digits += 3;
    }
    if (
      at + 1 < to &&
      text.charCodeAt(at) === 46 &&
      isDigit(text.charCodeAt(at + 1)) &&
      between !== gap.dot &&
      !hasSecondPoint(text, at + 1, to)
    ) {
      flags |= flag.decimal;
      let scale = 0.1;
      for (at++; at < to && isDigit(text.charCodeAt(at)); at++) {
        value += (text.charCodeAt(at) - 48) * scale;
        scale /= 10;
      }
    }
    if (start > 0) {
      const before = text.charCodeAt(start - 1);
      if (before === 36 || before === 163 || before === 8364 || before === 35 || before === 165 || before === 167) {
        flags |= flag.signed;
      }
    }
    code = at < to ? text.charCodeAt(at) : 0;
    if (code === 37 || code === 176) {
      flags |= flag.percent;
    }
    const token = this.push(start, at, 0, flags, between);
    this.value[token] = value;
    this.digits[token] = Math.min(digits, 255);
    this.classes[token] = is.cardinal;
    const suffix = ordinalSuffixLength(text, at, to);
    if (suffix > 0 && (flags & (flag.decimal | flag.grouped)) === 0) {
      this.end[token] = at + suffix;
      this.flags[token] = flags | flag.ordinalSuffix;
      this.classes[token] = is.ordinal;
      return at + suffix;
    }
    return at;
  }
}

function findDotted(first: number, second: number, letters: number): number {
  for (const [word, id] of dottedWords) {
    if (word.length === letters && word.charCodeAt(0) === first && word.charCodeAt(1) === second) {
      return id;
    }
  }
  return 0;
}
