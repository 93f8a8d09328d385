/** Joins two dates to a range where the text does: "between March and June 2024", "14 August - 24 August", "from 1939 to 1945". */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import type { Tokens } from '../tokens/tokens.ts';
import type { CalendarFields, DateExpression, Parsed } from './expression.ts';
import type { Found } from './found.ts';

const to = wordId('to');
const through = wordId('through');
const until = wordId('until');
const till = wordId('till');
const and = wordId('and');
const between = wordId('between');
const from = wordId('from');
const moves = 'moved postponed delayed shifted rescheduled changed'.split(' ').map(wordId);
const inWord = wordId('in');
const the = wordId('the');

/** Marks the ends of ranges among the expressions found since `first`, and lends a missing year from one end to the other. */
export function linkRanges(t: Tokens, found: Found[], first: number): void {
  lendBackwards(t, found, first);
  for (let index = first; index + 1 < found.length; index++) {
    const one = found[index];
    const other = found[index + 1];
    if (
      one === undefined ||
      other === undefined ||
      one.range !== undefined ||
      other.range !== undefined ||
      one.sentence !== other.sentence
    ) {
      continue;
    }
    if (!canBeEnds(one.parsed.date, other.parsed.date) || !isJoined(t, one, other)) {
      continue;
    }
    const [begin, end] = lendYears(one.parsed.date, inCenturyOf(one.parsed.date, other.parsed));
    found[index] = { ...one, parsed: { ...one.parsed, date: begin }, range: 'first', ...lastingOf(t, one, begin, end) };
    found[index + 1] = { ...other, parsed: { ...other.parsed, date: end }, range: 'last' };
    index++;
  }
}

/** "In April and June 1955", "between May and June in 1981": the year written last is that of the months before it. */
function lendBackwards(t: Tokens, found: Found[], first: number): void {
  for (let index = found.length - 2; index >= first; index--) {
    const one = found[index];
    const other = found[index + 1];
    if (
      one?.parsed.date.kind !== 'calendar' ||
      other?.parsed.date.kind !== 'calendar' ||
      one.sentence !== other.sentence
    ) {
      continue;
    }
    const { date } = one.parsed;
    const { year, month } = other.parsed.date;
    const lacks =
      (date.month !== undefined || date.season !== undefined) &&
      date.year === undefined &&
      date.yearFrom === undefined &&
      date.weekday === undefined;
    const seasons = date.season !== undefined && other.parsed.date.season !== undefined;
    const listed =
      seasons || (month !== undefined && (date.day === undefined) === (other.parsed.date.day === undefined));
    // "June/July 2014"
    const stroke = other.from === one.to && t.gapBefore(other.from) === gap.slash;
    const word = other.from - one.to === 1 && t.isNext(one.to) && t.isNext(other.from);
    if (!lacks || year === undefined || !(word || stroke)) {
      continue;
    }
    const lends =
      (stroke && listed && (date.month ?? 0) <= (month ?? 0)) ||
      (t.isWord(one.to, inWord) && month === undefined && !seasons) ||
      (t.isWord(one.to, and) && listed && (date.month ?? 0) <= (month ?? 0) && isInOrder(date, other.parsed.date));
    if (lends) {
      found[index] = {
        ...one,
        parsed: { ...one.parsed, date: { ...date, year } },
      };
    }
  }
}

const inYear = ['SP', 'SU', 'FA', 'WI'] as const;

/** "the winter and spring of 1943": the winter may be that of the year before. */
const isInOrder = ({ season: one }: CalendarFields, { season: other }: CalendarFields): boolean =>
  one === undefined || other === undefined || inYear.indexOf(one) < inYear.indexOf(other);

function canBeEnds(one: DateExpression, other: DateExpression): boolean {
  const fits = (date: DateExpression): boolean =>
    date.kind === 'calendar' || date.kind === 'named' || date.kind === 'event';
  return fits(one) && fits(other);
}

function isJoined(t: Tokens, one: Found, other: Found): boolean {
  const tokensBetween = other.from - one.to;
  const before = t.gapBefore(other.from);
  if (tokensBetween === 0) {
    return before === gap.dash || before === gap.hyphen;
  }
  if (tokensBetween > 2 || !t.isNext(one.to) || (tokensBetween === 2 && !t.isWord(one.to + 1, the))) {
    return false;
  }
  const opened = opener(t, one.from);
  if (t.isWord(one.to, and)) {
    return opened === between;
  }
  if (t.isWord(one.to, to) || t.isWord(one.to, through)) {
    return opened === from || isSameGrain(one.parsed.date, other.parsed.date, t.isWord(one.to, through));
  }
  return (t.isWord(one.to, until) || t.isWord(one.to, till)) && opened === from;
}

/** The word before the first end: "between", "from", also over an article. */
function opener(t: Tokens, at: number): number {
  if (!t.isNext(at)) {
    return 0;
  }
  const word = t.word[at - 1] ?? 0;
  return (word === the || word === inWord) && t.isNext(at - 1) ? (t.word[at - 2] ?? 0) : word;
}

function isSameGrain(one: DateExpression, other: DateExpression, through_: boolean): boolean {
  return (
    one.kind === 'calendar' &&
    other.kind === 'calendar' &&
    (one.month === undefined) === (other.month === undefined) &&
    (one.day === undefined) === (other.day === undefined) &&
    (one.weekday === undefined || (other.weekday !== undefined && through_))
  );
}

/** How long a range from one weekday to another lasts; what was "moved from Wednesday to Friday" does not last. */
function lastingOf(t: Tokens, found: Found, one: DateExpression, other: DateExpression): Pick<Found, 'lasting'> {
  const from = one.kind === 'calendar' && one.day === undefined ? one.weekday : undefined;
  const to = other.kind === 'calendar' && other.day === undefined ? other.weekday : undefined;
  const isMoved = moves.includes(t.word[found.from - 2] ?? 0);
  return from === undefined || to === undefined || isMoved ? {} : { lasting: (to - from + 7) % 7 };
}

/** "From 1914 to '18": two digits at the end of a range are of the century in which it began, where that comes after. */
function inCenturyOf(begin: DateExpression, { date: end, start }: Parsed): DateExpression {
  const isShort = start !== undefined;
  if (!isShort || end.kind !== 'calendar' || end.year === undefined || begin.kind !== 'calendar') {
    return end;
  }
  const first = begin.year ?? end.year;
  const year = first - (first % 100) + (end.year % 100);
  return year > first ? { ...end, year } : end;
}

function lendYears(one: DateExpression, other: DateExpression): readonly [DateExpression, DateExpression] {
  if (one.kind !== 'calendar' || other.kind !== 'calendar') {
    return [one, other];
  }
  const lends = (date: CalendarFields): boolean => date.year !== undefined && date.month !== undefined;
  const lacks = (date: CalendarFields): boolean =>
    date.year === undefined && date.yearFrom === undefined && (date.month !== undefined || date.season !== undefined);
  const crosses = (one.month ?? 0) > (other.month ?? 13);
  if (lacks(one) && other.year !== undefined) {
    return [{ ...one, year: other.year - (crosses ? 1 : 0) }, other];
  }
  if (lacks(other) && lends(one)) {
    return [one, { ...other, year: (one.year ?? 0) + (crosses ? 1 : 0) }];
  }
  return [one, other];
}
