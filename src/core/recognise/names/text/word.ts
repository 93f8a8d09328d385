import type { NameRef } from '../../gazetteer/name-ref.ts';
import { rowOf } from '../lexicon/words.ts';
import { foldWord } from './fold.ts';
import { hashOfKeyWord } from './key-hash.ts';

/**
 * A word as it is written, with what has been found out about it. Words come again and again, so each is one object for all
 * texts (as long as it is remembered), and what costs time is found out once. What depends on a gazetteer or a tagger
 * counts only for the one that noted it.
 */
export class Word {
  readonly raw: string;
  /** See foldWord. */
  readonly folded: string;
  readonly hash: number;
  /** All letters of a short word, else 0: see `packed`. */
  readonly low: number;
  readonly high: number;
  /** Of the folded form, as the keys of the gazetteer know it (see hashOfKeyWord). */
  readonly keyHash: number;
  /** The lists of words that it is in: see rowOf. */
  readonly row: number;
  /** See soundOfKey; undefined until somebody asks. */
  sound: string | undefined = undefined;
  /** The gazetteer of which the next three tell. */
  gazetteer: object | undefined = undefined;
  /** The names that the word by itself is. */
  names: readonly NameRef[] = [];
  /** Names of several words may begin with it. */
  opens = false;
  /** Names may begin with it that are written small. */
  opensSmall = false;
  /** The set of word types in which it has the number `type`. */
  types: object | undefined = undefined;
  type = -1;

  constructor(raw: string, hash: number, low: number, high: number) {
    this.raw = raw;
    this.folded = foldWord(raw);
    this.hash = hash;
    this.low = low;
    this.high = high;
    this.keyHash = hashOfKeyWord(this.folded);
    this.row = rowOf(this.folded);
  }
}

/** So many words are remembered; then it begins anew. */
const MOST_WORDS = 1 << 15;
/** What is longer is hardly a word, and not remembered. */
const LONGEST_WORD = 64;
/** What is shorter is no slice of the text for the engine (V8). */
const SHORTEST_SLICE = 13;
const MASK = MOST_WORDS * 2 - 1;
let slots: (Word | undefined)[] = new Array<Word | undefined>(MASK + 1).fill(undefined);
let count = 0;

function isAt(codes: Uint16Array, from: number, raw: string): boolean {
  for (let at = 0; at < raw.length; at++) if (codes[from + at] !== raw.charCodeAt(at)) return false;
  return true;
}

/** The letters from `from` to `to`, four at most, in one number, if all are of eight bits. */
function packed(codes: Uint16Array, from: number, to: number): number {
  let letters = 0;
  for (let at = from, shift = 0; at < to; at++, shift += 8) letters |= codes[at]! << shift;
  return letters;
}

/** The longest words whose letters can be packed in two numbers. */
const SHORT = 8;

/** The word at text[from, to), whose code units are given too. */
export function wordAt(text: string, codes: Uint16Array, from: number, to: number): Word {
  // FNV-1a, as hashText has it.
  let hash = 0x811c9dc5 | 0;
  let wide = 0;
  for (let at = from; at < to; at++) {
    const code = codes[at]!;
    wide |= code;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  const length = to - from;
  const short = length <= SHORT && wide < 256;
  // No letter is 0, so that only a short word has letters in `low`.
  const low = short ? packed(codes, from, Math.min(from + 4, to)) : 0;
  const high = short && length > 4 ? packed(codes, from + 4, to) : 0;
  let slot = (hash ^ (hash >>> 15)) & MASK;
  for (let word = slots[slot]; word !== undefined; word = slots[slot]) {
    if (
      word.hash === hash &&
      word.low === low &&
      word.high === high &&
      (short || (word.raw.length === length && isAt(codes, from, word.raw)))
    )
      return word;
    slot = (slot + 1) & MASK;
  }
  const raw = text.slice(from, to);
  if (length > LONGEST_WORD) return new Word(raw, hash, low, high);
  if (count === MOST_WORDS) {
    slots = new Array<Word | undefined>(MASK + 1).fill(undefined);
    count = 0;
    slot = (hash ^ (hash >>> 15)) & MASK;
  }
  // A long slice would keep the whole text in memory; short ones the engine copies by itself.
  const word = new Word(length < SHORTEST_SLICE ? raw : raw.split('').join(''), hash, low, high);
  slots[slot] = word;
  count++;
  return word;
}
