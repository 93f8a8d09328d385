/** Does the text around a date speak of what was or of what will be? Decides which Wednesday, which March is meant. */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import { isSentenceStart } from '../tokens/sentences.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import { unit } from '../tokens/word-classes.ts';

export type Tense = 'past' | 'future';

const ids = (list: string): ReadonlySet<number> => new Set(list.split(' ').map(wordId));
const future = ids(
  'will shall ll won would could should may might must due set expected scheduled slated plan plans planned planning going expires expire begins begin starts opens ends resumes ' +
    'resume meets arrives visits votes convenes launches runs lasts closes leaves returns departs travels goes comes takes holds hold heads faces continuing upcoming expects aims intends hopes deadline ahead unless tomorrow',
);
const past = ids(
  'was were had did said told took met held began fell came went struck left hit shot sent gave won lost saw made became broke rose led kept brought fought found got grew ' +
    'knew laid put ran sank shook sold spoke stood swept taught thought threw wrote drove flew fled ago since yesterday killed ' +
    'died lay sat wore bore drew dealt bought built caught chose dug ate fed felt froze hid lent meant paid rang rode slept slid stole swore tore withdrew overran overthrew underwent sought',
);
const conditional = ids('if unless when until before');

/** How many words are looked at before and after a date. */
const reachBefore = 14;
const reachAfter = 12;

/**
 * The nearest word that tells past from future: before the date in its own clause, after it in its own clause, then further off
 * in its sentence.
 */
export function tenseAround(t: Tokens, from: number, end: number): Tense | undefined {
  if (t.isNext(end) && eventsToCome.has(t.word[end] ?? 0) && !hasPastBefore(t, from)) {
    return 'future';
  }
  const clauseStart = clauseBoundaryBefore(t, from);
  const clauseEnd = clauseBoundaryAfter(t, end);
  return (
    lookBack(t, from - 1, clauseStart) ??
    (isAwaited(t, from) ? 'future' : undefined) ??
    lookAhead(t, end, clauseEnd) ??
    lookBack(t, clauseStart - 1, from - reachBefore) ??
    lookAhead(t, clauseEnd, end + reachAfter)
  );
}

/** The first token of the date's clause: after a comma or the beginning of the sentence. */
function clauseBoundaryBefore(t: Tokens, from: number): number {
  let at = from;
  while (at > 0 && at > from - reachBefore && t.gapBefore(at) !== gap.comma && !isSentenceStart(t, at)) {
    at--;
  }
  return at;
}

function clauseBoundaryAfter(t: Tokens, end: number): number {
  let at = end;
  while (at < t.count && at < end + reachAfter && t.gapBefore(at) !== gap.comma && !isSentenceStart(t, at)) {
    at++;
  }
  return at;
}

function lookBack(t: Tokens, from: number, last: number): Tense | undefined {
  for (let at = from; at >= 0 && at >= last; at--) {
    const found = isSentenceStart(t, at + 1) ? undefined : tenseOf(t, at);
    if (found !== undefined) {
      return found;
    }
    if (isSentenceStart(t, at + 1) || isSentenceStart(t, at)) {
      return undefined;
    }
  }
  return undefined;
}

function lookAhead(t: Tokens, from: number, end: number): Tense | undefined {
  for (let at = from; at < t.count && at < end && !isSentenceStart(t, at); at++) {
    const found = tenseOf(t, at);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function isAwaited(t: Tokens, from: number): boolean {
  return from > 0 && !isSentenceStart(t, from) && (hasConditional(t, from) || isDeadline(t, from));
}

function hasPastBefore(t: Tokens, from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 8 && !isSentenceStart(t, at + 1); at--) {
    if (tenseOf(t, at) === 'past') {
      return true;
    }
  }
  return false;
}

function tenseOf(t: Tokens, at: number): Tense | undefined {
  const word = t.word[at] ?? 0;
  if (word !== 0) {
    if (t.has(at, flag.capital) && word === may) {
      return undefined;
    }
    if (future.has(word) || (word === to && at > 0 && (t.isWord(at - 1, isWord) || t.isWord(at - 1, areWord)))) {
      return 'future';
    }
    // "the rules take effect Jan. 1", not "took"
    if (word === effect && t.isNext(at) && (t.isWord(at - 1, take) || t.isWord(at - 1, takes))) {
      return 'future';
    }
    if (past.has(word)) {
      return isPassiveToCome(t, at) ? 'future' : 'past';
    }
  }
  // "announced", "attacked": an unknown lower-case word in -ed.
  if (t.has(at, flag.unknown) && !t.has(at, flag.capital)) {
    const end = t.endOf(at);
    if (end - t.startOf(at) > 4 && t.text.charCodeAt(end - 1) === 100 && t.text.charCodeAt(end - 2) === 101) {
      // Not an adjective: "U.S.-backed", "three-pronged".
      return t.gapBefore(at) === gap.hyphen ? undefined : isPassiveToCome(t, at) ? 'future' : 'past';
    }
  }
  return undefined;
}

/** "to be completed", "would be held": the participle of something to come. */
function isPassiveToCome(t: Tokens, at: number): boolean {
  if (!t.isNext(at) || !t.isWord(at - 1, be)) {
    return false;
  }
  const before = t.word[at - 2] ?? 0;
  return before === to || future.has(before);
}

/** "by Sunday", "until March", "before Friday": rather to come, unless a verb in the past governs it. */
function isDeadline(t: Tokens, from: number): boolean {
  return t.isNext(from) && deadlineWords.has(t.word[from - 1] ?? 0);
}

const be = wordId('be');
const effect = wordId('effect');
const take = wordId('take');
const takes = wordId('takes');
const before = wordId('before');
const isWord = wordId('is');
const areWord = wordId('are');
const to = wordId('to');
const may = wordId('may');
const deadlineWords = ids('by until till');
const eventsToCome = ids('deadline hearing election elections vote summit target');

function hasConditional(t: Tokens, from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 10; at--) {
    // "two days before Christmas" measures, and does not look ahead.
    const measures = t.isWord(at, before) && t.isNext(at) && t.isClass(at - 1, unit);
    if (conditional.has(t.word[at] ?? 0) && !measures) {
      return true;
    }
    if (isSentenceStart(t, at)) {
      return false;
    }
  }
  return false;
}
