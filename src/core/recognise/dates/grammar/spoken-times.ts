/** Times of day as they are spoken: "half past nine", "a quarter to ten", "six in the morning", "at 10 on Tuesday night". */
import type { Clock } from '../calendars/clock-time.ts';
import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import { type DayPart, dayParts } from '../tokens/units.ts';
import * as is from '../tokens/word-classes.ts';

const a = wordId('a');
const half = wordId('half');
const quarter = wordId('quarter');
const minutes = wordId('minutes');
const past = wordId('past');
const to = wordId('to');
const inWord = wordId('in');
const the = wordId('the');
const early = wordId('early');
const atWord = wordId('at');
const night = wordId('night');
const onWord = wordId('on');
const joins = 'and to or'.split(' ').map(wordId);
const nearly = 'about around nearly roughly almost'.split(' ').map(wordId);
const prepositions = 'at by until till from since before after past between toward towards'.split(' ').map(wordId);

const unfit = flag.grouped | flag.decimal | flag.signed | flag.percent | flag.ordinalSuffix;
/** What is said of minutes before the hour: any other number before "to" rather begins a range. */
const roundMinutes = [5, 10, 20, 25];

export interface SpokenTime {
  readonly to: number;
  readonly clock: Clock;
}

function numberAt(t: Tokens, at: number, most: number): number | undefined {
  if (!t.isClass(at, is.cardinal) || t.has(at, unfit) || (t.isNumber(at) && t.digitsAt(at) > 2)) {
    return undefined;
  }
  const value = t.isNumber(at) ? t.numberAt(at) : t.valueAs(at, is.cardinal);
  return value >= 1 && value <= most ? value : undefined;
}

/** Nothing grows out of the number: "6-3", "6:30", "6.5". */
function endsPlainly(t: Tokens, at: number): boolean {
  const after = t.gapBefore(at + 1);
  return after !== gap.none && after !== gap.hyphen && after !== gap.dash && after !== gap.colon && after !== gap.slash;
}

const hourAt = (t: Tokens, at: number): number | undefined =>
  t.isNext(at) && endsPlainly(t, at) ? numberAt(t, at, 12) : undefined;

/** "at six", "shortly after six", "at about six", "between five and six": a number that words about time lead to. */
function isLedTo(t: Tokens, at: number, approximately: boolean): boolean {
  if (!t.isNext(at)) {
    return false;
  }
  const before = t.word[at - 1] ?? 0;
  if (prepositions.includes(before)) {
    return true;
  }
  if (nearly.includes(before)) {
    return approximately || (t.isNext(at - 1) && prepositions.includes(t.word[at - 2] ?? 0));
  }
  // "from 10 at night to 5"
  if (before === to && t.isNext(at - 1) && t.isClass(at - 2, is.partOfDay)) {
    return true;
  }
  return (
    joins.includes(before) &&
    t.isNext(at - 1) &&
    t.isNext(at - 2) &&
    numberAt(t, at - 2, 12) !== undefined &&
    prepositions.includes(t.word[at - 3] ?? 0)
  );
}

/** The hour of the afternoon, evening or night that a number up to twelve means. */
export function hourIn(part: DayPart, hour: number): number {
  if (part === 'NI') {
    return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour;
  }
  return hour < 12 && (part === 'AF' || part === 'EV') ? hour + 12 : hour;
}

/** "half past nine", "a quarter past eight", "ten to six": minutes told before or after the hour. */
function parseMinutes(t: Tokens, at: number): SpokenTime | undefined {
  let word = at;
  if (t.isWord(word, a)) {
    word++;
    if (!t.isNext(word) || !t.isWord(word, quarter)) return undefined;
  }
  const isHalf = t.isWord(word, half);
  const minute = isHalf ? 30 : t.isWord(word, quarter) ? 15 : numberAt(t, word, 29);
  if (minute === undefined) {
    return undefined;
  }
  const isCounted = minute !== 30 && minute !== 15;
  const turn = isCounted && t.isNext(word + 1) && t.isWord(word + 1, minutes) ? word + 2 : word + 1;
  const isTo = !isHalf && t.isWord(turn, to);
  const isPlain = turn === word + 1 && isCounted;
  const linked = t.isNext(turn) || (isHalf && t.gapBefore(turn) === gap.hyphen);
  if (!linked || !(isTo || t.isWord(turn, past)) || (isTo && isPlain && !roundMinutes.includes(minute))) {
    return undefined;
  }
  // "from ten to six" is a range of hours, and so may "ten to six" be anywhere but after "at".
  const before = t.word[at - 1] ?? 0;
  const isAt = t.isNext(at) && (before === atWord || (nearly.includes(before) && isLedTo(t, at, false)));
  if (isTo && !(isPlain ? isAt : isLedTo(t, at, true))) {
    return undefined;
  }
  const hour = hourAt(t, turn + 1);
  if (hour === undefined || (isTo && isPlain && isCountedAt(t, turn + 2))) {
    return undefined;
  }
  return { to: turn + 2, clock: { hour: isTo ? (hour + 23) % 24 || 12 : hour, minute: isTo ? 60 - minute : minute } };
}

/** "at five to one odds": a noun that the number counts or describes. */
const isCountedAt = (t: Tokens, at: number): boolean =>
  t.isNext(at) && !t.has(at, flag.capital) && (t.isClass(at, is.counted | is.unit) || t.has(at, flag.unknown));

/** "in the morning", "in the early afternoon", "at night" after a time; not "in the morning raid". */
function partAfter(t: Tokens, at: number): { readonly to: number; readonly part: DayPart } | undefined {
  if (!t.isNext(at) || !t.isNext(at + 1)) {
    return undefined;
  }
  if (t.isWord(at, atWord) && t.isWord(at + 1, night)) {
    return { to: at + 2, part: 'NI' };
  }
  if (!t.isWord(at, inWord) || !t.isWord(at + 1, the)) {
    return undefined;
  }
  const word = t.isWord(at + 2, early) ? at + 3 : at + 2;
  const part = t.isNext(word) && t.isClass(word, is.partOfDay) ? dayParts[t.valueAs(word, is.partOfDay)] : undefined;
  return part === undefined || isCountedAt(t, word + 1) ? undefined : { to: word + 1, part };
}

/** A spoken time of day that begins at the token, where its own words tell that it is one. */
export function parseSpokenTime(t: Tokens, at: number): SpokenTime | undefined {
  if (at > 0 && (t.gapBefore(at) === gap.none || t.gapBefore(at) === gap.hyphen)) {
    return undefined;
  }
  const minutesTold = parseMinutes(t, at);
  const hour = minutesTold === undefined && isLedTo(t, at, true) ? hourAt(t, at) : undefined;
  const told = minutesTold ?? (hour === undefined ? undefined : { to: at + 1, clock: { hour } });
  if (told === undefined) {
    return undefined;
  }
  const tail = partAfter(t, told.to);
  if (tail === undefined) {
    return minutesTold;
  }
  return { to: tail.to, clock: { ...told.clock, hour: hourIn(tail.part, told.clock.hour) } };
}

/** "at 6 that evening", "shortly after nine on Tuesday night": the hour, and the token where its day may begin. */
export function parseHourBeforeDay(t: Tokens, at: number): SpokenTime | undefined {
  const minutesTold = parseMinutes(t, at);
  const hour = minutesTold === undefined && isLedTo(t, at, false) ? hourAt(t, at) : undefined;
  const told = minutesTold ?? (hour === undefined ? undefined : { to: at + 1, clock: { hour } });
  if (told === undefined || !t.isNext(told.to)) {
    return undefined;
  }
  const isOn = t.isWord(told.to, onWord) && t.isNext(told.to + 1);
  return isOn ? { ...told, to: told.to + 1 } : told;
}
