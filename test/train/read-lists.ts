import { createRequire } from 'node:module';
import { foldWord } from '../../src/core/recognise/names/fold.ts';
import { NEVER_NAMES } from '../../src/core/recognise/names/lexicon/common-words.ts';
import { hashText } from '../../src/core/recognise/names/tagger/hash.ts';
import { LIST } from '../../src/core/recognise/names/tagger/word-lists.ts';

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

/** Reads the lists from the package, which must be the version that the recipe names. */
export async function readLists(): Promise<Int32Array> {
  const { name, version } = createRequire(import.meta.url)('@faker-js/faker/package.json') as Record<string, string>;
  const installed = `${name}@${version}`;
  if (installed !== NAMES_PACKAGE) throw new Error(`${NAMES_PACKAGE} is needed, ${installed} is installed: npm ci`);
  const { allLocales } = await import('@faker-js/faker');
  return listEntries(Object.values(allLocales).flatMap(({ person }) => (person === undefined ? [] : [person])));
}
