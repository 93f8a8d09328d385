import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { GAP } from '../text/gaps.ts';
import { joint } from '../text/name-keys.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';
import { JOINT, lexiconBits } from './lexicon-bits.ts';
import { listedKind } from './listed-kinds.ts';
import { FORM, type WordTypes } from './word-types.ts';

/** A stretch of tokens that is tagged as one sequence: `first` to `last`, both in it. What lies in none is no name. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The tokens of one unit as the tagger sees them. */
export interface UnitWords {
  readonly tokens: Tokens;
  readonly shape: UnitShape;
  /** The number of each token's word. */
  readonly types: Int32Array;
  /** What the gazetteer says of each token, 0 for nothing. */
  readonly listed: Int32Array;
  /** First and last token of the run of capitals that each token stands in, or -1. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
}

const endsSentence = (gap: number) => gap === GAP.sentence || gap === GAP.start;

/** The word number at `offset` from a token, or -1 beyond the ends of its sentence. */
export function typeAt(words: UnitWords, token: number, offset: number): number {
  const { tokens, types } = words;
  if (offset < 0) {
    for (let at = token; at > token + offset; at--) if (endsSentence(tokens.gapBefore(at))) return -1;
  } else {
    for (let at = token + 1; at <= token + offset; at++) if (endsSentence(tokens.gapBefore(at))) return -1;
  }
  return types[token + offset]!;
}

/** Kinds of entries as bits, so that several readings of the same words add up. */
function kindBits(candidate: Candidate, index: GazetteerIndex): number {
  let bits = 0;
  for (const ref of candidate.refs) bits |= listedKind(ref, index);
  return bits;
}

/** Arrays that are used again for each unit. */
export class UnitRoom {
  types = new Int32Array(256);
  listed = new Int32Array(256);
  runFirst = new Int32Array(256);
  runLast = new Int32Array(256);

  /** At least so many places in each, as they would be in new arrays but for `types`. */
  clear(places: number): void {
    if (this.types.length < places) {
      this.types = new Int32Array(2 * places);
      this.listed = new Int32Array(2 * places);
      this.runFirst = new Int32Array(2 * places);
      this.runLast = new Int32Array(2 * places);
    }
    for (let place = 0; place < places; place++) {
      this.listed[place] = 0;
      this.runFirst[place] = -1;
      this.runLast[place] = -1;
    }
  }
}

/**
 * Reads a unit: word numbers, runs of capitals, and the gazetteer's say on each token.
 *
 * @param room what it returns lies here, until the room is used again
 */
export function readUnit(
  tokens: Tokens,
  shape: UnitShape,
  listed: readonly Candidate[],
  types: WordTypes,
  index: GazetteerIndex,
  room = new UnitRoom(),
): UnitWords {
  const { count } = tokens;
  room.clear(count + 1);
  const { types: numbers, listed: codes, runFirst, runLast } = room;
  for (let token = 0; token < count; token++) numbers[token] = types.numberOf(tokens.words[token]!);
  numbers[count] = -1;
  for (const candidate of listed) {
    const bits = kindBits(candidate, index);
    // A small town that bears somebody's name says nothing of who is meant.
    if (bits === 0 && candidate.weak) continue;
    const kinds = (bits << 1) | (candidate.weak ? 1 : 0);
    for (let token = candidate.first; token <= candidate.last; token++) {
      const place =
        candidate.first === candidate.last ? 3 : token === candidate.first ? 0 : token === candidate.last ? 2 : 1;
      codes[token] = (kinds << 2) | place;
    }
  }
  for (let token = 0; token < count; token++) {
    if (!tokens.has(token, SHAPE.capital)) continue;
    let last = token;
    while (tokens.has(last + 1, SHAPE.capital) && inOneRun(tokens, last + 1)) last++;
    for (let at = token; at <= last; at++) {
      runFirst[at] = token;
      runLast[at] = last;
    }
    token = last;
  }
  return { tokens, shape, types: numbers, listed: codes, runFirst, runLast };
}

const inOneRun = (tokens: Tokens, token: number) =>
  joint(tokens.gapBefore(token)) === ' ' && !tokens.has(token - 1, SHAPE.possessive);

const joins = (tokens: Tokens, token: number) => joint(tokens.gapBefore(token)) !== undefined;
const isCapital = (tokens: Tokens, token: number) => tokens.has(token, SHAPE.capital);

/** A capital stands one or two tokens behind, with nothing but a small joining word between. */
function capitalAhead(words: UnitWords, types: WordTypes, token: number): boolean {
  const { tokens } = words;
  if (!joins(tokens, token + 1)) return false;
  if (isCapital(tokens, token + 1)) return true;
  const next = words.types[token + 1]!;
  return next >= 0 && types.joint[next] === JOINT.small && joins(tokens, token + 2) && isCapital(tokens, token + 2);
}

/**
 * True where a token may lie in a name: capitals; digits beside capitals; of words in lower case those that names are joined
 * with, and nouns that go with names, beside capitals.
 */
function mayBeName(words: UnitWords, types: WordTypes, token: number): boolean {
  const { tokens } = words;
  if (isCapital(tokens, token)) return true;
  const before = joins(tokens, token);
  const afterCapital = before && isCapital(tokens, token - 1);
  const kind = types.joint[words.types[token]!]!;
  if (tokens.has(token, SHAPE.digit)) return afterCapital || (joins(tokens, token + 1) && isCapital(tokens, token + 1));
  // Ban Ki-moon.
  if (afterCapital && tokens.gapBefore(token) !== GAP.space) return true;
  if (kind === JOINT.none) return false;
  const second =
    before &&
    types.joint[words.types[token - 1]!] !== JOINT.none &&
    joins(tokens, token - 1) &&
    isCapital(tokens, token - 2);
  if (kind === JOINT.noun) return afterCapital || second;
  if (kind === JOINT.particle && joins(tokens, token + 1) && isCapital(tokens, token + 1)) return true;
  return (afterCapital || second) && capitalAhead(words, types, token);
}

const NEVER_A_NAME = lexiconBits('the');

/** A common word by itself that is large only because it begins its sentence. */
function isPlainOpening(words: UnitWords, types: WordTypes, token: number): boolean {
  const type = words.types[token]!;
  return (
    (types.bits[type]! & NEVER_A_NAME) !== 0 &&
    types.form[type] === FORM.capital &&
    types.large[type]! <= 2 &&
    words.listed[token] === 0 &&
    typeAt(words, token, -1) < 0
  );
}

/**
 * The stretches of a unit that may hold names, within sentences. Plain words that only open a sentence are left out, which
 * saves a quarter of the work; in training they are examples of what is no name.
 */
export function stretchesOf(words: UnitWords, types: WordTypes, withOpenings = false): Stretch[] {
  const { tokens } = words;
  const stretches: Stretch[] = [];
  const close = (first: number, last: number) => {
    if (withOpenings || first < last || !isPlainOpening(words, types, first)) stretches.push({ first, last });
  };
  let first = -1;
  for (let token = 0; token < tokens.count; token++) {
    const may = mayBeName(words, types, token);
    if (first >= 0 && (!may || tokens.gapBefore(token) === GAP.sentence)) {
      close(first, token - 1);
      first = -1;
    }
    if (may && first < 0) first = token;
  }
  if (first >= 0) close(first, tokens.count - 1);
  return stretches;
}
