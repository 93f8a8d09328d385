import type { Mention } from '../recognise/mention.ts';
import { foldWords } from '../text/fold-words.ts';
import type { Span } from '../text/span.ts';

/** A name of an actor in one article that no gazetteer has. */
export interface UnknownName {
  /** As it stands in the article where it is first written in full, on one line. */
  readonly name: string;
  readonly count: number;
  /** LF offsets of the first mention. */
  readonly first: Span;
}

/** Capitals alone, longer than abbreviations are: a dateline or a headline. */
const SHOUTED = /^[^\p{Ll}]{6,}$/u;

/** The actors' names of an article that are linked to nothing, in the order of their first mention. */
export function unknownNames(mentions: readonly Mention[]): UnknownName[] {
  const found = new Map<string, { name: string; count: number; first: Span }>();
  for (const { kind, quote, start, end, ...mention } of mentions) {
    const name = quote.replace(/\s+/g, ' ').trim();
    const isUnknown = kind === 'actor' && 'id' in mention === false && mention.status === 'unlinked';
    if (!isUnknown || name.length < 3 || SHOUTED.test(name)) {
      continue;
    }
    const key = nameKey(name);
    // "Durmaz" after "Kasim Durmaz" is the same person.
    const full = key.includes(' ') ? found.get(key) : [...found].find(([known]) => known.split(' ').includes(key))?.[1];
    if (full) {
      full.count++;
    } else {
      found.set(key, { name, count: 1, first: { start, end } });
    }
  }
  return [...found.values()];
}

/** Under which a name is counted over articles: without case, marks and a possessive. */
export function nameKey(name: string): string {
  return foldWords(name).replace(/'s$/, '');
}
