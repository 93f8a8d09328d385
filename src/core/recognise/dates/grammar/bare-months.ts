/** Is a month's name alone a month? "May", "March", "April" and "August" are also verbs and names of persons. */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import { isAbbreviation } from './year-parts.ts';

const jan = wordId('jan');
const mar = wordId('mar');
const of = wordId('of');
const and = wordId('and');
const to = wordId('to');
const through = wordId('through');
const may = wordId('may');
const march = wordId('march');
const possessive = wordId('s');
const events = ['war', 'revolution'].map(wordId);
const lendingWords = 'at for than with'.split(' ').map(wordId);
const nameLikeMonths = 'april june august may march jan mar'.split(' ').map(wordId);

export function isAfterPreposition(t: Tokens, at: number): boolean {
  return (
    at > 0 &&
    t.isNext(at) &&
    (t.isClass(at - 1, is.yearPreposition | is.shifter | is.edge) || t.isWord(at - 1, of) || t.isWord(at - 1, and))
  );
}

/** "May-August 1950", "March to June", "April and May": a month follows. */
function leadsToMonth(t: Tokens, at: number): boolean {
  const after = t.gapBefore(at + 1);
  if (after === gap.hyphen || after === gap.dash || after === gap.comma) {
    return t.isClass(at + 1, is.monthName);
  }
  return (
    after === gap.space &&
    (t.isWord(at + 1, to) || t.isWord(at + 1, and) || t.isWord(at + 1, through)) &&
    t.isNext(at + 2) &&
    t.isClass(at + 2, is.monthName) &&
    t.has(at + 2, flag.capital)
  );
}

/** "Jan-Mar 2023", "Jan/Feb 2023": no person is called so. */
function isTiedToMonth(t: Tokens, at: number): boolean {
  const after = t.gapBefore(at + 1);
  return (
    (after === gap.hyphen || after === gap.dash || after === gap.slash) &&
    t.isClass(at + 1, is.monthName) &&
    t.has(at + 1, flag.capital)
  );
}

/** A month by itself: a name of a person or a verb unless a preposition or a modifier stands before it. */
export function isBareMonth(t: Tokens, at: number): boolean {
  const word = t.word[at] ?? 0;
  const before = at === 0 ? gap.other : t.gapBefore(at);
  if (before === gap.none || before === gap.apostrophe || before === gap.dot) {
    return false;
  }
  // "the October War", "the July Revolution": the name of what happened.
  if (t.isNext(at + 1) && t.has(at + 1, flag.capital) && events.includes(t.word[at + 1] ?? 0)) {
    return false;
  }
  if (before === gap.hyphen) {
    return t.isClass(at - 1, is.edge) || t.isClass(at - 1, is.monthName);
  }
  const supported = isAfterPreposition(t, at) || leadsToMonth(t, at);
  const nameFollows = t.isNext(at + 1) && t.has(at + 1, flag.capital) && t.has(at + 1, flag.unknown);
  const nameBefore =
    before === gap.space &&
    t.has(at - 1, flag.capital) &&
    t.has(at - 1, flag.unknown) &&
    (t.classes[at - 1] ?? 0) === 0;
  if (nameFollows && nameLikeMonths.includes(word) && before === gap.space && t.isWord(at - 1, and)) {
    return false;
  }
  if (nameBefore && (word === may || word === march)) {
    return false;
  }
  if (word === may || word === march) {
    const listed = (before === gap.comma || before === gap.space) && t.isClass(at - 1, is.monthName);
    const owned =
      t.gapBefore(at + 1) === gap.apostrophe &&
      t.isWord(at + 1, possessive) &&
      before === gap.space &&
      lendingWords.includes(t.word[at - 1] ?? 0);
    return (
      (supported || listed || owned) && !(word === may && t.isNext(at + 1) && t.isWord(at - 1, through) && nameFollows)
    );
  }
  if (isAbbreviation(t, at)) {
    return isTiedToMonth(t, at) || (supported && word !== jan && word !== mar);
  }
  if (nameLikeMonths.includes(word)) {
    return supported || (!nameFollows && !nameBefore);
  }
  return !nameBefore || supported;
}
