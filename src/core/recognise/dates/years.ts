/** Years, decades, centuries, eras, and ranges of years. */
import type { CalendarFields, Parsed } from './expression.ts';
import { wordId } from './lexicon.ts';
import { flag, gap, type Tokens } from './tokens.ts';
import * as is from './word-classes.ts';

const plural = wordId('s');
const century = wordId('century');
const centuries = wordId('centuries');
const and = wordId('and');
const to = wordId('to');
const the = wordId('the');
const oneself = ['his', 'her', 'their', 'my', 'our', 'your'].map(wordId);
const badNumber = flag.grouped | flag.decimal | flag.signed | flag.percent | flag.ordinalSuffix;

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

/** The astronomical year of a year before Christ. */
function beforeChrist(year: number): number {
  return 1 - year;
}

/** The era at a token: -1 BC, 1 AD. Written in capitals or with full stops, as "ad" and "ce" are also words. */
export function eraAt(t: Tokens, at: number): number | undefined {
  const between = t.gapBefore(at);
  if (!t.isClass(at, is.era) || (between !== gap.space && between !== gap.none)) {
    return undefined;
  }
  const era = t.valueAs(at, is.era);
  const written = t.has(at, flag.allCapitals | flag.dotted) || (era === -1 && t.endOf(at) - t.startOf(at) >= 2);
  return written && era !== 2 ? era : undefined;
}

/** "480 BC", "AD 70", "480-479 BC", "1st century BC" are told by `parseYears`; this reads number and era. */
function parseEraYear(t: Tokens, at: number): Parsed | undefined {
  if (!t.isNumber(at) || t.has(at, badNumber) || t.digitsAt(at) > 4) {
    return undefined;
  }
  const next = t.gapBefore(at + 1);
  const era = eraAt(t, at + 1);
  if (era !== undefined) {
    return {
      to: at + 2,
      date: { kind: 'calendar', year: era < 0 ? beforeChrist(t.numberAt(at)) : t.numberAt(at) },
      score: 0.98,
    };
  }
  const isRange = next === gap.hyphen || next === gap.dash || next === gap.slash;
  const tailAt = isRange ? at + 1 : t.isNext(at + 1) && (t.isWord(at + 1, to) || t.isWord(at + 1, and)) ? at + 2 : -1;
  if (tailAt > 0 && t.isNumber(tailAt) && !t.has(tailAt, badNumber)) {
    const tailEra = eraAt(t, tailAt + 1);
    if (tailEra !== undefined && (tailEra < 0 || t.digitsAt(at) >= 3)) {
      const year = (value: number): number => (tailEra < 0 ? beforeChrist(value) : value);
      const shared = t.digitsAt(tailAt) < t.digitsAt(at) ? 10 ** t.digitsAt(tailAt) : 0;
      const last = shared > 0 ? Math.floor(t.numberAt(at) / shared) * shared + t.numberAt(tailAt) : t.numberAt(tailAt);
      return {
        to: at + 1,
        date: { kind: 'calendar', year: year(t.numberAt(at)) },
        until: { from: tailAt, to: tailAt + 2, date: { kind: 'calendar', year: year(last) } },
        score: 0.98,
      };
    }
  }
  return undefined;
}

/** "AD 70", "A.D. 1054" */
function parseEraFirst(t: Tokens, at: number): Parsed | undefined {
  if (!t.isClass(at, is.era) || t.valueAs(at, is.era) !== 1 || !t.has(at, flag.allCapitals | flag.dotted)) {
    return undefined;
  }
  const year = at + 1;
  const between = t.gapBefore(year);
  if (
    (between !== gap.space && between !== gap.stop) ||
    !t.isNumber(year) ||
    t.digitsAt(year) > 4 ||
    t.has(year, badNumber)
  ) {
    return undefined;
  }
  return { to: year + 1, date: { kind: 'calendar', year: t.numberAt(year) }, score: 0.95 };
}

/** "1930s", "1930's", "'80s", "80s", "the 470s BC" */
function parseDecade(t: Tokens, at: number): Parsed | undefined {
  if (!t.isNumber(at) || t.has(at, badNumber) || t.numberAt(at) % 10 !== 0 || !t.isWord(at + 1, plural)) {
    return undefined;
  }
  const between = t.gapBefore(at + 1);
  const digits = t.digitsAt(at);
  if ((between !== gap.none && !(between === gap.apostrophe && digits === 4)) || digits < 2 || digits > 4) {
    return undefined;
  }
  const value = t.numberAt(at);
  if (digits === 2) {
    const isAge = t.isNext(at) && oneself.includes(t.word[at - 1] ?? 0);
    const apostrophe = t.gapBefore(at) === gap.spaceApostrophe;
    // "temperatures in the 40s" are no decade; the twenties and thirties of this century are still written in full.
    if (
      isAge ||
      value < 30 ||
      (!apostrophe && !t.isWord(at - 1, the) && !t.isClass(at - 1, is.edge) && !t.isWord(at - 1, and))
    ) {
      return undefined;
    }
    return {
      to: at + 2,
      date: { kind: 'calendar', decade: 190 + value / 10 },
      score: 0.8,
      ...(apostrophe ? { start: t.startOf(at) - 1 } : {}),
    };
  }
  if (eraAt(t, at + 2) === -1) {
    return { to: at + 3, date: { kind: 'calendar', decade: value / 10, bc: true } };
  }
  if (digits !== 4 || value < 1000 || value >= 2200) {
    return undefined;
  }
  return { to: at + 2, date: { kind: 'calendar', decade: value / 10 }, score: 0.98 };
}

/** "the nineteenth century", "21st-century", "the 5th century BC" */
export function parseCentury(t: Tokens, at: number): Parsed | undefined {
  if (!t.isClass(at, is.ordinal)) {
    return undefined;
  }
  let unitAt = at + 1;
  let rank = ordinalAt(t, at);
  if (rank === undefined) {
    return undefined;
  }
  if (t.isWord(at, twenty)) {
    rank = 20;
  }
  const between = t.gapBefore(unitAt);
  if (
    t.isWord(unitAt, and) &&
    t.isNext(unitAt) &&
    t.isClass(unitAt + 1, is.ordinal) &&
    t.isWord(unitAt + 2, centuries)
  ) {
    return { to: at + 1, date: { kind: 'calendar', century: rank - 1 } };
  }
  if (
    (between !== gap.space && between !== gap.hyphen) ||
    !(t.isWord(unitAt, century) || t.isWord(unitAt, centuries)) ||
    rank < 1 ||
    rank > 30
  ) {
    return undefined;
  }
  unitAt++;
  const era = eraAt(t, unitAt);
  const date: CalendarFields = { kind: 'calendar', century: rank - 1, ...(era === -1 ? { bc: true } : {}) };
  return { to: era === undefined ? unitAt : unitAt + 1, date, score: 0.97 };
}

const twenty = wordId('twenty');

/** The rank of an ordinal, in words or figures; -1 is "final" or "last". "twenty-first" is read by `ordinalEnd`. */
export function ordinalAt(t: Tokens, at: number): number | undefined {
  if (!t.isClass(at, is.ordinal)) {
    return undefined;
  }
  return t.isNumber(at) ? t.numberAt(at) : t.valueAs(at, is.ordinal);
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
    return parseEraFirst(t, at);
  }
  if (!t.isNumber(at)) {
    return undefined;
  }
  const special = parseEraYear(t, at) ?? parseDecade(t, at);
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
  const afterPreposition = before === gap.space && t.isClass(at - 1, is.yearPreposition);
  const afterArticle = before === gap.space && t.isClass(at - 1, is.article);
  const after = t.gapBefore(at + 1);
  const followedByWord = after === gap.space && !t.isNumber(at + 1);
  if (followedByWord && t.isClass(at + 1, is.counted) && !afterArticle && !isStrong(t, at)) {
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
  // Earlier and later years are rather amounts, unless something says that they are years.
  return (afterPreposition || before === gap.other) && !(followedByWord && isPluralNoun(t, at + 1));
}

/** "in 2006", "since 1948": nothing but a year is meant even before a counted noun. */
function isStrong(t: Tokens, at: number): boolean {
  return t.gapBefore(at) === gap.space && (t.isWord(at - 1, inWord) || t.isWord(at - 1, since));
}

const inWord = wordId('in');
const since = wordId('since');

/** An unknown lower-case word that ends in s: rather a plural noun. */
function isPluralNoun(t: Tokens, at: number): boolean {
  return (
    t.isClass(at, is.counted) ||
    (!t.has(at, flag.capital) && t.has(at, flag.unknown) && (t.text.charCodeAt(t.endOf(at) - 1) | 32) === 115)
  );
}
