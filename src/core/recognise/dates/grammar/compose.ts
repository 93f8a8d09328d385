/** Puts a day and a time of day together: "Thursday night", "3 a.m. Friday", "May 8 1:00am", "the night of November 19". */

import { gap } from '../tokens/gaps.ts';
import { isPlural, wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import { dayParts } from '../tokens/units.ts';
import * as is from '../tokens/word-classes.ts';
import { type ClockParse, parseClock } from './clock.ts';
import { parseDayAlone, parseDayFirst } from './day-first-dates.ts';
import type { DateExpression, Parsed } from './expression.ts';
import { parseMonthFirst } from './month-dates.ts';
import { parseNamedDay } from './named-days.ts';
import { parseNumericDate } from './numeric-dates.ts';
import { parseDeictic } from './relative.ts';
import { parseShifter } from './shifters.ts';
import { hourIn, parseHourBeforeDay, parseSpokenTime } from './spoken-times.ts';
import { parseWeekday } from './weekdays.ts';

const the = wordId('the');
const of = wordId('of');
const hours = wordId('hours');
const early = wordId('early');
const late = wordId('late');
const small = wordId('small');
const wee = wordId('wee');
const night = wordId('night');
const evening = wordId('evening');
const nightWords = [wordId('overnight'), wordId('daytime'), wordId('nighttime')];
const inWord = wordId('in');
const during = wordId('during');
const atWord = wordId('at');
const by = wordId('by');
/** When day and night turn: "before dawn", "until nightfall". */
const turns = 'dawn dusk sunrise sunset sundown daybreak nightfall midday'.split(' ').map(wordId);
const aroundTurns = 'before after until till since around towards toward near'.split(' ').map(wordId);
const onWord = wordId('on');
const dayLeads = [onWord, of];
const prepositions = 'in during by until till through since into before throughout for all of'.split(' ').map(wordId);

/** A date that names one day (or leaves only its year or week open). */
export function isDayLevel(date: DateExpression): boolean {
  switch (date.kind) {
    case 'calendar':
      return date.day !== undefined || date.weekday !== undefined;
    case 'shift':
      return date.unit === 'day' || date.inner?.weekday !== undefined || date.inner?.day !== undefined;
    case 'named':
    case 'event':
    case 'foreign':
      return true;
    default:
      return false;
  }
}

/** A day that begins at the token, without time of day. */
function parseDay(t: Tokens, at: number, monthFirst: boolean | undefined): Parsed | undefined {
  const classes = t.classes[at] ?? 0;
  let best: Parsed | undefined;
  const consider = (parsed: Parsed | undefined): void => {
    if (parsed !== undefined && isDayLevel(parsed.date) && (best === undefined || parsed.to > best.to)) {
      best = parsed;
    }
  };
  if (at >= t.count) {
    return undefined;
  }
  if ((classes & is.weekdayName) !== 0) {
    consider(parseWeekday(t, at));
  }
  if ((classes & is.monthName) !== 0) {
    consider(parseMonthFirst(t, at));
  }
  if ((classes & (is.cardinal | is.ordinal)) !== 0) {
    consider(parseDayFirst(t, at));
    consider(parseNumericDate(t, at, monthFirst));
  }
  if ((classes & is.namedStart) !== 0) {
    consider(parseNamedDay(t, at));
  }
  if ((classes & is.deicticDay) !== 0) {
    consider(parseDeictic(t, at));
  }
  if ((classes & (is.shifter | is.article)) !== 0) {
    consider(parseShifter(t, at));
  }
  return best;
}

/** "3 a.m.", "3 a.m. Friday", "9:34 p.m., March 19 EST", "16:00 UTC today". */
export function parseClockDate(t: Tokens, at: number, monthFirst: boolean | undefined): Parsed | undefined {
  const clock = parseClock(t, at) ?? spokenClock(t, at);
  const onDay = clock === undefined || clock.score < 0.97 ? parseHourOfDay(t, at, monthFirst) : undefined;
  if (clock === undefined || (onDay !== undefined && onDay.to > clock.to)) {
    return onDay;
  }
  const { score } = clock;
  const time = {
    ...(clock.clock === undefined ? {} : { clock: clock.clock }),
    ...(clock.part === undefined ? {} : { part: clock.part }),
  };
  const between = t.gapBefore(clock.to);
  if (between === gap.space || between === gap.comma) {
    const day = parseDay(t, clock.to, monthFirst);
    if (day !== undefined && day.until === undefined && day.clock === undefined) {
      const zoneAfter =
        clock.clock !== undefined && t.isNext(day.to) && t.isClass(day.to, is.zone) && t.has(day.to, flag.allCapitals);
      const withZone =
        zoneAfter && clock.clock !== undefined ? { clock: { ...clock.clock, zone: t.valueAs(day.to, is.zone) } } : {};
      return { ...day, ...time, ...withZone, to: zoneAfter ? day.to + 1 : day.to, score: 0.97 };
    }
  }
  return { to: clock.to, date: { kind: 'clock' }, ...time, score };
}

function spokenClock(t: Tokens, at: number): ClockParse | undefined {
  const spoken = parseSpokenTime(t, at);
  return spoken === undefined ? undefined : { ...spoken, score: 0.9 };
}

/** "at 6 that evening", "nine on Tuesday night": an hour whose half of the day the day's own words tell. */
function parseHourOfDay(t: Tokens, at: number, monthFirst: boolean | undefined): Parsed | undefined {
  const hour = parseHourBeforeDay(t, at);
  const found = hour === undefined ? undefined : parseDay(t, hour.to, monthFirst);
  const day = found === undefined ? undefined : withTimeAfter(t, found);
  if (hour === undefined || day?.part === undefined || day.until !== undefined) {
    return undefined;
  }
  const { part, ...rest } = day;
  return { ...rest, clock: { ...hour.clock, hour: hourIn(part, hour.clock.hour) }, score: 0.95 };
}

/** A day with what follows it: "Thursday night", "May 8 1:00am". */
export function withTimeAfter(t: Tokens, parsed: Parsed): Parsed {
  if (
    parsed.part !== undefined ||
    parsed.clock !== undefined ||
    parsed.until !== undefined ||
    !isDayLevel(parsed.date) ||
    !t.isNext(parsed.to)
  ) {
    return parsed;
  }
  let word = parsed.to;
  if ((t.isWord(word, early) || t.isWord(word, late)) && t.isNext(word + 1)) {
    word++;
  }
  if (t.isClass(word, is.partOfDay) && !isPlural(t.word[word] ?? 0) && !t.has(word, flag.capital)) {
    const part = dayParts[t.valueAs(word, is.partOfDay)];
    return part === undefined ? parsed : { ...parsed, to: word + 1, part };
  }
  const clock = parseClock(t, parsed.to);
  if (clock?.clock !== undefined && clock.score > 0.9) {
    return { ...parsed, to: clock.to, clock: clock.clock };
  }
  return parsed;
}

/** "the night of November 19", "the early hours of Friday", "the morning", "overnight", "at night". */
export function parsePartOfDay(t: Tokens, at: number, monthFirst: boolean | undefined): Parsed | undefined {
  let word = t.isWord(at, the) ? at + 1 : at;
  const articled = word > at;
  if (articled && !t.isNext(word)) {
    return undefined;
  }
  const early_ = t.isWord(word, early) || t.isWord(word, late) || t.isWord(word, small) || t.isWord(word, wee);
  if (early_ && t.isNext(word + 1)) {
    word++;
  }
  const isHours = early_ && t.isWord(word, hours);
  const isPart = t.isClass(word, is.partOfDay) && !t.has(word, flag.capital);
  if (!isHours && !isPart) {
    return undefined;
  }
  const part = isHours ? (t.isWord(word - 1, late) ? 'EV' : 'MO') : dayParts[t.valueAs(word, is.partOfDay)];
  if (part === undefined) {
    return undefined;
  }
  let to = word + 1;
  if (isPart && t.isWord(to, hours) && t.isNext(to)) {
    to++;
  }
  const onDay = t.isWord(to, onWord) && turns.includes(t.word[word] ?? 0);
  if ((t.isWord(to, of) || onDay) && t.isNext(to) && t.isNext(to + 1)) {
    const dayStart = t.isWord(to + 1, the) && !t.isClass(to + 2, is.shifter) ? to + 2 : to + 1;
    const dated = parseDay(t, dayStart, monthFirst) ?? parseDayAlone(t, to + 1, dayLeads);
    // "the wee hours of Friday morning"
    const day = isHours && dated !== undefined ? withTimeAfter(t, dated) : dated;
    if (day !== undefined) {
      return {
        ...day,
        part: day.part ?? part,
        score: 0.95,
        ...(day.until === undefined ? {} : { until: { ...day.until } }),
      };
    }
  }
  if (!isPart) {
    return undefined;
  }
  return isBarePart(t, at, word, to, articled) ? { to, date: { kind: 'clock' }, part, score: 0.55 } : undefined;
}

/** "at night", "in the morning", "overnight": a time of day by itself; "night vision" and "evening news" are none. */
function isBarePart(t: Tokens, at: number, word: number, to: number, articled: boolean): boolean {
  if (isPlural(t.word[word] ?? 0)) {
    return false;
  }
  if (nightWords.includes(t.word[word] ?? 0)) {
    return !articled && t.gapBefore(word) !== gap.hyphen;
  }
  const before = t.isNext(at) ? (t.word[at - 1] ?? 0) : 0;
  if (!articled && turns.includes(t.word[word] ?? 0) && aroundTurns.includes(before)) {
    return t.gapBefore(to) !== gap.hyphen && !(t.isNext(to) && (t.has(to, flag.unknown) || t.isWord(to, of)));
  }
  const nounFollows =
    t.isNext(to) && (t.has(to, flag.unknown) || t.isClass(to, is.counted)) && !t.has(to, flag.capital);
  if (articled) {
    return prepositions.includes(before) && !nounFollows;
  }
  const timely =
    (before === atWord && (t.isWord(word, night) || !t.isWord(word, evening))) ||
    before === by ||
    before === inWord ||
    before === during;
  return timely && !nounFollows;
}
