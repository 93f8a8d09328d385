/** Weeks by their number, as reports on outbreaks count: "week 34 of 2023", "week 34/2023", "epi week 5", "weeks 1-8 of 2024". */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { badNumber } from './eras.ts';
import type { CalendarFields, Parsed } from './expression.ts';
import { parseYearLink } from './seasons-quarters.ts';
import { yearAt } from './years.ts';

const week = wordId('week');
const weeks = wordId('weeks');
const epidemiological = ['epi', 'epidemiological', 'epidemiologic', 'iso'].map(wordId);
const joints = ['to', 'through', 'and'].map(wordId);
const LAST_WEEK = 53;

type YearOfWeek = { readonly to: number } & Pick<CalendarFields, 'year' | 'yearFrom'>;

/** Without a year behind it, or the kind of week before it, "week 12" may be one of anything: a course, a pregnancy, a season. */
export function parseNumberedWeek(t: Tokens, at: number): Parsed | undefined {
  const isTold = epidemiological.includes(t.word[at] ?? 0) && t.isNext(at + 1);
  const noun = isTold ? at + 1 : at;
  const number = noun + 1;
  const first = t.isWord(noun, week) || t.isWord(noun, weeks) ? weekAt(t, number) : undefined;
  if (first === undefined || !t.isNext(number)) {
    return undefined;
  }
  const joint = t.gapBefore(number + 1);
  const inWords = t.isNext(number + 1) && joints.includes(t.word[number + 1] ?? 0) && t.isNext(number + 2);
  const end = inWords ? number + 2 : number + 1;
  const second =
    t.isWord(noun, weeks) && (inWords || joint === gap.hyphen || joint === gap.dash) ? weekAt(t, end) : undefined;
  const last = second !== undefined && second > first ? end : number;
  const year = yearAfter(t, last + 1);
  if ((year === undefined && !isTold) || (t.isWord(noun, weeks) && last === number)) {
    return undefined;
  }
  const of = (value: number): CalendarFields => ({
    kind: 'calendar',
    week: value,
    ...(year?.year === undefined ? {} : { year: year.year }),
    ...(year?.yearFrom === undefined ? {} : { yearFrom: year.yearFrom }),
  });
  const to = year?.to ?? last + 1;
  return last === number
    ? { to, date: of(first), score: 0.9 }
    : { to: number + 1, date: of(first), until: { from: last, to, date: of(second ?? first) }, score: 0.9 };
}

function weekAt(t: Tokens, at: number): number | undefined {
  const value = t.numberAt(at);
  const fits = t.isNumber(at) && !t.has(at, badNumber) && t.digitsAt(at) <= 2 && value >= 1 && value <= LAST_WEEK;
  return fits ? value : undefined;
}

/** "/2023", " of 2023", ", 2023", " 2023", " of last year" */
function yearAfter(t: Tokens, at: number): YearOfWeek | undefined {
  if (t.gapBefore(at) === gap.slash) {
    const year = yearAt(t, at);
    return year === undefined ? undefined : { to: at + 1, year };
  }
  return parseYearLink(t, at);
}
