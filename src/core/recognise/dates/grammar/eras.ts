/** Years of an era, decades and centuries: "480 BC", "AD 70", "the 1930s", "the nineteenth century". */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import type { CalendarFields, Parsed } from './expression.ts';

const plural = wordId('s');
const century = wordId('century');
const centuries = wordId('centuries');
const and = wordId('and');
const to = wordId('to');
const the = wordId('the');
const oneself = ['his', 'her', 'their', 'my', 'our', 'your'].map(wordId);
const twenty = wordId('twenty');
const tens = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ').map(wordId);
const heat = 'temperature temperatures degrees highs lows'.split(' ').map(wordId);

export const badNumber = flag.grouped | flag.decimal | flag.signed | flag.percent | flag.ordinalSuffix;

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
  return written && era < hijra ? era : undefined;
}

/** The values of AH and SH, the lunar and the solar Hijra, among the eras. */
const hijra = 2;
const calendars = ['islamic', 'persian'] as const;

/** The calendar of a year of the Hijra, by the era at a token. */
function hijraAt(t: Tokens, at: number): (typeof calendars)[number] | undefined {
  return t.isClass(at, is.era) && t.has(at, flag.allCapitals | flag.dotted)
    ? calendars[t.valueAs(at, is.era) - hijra]
    : undefined;
}

/** "1445 AH", "AH 656", "1402 SH" */
export function parseHijraYear(t: Tokens, at: number): Parsed | undefined {
  const first = t.isClass(at, is.era);
  const number = first ? at + 1 : at;
  const calendar = hijraAt(t, first ? at : at + 1);
  const between = t.gapBefore(at + 1);
  const year = t.numberAt(number);
  const fits =
    calendar !== undefined &&
    t.isNumber(number) &&
    !t.has(number, badNumber) &&
    year > 0 &&
    year < 1600 &&
    (between === gap.space || (first && between === gap.stop));
  return fits ? { to: at + 2, date: { kind: 'foreign', calendar, year }, score: 0.95 } : undefined;
}

/** "480 BC", "AD 70", "480-479 BC", "1st century BC" are told by `parseYears`; this reads number and era. */
export function parseEraYear(t: Tokens, at: number): Parsed | undefined {
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
  const isJoined = t.isNext(at + 1) && (t.isWord(at + 1, to) || t.isWord(at + 1, and)) && t.isNext(at + 2);
  const tailAt = isRange ? at + 1 : isJoined ? at + 2 : -1;
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
export function parseEraFirst(t: Tokens, at: number): Parsed | undefined {
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

/** "the 80s", "late 80s", "70s and 80s" */
function followsDecadeWord(t: Tokens, at: number): boolean {
  const before = t.gapBefore(at);
  const follows = before === gap.space || before === gap.hyphen;
  return follows && (t.isWord(at - 1, the) || t.isClass(at - 1, is.edge) || t.isWord(at - 1, and));
}

/** "1930s", "1930's", "'80s", "80s", "the 470s BC" */
export function parseDecade(t: Tokens, at: number): Parsed | undefined {
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
    if (isAge || value < 30 || (!apostrophe && !followsDecadeWord(t, at))) {
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

/** "the nineties", "the late Seventies": not "her eighties", nor temperatures. */
export function parseDecadeInWords(t: Tokens, at: number): Parsed | undefined {
  const place = tens.indexOf(t.word[at] ?? 0);
  if (place < 0 || !followsDecadeWord(t, at)) {
    return undefined;
  }
  for (
    let before = at - 1;
    before > 0 && before > at - 4 && (t.isNext(before) || t.gapBefore(before) === gap.hyphen);
    before--
  ) {
    const word = t.word[before - 1] ?? 0;
    if (oneself.includes(word) || heat.includes(word)) {
      return undefined;
    }
  }
  return { to: at + 1, date: { kind: 'calendar', decade: 192 + place }, score: 0.75 };
}

/** "the nineteenth century", "21st-century", "the 5th century BC" */
export function parseCentury(t: Tokens, at: number): Parsed | undefined {
  const inTwoWords = t.isWord(at, twenty) && (t.isNext(at + 1) || t.gapBefore(at + 1) === gap.hyphen);
  const rankAt = inTwoWords ? at + 1 : at;
  let rank = ordinalAt(t, rankAt);
  if (rank === undefined || (inTwoWords && (rank < 1 || rank > 9))) {
    return undefined;
  }
  rank += inTwoWords ? 20 : 0;
  let unitAt = rankAt + 1;
  const between = t.gapBefore(unitAt);
  if (
    t.isWord(unitAt, and) &&
    t.isNext(unitAt) &&
    t.isClass(unitAt + 1, is.ordinal) &&
    t.isWord(unitAt + 2, centuries)
  ) {
    return { to: unitAt, date: { kind: 'calendar', century: rank - 1 } };
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

/** The rank of an ordinal, in words or figures; -1 is "final" or "last". */
export function ordinalAt(t: Tokens, at: number): number | undefined {
  if (!t.isClass(at, is.ordinal)) {
    return undefined;
  }
  return t.isNumber(at) ? t.numberAt(at) : t.valueAs(at, is.ordinal);
}
