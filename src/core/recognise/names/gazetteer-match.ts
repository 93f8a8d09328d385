import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { NameRef } from '../gazetteer/name-ref.ts';
import { Candidate } from './candidate.ts';
import { endsLikeOwner, fitsName, standsFree } from './fits-name.ts';
import { GAP } from './gaps.ts';
import { hashOfKeyWord } from './key-hash.ts';
import { NEVER_NAMES } from './lexicon/common-words.ts';
import { joint } from './name-keys.ts';
import { roleCue } from './role.ts';
import { SHAPE, type Tokens } from './tokens.ts';
import type { UnitShape } from './unit-shape.ts';
import type { Word } from './word.ts';

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

/** The hash of the second word of a key that goes on with this token: "AT&T" has "and" between its two tokens. */
function hashAfter(tokens: Tokens, token: number): number {
  const gap = tokens.gapBefore(token);
  return gap === GAP.ampersand ? AND : gap === GAP.slash ? SLASH : tokens.words[token]!.keyHash;
}

/** The keys of one, two … words from `first` on, as long as a name can begin so. */
function keysFrom(tokens: Tokens, first: number, index: GazetteerIndex): string[] {
  const keys = [tokens.word(first)];
  let longest = tokens.words[first]!.opens ? 2 : 1;
  for (let last = first + 1; keys.length < longest && last < tokens.count; last++) {
    const gap = joint(tokens.gapBefore(last));
    if (gap === undefined) break;
    if (keys.length === 1 && !index.mayBegin(tokens.words[first]!.keyHash, hashAfter(tokens, last))) break;
    const before = keys[keys.length - 1]!;
    const key = (tokens.has(last - 1, SHAPE.possessive) ? `${before}'s` : before) + gap + tokens.word(last);
    if (keys.length === 1) {
      // "AT&T" has a third word between its two tokens.
      const pair = gap.length < 3 ? key : key.slice(0, key.indexOf(' ', key.indexOf(' ') + 1));
      longest = index.longestFrom(pair);
      if (longest === 0) break;
    }
    keys.push(key);
  }
  return keys;
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
  const keys = keysFrom(tokens, first, index);
  for (let length = keys.length; length > 0; length--) {
    const key = keys[length - 1]!;
    const all = length === 1 ? word.names : index.find(key);
    const last = first + length - 1;
    if (all.length === 0 || !standsFree(tokens, first, last)) continue;
    const refs = fitting(tokens, first, last, all, shape);
    if (refs.length > 0) return candidateOf(tokens, first, last, key, refs);
  }
  return undefined;
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
    if (!fitsName(tokens, first, last, one, shape)) return all.filter(ref => fitsName(tokens, first, last, ref, shape));
  return all;
}

function endOf(tokens: Tokens, last: number, refs: readonly NameRef[]): number {
  const end = tokens.end[last]!;
  const own = tokens.has(last, SHAPE.possessive) && refs.some(ref => endsLikeOwner(ref.text));
  return own && endsLikeOwner(tokens.text.slice(end, end + 2)) ? end + 2 : end;
}

function candidateOf(tokens: Tokens, from: number, last: number, key: string, refs: readonly NameRef[]): Candidate {
  let first = from;
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
