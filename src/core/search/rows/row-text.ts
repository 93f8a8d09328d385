import type { IFuseOptions } from 'fuse.js';
import { splitWords } from '../../text/split-words.ts';
import type { SearchDocument } from '../document.ts';
import { LONGEST_TERM } from '../words/edit-automaton.ts';

/** What Fuse would be given of a document. */
export interface FuseRow {
  readonly text: string;
}

/**
 * Fuse's options, whose answers the index gives. Words in any order, each anywhere, with errors in up to a third of its
 * letters; one key with everything, since over several keys a short field outweighs the quote; field length is no merit.
 */
export const FUSE_OPTIONS = {
  keys: ['text'],
  threshold: 0.35,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  includeScore: true,
  useTokenSearch: true,
  tokenMatch: 'any',
} as const satisfies IFuseOptions<FuseRow>;

/** So wide that no match of the longest term reaches from one text into the next. */
const WALL = ' '.repeat(Math.floor(LONGEST_TERM * FUSE_OPTIONS.threshold) + 1);
/** Words of a query that count; nobody types more on purpose. */
export const MOST_WORDS = 12;
export const MOST_READINGS = 8;

/** The texts of a row: the quote first, then everything else that it is found by. */
function textsOf(document: SearchDocument): string[] {
  return [document.text, ...document.context];
}

/** A document as one text for Fuse: what the index holds, written out. */
export function rowText(document: SearchDocument): string {
  return textsOf(document)
    .map(text => splitWords(text).join(' ').toLowerCase())
    .filter(text => text !== '')
    .join(WALL);
}

/** The words of a query that are searched for, in lower case. */
export function wordsOf(words: readonly string[]): string[] {
  return words
    .flatMap(splitWords)
    .slice(0, MOST_WORDS)
    .map(word => word.toLowerCase());
}

/**
 * What is searched for: the words of the query each in its likeliest form; then the same with one word in another of its
 * forms. Each reading is a search of its own, and the best score of a document counts.
 */
export function readingsOf(words: readonly string[], formsOf: (word: string) => readonly string[]): string[][] {
  const forms = wordsOf(words).map(word => [...new Set(formsOf(word).map(form => form.slice(0, LONGEST_TERM)))]);
  if (forms.length === 0) {
    return [];
  }
  const likeliest = forms.map(([first]) => first!);
  const others = forms.flatMap((own, at) => own.slice(1).map(form => likeliest.with(at, form)));
  return [likeliest, ...others.slice(0, MOST_READINGS - 1)];
}
