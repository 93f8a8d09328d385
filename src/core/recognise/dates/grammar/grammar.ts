/** The date grammar: at a token that can begin an expression, the rules for its classes are tried and the longest reading wins. */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import {
  parseOpenLength,
  parseRecent,
  parseReportedDay,
  parseTheseDays,
  parseToDate,
  parseToldTime,
} from './anaphoric-times.ts';
import { isDayLevel, parseClockDate, parsePartOfDay, withTimeAfter } from './compose.ts';
import { parseConsecutive } from './consecutive-times.ts';
import { parseDayAlone, parseDayFirst } from './day-first-dates.ts';
import { isPluralUnit, parseBareUnits, parseDuration, parseHalfCentury, parseUnitAdjective } from './durations.ts';
import { parseCentury, parseDecadeInWords } from './eras.ts';
import { parseEventDay } from './event-days.ts';
import { parseClimateSeason, parseOnePart, parseRankedTime, parseSuperlativeTime } from './event-times.ts';
import type { Parsed } from './expression.ts';
import { parseForeignDate } from './foreign-dates.ts';
import { parseApproximate, parseEdgeWord } from './modifiers.ts';
import { parseMonthFirst } from './month-dates.ts';
import { parseNamedDay } from './named-days.ts';
import { parseNumberedWeek } from './numbered-weeks.ts';
import { parseNumericDate } from './numeric-dates.ts';
import { parseEdgePhrase, parsePartOf, parseUnitOf, parseUnitsEnd } from './periods.ts';
import { parseAmountShift, parseDayBefore, parseDeictic, parseThatTime } from './relative.ts';
import { isSeasonal, parseFiscalYear, parseQuarter, parseSeason, parseShortQuarter } from './seasons-quarters.ts';
import { parseDistributed, parseFrequency, parsePluralWeekday, parseTimesA, parseWeekends } from './sets.ts';
import { parseShifter } from './shifters.ts';
import { parseVague } from './vague.ts';
import { parseWeekday } from './weekdays.ts';
import { parseYears } from './years.ts';
import { parseYearEarlier } from './years-earlier.ts';

const the = wordId('the');
const a = wordId('a');
const an = wordId('an');
const some = wordId('some');
const one = wordId('one');
const twenty = wordId('twenty');
const half = wordId('half');
const quarter = wordId('quarter');

interface GrammarOptions {
  /** Whether 3/12/2025 is March 12 (true), 3 December (false) or not to be told (undefined). */
  readonly monthFirst: boolean | undefined;
}

export class Grammar {
  private best: Parsed | undefined;
  private readonly core = (at: number): Parsed | undefined => this.parseCore(at);

  constructor(
    private readonly t: Tokens,
    private readonly options: GrammarOptions,
  ) {}

  /** The longest date expression that begins at the token, or undefined. */
  parse(at: number): Parsed | undefined {
    const { t } = this;
    const classes = t.classes[at] ?? 0;
    const core = this.parseCore(at);
    this.best = core;
    if ((classes & (is.approximator | is.starter)) !== 0) {
      this.consider(parseApproximate(t, at, this.coreOrEdge));
    }
    if ((classes & is.edge) !== 0) {
      this.consider(parseEdgeWord(t, at, this.core));
      this.consider(parseEdgePhrase(t, at, this.core));
      this.consider(parsePartOfDay(t, at, this.options.monthFirst));
    }
    if ((classes & (is.article | is.shifter)) !== 0) {
      this.consider(parseUnitsEnd(t, at));
    }
    if (t.isWord(at, the)) {
      this.parseArticle(at);
    }
    if ((classes & (is.ordinal | is.shifter)) !== 0) {
      this.consider(parsePartOf(t, at, this.core));
    }
    if ((classes & is.unit) !== 0) {
      this.consider(parseUnitOf(t, at, this.core));
      this.consider(parseUnitsEnd(t, at));
    }
    const best = this.best;
    return best === undefined ? undefined : this.complete(best);
  }

  private readonly coreOrEdge = (at: number): Parsed | undefined =>
    this.parseCore(at) ?? parseEdgeWord(this.t, at, this.core);

  /** What begins with "the": the article is of the extent where the rule says so. */
  private parseArticle(at: number): void {
    const { t } = this;
    if (!t.isNext(at + 1) && t.gapBefore(at + 1) !== gap.spaceApostrophe) {
      return;
    }
    this.consider(parseEdgePhrase(t, at, this.core));
    this.consider(parsePartOf(t, at, this.core));
    this.consider(parseUnitOf(t, at, this.core));
    this.consider(parsePartOfDay(t, at, this.options.monthFirst));
    this.consider(parseEdgeAfterArticle(t, at, this.core));
    const classes = t.classes[at + 1] ?? 0;
    if ((classes & (is.ordinal | is.season | is.cardinal | is.starter | is.approximator)) !== 0) {
      this.consider(articled(t, at, this.parseCore(at + 1)));
    }
  }

  private consider(parsed: Parsed | undefined): void {
    if (
      parsed !== undefined &&
      (this.best === undefined ||
        parsed.to > this.best.to ||
        (parsed.to === this.best.to && this.best.from !== undefined))
    ) {
      this.best = parsed;
    }
  }

  private complete(parsed: Parsed): Parsed {
    return isDayLevel(parsed.date) ? withTimeAfter(this.t, parsed) : parsed;
  }

  /** Expressions without modifiers before them. */
  private parseCore(at: number): Parsed | undefined {
    const { t } = this;
    const { monthFirst } = this.options;
    if (at >= t.count) {
      return undefined;
    }
    const classes = t.classes[at] ?? 0;
    const outer = this.best;
    this.best = undefined;
    if ((classes & is.namedStart) !== 0) {
      this.consider(parseNamedDay(t, at));
    }
    if ((classes & is.weekdayName) !== 0) {
      this.consider(parsePluralWeekday(t, at));
      this.consider(parseWeekday(t, at));
    }
    if ((classes & is.monthName) !== 0) {
      this.consider(parseEventDay(t, at) ?? parseMonthFirst(t, at));
    }
    if ((classes & (is.cardinal | is.ordinal)) !== 0) {
      if (t.isNumber(at)) {
        this.consider(parseEventDay(t, at));
        this.consider(parseNumericDate(t, at, monthFirst));
        this.consider(parseYears(t, at));
        this.consider(parseShortQuarter(t, at));
      }
      this.consider(parseDayFirst(t, at));
      this.consider(parseForeignDate(t, at));
      this.consider(parseClockDate(t, at, monthFirst));
    }
    if ((classes & is.ordinal) !== 0 || t.isWord(at, twenty)) {
      this.consider(parseCentury(t, at));
    }
    if ((classes & is.ordinal) !== 0) {
      this.consider(parseQuarter(t, at));
    }
    if ((classes & is.foreignMonth) !== 0) {
      this.consider(parseForeignDate(t, at));
    }
    if ((classes & is.era) !== 0) {
      this.consider(parseYears(t, at));
    }
    if ((classes & is.season) !== 0) {
      this.consider(parseSeason(t, at));
    }
    if ((classes & is.partOfDay) !== 0) {
      this.consider(parseClockDate(t, at, monthFirst));
      this.consider(parsePartOfDay(t, at, monthFirst));
    }
    if ((classes & is.deicticDay) !== 0) {
      this.consider(parseDeictic(t, at));
    }
    if ((classes & is.frequency) !== 0) {
      this.consider(parseFrequency(t, at));
    }
    if ((classes & is.distributor) !== 0) {
      this.consider(parseDistributed(t, at));
    }
    if ((classes & (is.vague | is.starter)) !== 0 || t.isWord(at, the)) {
      this.consider(parseVague(t, at));
    }
    if ((classes & is.starter) !== 0) {
      this.consider(parseDecadeInWords(t, at));
      this.consider(parseWeekends(t, at));
      this.consider(parseQuarter(t, at));
      this.consider(parseShortQuarter(t, at));
      this.consider(parseFiscalYear(t, at));
      this.consider(parseHalfCentury(t, at));
      this.consider(parseTimesA(t, at));
      this.consider(parseClimateSeason(t, at));
      this.consider(parseToDate(t, at));
      this.consider(parseNumberedWeek(t, at));
    }
    if ((classes & (is.shifter | is.article)) !== 0) {
      this.consider(parseShifter(t, at));
      this.consider(parseToldTime(t, at));
      this.consider(parseRecent(t, at));
      this.consider(parseReportedDay(t, at));
      this.consider(parseRankedTime(t, at));
      this.consider(parseDayAlone(t, at));
      this.consider(parseClimateSeason(t, at));
      this.consider(parseDayBefore(t, at));
      this.consider(parseThatTime(t, at));
      this.consider(parseConsecutive(t, at));
    }
    if ((classes & (is.cardinal | is.vagueAmount)) !== 0 || t.isWord(at, a) || t.isWord(at, an)) {
      this.consider(parseTimesA(t, at));
      this.consider(parseAmountShift(t, at));
      this.consider(parseDuration(t, at));
    }
    if (t.isWord(at, half) || t.isWord(at, quarter) || (t.isWord(at, a) && t.isWord(at + 1, quarter))) {
      this.consider(parseClockDate(t, at, monthFirst));
    }
    if ((classes & is.unit) !== 0) {
      this.consider(parseAmountShift(t, at));
      this.consider(parseUnitAdjective(t, at));
      this.consider(parseBareUnits(t, at));
      this.consider(parseTheseDays(t, at));
      this.consider(parseSuperlativeTime(t, at));
      this.consider(parseNumberedWeek(t, at));
      this.consider(parseYearEarlier(t, at));
    }
    if (t.isWord(at, a) || t.isWord(at, some)) {
      this.consider(parseOpenLength(t, at));
    }
    if (t.isWord(at, one)) {
      this.consider(parseOnePart(t, at));
    }
    const found = this.best;
    this.best = outer;
    return found === undefined ? undefined : this.complete(found);
  }
}

/** "the late 1960s", "the early 21st century", "the mid-1990s". */
function parseEdgeAfterArticle(t: Tokens, at: number, core: (at: number) => Parsed | undefined): Parsed | undefined {
  const inner = parseEdgeWord(t, at + 1, core);
  return inner?.date.kind === 'calendar' &&
    (inner.date.decade !== undefined || inner.date.century !== undefined || inner.date.season !== undefined)
    ? inner
    : undefined;
}

/** The article counts to the extent of a decade, century, season, quarter, half, "the 25th of August" and of whole periods ("the nine months"). */
function articled(t: Tokens, at: number, inner: Parsed | undefined): Parsed | undefined {
  if (inner === undefined || inner.from !== undefined) {
    return undefined;
  }
  const { date } = inner;
  if (date.kind === 'calendar') {
    const whole =
      date.decade !== undefined ||
      date.century !== undefined ||
      date.season !== undefined ||
      date.quarter !== undefined ||
      date.half !== undefined;
    const hyphenated = t.gapBefore(t.isWord(at + 1, twenty) ? at + 3 : at + 2) === gap.hyphen;
    const ordinalDay = date.day !== undefined && t.isClass(at + 1, is.ordinal);
    const premodifies =
      date.season !== undefined &&
      date.year === undefined &&
      t.isNext(inner.to) &&
      (t.has(inner.to, flag.unknown) || isSeasonal(t, inner.to));
    const counts = (whole && !premodifies && !(hyphenated && date.decade === undefined)) || ordinalDay;
    if (!counts) {
      return undefined;
    }
    // The apostrophe of "'60s" is inside the extent now.
    const { start: _, ...rest } = inner;
    return rest;
  }
  return isWholeLength(t, at + 1, inner) ? inner : undefined;
}

/** "the nine months": a number of whole units, and not what they only describe ("the nine-month talks"). */
function isWholeLength(t: Tokens, at: number, { to, date }: Parsed): boolean {
  return (
    date.kind === 'duration' &&
    date.amount !== undefined &&
    t.isClass(at, is.cardinal) &&
    isPluralUnit(t, to - 1) &&
    t.gapBefore(to - 1) === gap.space &&
    t.gapBefore(to) !== gap.hyphen &&
    t.gapBefore(to) !== gap.apostrophe
  );
}
