/** The year that stands after a month or a day: ", 2025", " of 1940", " '82", " of that year", " last year". */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import type { Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import { eraAt } from './eras.ts';
import type { CalendarFields } from './expression.ts';
import { shortYear, yearAt } from './years.ts';

const of = wordId('of');
const the = wordId('the');
const last = wordId('last');
const thisWord = wordId('this');
const next = wordId('next');
const that = wordId('that');
const same = wordId('same');
const year = wordId('year');
const shortMonths = 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ').map(wordId);

export function isAbbreviation(t: Tokens, at: number): boolean {
  return shortMonths.includes(t.word[at] ?? 0);
}

export type YearPart = { readonly to: number } & Pick<CalendarFields, 'year' | 'yearFrom'>;

/** The year after a month or a day: ", 2025", " 2025", " of 2025", " '82", "490 BC", " of that year", " of last year", " last year". */
export function parseYearPart(t: Tokens, at: number): YearPart | undefined {
  const before = t.gapBefore(at);
  if (
    before === gap.space ||
    before === gap.comma ||
    (before === gap.stop && isAbbreviation(t, at - 1)) ||
    before === gap.hyphen
  ) {
    const written = yearAt(t, at);
    if (written !== undefined) {
      const counted = before !== gap.comma && t.isNext(at + 1) && t.isClass(at + 1, is.counted) && written < 1800;
      return counted ? undefined : { to: eraAt(t, at + 1) === 1 ? at + 2 : at + 1, year: written };
    }
    if (t.isNumber(at) && t.digitsAt(at) <= 4 && eraAt(t, at + 1) !== undefined && before !== gap.hyphen) {
      return { to: at + 2, year: eraAt(t, at + 1) === -1 ? 1 - t.numberAt(at) : t.numberAt(at) };
    }
    // "14-Aug-24", but "14 August-24 August".
    const isDayBefore = t.isNumber(at - 2) && t.gapBefore(at - 1) !== gap.hyphen;
    if (before === gap.hyphen && t.isNumber(at) && t.digitsAt(at) === 2 && !isDayBefore) {
      return { to: at + 1, year: t.numberAt(at) <= 40 ? 2000 + t.numberAt(at) : 1900 + t.numberAt(at) };
    }
  }
  if (before === gap.spaceApostrophe) {
    const short = shortYear(t, at);
    return short === undefined ? undefined : { to: at + 1, year: short };
  }
  if (before !== gap.space && before !== gap.comma) {
    return undefined;
  }
  const inner = t.isWord(at, of) ? at + 1 : at;
  if (inner > at && t.isNext(inner)) {
    const written = yearAt(t, inner);
    if (written !== undefined) {
      return { to: eraAt(t, inner + 1) === 1 ? inner + 2 : inner + 1, year: written };
    }
    if (t.isNumber(inner) && eraAt(t, inner + 1) === -1) {
      return { to: inner + 2, year: 1 - t.numberAt(inner) };
    }
  }
  let word = inner;
  if (inner > at && t.isWord(word, the) && t.isNext(word + 1)) {
    word++;
  }
  if (t.isNext(word + 1) && t.isWord(word + 1, year)) {
    if (t.isWord(word, last)) {
      return { to: word + 2, yearFrom: { base: 'publication', by: -1 } };
    }
    if (t.isWord(word, thisWord)) {
      return { to: word + 2, yearFrom: { base: 'publication', by: 0 } };
    }
    if (t.isWord(word, next)) {
      return { to: word + 2, yearFrom: { base: 'publication', by: 1 } };
    }
    if (inner > at && (t.isWord(word, that) || t.isWord(word, same))) {
      return { to: word + 2, yearFrom: { base: 'reference', by: 0 } };
    }
  }
  return undefined;
}

export function withYear(fields: Omit<CalendarFields, 'kind'>, part: YearPart | undefined): CalendarFields {
  return {
    kind: 'calendar',
    ...fields,
    ...(part?.year === undefined ? {} : { year: part.year }),
    ...(part?.yearFrom === undefined ? {} : { yearFrom: part.yearFrom }),
  };
}
