/** Reads a text into tokens: one pass over its characters, no string is made. */

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
import { findWord, hashSeed, hashStep, wordId } from './lexicon.ts';
import { flag, type Tokens } from './tokens.ts';
import * as is from './word-classes.ts';

const ante = wordId('am');
const post = wordId('pm');
const dottedWords: readonly (readonly [string, number])[] = ['bc', 'bce', 'ad', 'ce', 'ah'].map(word => [
  word,
  wordId(word),
]);

/** Reads `text[from,to)` into `t`; what it held before is forgotten. */
export function readTokens(t: Tokens, text: string, from: number, to: number): void {
  t.count = 0;
  t.text = text;
  let at = from;
  let between: number = gap.other;
  let lineStart = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      at = readWord(t, text, at, to, between);
      between = gap.none;
    } else if (code >= 48 && code <= 57) {
      at = readNumber(t, text, at, to, between);
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
  t.close();
}

function readWord(t: Tokens, text: string, start: number, to: number, between: number): number {
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
    return readDotted(t, text, start, to, between);
  }
  const first = text.charCodeAt(start);
  let flags = first >= 65 && first <= 90 ? flag.capital : 0;
  if (capitals > 1 && capitals === at - start) {
    flags |= flag.allCapitals;
  }
  const word = ascii ? findWord(text, start, at, hash) : 0;
  t.push(start, at, word, word === 0 ? flags | flag.unknown : flags, between);
  return at;
}

/** "a.m.", "B.C.E.", "U.S.": letters with a full stop after each; the last stop belongs to the word where it is a known one. */
function readDotted(t: Tokens, text: string, start: number, to: number, between: number): number {
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
  t.push(start, at, word, flag.dotted | flag.capital, between);
  return at;
}

function readNumber(t: Tokens, text: string, start: number, to: number, between: number): number {
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
  const token = t.push(start, at, 0, flags, between);
  t.value[token] = value;
  t.digits[token] = Math.min(digits, 255);
  t.classes[token] = is.cardinal;
  const suffix = ordinalSuffixLength(text, at, to);
  if (suffix > 0 && (flags & (flag.decimal | flag.grouped)) === 0) {
    t.end[token] = at + suffix;
    t.flags[token] = flags | flag.ordinalSuffix;
    t.classes[token] = is.ordinal;
    return at + suffix;
  }
  return at;
}

function findDotted(first: number, second: number, letters: number): number {
  for (const [word, id] of dottedWords) {
    if (word.length === letters && word.charCodeAt(0) === first && word.charCodeAt(1) === second) {
      return id;
    }
  }
  return 0;
}
