/**
 * The text as tokens in typed arrays: words and numbers, with what stands between them as a code. One pass over the
 * characters, no string is made.
 */
import { classesOf, findWord, hashSeed, hashStep, valueAs, wordId } from './lexicon.ts';
import * as is from './word-classes.ts';

/** What stands between a token and the one before it. */
export const gap = {
  none: 0,
  space: 1,
  hyphen: 2,
  /** A dash, or a hyphen with blanks around it. */
  dash: 3,
  comma: 4,
  /** A full stop with nothing after it. */
  dot: 5,
  /** A full stop, then a blank: an abbreviation or the end of a sentence. */
  stop: 6,
  slash: 7,
  colon: 8,
  apostrophe: 9,
  /** A blank and an apostrophe: "the '80s". */
  spaceApostrophe: 10,
  lineEnd: 11,
  /** Anything else; no expression goes over it. */
  other: 12,
} as const;

const separator = {
  space: 0,
  hyphen: 1,
  dash: 2,
  comma: 3,
  dot: 4,
  slash: 5,
  colon: 6,
  apostrophe: 7,
  lineEnd: 8,
  other: 9,
} as const;

const gapAfter = buildGapTable();

function buildGapTable(): Uint8Array {
  const next = new Uint8Array(13 * 10).fill(gap.other);
  const set = (from: number, by: number, to: number): void => {
    next[from * 10 + by] = to;
  };
  set(gap.none, separator.space, gap.space);
  set(gap.space, separator.space, gap.space);
  set(gap.none, separator.hyphen, gap.hyphen);
  set(gap.space, separator.hyphen, gap.dash);
  set(gap.hyphen, separator.space, gap.dash);
  set(gap.hyphen, separator.hyphen, gap.dash);
  set(gap.none, separator.dash, gap.dash);
  set(gap.space, separator.dash, gap.dash);
  set(gap.dash, separator.space, gap.dash);
  set(gap.none, separator.comma, gap.comma);
  set(gap.comma, separator.space, gap.comma);
  set(gap.none, separator.dot, gap.dot);
  set(gap.dot, separator.space, gap.stop);
  set(gap.stop, separator.space, gap.stop);
  set(gap.dot, separator.comma, gap.comma);
  set(gap.dot, separator.hyphen, gap.hyphen);
  set(gap.dot, separator.dash, gap.dash);
  set(gap.none, separator.slash, gap.slash);
  set(gap.none, separator.colon, gap.colon);
  set(gap.none, separator.apostrophe, gap.apostrophe);
  set(gap.space, separator.apostrophe, gap.spaceApostrophe);
  for (const from of [gap.none, gap.space, gap.comma, gap.dot, gap.stop]) {
    set(from, separator.lineEnd, gap.lineEnd);
  }
  set(gap.lineEnd, separator.space, gap.lineEnd);
  return next;
}

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

const ante = wordId('am');
const post = wordId('pm');

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
    while (at < to) {
      const code = text.charCodeAt(at);
      if (isLetter(code)) {
        at = this.readWord(text, at, to, between);
        between = gap.none;
      } else if (code >= 48 && code <= 57) {
        at = this.readNumber(text, at, to, between);
        between = gap.none;
      } else {
        between = gapAfter[between * 10 + separatorOf(code)] ?? gap.other;
        at++;
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

const dottedWords: readonly (readonly [string, number])[] = ['bc', 'bce', 'ad', 'ce', 'ah'].map(word => [
  word,
  wordId(word),
]);

function findDotted(first: number, second: number, letters: number): number {
  for (const [word, id] of dottedWords) {
    if (word.length === letters && word.charCodeAt(0) === first && word.charCodeAt(1) === second) {
      return id;
    }
  }
  return 0;
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** ASCII letters, and all beyond Latin-1's signs that is no punctuation: what may make a word longer than it looks. */
function isLetter(code: number): boolean {
  if (code < 128) {
    const lower = code | 32;
    return lower >= 97 && lower <= 122;
  }
  return (
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x2c00 && code < 0x3000) ||
    code > 0x3020
  );
}

function isThousands(text: string, at: number, to: number): boolean {
  return (
    at + 3 <= to &&
    isDigit(text.charCodeAt(at)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !(at + 3 < to && isDigit(text.charCodeAt(at + 3)))
  );
}

/** "3.12.2025" and "10.0.0.1" are no decimal numbers. */
function hasSecondPoint(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && isDigit(text.charCodeAt(at))) {
    at++;
  }
  return at + 1 < to && text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1));
}

function ordinalSuffixLength(text: string, at: number, to: number): number {
  if (at + 2 > to) {
    return 0;
  }
  const first = text.charCodeAt(at) | 32;
  const second = text.charCodeAt(at + 1) | 32;
  const known =
    (first === 116 && second === 104) ||
    (first === 115 && second === 116) ||
    (first === 110 && second === 100) ||
    (first === 114 && second === 100);
  return known && !(at + 2 < to && isLetter(text.charCodeAt(at + 2))) ? 2 : 0;
}

function separatorOf(code: number): number {
  switch (code) {
    case 32:
    case 9:
    case 0xa0:
    case 0x202f:
    case 0x2009:
      return separator.space;
    case 45:
    case 0x2010:
    case 0x2011:
      return separator.hyphen;
    case 0x2013:
    case 0x2014:
    case 0x2012:
    case 0x2212:
      return separator.dash;
    case 44:
      return separator.comma;
    case 46:
      return separator.dot;
    case 47:
      return separator.slash;
    case 58:
      return separator.colon;
    case 39:
    case 0x2019:
    case 0x2018:
    case 0xb4:
      return separator.apostrophe;
    case 10:
    case 13:
    case 0x2028:
      return separator.lineEnd;
    default:
      return separator.other;
  }
}
