import { createRequire } from 'node:module';
import { NEVER_NAMES } from '../../src/core/recognise/names/lexicon/common-words.ts';
import { hashText } from '../../src/core/recognise/names/tagger/hash.ts';
import { LIST } from '../../src/core/recognise/names/tagger/word-lists.ts';
import { foldWord } from '../../src/core/recognise/names/text/fold.ts';
import type { NameStore } from './vary.ts';

/** The package with given names and surnames of some seventy languages and countries: a development dependency. */
export const NAMES_PACKAGE = '@faker-js/faker@10.6.0';

interface Person {
  readonly first_name?: unknown;
  readonly last_name?: unknown;
}

const LATIN = /^[\p{Script=Latin}'’ -]+$/u;

/** All words of a list that may be sorted into kinds and weighted. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return LATIN.test(value) ? value.split(/[\s-]+/) : [];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}

/** Given names and surnames in Latin letters as entries of WordLists: hashes without their lowest bits, sorted. */
export function listEntries(people: readonly Person[]): Int32Array {
  const found = new Map<number, number>();
  for (const [list, bit] of [
    [people.flatMap(({ first_name }) => wordsOf(first_name)), LIST.given],
    [people.flatMap(({ last_name }) => wordsOf(last_name)), LIST.surname],
  ] as const) {
    for (const word of list) {
      const folded = foldWord(word);
      if (folded.length < 3 || NEVER_NAMES.has(folded)) continue;
      const hash = hashText(folded) & ~15;
      found.set(hash, (found.get(hash) ?? 0) | bit);
    }
  }
  return Int32Array.from([...found].map(([hash, bits]) => hash | bits)).sort();
}

/** Whole names that may stand for others in training, in Latin letters, each once. */
export function storeOf(people: readonly Person[], places: readonly unknown[]): Omit<NameStore, 'isRenowned'> {
  const all = (values: readonly unknown[]): string[] => {
    const found = new Set<string>();
    const gather = (value: unknown): void => {
      if (typeof value === 'string') {
        if (value.length > 2 && LATIN.test(value) && /^\p{Lu}/u.test(value)) found.add(value);
      } else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) gather(inner);
    };
    for (const value of values) gather(value);
    return [...found].sort();
  };
  return {
    given: all(people.map(({ first_name }) => first_name)),
    surnames: all(people.map(({ last_name }) => last_name)),
    places: all(places),
  };
}

/** What the package knows, as lists of words and as whole names. */
export interface NameLists {
  readonly entries: Int32Array;
  readonly store: Omit<NameStore, 'isRenowned'>;
}

/** Reads the lists from the package, which must be the version that the recipe names. */
export async function readLists(): Promise<NameLists> {
  const { name, version } = createRequire(import.meta.url)('@faker-js/faker/package.json') as Record<string, string>;
  const installed = `${name}@${version}`;
  if (installed !== NAMES_PACKAGE) throw new Error(`${NAMES_PACKAGE} is needed, ${installed} is installed: npm ci`);
  const { allLocales } = await import('@faker-js/faker');
  const locales = Object.values(allLocales);
  const people = locales.flatMap(({ person }) => (person === undefined ? [] : [person]));
  const places = locales.flatMap(({ location }) => [location?.city_name, location?.state, location?.county]);
  return { entries: listEntries(people), store: storeOf(people, places) };
}
