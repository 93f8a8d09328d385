/** Years, decades, centuries, eras, and ranges of years. */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import { badNumber, parseDecade, parseEraFirst, parseEraYear, parseHijraYear } from './eras.ts';
import type { Parsed } from './expression.ts';

const and = wordId('and');
const inWord = wordId('in');
const since = wordId('since');
const the = wordId('the');
const as = wordId('as');
const late = wordId('late');
const early = wordId('early');
const ca = wordId('ca');
const c = wordId('c');

/** A number's token stands alone: no letters or digits grow out of it. */
function standsAlone(t: Tokens, at: number): boolean {
  const after = t.gapBefore(at + 1);
  return (
    at + 1 >= t.count || (after !== gap.none && !(after === gap.slash && t.isNumber(at + 1)) && after !== gap.colon)
  );
}

/** A four-digit year from 1000 to 2199 that nothing else grows out of, or undefined. */
export function yearAt(t: Tokens, at: number): number | undefined {
  if (!t.isNumber(at) || t.digitsAt(at) !== 4 || t.has(at, badNumber)) {
    return undefined;
  }
  const year = t.numberAt(at);
  return year >= 1000 && year < 2200 && standsAlone(t, at) ? year : undefined;
}

/** "'82" and "’05": the year that two digits after an apostrophe mean. */
export function shortYear(t: Tokens, at: number): number | undefined {
  if (!t.isNumber(at) || t.digitsAt(at) !== 2 || t.has(at, badNumber) || !standsAlone(t, at)) {
    return undefined;
  }
  const value = t.numberAt(at);
  return value <= 35 ? 2000 + value : 1900 + value;
}

/** A year range: "1939-1945", "1980-88", "1914–18", "1990/91". */
function parseYearRange(t: Tokens, at: number, first: number): Parsed | undefined {
  const tail = at + 1;
  const between = t.gapBefore(tail);
  if (
    (between !== gap.hyphen && between !== gap.dash && between !== gap.slash) ||
    !t.isNumber(tail) ||
    t.has(tail, badNumber)
  ) {
    return undefined;
  }
  const digits = t.digitsAt(tail);
  if ((digits !== 2 && digits !== 4) || !standsAlone(t, tail)) {
    return undefined;
  }
  const last = digits === 4 ? t.numberAt(tail) : Math.floor(first / 100) * 100 + t.numberAt(tail);
  if (last <= first || last - first > (digits === 2 ? 60 : 400) || (between === gap.slash && last !== first + 1)) {
    return undefined;
  }
  // A third number makes it a reference, a telephone number or a date: 1998-12-03.
  const third = t.gapBefore(tail + 1);
  if (t.isNumber(tail + 1) && (third === gap.hyphen || third === gap.slash)) {
    return undefined;
  }
  return {
    to: at + 1,
    date: { kind: 'calendar', year: first },
    until: { from: tail, to: tail + 1, date: { kind: 'calendar', year: last } },
    score: 0.95,
  };
}

/** All that begins with a number of years: a year of an era, a decade, a range, a year by itself. */
export function parseYears(t: Tokens, at: number): Parsed | undefined {
  if (t.isClass(at, is.era)) {
    return parseHijraYear(t, at) ?? parseEraFirst(t, at);
  }
  if (!t.isNumber(at)) {
    return undefined;
  }
  const special = parseHijraYear(t, at) ?? parseEraYear(t, at) ?? parseDecade(t, at);
  if (special !== undefined) {
    return special;
  }
  if (t.gapBefore(at) === gap.spaceApostrophe) {
    const short = isAfterTimeWord(t, at) ? shortYear(t, at) : undefined;
    return short === undefined
      ? undefined
      : { to: at + 1, date: { kind: 'calendar', year: short }, start: t.startOf(at) - 1, score: 0.75 };
  }
  const digits = t.digitsAt(at);
  if (digits !== 4 || t.has(at, badNumber)) {
    return undefined;
  }
  const first = t.numberAt(at);
  if (first < 1000 || first >= 2200) {
    return undefined;
  }
  const range = parseYearRange(t, at, first);
  if (range !== undefined) {
    return isNumbered(t, at) ? undefined : range;
  }
  return yearAt(t, at) !== undefined && isBareYear(t, at, first)
    ? { to: at + 1, date: { kind: 'calendar', year: first }, score: 0.85 }
    : undefined;
}

/** "in '82", "summer of '68": without such a word "iLife '11" would be a year. */
function isAfterTimeWord(t: Tokens, at: number): boolean {
  return t.isClass(at - 1, is.yearPreposition | is.article | is.monthName | is.season) || t.isWord(at - 1, and);
}

/** The number names something: "Resolution 1701", "page 1960", "No. 1559", "F-1990". */
function isNumbered(t: Tokens, at: number): boolean {
  const before = t.gapBefore(at);
  if (at === 0) {
    return false;
  }
  if (before === gap.none) {
    return true;
  }
  if (before === gap.hyphen) {
    // "mid-1990" and "post-1945" are dates, "BMP-2000" is none; after a number it is the end of something read before.
    return (
      t.isNumber(at - 1) ||
      t.has(at - 1, flag.allCapitals) ||
      (t.has(at - 1, flag.capital) && t.has(at - 1, flag.unknown))
    );
  }
  if (before !== gap.space && before !== gap.stop) {
    return before === gap.colon || before === gap.dot || before === gap.slash;
  }
  if (before === gap.stop) {
    return t.isClass(at - 1, is.numbering) && t.endOf(at - 1) - t.startOf(at - 1) <= 3;
  }
  return t.isClass(at - 1, is.numbering);
}

function isBareYear(t: Tokens, at: number, year: number): boolean {
  if (isNumbered(t, at)) {
    return false;
  }
  const before = at === 0 ? gap.other : t.gapBefore(at);
  const afterPreposition = (before === gap.space && t.isClass(at - 1, is.yearPreposition)) || isAfterCirca(t, at);
  const afterArticle = before === gap.space && t.isClass(at - 1, is.article);
  const after = t.gapBefore(at + 1);
  const followedByWord = after === gap.space && !t.isNumber(at + 1);
  if (followedByWord && t.isClass(at + 1, is.counted) && !afterArticle && !isStrong(t, at)) {
    return false;
  }
  // "a 2000 year old tradition"; "World Cup 2018 day five" keeps its year.
  if (
    after === gap.space &&
    t.isClass(at + 1, is.unit) &&
    !afterPreposition &&
    !(t.isNext(at) && t.has(at - 1, flag.capital))
  ) {
    return false;
  }
  if (after === gap.space && t.isNumber(at + 1)) {
    return false;
  }
  if (year >= 1800 && year <= 2050) {
    return !(
      before === gap.space &&
      t.isClass(at - 1, is.approximator) &&
      followedByWord &&
      t.has(at + 1, flag.unknown) &&
      isPluralNoun(t, at + 1)
    );
  }
  if (year >= 1500 && year < 1800 && isYearOfNoun(t, at)) {
    return true;
  }
  // Earlier and later years are rather amounts, unless something says that they are years.
  return (afterPreposition || before === gap.other) && !(followedByWord && isPluralNoun(t, at + 1));
}

/** "c. 1250", "ca. 1348" */
const isAfterCirca = (t: Tokens, at: number): boolean =>
  t.gapBefore(at) === gap.stop && (t.isWord(at - 1, ca) || (t.isWord(at - 1, c) && !t.has(at - 1, flag.capital)));

/** "the 1763 treaty", "as late as 1781": a count of things would have its plural after it. */
function isYearOfNoun(t: Tokens, at: number): boolean {
  if (!t.isNext(at)) {
    return false;
  }
  if (t.isWord(at - 1, as)) {
    return t.isNext(at - 1) && (t.isWord(at - 2, late) || t.isWord(at - 2, early));
  }
  return (
    t.isWord(at - 1, the) &&
    t.isNext(at + 1) &&
    !t.isNumber(at + 1) &&
    !isPluralNoun(t, at + 1) &&
    !endsInMen(t, at + 1)
  );
}

/** "in 2006", "since 1948": nothing but a year is meant even before a counted noun. */
function isStrong(t: Tokens, at: number): boolean {
  return t.gapBefore(at) === gap.space && (t.isWord(at - 1, inWord) || t.isWord(at - 1, since));
}

/** "horsemen", "gunmen": a plural that the lexicon need not know. */
function endsInMen(t: Tokens, at: number): boolean {
  return t.text.slice(t.endOf(at) - 3, t.endOf(at)) === 'men';
}

/** An unknown lower-case word that ends in s: rather a plural noun. */
function isPluralNoun(t: Tokens, at: number): boolean {
  return (
    t.isClass(at, is.counted) ||
    (!t.has(at, flag.capital) && t.has(at, flag.unknown) && (t.text.charCodeAt(t.endOf(at) - 1) | 32) === 115)
  );
}
