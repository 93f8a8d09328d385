import { fold } from '../text/fold.ts';
import { isTelling } from './substance.ts';

/** A word of a text, with what it is compared by. */
export interface Word {
  /** Folded, lower case. */
  readonly key: string;
  /** Offsets into the text that it came from. */
  readonly start: number;
  readonly end: number;
  /** Does it begin with a capital letter? */
  readonly capital: boolean;
  /** Would another word in its place make another assertion? */
  readonly telling: boolean;
}

/** A figure with its signs ("$1,000.5m", "40%"), or letters with apostrophes inside ("didn’t", "al-Masoud" is two). */
const WORD = /[$€£¥₪]?\d+(?:[.,:]\d+)*(?:\p{L}+|%)?|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** The words of `text` from `from` to `to`; a word that a limit cuts is given cut. */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of part.matchAll(WORD)) {
    const word = match[0];
    const start = from + match.index;
    const first = word[0]!;
    const capital = first !== first.toLowerCase();
    const key = fold(word, { ignoreCase: true });
    words.push({ key, start, end: start + word.length, capital, telling: isTelling(key, word) });
  }
  return words;
}

const SMALL = 3;

/** How much a word tells: names and figures most, particles least. */
export function wordWeight(word: Word): number {
  if (word.telling && (word.capital || /\d/.test(word.key))) {
    return 6;
  }
  return word.key.length <= SMALL ? 1 : 3;
}

export function weightOf(words: readonly Word[]): number {
  let sum = 0;
  for (const word of words) {
    sum += wordWeight(word);
  }
  return sum;
}

/** Index of the first word that ends behind `offset`, by binary search; the number of words where there is none. */
export function firstWordAfter(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.end <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
