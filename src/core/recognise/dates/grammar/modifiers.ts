/** What may stand before a date and belongs to it: "about", "early", "the end of", "later that", "the first week of". */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import { isPluralUnit, unitAt } from './durations.ts';
import type { DateExpression, Parsed } from './expression.ts';
import { type Core, edges, parseOfUnit } from './periods.ts';

const the = wordId('the');
const a = wordId('a');
const an = wordId('an');
const inWord = wordId('in');
const more = wordId('more');
const less = wordId('less');
const than = wordId('than');
const at_ = wordId('at');
const least = wordId('least');
const most = wordId('most');
const up = wordId('up');
const to = wordId('to');
const close = wordId('close');
const well = wordId('well');
const no = wordId('no');
const over = wordId('over');
const earlier = wordId('earlier');
const later = wordId('later');
const early = wordId('early');
const late = wordId('late');
const ca = wordId('ca');
const c = wordId('c');
const mid = wordId('mid');
const middle = wordId('middle');
const dateApproximators = ['about', 'around', 'approximately', 'roughly', 'circa', 'ca', 'c', 'almost', 'nearly'].map(
  wordId,
);
const amountOnly = ['over', 'under', 'some', 'exactly', 'another'].map(wordId);

/** The end of "about", "more than", "at least", "up to", "close to", "well over" …, or undefined. */
function approximatorEnd(t: Tokens, at: number): { to: number; dates: boolean } | undefined {
  const pair = t.isNext(at + 1);
  if ((t.isWord(at, more) || t.isWord(at, less)) && t.isWord(at + 1, than) && pair) {
    return { to: at + 2, dates: false };
  }
  if (t.isWord(at, no) && (t.isWord(at + 1, more) || t.isWord(at + 1, less)) && t.isWord(at + 2, than)) {
    return { to: at + 3, dates: false };
  }
  if (t.isWord(at, at_) && (t.isWord(at + 1, least) || t.isWord(at + 1, most)) && pair) {
    return { to: at + 2, dates: false };
  }
  if ((t.isWord(at, up) || t.isWord(at, close)) && t.isWord(at + 1, to) && pair) {
    return { to: at + 2, dates: false };
  }
  if (t.isWord(at, well) && t.isWord(at + 1, over) && pair) {
    return { to: at + 2, dates: false };
  }
  if (t.isClass(at, is.approximator)) {
    const word = t.word[at] ?? 0;
    return { to: at + 1, dates: dateApproximators.includes(word) && !amountOnly.includes(word) };
  }
  return undefined;
}

function isAmount(date: DateExpression): boolean {
  return (
    date.kind === 'duration' ||
    (date.kind === 'shift' && (date.by === undefined || Math.abs(date.by) >= 1) && date.inner === undefined)
  );
}

function isIndefinite(t: Tokens, at: number): boolean {
  return t.isWord(at, a) || t.isWord(at, an);
}

/** "about a week", "nearly five months", "circa 490 BC", "around March 2003", "more than a year ago". */
export function parseApproximate(t: Tokens, at: number, core: Core): Parsed | undefined {
  const prefix = approximatorEnd(t, at);
  if (prefix === undefined) {
    return undefined;
  }
  // A full stop goes with "ca." and "c." alone: "It was over. Two days later …" is two sentences.
  const isLetter = t.isWord(at, c);
  const abbreviated = (t.isWord(at, ca) || isLetter) && t.gapBefore(prefix.to) === gap.stop;
  if (isLetter && (!abbreviated || t.has(at, flag.capital))) {
    return undefined;
  }
  if (!t.isNext(prefix.to) && !abbreviated) {
    return undefined;
  }
  const inner = core(prefix.to);
  if (inner === undefined || inner.from !== undefined) {
    return undefined;
  }
  if (isAmount(inner.date)) {
    // "over the past decade", "up to last year": there the word is a preposition.
    const counts = t.isClass(prefix.to, is.cardinal | is.vagueAmount) || isIndefinite(t, prefix.to);
    return counts ? { ...inner, approximate: true } : undefined;
  }
  const fits =
    prefix.dates && (inner.date.kind === 'calendar' || inner.date.kind === 'clock') && inner.until === undefined;
  return fits ? { ...inner, approximate: true } : undefined;
}

/** "early May", "mid-2008", "late in the day", "later that month", "earlier this year", "early the next morning". */
export function parseEdgeWord(t: Tokens, at: number, core: Core): Parsed | undefined {
  if (!t.isClass(at, is.edge)) {
    return undefined;
  }
  const word = t.word[at] ?? 0;
  const comparative = word === earlier || word === later;
  const plain = word === early || word === late || word === mid || word === middle;
  if (!comparative && !plain) {
    return undefined;
  }
  let inner = at + 1;
  const between = t.gapBefore(inner);
  const shortDecade = between === gap.spaceApostrophe && t.isNumber(inner);
  if (between !== gap.space && between !== gap.hyphen && !shortDecade && !(between === gap.dash && word === mid)) {
    return undefined;
  }
  if (word === mid && between === gap.hyphen && t.isClass(inner, is.unit) && !isPluralUnit(t, inner)) {
    const unit = unitAt(t, inner);
    return unit === undefined
      ? undefined
      : { to: inner + 1, date: { kind: 'shift', base: 'publication', unit, by: 0 }, edge: 'mid', score: 0.7 };
  }
  const viaIn = t.isWord(inner, inWord) && t.isNext(inner + 1);
  if (viaIn) {
    inner++;
  }
  const parsed = (viaIn || comparative || t.isWord(inner, the) ? parseOfUnit(t, inner) : undefined) ?? core(inner);
  if (parsed === undefined || parsed.from !== undefined || parsed.edge !== undefined) {
    return undefined;
  }
  const { date } = parsed;
  if (date.kind !== 'calendar' && date.kind !== 'shift' && date.kind !== 'named' && date.kind !== 'clock') {
    return undefined;
  }
  if (comparative && !viaIn && date.kind !== 'shift') {
    return undefined;
  }
  if (date.kind === 'shift' && date.by !== undefined && Math.abs(date.by) > 1) {
    return undefined;
  }
  const edge = edges[t.valueAs(at, is.edge)];
  if (edge === undefined) {
    return undefined;
  }
  // The apostrophe of "'80s" is inside the extent now.
  const { start: _, ...rest } = parsed;
  return { ...rest, edge };
}
