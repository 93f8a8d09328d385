/** Dates of other calendars as they stand in English news: "10 Muharram 1446", "22 Bahman", "1 Ramadan", "13 Aban 1358", "17 Tammuz". */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import { dayAt } from './day-and-month.ts';
import type { ForeignDate, Parsed } from './expression.ts';

const calendars = ['islamic', 'persian', 'hebrew'] as const;
const ah = wordId('ah');
const of = wordId('of');

function yearAt(t: Tokens, at: number, calendar: ForeignDate['calendar']): { to: number; year: number } | undefined {
  const before = t.gapBefore(at);
  if ((before !== gap.space && before !== gap.comma) || !t.isNumber(at) || t.has(at, flag.grouped | flag.decimal)) {
    return undefined;
  }
  const year = t.numberAt(at);
  // "61 AH": the era alone says that so few digits are a year.
  if (t.digitsAt(at) !== 4) {
    const told = calendar === 'islamic' && t.isWord(at + 1, ah) && t.isNext(at + 1) && t.digitsAt(at) < 4 && year > 0;
    return told ? { to: at + 2, year } : undefined;
  }
  const fits = calendar === 'hebrew' ? year > 5600 && year < 5900 : year > 1200 && year < 1500;
  return fits ? { to: t.isWord(at + 1, ah) && t.isNext(at + 1) ? at + 2 : at + 1, year } : undefined;
}

const articles = ['al', 'ul', 'el', 'ath', 'uth', 'as', 'us'].map(wordId);
const first = ['awwal', 'awal', 'avval', 'ula', 'oula'].map(wordId);
const second = ['thani', 'thaniya', 'akhir', 'akhira', 'akhirah', 'sani'].map(wordId);
const RABI = 3;
const JUMADA = 5;

/** "Rabi al-Awwal" and "Rabi al-Thani", "Jumada al-Ula" and "Jumada al-Akhira": months that come in pairs. */
function pairedMonth(t: Tokens, at: number): { to: number; code: number } | undefined {
  const code = t.valueAs(at, is.foreignMonth);
  if (code !== RABI && code !== JUMADA) return undefined;
  const joins = (token: number) => t.isNext(token) || t.gapBefore(token) === gap.hyphen;
  const article = joins(at + 1) && articles.includes(t.word[at + 1] ?? 0) ? at + 1 : at;
  const which = article + 1;
  if (!joins(which)) return undefined;
  const word = t.word[which] ?? 0;
  return first.includes(word)
    ? { to: which + 1, code }
    : second.includes(word)
      ? { to: which + 1, code: code + 1 }
      : undefined;
}

/** A day and a month of another calendar, the year if it is written; a month alone is read as a named day or not at all. */
export function parseForeignDate(t: Tokens, at: number): Parsed | undefined {
  let monthToken = at;
  let day = dayAt(t, at);
  if (day !== undefined && day <= 31 && (t.isNext(at + 1) || t.gapBefore(at + 1) === gap.hyphen)) {
    monthToken = t.isWord(at + 1, of) && t.isNext(at + 2) ? at + 2 : at + 1;
  } else {
    day = undefined;
  }
  if (!t.isClass(monthToken, is.foreignMonth) || !t.has(monthToken, flag.capital)) {
    return undefined;
  }
  const paired = pairedMonth(t, monthToken);
  const code = paired?.code ?? t.valueAs(monthToken, is.foreignMonth);
  const calendar = calendars[code >> 4];
  if (calendar === undefined) {
    return undefined;
  }
  const month = code & 15;
  let to = paired?.to ?? monthToken + 1;
  if (day === undefined) {
    const number = t.isNext(to) ? dayAt(t, to) : undefined;
    if (number !== undefined && number <= 30) {
      day = number;
      to++;
    }
  }
  const year = yearAt(t, to, calendar);
  if (day === undefined && year === undefined) {
    return undefined;
  }
  return {
    to: year?.to ?? to,
    date: {
      kind: 'foreign',
      calendar,
      month,
      ...(day === undefined ? {} : { day }),
      ...(year === undefined ? {} : { year: year.year }),
    },
    score: 0.85,
  };
}
