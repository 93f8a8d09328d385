/** Expressions that read like a date and are none where they stand. */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import type { Parsed } from './expression.ts';

const ago = wordId('ago');
const to = wordId('to');
const the = wordId('the');
const day = wordId('day');
const as = wordId('as');
const many = wordId('many');
const updated = ['updated', 'published', 'posted', 'modified', 'edited', 'last'].map(wordId);
const furnitureUnits = ['sec', 'secs', 'min', 'mins', 'hr', 'hrs'].map(wordId);
const read = wordId('read');
const twentyFour = 24;
/** "Black Monday", "Bloody Sunday", "Black September": names of events and groups. */
const nicknames = 'black bloody cyber super ruby red white man casual giving'.split(' ').map(wordId);

const sides = 'n s e w'.split(' ').map(wordId);
const streets = 'st ave avenue street blvd boulevard road rd drive lane highway hwy parkway pkwy'
  .split(' ')
  .map(wordId);
const yearLeads = 'in since until till by during from'.split(' ').map(wordId);
const longestStreet = 3;

/** "of 1408 W. Olive St.", "at 1650 Broadway Avenue": the number of a house. */
function isHouse(t: Tokens, to: number): boolean {
  // "In 1990 Main Street was rebuilt."
  if (yearLeads.includes(t.word[to - 2] ?? 0) || !t.isNext(to) || !t.has(to, flag.capital)) {
    return false;
  }
  if (sides.includes(t.word[to] ?? 0) && t.gapBefore(to + 1) === gap.stop) {
    return true;
  }
  for (let at = to + 1; at <= to + longestStreet && t.isNext(at) && t.has(at, flag.capital); at++) {
    if (streets.includes(t.word[at] ?? 0)) {
      return true;
    }
  }
  return false;
}

/** True where the words are web furniture ("Updated 2 sec ago", "5 min read") or a set phrase ("24/7"). */
export function isTrap(t: Tokens, at: number, parsed: Parsed): boolean {
  const { date } = parsed;
  if (date.kind === 'shift' && date.base === 'publication' && t.isWord(parsed.to - 1, ago)) {
    return furnitureUnits.includes(t.word[parsed.to - 2] ?? 0) || isUpdatedLine(t, at);
  }
  // "eight years to the day after", "the third raid in as many days"
  if (date.kind === 'shift' && t.isNext(at) && t.isWord(at - 1, to) && t.isWord(at, the) && t.isWord(at + 1, day)) {
    return true;
  }
  if (date.kind === 'duration' && t.isNext(at) && t.isWord(at - 1, as) && t.isWord(at, many)) {
    return true;
  }
  if (date.kind === 'duration') {
    const isRead = furnitureUnits.includes(t.word[parsed.to - 1] ?? 0) && t.isWord(parsed.to, read);
    return (isRead || t.isWord(parsed.to, ago)) && isOnOneLine(t, parsed.to);
  }
  if (
    date.kind === 'calendar' &&
    t.isNext(at) &&
    t.has(at - 1, flag.capital) &&
    nicknames.includes(t.word[at - 1] ?? 0)
  ) {
    return true;
  }
  if (
    date.kind === 'calendar' &&
    parsed.to === at + 1 &&
    t.isNumber(at) &&
    t.digitsAt(at) === 4 &&
    isHouse(t, at + 1)
  ) {
    return true;
  }
  if (t.isNumber(at) && t.numberAt(at) === twentyFour && t.gapBefore(at + 1) === gap.slash) {
    return true;
  }
  return false;
}

/** "Updated 3 hours ago": relative to when the page was fetched, not to anything the article says. */
function isUpdatedLine(t: Tokens, at: number): boolean {
  return (
    at > 0 &&
    updated.includes(t.word[at - 1] ?? 0) &&
    (t.isNext(at) || t.gapBefore(at) === gap.colon || t.gapBefore(at) === gap.other) &&
    isOnOneLine(t, at)
  );
}

/** What stands in another paragraph, a heading or a list item, makes nothing of the words here. */
function isOnOneLine(t: Tokens, at: number): boolean {
  return t.isNext(at) || !t.text.slice(t.endOf(at - 1), t.startOf(at)).includes('\n');
}
