/** Durations: "nine months", "a week", "two-day", "decades-long", "the past three years", "recent weeks", "two and a half years". */

import { gap } from '../tokens/gaps.ts';
import { isPlural, wordId } from '../tokens/lexicon.ts';
import { isSentenceStart } from '../tokens/sentences.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import { type Unit, units } from '../tokens/units.ts';
import * as is from '../tokens/word-classes.ts';
import { parseAmount } from './amounts.ts';
import type { Parsed } from './expression.ts';

const toWord = wordId('to');
const long = wordId('long');
const old = wordId('old');
const ofAge = wordId('age');
const of = wordId('of');
const a = wordId('a');
const an = wordId('an');
const and = wordId('and');
const half = wordId('half');
const the = wordId('the');
const war = wordId('war');
const after = wordId('after');
const before_ = wordId('before');
const second = wordId('second');
const century = wordId('century');
const day = wordId('day');
const one = wordId('one');
const quarter = wordId('quarter');
const quarters = wordId('quarters');
const plus = wordId('plus');
const lengthWords =
  'for over within just take takes took taken taking lasts lasted lasting spend spends spent spending wait waited'
    .split(' ')
    .map(wordId);
const killing = 'kills killing injures injuring wounding'.split(' ').map(wordId);
const days = wordId('days');
const s = wordId('s');
const time = wordId('time');
/** Words that may stand between an amount and its unit and stay in the extent. */
const fillers =
  'more straight consecutive full long whole other additional trading working calendar business short previous successive single solid bloody brutal extra few further'
    .split(' ')
    .map(wordId);

/** The unit at a token, "second" only where it is one. */
export function unitAt(t: Tokens, at: number): Unit | undefined {
  return t.isClass(at, is.unit) ? units[t.valueAs(at, is.unit)] : undefined;
}

export function isPluralUnit(t: Tokens, at: number): boolean {
  return t.isClass(at, is.unit) && isPlural(t.word[at] ?? 0);
}

/** Where a duration's unit stands after its amount, over at most two filling words. */
function findUnit(t: Tokens, from: number): number | undefined {
  // "20-plus months"
  let at = t.isWord(from, plus) && t.gapBefore(from) === gap.hyphen ? from + 1 : from;
  for (let steps = 0; steps < 3; steps++) {
    const before = t.gapBefore(at);
    if (before !== gap.space && before !== gap.hyphen && !(before === gap.none && steps === 0 && t.isNumber(at - 1))) {
      return undefined;
    }
    if (t.isClass(at, is.unit)) {
      return before === gap.none && t.endOf(at) - t.startOf(at) < 3 ? undefined : at;
    }
    if (before !== gap.space || !fillers.includes(t.word[at] ?? 0)) {
      return undefined;
    }
    at++;
  }
  return undefined;
}

/** "-long", " long", "-old", " and a half": what follows the unit in the extent. */
function tailOf(t: Tokens, unitToken: number, hyphenated: boolean): { to: number; half: boolean; age: boolean } {
  const at = unitToken + 1;
  const before = t.gapBefore(at);
  const counts = hyphenated || !isPluralUnit(t, unitToken);
  if (t.isWord(at, long) && (before === gap.hyphen || (before === gap.space && counts))) {
    return { to: at + 1, half: false, age: false };
  }
  if (t.isWord(at, old) && (before === gap.hyphen || before === gap.space)) {
    return { to: at + 1, half: false, age: true };
  }
  if (t.isWord(at, of) && t.isNext(at) && t.isWord(at + 1, ofAge)) {
    return { to: at + 2, half: false, age: true };
  }
  const article = t.isWord(at, and) && before !== gap.other && (t.isWord(at + 1, a) || t.isWord(at + 1, an));
  if (article && t.isWord(at + 2, half) && (before === gap.space || before === gap.hyphen)) {
    const longAt = at + 3;
    const isLong = t.isWord(longAt, long) && (t.gapBefore(longAt) === gap.space || t.gapBefore(longAt) === gap.hyphen);
    return { to: isLong ? longAt + 1 : longAt, half: true, age: false };
  }
  return { to: at, half: false, age: false };
}

/** What can be called years old and is no person: "a two-year-old truce". */
const oldThings = (
  'war conflict ceasefire truce blockade siege insurgency uprising dispute occupation government regime state law ban deal agreement treaty kingdom ' +
  'republic party movement campaign crisis standoff embargo monarchy program programme feud rebellion struggle revolt mission building bridge ' +
  'company system offensive stalemate partnership alliance peace civil border trade political project plan policy institution organisation organization'
)
  .split(' ')
  .map(wordId);

const oldestPerson = 130;

/** "a 27-year-old man", "18 years old", "the 33-year-old": an age, not a time. A "year-old truce" and a "decades-old dispute" are times. */
function isPersonsAge(t: Tokens, unitToken: number, to: number, amount: number | undefined): boolean {
  if (t.isNext(to) && t.isClass(to, is.person)) {
    return true;
  }
  return (
    amount !== undefined &&
    amount <= oldestPerson &&
    !(t.isNext(to) && oldThings.includes(t.word[to] ?? 0)) &&
    !(amount === 1 && isPluralUnit(t, unitToken) === false && !t.isNumber(unitToken - 1) && t.isNext(to))
  );
}

/** Words that may stand between a verb and the number of those whom it befell: "kills at least five". */
const longestBound = 2;

/** "kills at least five hours after the talks": so many people, some hours after. */
function isToll(t: Tokens, at: number, unitToken: number): boolean {
  const next = unitToken + 1;
  if (!t.isNext(next) || !(t.isWord(next, after) || t.isWord(next, before_))) {
    return false;
  }
  for (let verb = at - 1; verb >= 0 && verb >= at - 1 - longestBound && t.isNext(verb + 1); verb--) {
    if (killing.includes(t.word[verb] ?? 0)) {
      return true;
    }
  }
  return false;
}

/** An amount and its unit from the amount on. */
export function parseDuration(t: Tokens, at: number): Parsed | undefined {
  const amount = parseAmount(t, at);
  if (amount === undefined) {
    return undefined;
  }
  const unitToken = findUnit(t, amount.to);
  const unit = unitToken === undefined ? undefined : unitAt(t, unitToken);
  if (unitToken === undefined || unit === undefined || isToll(t, at, unitToken)) {
    return undefined;
  }
  const hyphenated = t.gapBefore(unitToken) === gap.hyphen;
  const tail = tailOf(t, unitToken, hyphenated);
  if (!isWellFormed(t, at, amount.value, amount.article === true, unitToken, hyphenated, tail.to)) {
    return undefined;
  }
  if (tail.age && isPersonsAge(t, unitToken, tail.to, amount.value)) {
    return undefined;
  }
  const value = amount.value === undefined ? undefined : amount.value + (tail.half ? 0.5 : 0);
  // "a two-day visit": the article is the noun's.
  const bare = amount.article === true && tail.to > unitToken + 1 && !tail.half;
  const { to } = tail;
  const date = { kind: 'duration', amount: value, unit } as const;
  return bare ? { to, date, from: unitToken, score: 0.9 } : { to, date, score: amount.article === true ? 0.7 : 0.9 };
}

/** "the Six-Day War", "the Thirty Years' War" */
function isWarName(t: Tokens, to: number): boolean {
  return t.isWord(to, war) && t.has(to, flag.capital);
}

function isWellFormed(
  t: Tokens,
  at: number,
  value: number | undefined,
  article: boolean,
  unitToken: number,
  hyphenated: boolean,
  to: number,
): boolean {
  const single = !isPluralUnit(t, unitToken);
  if (t.isWord(unitToken, second) && single) {
    // "a second", "one second" are rather a rank than a time.
    return hyphenated && !article;
  }
  if (article && !single) {
    return false;
  }
  if (single && !hyphenated && to === unitToken + 1 && value !== undefined && value >= 1900 && value < 2100) {
    // "World Cup 2018 day five"
    return false;
  }
  if (t.has(unitToken, flag.capital) && isWarName(t, to)) {
    return false;
  }
  if (t.isWord(unitToken, quarter) && !hyphenated) {
    // "a quarter" and "three quarters of the troops" are fractions.
    return false;
  }
  if (t.isWord(unitToken, quarters) && t.isNext(to) && t.isWord(to, of)) {
    return false;
  }
  if (
    t.isWord(at, one) &&
    t.isWord(unitToken, day) &&
    !hyphenated &&
    !(t.isNext(at) && t.isClass(at - 1, is.yearPreposition | is.approximator))
  ) {
    // "one day": some day.
    return false;
  }
  if (article && t.isWord(unitToken, day) && t.isNext(to) && t.isClass(to, is.shifter)) {
    return false;
  }
  if (single && !article && value !== undefined && value > 1 && !hyphenated && t.isNext(unitToken)) {
    // "20 year", "four day rally": as a premodifier; "2 day" before a name is a title.
    return !(t.isNext(to) && t.has(to, flag.capital) && t.has(to, flag.allCapitals));
  }
  // "Fifty Days" and other titles in capitals stay in; "the 100 days" too.
  return !(t.has(unitToken, flag.capital) && !t.has(at, flag.capital | flag.number) && !article);
}

/** "year-long", "decades-old", "days-long", "half-century" without an amount before. */
export function parseUnitAdjective(t: Tokens, at: number): Parsed | undefined {
  const unit = unitAt(t, at);
  if (unit === undefined || (at > 0 && t.gapBefore(at) === gap.hyphen) || t.isWord(at, second)) {
    return undefined;
  }
  const next = at + 1;
  if (t.gapBefore(next) !== gap.hyphen) {
    return undefined;
  }
  const amount = isPluralUnit(t, at) ? undefined : 1;
  if (t.isWord(next, long) || t.isWord(next, old)) {
    if (t.isWord(next, old) && t.isNext(next + 1) && t.isClass(next + 1, is.person)) {
      return undefined;
    }
    return { to: next + 1, date: { kind: 'duration', amount, unit }, score: 0.85 };
  }
  return undefined;
}

/** "in weeks 8 to 10": which ones, and not how many. */
function isNumberedOn(t: Tokens, at: number): boolean {
  const joint = t.gapBefore(at + 1);
  const joined = joint === gap.hyphen || joint === gap.dash || (joint === gap.space && t.isNumber(at + 2));
  return t.isNext(at) && t.isNumber(at) && t.digitsAt(at) <= 2 && joined;
}

/** "days", "years" by themselves, after a preposition of time or before "later", "ago", "of fighting". */
export function parseBareUnits(t: Tokens, at: number): Parsed | undefined {
  const unit = unitAt(t, at);
  if (
    unit === undefined ||
    !isPluralUnit(t, at) ||
    (at > 0 && t.gapBefore(at) !== gap.space && t.gapBefore(at) !== gap.comma && !isSentenceStart(t, at)) ||
    (t.has(at, flag.capital) && !isSentenceStart(t, at))
  ) {
    return undefined;
  }
  if (t.isWord(at, days) && t.isNext(at) && t.isWord(at - 1, the)) {
    return undefined;
  }
  if (t.isNext(at) && t.isClass(at - 1, is.edge)) {
    return undefined;
  }
  if (isNumberedOn(t, at + 1)) {
    return undefined;
  }
  const supported =
    t.isNext(at) && (t.isClass(at - 1, is.yearPreposition) || lengthWords.includes(t.word[at - 1] ?? 0));
  const tail = t.gapBefore(at + 1) === gap.apostrophe && t.isWord(at + 1, s) ? at + 2 : at + 1;
  if (
    tail === at + 1 &&
    t.isNext(tail) &&
    (t.isWord(tail, after) || t.isWord(tail, before_)) &&
    !(t.isNext(at) && t.isWord(at - 1, the))
  ) {
    // "days after the raid"
    return { to: at + 1, date: { kind: 'duration', amount: undefined, unit }, score: 0.75 };
  }
  if (t.isWord(tail, time) || !supported || t.isWord(at - 1, toWord)) {
    return undefined;
  }
  return { to: at + 1, date: { kind: 'duration', amount: undefined, unit }, score: 0.7 };
}

/** "half-century" is one word for 50 years. */
export function parseHalfCentury(t: Tokens, at: number): Parsed | undefined {
  if (t.isWord(at, half) && t.gapBefore(at + 1) === gap.hyphen && t.isWord(at + 1, century)) {
    return { to: at + 2, date: { kind: 'duration', amount: 0.5, unit: 'century' }, score: 0.85 };
  }
  return undefined;
}
