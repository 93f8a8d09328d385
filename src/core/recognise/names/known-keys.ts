/** Keys of several words that were looked up lately: the same few hundred names make up most of what is found. */
import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { NameRef } from '../gazetteer/name-ref.ts';
import { joint } from './name-keys.ts';
import { SHAPE, type Tokens } from './tokens.ts';
import type { Word } from './word.ts';

/** Each key has one place, which it gives up for another. */
const PLACES = 1 << 11;

/** A key with the names that it is, and the tokens that it was made of. */
export interface KnownKey {
  readonly gazetteer: GazetteerIndex;
  readonly words: readonly Word[];
  /** Of each word but the first, what stood before it; see joining. */
  readonly joints: readonly number[];
  readonly key: string;
  readonly names: readonly NameRef[];
}

const known: (KnownKey | undefined)[] = new Array<KnownKey | undefined>(PLACES).fill(undefined);

/** What joins a token to the one before it, as far as it is told in keys. */
const joining = (tokens: Tokens, token: number): number =>
  2 * tokens.gapBefore(token) + (tokens.has(token - 1, SHAPE.possessive) ? 1 : 0);

/** The words from `first` to `last` as the gazetteer has them. */
export function keyBetween(tokens: Tokens, first: number, last: number): string {
  let key = tokens.word(first);
  for (let at = first + 1; at <= last; at++) {
    if (tokens.has(at - 1, SHAPE.possessive)) key += "'s";
    key += joint(tokens.gapBefore(at))! + tokens.word(at);
  }
  return key;
}

function isOf(one: KnownKey, tokens: Tokens, first: number, last: number, gazetteer: GazetteerIndex): boolean {
  if (one.gazetteer !== gazetteer || one.words.length !== last - first + 1 || one.words[0] !== tokens.words[first])
    return false;
  for (let at = first + 1; at <= last; at++)
    if (one.words[at - first] !== tokens.words[at] || one.joints[at - first - 1] !== joining(tokens, at)) return false;
  return true;
}

/** @param hash of the words from `first` to `last` (see chained) */
export function keyOfTokens(
  tokens: Tokens,
  first: number,
  last: number,
  hash: number,
  gazetteer: GazetteerIndex,
): KnownKey {
  const place = (hash ^ (hash >>> 16)) & (PLACES - 1);
  const before = known[place];
  if (before !== undefined && isOf(before, tokens, first, last, gazetteer)) return before;
  const joints: number[] = [];
  for (let at = first + 1; at <= last; at++) joints.push(joining(tokens, at));
  const key = keyBetween(tokens, first, last);
  const made = { gazetteer, words: tokens.words.slice(first, last + 1), joints, key, names: gazetteer.find(key) };
  known[place] = made;
  return made;
}
