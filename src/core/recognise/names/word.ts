import { hashOfKeyWord, type NameRef } from '../gazetteer/layer.ts';
import { foldWord } from './fold.ts';

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
  /** Of the folded form, as the keys of the gazetteer know it (see hashOfKeyWord). */
  readonly keyHash: number;
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

  constructor(raw: string, hash: number) {
    this.raw = raw;
    this.folded = foldWord(raw);
    this.hash = hash;
    this.keyHash = hashOfKeyWord(this.folded);
  }
}

/** So many words are remembered; then it begins anew. */
const MOST_WORDS = 1 << 15;
/** What is longer is hardly a word, and not remembered. */
const LONGEST_WORD = 64;
const MASK = MOST_WORDS * 2 - 1;
let slots: (Word | undefined)[] = new Array<Word | undefined>(MASK + 1).fill(undefined);
let count = 0;

function isAt(text: string, from: number, raw: string): boolean {
  for (let at = 0; at < raw.length; at++) if (text.charCodeAt(from + at) !== raw.charCodeAt(at)) return false;
  return true;
}

/** The word at text[from, to). */
export function wordAt(text: string, from: number, to: number): Word {
  // FNV-1a, as hashText has it.
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const length = to - from;
  let slot = (hash ^ (hash >>> 15)) & MASK;
  for (let word = slots[slot]; word !== undefined; word = slots[slot]) {
    if (word.hash === hash && word.raw.length === length && isAt(text, from, word.raw)) return word;
    slot = (slot + 1) & MASK;
  }
  const raw = text.slice(from, to);
  if (length > LONGEST_WORD) return new Word(raw, hash);
  if (count === MOST_WORDS) {
    slots = new Array<Word | undefined>(MASK + 1).fill(undefined);
    count = 0;
    slot = (hash ^ (hash >>> 15)) & MASK;
  }
  // A copy, as a slice would keep the whole text in memory.
  const word = new Word(raw.split('').join(''), hash);
  slots[slot] = word;
  count++;
  return word;
}
