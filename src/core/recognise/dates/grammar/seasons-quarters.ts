/** Seasons, quarters, halves and fiscal years: "the summer of 1942", "third-quarter", "Q3 2024", "first half of 2007", "fiscal 2013". */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import { seasons } from '../tokens/units.ts';
import * as is from '../tokens/word-classes.ts';
import { eraAt, ordinalAt } from './eras.ts';
import type { CalendarFields, Parsed } from './expression.ts';
import { shortYear, yearAt } from './years.ts';

const aWord = wordId('a');
const andWord = wordId('and');
const toWord = wordId('to');
const of = wordId('of');
const the = wordId('the');
const fall = wordId('fall');
const spring = wordId('spring');
const quarter = wordId('quarter');
const half = wordId('half');
const year = wordId('year');
const fiscal = wordId('fiscal');
const financial = wordId('financial');
const latter = wordId('latter');
const q = wordId('q');
const h = wordId('h');
const fy = wordId('fy');
const last = wordId('last');
const thisWord = wordId('this');
const next = wordId('next');
const that = wordId('that');
const same = wordId('same');
const which = wordId('which');
const followed = wordId('followed');
const inWord = wordId('in');
const during = wordId('during');
const throughout = wordId('throughout');

/** What is named after its season, in capitals or not: "a spring offensive", "the Winter Campaign". */
const seasonal = (
  'offensive offensives campaign campaigns fighting uprising counteroffensive assault attack attacks push rains floods flooding harvest planting ' +
  'drought elections session'
)
  .split(' ')
  .map(wordId);

/** What a season before it names: an offensive, a harvest. */
export function isSeasonal(t: Tokens, at: number): boolean {
  return seasonal.includes(t.word[at] ?? 0);
}

type YearLink = Pick<CalendarFields, 'year' | 'yearFrom' | 'fiscal'> & { readonly to: number };

/** " of 2007", " 2007", ", 2007", " of this year", " last year", " of fiscal 2013", " of the year": the year that a part belongs to. */
export function parseYearLink(t: Tokens, at: number): YearLink | undefined {
  const before = t.gapBefore(at);
  if (before !== gap.space && before !== gap.comma) {
    return undefined;
  }
  const linked = t.isWord(at, of) && before === gap.space;
  let inner = linked ? at + 1 : at;
  if (linked && !t.isNext(inner)) {
    return undefined;
  }
  if (linked && t.isWord(inner, the) && t.isNext(inner + 1)) {
    inner++;
    if (t.isWord(inner, year)) {
      return { to: inner + 1, yearFrom: { base: 'publication', by: 0 } };
    }
  }
  if ((t.isWord(inner, fiscal) || t.isWord(inner, financial)) && t.isNext(inner + 1)) {
    const number = t.isWord(inner + 1, year) && t.isNext(inner + 2) ? inner + 2 : inner + 1;
    const written = yearAt(t, number);
    return written === undefined ? undefined : { to: number + 1, year: written, fiscal: true };
  }
  if (t.isWord(inner, year) && linked && t.isNext(inner + 1)) {
    inner++;
  }
  const written = yearAt(t, inner);
  if (written !== undefined) {
    return { to: eraAt(t, inner + 1) === 1 ? inner + 2 : inner + 1, year: written };
  }
  if (t.isNumber(inner) && eraAt(t, inner + 1) === -1) {
    return { to: inner + 2, year: 1 - t.numberAt(inner) };
  }
  if (before === gap.space && t.isNext(inner + 1) && t.isWord(inner + 1, year)) {
    const word = t.word[inner];
    if (word === last || word === thisWord || word === next) {
      return { to: inner + 2, yearFrom: { base: 'publication', by: word === last ? -1 : word === next ? 1 : 0 } };
    }
    if (word === that || word === same) {
      return { to: inner + 2, yearFrom: { base: 'reference', by: 0 } };
    }
  }
  return undefined;
}

function fieldsOf(link: YearLink | undefined): Partial<CalendarFields> {
  return {
    ...(link?.year === undefined ? {} : { year: link.year }),
    ...(link?.yearFrom === undefined ? {} : { yearFrom: link.yearFrom }),
    ...(link?.fiscal === undefined ? {} : { fiscal: link.fiscal }),
  };
}

/** "summer 1955", "the spring of 1862", "winter". */
export function parseSeason(t: Tokens, at: number): Parsed | undefined {
  if (!t.isClass(at, is.season) || (at > 0 && (t.gapBefore(at) === gap.none || t.gapBefore(at) === gap.apostrophe))) {
    return undefined;
  }
  const season = seasons[t.valueAs(at, is.season)];
  if (season === undefined) {
    return undefined;
  }
  const link = parseTurnOfYears(t, at + 1) ?? parseYearLink(t, at + 1);
  if (link !== undefined && (link.year !== undefined || link.yearFrom !== undefined)) {
    return { to: link.to, date: { kind: 'calendar', season, ...fieldsOf(link) }, score: 0.95 };
  }
  if (t.isNext(at + 1) && (t.isWord(at + 1, that) || t.isWord(at + 1, which)) && t.isWord(at + 2, followed)) {
    const date = { kind: 'shift', base: 'reference', unit: 'year', by: 1, inner: { season } } as const;
    return { to: at + 3, date, score: 0.9, ...(t.isNext(at) && t.isWord(at - 1, the) ? { from: at - 1 } : {}) };
  }
  return isBareSeason(t, at) ? { to: at + 1, date: { kind: 'calendar', season }, score: 0.75 } : undefined;
}

/** "of 2015-16", " 2015/16" after a winter: two years, one after the other; the season counts to the first. */
function parseTurnOfYears(t: Tokens, at: number): YearLink | undefined {
  const first = t.isWord(at, of) && t.isNext(at) ? at + 1 : at;
  const second = first + 1;
  if (!t.isNext(first) || !t.isNumber(first) || t.digitsAt(first) !== 4 || !t.isNumber(second)) {
    return undefined;
  }
  const year = t.numberAt(first);
  const joint = t.gapBefore(second);
  const next = t.digitsAt(second) === 2 ? (year + 1) % 100 : year + 1;
  const joined = joint === gap.hyphen || joint === gap.dash || joint === gap.slash;
  return joined && year >= 1000 && year < 2200 && t.numberAt(second) === next ? { to: second + 1, year } : undefined;
}

/** "fall" and "spring" are also verbs, and "the fall of Kabul" is no season. */
function isBareSeason(t: Tokens, at: number): boolean {
  const word = t.word[at] ?? 0;
  if (t.isNext(at + 1) && isSeasonal(t, at + 1)) {
    return true;
  }
  if (
    t.has(at, flag.capital) &&
    at > 0 &&
    t.gapBefore(at) !== gap.other &&
    t.gapBefore(at) !== gap.stop &&
    t.gapBefore(at) !== gap.lineEnd
  ) {
    return t.isNext(at) && t.isWord(at - 1, inWord);
  }
  const supported =
    at > 0 &&
    (t.isNext(at) || t.gapBefore(at) === gap.hyphen) &&
    (t.isClass(at - 1, is.yearPreposition | is.shifter | is.edge | is.article | is.distributor) ||
      t.isWord(at - 1, of));
  if (t.isNext(at + 1) && t.isWord(at + 1, of)) {
    return supported && word !== fall && word !== spring;
  }
  if (word === fall || word === spring) {
    const timely =
      supported &&
      !t.isWord(at - 1, toWord) &&
      !t.isWord(at - 1, aWord) &&
      !(word === fall && t.isWord(at - 1, the) && !isIn(t, at - 2));
    return timely;
  }
  return supported || (at > 0 && t.isNext(at) && !t.has(at - 1, flag.capital));
}

function isIn(t: Tokens, at: number): boolean {
  // "the rise and the fall" is no season.
  return (
    !t.isWord(at, andWord) &&
    (t.isWord(at, inWord) || t.isWord(at, during) || t.isWord(at, throughout) || t.isClass(at, is.yearPreposition))
  );
}

/** "Q3 2024", "3Q 2024", "H1 2024", "2H 2024". */
export function parseShortQuarter(t: Tokens, at: number): Parsed | undefined {
  const letter = t.isNumber(at) ? at + 1 : at;
  const number = t.isNumber(at) ? at : at + 1;
  const isQuarter = t.isWord(letter, q);
  if (
    (!isQuarter && !t.isWord(letter, h)) ||
    !t.has(letter, flag.capital) ||
    t.gapBefore(at + 1) !== gap.none ||
    t.digitsAt(number) !== 1
  ) {
    return undefined;
  }
  const rank = t.numberAt(number);
  // "1Q23"
  const joined =
    t.isNumber(at) && t.gapBefore(at + 2) === gap.none ? (shortYear(t, at + 2) ?? yearAt(t, at + 2)) : undefined;
  if (joined === undefined && t.gapBefore(at + 2) === gap.none && at + 2 < t.count) {
    return undefined;
  }
  const link = joined === undefined ? parseYearLink(t, at + 2) : { to: at + 3, year: joined };
  if (rank < 1 || rank > (isQuarter ? 4 : 2) || (!isQuarter && link?.year === undefined)) {
    return undefined;
  }
  return {
    to: link?.to ?? at + 2,
    date: { kind: 'calendar', ...(isQuarter ? { quarter: rank } : { half: rank }), ...fieldsOf(link) },
    score: 0.85,
  };
}

/** "third quarter of 2005", "fourth-quarter", "final quarter", "third fiscal quarter", "second half of 1984", "latter half of 1984". */
export function parseQuarter(t: Tokens, at: number): Parsed | undefined {
  if (t.isWord(at, fiscal) && t.isNext(at + 1)) {
    // "the fiscal first quarter": which months it has depends on the firm.
    const inner = parseQuarter(t, at + 1);
    return inner?.date.kind === 'calendar' && inner.date.quarter !== undefined
      ? { ...inner, date: { ...inner.date, fiscal: true } }
      : undefined;
  }
  const rank = t.isWord(at, latter) ? 2 : ordinalAt(t, at);
  const between = t.gapBefore(at + 1);
  if (rank === undefined || (between !== gap.space && between !== gap.hyphen)) {
    return undefined;
  }
  if (
    t.isWord(at + 1, fiscal) &&
    t.isNext(at + 1) &&
    t.isNext(at + 2) &&
    t.isWord(at + 2, quarter) &&
    rank >= 1 &&
    rank <= 4
  ) {
    const link = parseYearLink(t, at + 3);
    const fields = { ...fieldsOf(link), fiscal: true };
    return { to: link?.to ?? at + 3, date: { kind: 'calendar', quarter: rank, ...fields }, score: 0.85 };
  }
  if (t.isWord(at + 1, quarter)) {
    const nth = rank === -1 ? 4 : rank;
    if (nth < 1 || nth > 4) {
      return undefined;
    }
    const link = parseYearLink(t, at + 2);
    return {
      to: link?.to ?? at + 2,
      date: { kind: 'calendar', quarter: nth, ...fieldsOf(link) },
      score: link === undefined ? 0.75 : 0.95,
    };
  }
  if (t.isWord(at + 1, half) && (rank === 1 || rank === 2)) {
    const link = parseYearLink(t, at + 2);
    // "first-half profit"
    if (link === undefined && between === gap.hyphen && t.isNext(at + 2) && isReported(t, at + 2)) {
      return { to: at + 2, date: { kind: 'calendar', half: rank }, score: 0.75 };
    }
    return link === undefined
      ? undefined
      : { to: link.to, date: { kind: 'calendar', half: rank, ...fieldsOf(link) }, score: 0.9 };
  }
  return undefined;
}

/** What firms report for half a year, and teams do not do in half a match. */
const isReported = (t: Tokens, at: number): boolean => reported.includes(t.word[at] ?? 0) || isNet(t, at);
const isNet = (t: Tokens, at: number): boolean =>
  (t.isWord(at, net) || t.isWord(at, pretax)) && t.isNext(at + 1) && reported.includes(t.word[at + 1] ?? 0);
const net = wordId('net');
const pretax = wordId('pretax');
const reported =
  'profit profits earnings results sales revenue revenues turnover loss losses income net growth figures output gdp'
    .split(' ')
    .map(wordId);

/** The token after a fiscal year, which may run over two calendar years: "2012/13". */
function afterTurn(t: Tokens, number: number): number {
  const turn = number + 1;
  const joined = t.gapBefore(turn) === gap.slash || t.gapBefore(turn) === gap.hyphen;
  const isNextYear = t.isNumber(turn) && (t.numberAt(number) + 1) % 100 === t.numberAt(turn) % 100;
  return joined && isNextYear ? turn + 1 : turn;
}

/** "fiscal 2013", "fiscal year 2013", "financial year 2012/13", "FY2013", "FY 2013". */
export function parseFiscalYear(t: Tokens, at: number): Parsed | undefined {
  let number = at + 1;
  if (t.isWord(at, fy) && t.has(at, flag.allCapitals)) {
    const between = t.gapBefore(number);
    if (between !== gap.none && between !== gap.space) {
      return undefined;
    }
    const value = t.numberAt(number);
    const written = t.digitsAt(number) === 2 ? 2000 + value : value;
    return t.isNumber(number) && written >= 1950 && written < 2100
      ? { to: afterTurn(t, number), date: { kind: 'calendar', year: written, fiscal: true } }
      : undefined;
  }
  if (!t.isWord(at, fiscal) && !t.isWord(at, financial)) {
    return undefined;
  }
  if (t.isWord(number, year) && t.isNext(number)) {
    number++;
  }
  const written = t.isNext(number) ? yearAt(t, number) : undefined;
  return written === undefined
    ? undefined
    : { to: afterTurn(t, number), date: { kind: 'calendar', year: written, fiscal: true } };
}
