/** Times of day: "3 a.m.", "14:30 local time", "0300 GMT", "5 o'clock", "noon", "5:30pm". */
import type { Clock } from '../calendars/clock-time.ts';
import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import type { DayPart } from '../tokens/units.ts';
import { dayParts } from '../tokens/units.ts';
import * as is from '../tokens/word-classes.ts';

const hWord = wordId('h');
const ofWord = wordId('of');
const asWord = wordId('as');
const local = wordId('local');
const time = wordId('time');
const hours = wordId('hours');
const hrs = wordId('hrs');
const o = wordId('o');
const clockWord = wordId('clock');
const noon = wordId('noon');
const midday = wordId('midday');
const midnight = wordId('midnight');
const inWord = wordId('in');
const the = wordId('the');
const zoneNames = new Map([
  [wordId('greenwich'), 0],
  [wordId('moscow'), 180],
]);
const zoneAdjectives =
  'eastern pacific central standard daylight mean summer israel beirut damascus kyiv baghdad tehran'
    .split(' ')
    .map(wordId);
const clockPrepositions = 'at around about by until till from to since before after between near approximately and'
  .split(' ')
  .map(wordId);

const hourPrepositions = 'at by from until till before after since to'.split(' ').map(wordId);

/** A time of day, with the token after it. */
export interface ClockParse {
  readonly to: number;
  readonly clock?: Clock;
  readonly part?: DayPart;
  readonly score: number;
}

const unfit = flag.grouped | flag.signed | flag.percent | flag.ordinalSuffix;

/** "+3", "-0500", "+05:30" right after "UTC" or "GMT". */
function offsetAt(t: Tokens, at: number): { to: number; minutes: number } | undefined {
  if (!t.isNumber(at) || t.has(at, flag.grouped | flag.decimal)) {
    return undefined;
  }
  const sign = t.text.slice(t.endOf(at - 1), t.startOf(at));
  const digits = t.digitsAt(at);
  if (!/^[+\-−]$/.test(sign) || (digits > 2 && digits !== 4)) {
    return undefined;
  }
  const withMinutes =
    digits <= 2 && t.gapBefore(at + 1) === gap.colon && t.isNumber(at + 1) && t.digitsAt(at + 1) === 2;
  const hours = digits === 4 ? Math.floor(t.numberAt(at) / 100) : t.numberAt(at);
  const minutes = digits === 4 ? t.numberAt(at) % 100 : withMinutes ? t.numberAt(at + 1) : 0;
  return hours > 14 || minutes > 59
    ? undefined
    : { to: withMinutes ? at + 2 : at + 1, minutes: (sign === '+' ? 1 : -1) * (60 * hours + minutes) };
}

/** "GMT", "local time", "Eastern time", "Greenwich Mean Time" after a time. */
function parseZone(t: Tokens, at: number): { to: number; zone?: number } | undefined {
  const before = t.gapBefore(at);
  if (before !== gap.space && before !== gap.none && before !== gap.stop) {
    return undefined;
  }
  if (t.isClass(at, is.zone) && t.has(at, flag.allCapitals)) {
    const zone = t.valueAs(at, is.zone);
    const beyond = zone === 0 ? offsetAt(t, at + 1) : undefined;
    return beyond === undefined ? { to: at + 1, zone } : { to: beyond.to, zone: beyond.minutes };
  }
  if (t.isWord(at, local) && t.isWord(at + 1, time) && t.isNext(at + 1)) {
    return { to: at + 2 };
  }
  const named = zoneNames.get(t.word[at] ?? 0);
  let to = at;
  while (
    to < at + 3 &&
    t.isNext(to + 1) &&
    (zoneAdjectives.includes(t.word[to] ?? 0) || zoneNames.has(t.word[to] ?? 0))
  ) {
    to++;
  }
  if (to > at && t.isWord(to, time)) {
    return named === undefined ? { to: to + 1 } : { to: to + 1, zone: named };
  }
  return undefined;
}

function withZone(t: Tokens, to: number, clock: Clock, score: number): ClockParse {
  const zone = parseZone(t, to);
  if (zone !== undefined) {
    return { to: zone.to, clock: zone.zone === undefined ? clock : { ...clock, zone: zone.zone }, score: 0.97 };
  }
  return { to, clock, score };
}

/** " a.m." after a number: 0 or 12, to be added; undefined where none stands. */
function meridiemAt(t: Tokens, at: number): number | undefined {
  const before = t.gapBefore(at);
  if (!t.isClass(at, is.meridiem) || (before !== gap.space && before !== gap.none)) {
    return undefined;
  }
  // "I am": only after a number, and "AM" or "a.m." or "am" joined or spaced, so that a figure before it is enough.
  return t.valueAs(at, is.meridiem);
}

function hourOf(hour: number, meridiem: number): number {
  return (hour % 12) + meridiem;
}

/** "in the morning", "in the afternoon" after a clock time. */
function parsePartTail(t: Tokens, at: number): { to: number; part: DayPart } | undefined {
  if (
    t.isWord(at, inWord) &&
    t.isNext(at) &&
    t.isWord(at + 1, the) &&
    t.isClass(at + 2, is.partOfDay) &&
    t.isNext(at + 2)
  ) {
    const part = dayParts[t.valueAs(at + 2, is.partOfDay)];
    return part === undefined ? undefined : { to: at + 3, part };
  }
  return undefined;
}

function afternoonOf(part: DayPart, hour: number): number {
  return hour < 12 && (part === 'AF' || part === 'EV' || (part === 'NI' && hour >= 6)) ? hour + 12 : hour;
}

/** A time of day that begins at the token, or undefined. */
export function parseClock(t: Tokens, at: number): ClockParse | undefined {
  if (t.isWord(at, noon) || t.isWord(at, midday)) {
    return withZone(t, at + 1, { hour: 12, minute: 0 }, 0.85);
  }
  if (t.isWord(at, midnight)) {
    return withZone(t, at + 1, { hour: 0, minute: 0 }, 0.85);
  }
  if (!t.isClass(at, is.cardinal) || (at > 0 && t.gapBefore(at) === gap.none) || t.has(at, unfit)) {
    return undefined;
  }
  const value = t.isNumber(at) ? t.numberAt(at) : t.valueAs(at, is.cardinal);
  if (t.isWord(at + 1, o) && t.isNext(at + 1) && t.isWord(at + 2, clockWord) && value >= 1 && value <= 12) {
    const tail = parsePartTail(t, at + 3);
    const hour = tail === undefined ? value : afternoonOf(tail.part, value);
    return withZone(t, tail?.to ?? at + 3, { hour }, 0.95);
  }
  const meridiem = meridiemAt(t, at + 1);
  if (meridiem !== undefined) {
    const written = clockDigits(t, at, value);
    return written === undefined || written.hour < 1 || written.hour > 12
      ? undefined
      : withZone(t, at + 2, { ...written, hour: hourOf(written.hour, meridiem) }, 0.97);
  }
  if (!t.isNumber(at)) {
    return undefined;
  }
  if (t.isWord(at + 1, hWord) && t.gapBefore(at + 1) === gap.none && t.gapBefore(at + 2) === gap.none) {
    return parseTimeWithH(t, at, value);
  }
  if (t.gapBefore(at + 1) === gap.colon && t.isNumber(at + 1) && t.digitsAt(at + 1) === 2) {
    return parseColonTime(t, at, value);
  }
  if (t.digitsAt(at) === 4 && !t.has(at, flag.decimal) && value % 100 < 60 && value < 2400) {
    return parseMilitaryTime(t, at, value);
  }
  return undefined;
}

/** 3 → 3:00 without minutes said; "3.30" read as a decimal → 3:30. */
function clockDigits(t: Tokens, at: number, value: number): Clock | undefined {
  if (!t.has(at, flag.decimal)) {
    return value > 24 ? undefined : { hour: value };
  }
  const written = t.text.slice(t.startOf(at), t.endOf(at)).split('.');
  const minute = Number(written[1]);
  return written[1]?.length === 2 && minute < 60 ? { hour: Number(written[0]), minute } : undefined;
}

/** "06h30": as reports written in French-speaking countries have it. */
function parseTimeWithH(t: Tokens, at: number, hour: number): ClockParse | undefined {
  const minute = t.numberAt(at + 2);
  // "3h20 later" is a length.
  const isTime = t.digitsAt(at) === 2 || (t.isNext(at) && clockPrepositions.includes(t.word[at - 1] ?? 0));
  const fits =
    isTime && t.digitsAt(at) <= 2 && hour < 24 && t.isNumber(at + 2) && t.digitsAt(at + 2) === 2 && minute < 60;
  return fits && !t.has(at + 2, unfit | flag.decimal) ? withZone(t, at + 3, { hour, minute }, 0.95) : undefined;
}

function parseColonTime(t: Tokens, at: number, hour: number): ClockParse | undefined {
  const minute = t.numberAt(at + 1);
  if (hour > 24 || minute > 59 || t.digitsAt(at) > 2 || t.has(at + 1, unfit | flag.decimal)) {
    return undefined;
  }
  let to = at + 2;
  let clock: Clock = { hour, minute };
  if (t.gapBefore(to) === gap.colon && t.isNumber(to) && t.digitsAt(to) === 2) {
    clock = { hour, minute, second: Math.floor(t.numberAt(to)) };
    to++;
  }
  const meridiem = meridiemAt(t, to);
  if (meridiem !== undefined && hour >= 1 && hour <= 12) {
    return withZone(t, to + 1, { ...clock, hour: hourOf(hour, meridiem) }, 0.98);
  }
  if (t.isWord(to, hrs) || t.isWord(to, hours) || t.isWord(to, hWord)) {
    const before = t.gapBefore(to);
    if (before === gap.none || before === gap.space) {
      return withZone(t, to + 1, clock, 0.95);
    }
  }
  if (t.isNext(to) && (t.isWord(to, noon) || t.isWord(to, midnight))) {
    return withZone(t, to + 1, clock, 0.95);
  }
  const tail = parsePartTail(t, to);
  if (tail !== undefined) {
    return withZone(t, tail.to, { ...clock, hour: afternoonOf(tail.part, hour) }, 0.95);
  }
  const zoned = withZone(t, to, clock, 0.5);
  if (zoned.score > 0.9) {
    return zoned;
  }
  // Without more, "3:16" may be a verse, a score, a ratio: a preposition of time or two figures each at a line's start are needed.
  const prepared = at > 0 && t.isNext(at) && (clockPrepositions.includes(t.word[at - 1] ?? 0) || isAsOf(t, at));
  const start = t.startOf(at);
  const lineStart = t.digitsAt(at) === 2 && (start === 0 || t.text.charCodeAt(start - 1) === 10);
  return prepared || lineStart ? { to, clock, score: 0.8 } : undefined;
}

/** "as of 18:00" */
function isAsOf(t: Tokens, at: number): boolean {
  return t.isWord(at - 1, ofWord) && t.isNext(at - 1) && t.isWord(at - 2, asWord);
}

function parseMilitaryTime(t: Tokens, at: number, value: number): ClockParse | undefined {
  const clock: Clock = { hour: Math.floor(value / 100), minute: value % 100 };
  const before = t.gapBefore(at + 1);
  if ((before === gap.space || before === gap.none) && (t.isWord(at + 1, hours) || t.isWord(at + 1, hrs))) {
    // "1500 hours" is a time; "2000 hours of work" is an amount.
    const prepared = at > 0 && t.isNext(at) && (hourPrepositions.includes(t.word[at - 1] ?? 0) || isAsOf(t, at));
    const counted = (t.isNext(at + 2) && t.isWord(at + 2, ofWord)) || !(prepared || t.has(at, flag.leadingZero));
    return counted ? undefined : withZone(t, at + 2, clock, 0.9);
  }
  const zone = parseZone(t, at + 1);
  return zone === undefined || before !== gap.space
    ? undefined
    : { to: zone.to, clock: zone.zone === undefined ? clock : { ...clock, zone: zone.zone }, score: 0.97 };
}
