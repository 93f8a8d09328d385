import type { IFuseOptions } from 'fuse.js';
import type { SearchDocument } from './document.ts';
import { LONGEST_TERM } from './edit-automaton.ts';
import { foldWords, spellingOf } from './fold.ts';
import { splitWords } from './words.ts';

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
const MOST_WORDS = 12;

/** The texts of a row: the quote first, then everything else that it is found by. */
export function textsOf(document: SearchDocument): string[] {
  return [document.text, ...document.context];
}

/** The words of a text, and the spellings of those of its names that are written differently. */
export function runsOf(text: string): string[][] {
  const words = splitWords(text);
  const written = words.map(word => word.toLowerCase());
  const spelled = written.map(spellingOf).filter((spelling, at) => spelling !== written[at]);
  return spelled.length > 0 ? [written, spelled] : [written];
}

/** A document as one text for Fuse: what the index holds, written out. */
export function rowText(document: SearchDocument): string {
  return textsOf(document)
    .flatMap(runsOf)
    .filter(run => run.length > 0)
    .map(run => run.join(' '))
    .join(WALL);
}

/** One spelling of a word of the query. */
export interface QueryTerm {
  readonly term: string;
  /** Number of the word that it is a spelling of. */
  readonly group: number;
}

/** What is searched for: each word as it is written and in the spelling that transliterations share. */
export function termsOf(words: readonly string[], isKnown: (word: string) => boolean): QueryTerm[] {
  const split = words.flatMap(splitWords).slice(0, MOST_WORDS);
  return split.flatMap((word, group) => {
    const written = foldWords(word).slice(0, LONGEST_TERM);
    const spelling = spellingOf(written).slice(0, LONGEST_TERM);
    const mode = (globalThis as any).__mode;
    if (mode === 'W') return [{term: written, group}];
    if (mode === 'S') return [{term: spelling, group}];
    if (mode === 'B') return [written, spelling].map(term => ({ term, group }));
    if (mode === 'C2') return (isKnown(written) ? [written] : [written, spelling]).map(term => ({ term, group }));
    if (mode === 'C3') return (isKnown(written) ? [written] : [spelling]).map(term => ({ term, group }));
    if (mode === 'C4') return (isKnown(written) ? [written, spelling, written] : [written, spelling]).map(term => ({ term, group }));
    return [written, isKnown(written) ? written : spelling].map(term => ({ term, group }));
  });
}
