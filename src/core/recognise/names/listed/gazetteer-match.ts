import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { NameRef } from '../../gazetteer/name-ref.ts';
import { Candidate, NO_CUE } from '../candidates/candidate.ts';
import { roleCue } from '../candidates/role.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { isPredicateAt } from '../lexicon/verbs.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { chained, hashOfKey, hashOfKeyWord } from '../text/key-hash.ts';
import { joint } from '../text/name-keys.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';
import type { Word } from '../text/word.ts';
import { endsLikeOwner, fitsName, standsFree } from './fits-name.ts';

/** The word of a token, with what this gazetteer knows of it. */
function lookedUp(tokens: Tokens, index: number, gazetteer: GazetteerIndex): Word {
  const word = tokens.words[index]!;
  if (word.gazetteer !== gazetteer) {
    const { folded } = word;
    word.gazetteer = gazetteer;
    word.names = gazetteer.find(folded);
    word.opens = gazetteer.mayOpen(folded);
    word.opensSmall = gazetteer.startsLower(folded);
  }
  return word;
}

/** A name can begin here: a capital, or an Arabic article or a particle before one. */
function opensName(tokens: Tokens, index: number, word: Word): boolean {
  if ((tokens.shape[index]! & (SHAPE.capital | SHAPE.digit)) !== 0 || word.opensSmall) return true;
  if (tokens.end[index]! - tokens.start[index]! > 3 || !tokens.has(index + 1, SHAPE.capital)) return false;
  return joint(tokens.gapBefore(index + 1)) === ' ';
}

const AND = hashOfKeyWord('and');
const SLASH = hashOfKeyWord('/');

/** The hash of the key that goes on with this token: "AT&T" has "and" between its two tokens. */
function hashWith(tokens: Tokens, before: number, token: number): number {
  const gap = tokens.gapBefore(token);
  const joined = gap === GAP.ampersand ? chained(before, AND) : gap === GAP.slash ? chained(before, SLASH) : before;
  const { folded, keyHash } = tokens.words[token]!;
  return folded.includes(' ') ? hashOfKey(folded, joined) : chained(joined, keyHash);
}

/** The words from `first` to `last` as the gazetteer has them. */
function keyBetween(tokens: Tokens, first: number, last: number): string {
  let key = tokens.word(first);
  for (let at = first + 1; at <= last; at++) {
    if (tokens.has(at - 1, SHAPE.possessive)) key += "'s";
    key += joint(tokens.gapBefore(at))! + tokens.word(at);
  }
  return key;
}

/**
 * All names of the gazetteer in a unit, the longest at each place (shorter ones that lie inside a longer one are left
 * out only where they begin at the same word; overlaps are settled later).
 */
export function matchGazetteer(tokens: Tokens, index: GazetteerIndex, shape: UnitShape): Candidate[] {
  const found: Candidate[] = [];
  for (let first = 0; first < tokens.count; first++) {
    const word = lookedUp(tokens, first, index);
    if ((!word.opens && word.names.length === 0) || !opensName(tokens, first, word)) continue;
    const longest = longestAt(tokens, first, word, index, shape);
    if (longest !== undefined) found.push(longest);
  }
  return found;
}

function longestAt(
  tokens: Tokens,
  first: number,
  word: Word,
  index: GazetteerIndex,
  shape: UnitShape,
): Candidate | undefined {
  if (word.opens) {
    for (let at = findEnds(tokens, first, word, index) - 1; at >= 0; at--) {
      const last = ends[at]!;
      const key = keyBetween(tokens, first, last);
      const found = named(tokens, first, last, key, index.find(key), shape);
      if (found !== undefined) return found;
    }
  }
  return named(tokens, first, first, word.folded, word.names, shape);
}

/** Where keys of several words may end, the shortest first; the same list for each token, which is not made shorter. */
const ends: number[] = [];

/** Puts the ends there; returns how many there are. */
function findEnds(tokens: Tokens, first: number, word: Word, index: GazetteerIndex): number {
  let count = 0;
  let hash = word.folded.includes(' ') ? hashOfKey(word.folded) : word.keyHash;
  for (let last = first + 1; last < tokens.count; last++) {
    if (joint(tokens.gapBefore(last)) === undefined) break;
    hash = hashWith(tokens, hash, last);
    if (!index.mayBegin(hash)) break;
    if (index.mayBe(hash)) ends[count++] = last;
  }
  return count;
}

function named(
  tokens: Tokens,
  first: number,
  last: number,
  key: string,
  all: readonly NameRef[],
  shape: UnitShape,
): Candidate | undefined {
  if (all.length === 0 || !standsFree(tokens, first, last)) return undefined;
  const refs = meant(tokens, first, last, fitting(tokens, first, last, all, shape), shape);
  return refs.length > 0 ? candidateOf(tokens, first, last, key, refs) : undefined;
}

/** The names that can be meant; mostly all, of which no new list is made. */
function fitting(
  tokens: Tokens,
  first: number,
  last: number,
  all: readonly NameRef[],
  shape: UnitShape,
): readonly NameRef[] {
  for (const one of all)
    if (!fitsName(tokens, first, last, one, shape)) return someFitting(tokens, first, last, all, shape);
  return all;
}

/** Of several that fit those that the writing or the place in the sentence tells to be meant; mostly all. */
function meant(
  tokens: Tokens,
  first: number,
  last: number,
  refs: readonly NameRef[],
  shape: UnitShape,
): readonly NameRef[] {
  if (refs.length < 2) return refs;
  // "a statement to SANA": capitals among small letters are the agency's, not the town's.
  if (first === last && tokens.has(first, SHAPE.allCaps) && !shape.allCaps && refs.some(isInCapitals))
    return refs.filter(ref => !ref.weak || ref.acronym || ref.exact);
  return landOfPeople(tokens, first, last, refs);
}

const isInCapitals = (ref: NameRef): boolean => ref.exact && !ref.weak && ref.text === ref.text.toUpperCase();

/** "In Amhara, Fano holds the roads": the land, where a people has the same name and no noun after it is said of them. */
function landOfPeople(tokens: Tokens, first: number, last: number, refs: readonly NameRef[]): readonly NameRef[] {
  if (!refs.some(ref => ref.demonym) || !refs.some(ref => ref.kind === 'place' && !ref.weak)) return refs;
  const next = last + 1;
  const ends = tokens.gapBefore(next) !== GAP.space || tokens.isIn(next, AFTER_LAND) || isPredicateAt(tokens, next);
  const cue = ends && !tokens.has(last, SHAPE.possessive) ? roleCue(tokens, first, last) : NO_CUE;
  return cue.part === 'place' && cue.strong ? refs.filter(ref => !ref.demonym) : refs;
}
const AFTER_LAND = words(
  'and or but in on at to for from by with near after before when where while who which that since until as region state',
);

/** By itself, as a function that makes a closure has room made for it whenever it is called. */
const someFitting = (
  tokens: Tokens,
  first: number,
  last: number,
  all: readonly NameRef[],
  shape: UnitShape,
): readonly NameRef[] => all.filter(ref => fitsName(tokens, first, last, ref, shape));

function endOf(tokens: Tokens, last: number, refs: readonly NameRef[]): number {
  const end = tokens.end[last]!;
  const own = tokens.has(last, SHAPE.possessive) && refs.some(ref => endsLikeOwner(ref.text));
  return own && endsLikeOwner(tokens.text.slice(end, end + 2)) ? end + 2 : end;
}

/** "Cartagena | , Colombia": what the gazetteer tells a town from its like by is a name of its own, as "D.C." is not. */
function endOfTown(tokens: Tokens, first: number, last: number, refs: readonly NameRef[]): number {
  for (let at = first + 1; at <= last; at++)
    if (tokens.gapBefore(at) === GAP.comma && !tokens.has(at, SHAPE.dotted) && tokens.end[at]! - tokens.start[at]! > 2)
      return refs.every(ref => ref.kind === 'place') ? at - 1 : last;
  return last;
}

const ONLY_TELLS = words('ethnic');

function candidateOf(tokens: Tokens, from: number, end: number, whole: string, refs: readonly NameRef[]): Candidate {
  const last = from === end ? end : endOfTown(tokens, from, end, refs);
  const key = last === end ? whole : keyBetween(tokens, from, last);
  let first = from;
  // "ethnic Albanians": what the word only tells of a people is no part of its name.
  if (last > first && tokens.isIn(first, ONLY_TELLS)) first++;
  // "The Washington Post": the article belongs to the name where both the gazetteer and the text write it large.
  if (
    refs.some(ref => ref.text.startsWith('The ')) &&
    tokens.gapBefore(first) === GAP.space &&
    tokens.raw(first - 1) === 'The'
  )
    first--;
  const single = from === last;
  // A calendar word or a common word at the start of a sentence is no name by itself.
  const common = single && tokens.isIn(from, NEVER_NAMES) && !tokens.has(first, SHAPE.allCaps);
  const weak = refs.every(ref => ref.weak) || common;
  return new Candidate({
    start: tokens.start[first]!,
    end: endOf(tokens, last, refs),
    first,
    last,
    key,
    source: 'gazetteer',
    refs,
    label: undefined,
    weak,
    score: weak ? 0.6 : single ? 0.9 : 0.95,
    why: '',
    cue: roleCue(tokens, first, last),
  });
}
