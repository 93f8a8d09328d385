/** Amounts before a unit: "nine", "2,500", "twenty-five", "two and a half", "a", "several", "a couple of", "three to four". */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';

const a = wordId('a');
const an = wordId('an');
const and = wordId('and');
const or = wordId('or');
const to = wordId('to');
const of = wordId('of');
const half = wordId('half');
const hundred = wordId('hundred');
const couple = wordId('couple');
const dozen = wordId('dozen');
const dozens = wordId('dozens');
const few = wordId('few');
const hundreds = wordId('hundreds');
const thousands = wordId('thousands');
const one = wordId('one');

interface Amount {
  readonly to: number;
  /** undefined where the words do not say how many. */
  readonly value: number | undefined;
  /** "a", "an": an article may also be no amount at all. */
  readonly article?: boolean;
}

function joins(t: Tokens, at: number): boolean {
  const before = t.gapBefore(at);
  return before === gap.space || before === gap.hyphen;
}

/** "twenty-five", "one hundred and ten", "two hundred": a number in words. */
function parseNumberWords(t: Tokens, at: number, afterHundred = false): Amount | undefined {
  if (!t.isClass(at, is.cardinal) || t.isNumber(at)) {
    return undefined;
  }
  let value = t.valueAs(at, is.cardinal);
  let next = at + 1;
  if (value >= 20 && value < 100 && t.isClass(next, is.cardinal) && !t.isNumber(next) && joins(t, next)) {
    const ones = t.valueAs(next, is.cardinal);
    if (ones > 0 && ones < 10) {
      value += ones;
      next++;
    }
  }
  if (!afterHundred && t.isWord(next, hundred) && t.isNext(next)) {
    value *= 100;
    next++;
    const rest = t.isWord(next, and) && t.isNext(next) ? parseNumberWords(t, next + 1, true) : undefined;
    if (rest?.value !== undefined && rest.value < 100) {
      value += rest.value;
      next = rest.to;
    }
  }
  return { to: next, value };
}

/** "1/2", "3/4": halves, thirds, quarters and eighths. */
function fractionAt(t: Tokens, at: number): number | undefined {
  const isFraction = t.isNumber(at) && t.isNumber(at + 1) && t.gapBefore(at + 1) === gap.slash;
  const below = t.numberAt(at + 1);
  const above = t.numberAt(at);
  return isFraction && denominators.includes(below) && above > 0 && above < below ? above / below : undefined;
}
const denominators = [2, 3, 4, 8];

function parseSimple(t: Tokens, at: number): Amount | undefined {
  if (t.isNumber(at)) {
    const bad = t.has(at, flag.signed | flag.percent | flag.ordinalSuffix) || t.digitsAt(at) > 6;
    const glued =
      at > 0 && (t.gapBefore(at) === gap.none || t.gapBefore(at) === gap.dot || t.gapBefore(at) === gap.colon);
    if (bad || glued || (at > 0 && t.gapBefore(at) === gap.slash)) {
      return undefined;
    }
    const part = t.isNext(at + 1) ? fractionAt(t, at + 1) : undefined;
    const value = part === undefined ? (fractionAt(t, at) ?? t.numberAt(at)) : t.numberAt(at) + part;
    const to = part === undefined ? (fractionAt(t, at) === undefined ? at + 1 : at + 2) : at + 3;
    return { to, value };
  }
  return parseNumberWords(t, at);
}

/** The amount that begins at the token, or undefined. */
export function parseAmount(t: Tokens, at: number): Amount | undefined {
  const simple = parseSimple(t, at);
  if (simple !== undefined) {
    return parseMore(t, simple);
  }
  if (t.isWord(at, a) || t.isWord(at, an)) {
    const next = at + 1;
    if (!t.isNext(next)) {
      return undefined;
    }
    if (t.isWord(next, few)) {
      return { to: next + 1, value: undefined };
    }
    if (t.isWord(next, half)) {
      return { to: next + 1, value: 0.5 };
    }
    if (t.isWord(next, dozen)) {
      return { to: next + 1, value: 12 };
    }
    if (t.isWord(next, hundred)) {
      return { to: next + 1, value: 100 };
    }
    if (t.isWord(next, couple)) {
      return { to: t.isWord(next + 1, of) ? next + 2 : next + 1, value: 2 };
    }
    return { to: next, value: 1, article: true };
  }
  if (t.isWord(at, half)) {
    const article = t.isNext(at + 1) && (t.isWord(at + 1, a) || t.isWord(at + 1, an));
    return { to: article ? at + 2 : at + 1, value: 0.5 };
  }
  if (t.isClass(at, is.vagueAmount)) {
    const word = t.word[at];
    if (word === couple) {
      return { to: t.isWord(at + 1, of) ? at + 2 : at + 1, value: 2 };
    }
    const counted = word === dozens || word === hundreds || word === thousands;
    if (counted) {
      return t.isNext(at + 1) && t.isWord(at + 1, of) ? { to: at + 2, value: undefined } : undefined;
    }
    return { to: at + 1, value: undefined };
  }
  return undefined;
}

/** "… and a half", "… or four", "… to four", "2-3". */
function parseMore(t: Tokens, first: Amount): Amount {
  const at = first.to;
  const before = t.gapBefore(at);
  if (t.isWord(at, and) && (before === gap.space || before === gap.hyphen)) {
    const article = t.isWord(at + 1, a) && t.gapBefore(at + 1) === before;
    const halfAt = article ? at + 2 : at + 1;
    if (t.isWord(halfAt, half) && t.gapBefore(halfAt) === before) {
      return { to: halfAt + 1, value: (first.value ?? 0) + 0.5 };
    }
    return first;
  }
  const range =
    before === gap.hyphen || before === gap.dash
      ? at
      : before === gap.space && (t.isWord(at, or) || t.isWord(at, to)) && t.isNext(at + 1)
        ? at + 1
        : -1;
  if (range > 0 && t.isClass(range, is.cardinal)) {
    const second = parseSimple(t, range);
    if (second?.value !== undefined && first.value !== undefined && second.value > first.value) {
      return { to: second.to, value: undefined };
    }
  }
  const dozenNext = t.isNext(at) && t.isWord(at, dozen) && first.value !== undefined;
  return dozenNext ? { to: at + 1, value: (first.value ?? 1) * 12 } : first;
}

/** True for "one" and "a": no plural may follow. */
export function isSingular(t: Tokens, at: number): boolean {
  return t.isWord(at, one) || t.isWord(at, a) || t.isWord(at, an);
}
