import type { GazetteerIndex } from '../../../src/core/recognise/gazetteer/index.ts';
import type { SearchDocument } from '../../../src/core/search/document.ts';
import { foldWords } from '../../../src/core/text/fold-words.ts';
import { splitWords } from '../../../src/core/text/split-words.ts';
import { Random } from '../../unit/core/anchor/random.ts';

export const QUERY_KINDS = ['one typo', 'two typos', 'transliteration', 'swapped', 'no diacritics'] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

/** A query that somebody might type for a claim that they remember. */
export interface KnownItem {
  readonly kind: QueryKind;
  readonly query: string;
  /** Key of the one document that has all the words before they were garbled. */
  readonly key: string;
}

/** Names that agencies write in several ways, besides those of the gazetteer. */
const FAMILIES: readonly (readonly string[])[] = [
  ['naqoura', 'naqura', 'nakoura', 'naqoora'],
  ['hezbollah', 'hizbullah', 'hizbollah', 'hezballah'],
  ['nabatieh', 'nabatiyeh', 'nabatiye', 'nabatiyyah'],
  ['baalbek', 'baalbeck', 'balabakk'],
  ['bekaa', 'beqaa', 'biqaa'],
  ['khan', 'xan'],
  ['younis', 'yunis', 'yunus', 'younes'],
];

const STOP = new Set(
  'that with from this said when were have been would after while near into their than them what which between over under also being about'.split(
    ' ',
  ),
);

/** {@link knownItemsIn} once. */
export function knownItems(
  documents: readonly SearchDocument[],
  gazetteer: GazetteerIndex,
  count: number,
  seed?: number,
): KnownItem[] {
  return knownItemsIn(documents, gazetteer)(count, seed);
}

/**
 * Makes queries of 3 to 5 words, in turn of each kind. Before they are garbled the words together stand in one document
 * only, names in any of their spellings, so that there is one right answer; the documents are drawn from all of them.
 * @returns what makes so many, others for each seed
 */
export function knownItemsIn(
  documents: readonly SearchDocument[],
  gazetteer: GazetteerIndex,
): (count: number, seed?: number) => KnownItem[] {
  const whereabouts = indexOf(documents);
  const variants = spellingVariants(gazetteer);
  return (count, seed = 7) => {
    const random = new Random(seed);
    const items: KnownItem[] = [];
    for (let tries = 0; items.length < count && tries < count * 2000; tries++) {
      const kind = QUERY_KINDS[items.length % QUERY_KINDS.length]!;
      const item = itemOf(kind, random.pick(documents), { whereabouts, variants, random });
      if (item) {
        items.push(item);
      }
    }
    return items;
  };
}

interface Drawing {
  readonly whereabouts: ReadonlyMap<string, readonly number[]>;
  readonly variants: Variants;
  readonly random: Random;
}

/** @returns undefined where these words of the document do not make one */
function itemOf(
  kind: QueryKind,
  document: SearchDocument,
  { whereabouts, variants, random }: Drawing,
): KnownItem | undefined {
  const words = contentWords(document.text);
  const must = words.filter(word => mustHave(kind, word, document, variants));
  if (words.length < 5 || ((kind === 'transliteration' || kind === 'no diacritics') && must.length === 0)) {
    return undefined;
  }
  const length = random.whole(3, 5);
  const chosen = new Set(must.length > 0 ? [random.pick(must)] : []);
  while (chosen.size < length) {
    chosen.add(random.pick(words));
  }
  const inOrder = words.filter(word => chosen.has(word));
  // A name in another spelling must not make it a query for another document that has the name so.
  const spelled =
    kind === 'transliteration' ? inOrder.map(word => [word, ...(variants.get(foldWords(word)) ?? [])]) : [];
  if (!isOnly(spelled.length > 0 ? spelled : inOrder.map(word => [word]), whereabouts)) {
    return undefined;
  }
  const query = garble(kind, inOrder, document, variants, random)?.join(' ');
  return query === undefined ? undefined : { kind, query, key: document.key };
}

/** As written in lower case, diacritics and all. */
function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words)].filter(word => word.length >= 4 && !STOP.has(word));
}

function mustHave(kind: QueryKind, word: string, document: SearchDocument, variants: Variants): boolean {
  switch (kind) {
    case 'transliteration':
      return foreignVariants(word, document, variants).length > 0;
    case 'no diacritics':
      return /[^\x00-\x7f]/.test(word) && /^[\x00-\x7f]+$/.test(foldWords(word));
    default:
      return false;
  }
}

function garble(
  kind: QueryKind,
  words: readonly string[],
  document: SearchDocument,
  variants: Variants,
  random: Random,
): string[] | undefined {
  switch (kind) {
    case 'one typo':
      return withTypos(words, 1, random);
    case 'two typos':
      return withTypos(words, 2, random);
    case 'transliteration':
      return words.map(word => {
        const others = foreignVariants(word, document, variants);
        return others.length > 0 ? random.pick(others) : word;
      });
    case 'no diacritics':
      return words.map(foldWords);
    case 'swapped': {
      const mixed = [...words];
      for (let at = mixed.length - 1; at > 0; at--) {
        const other = random.whole(0, at);
        [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
      }
      return mixed.join() === words.join() ? undefined : mixed;
    }
  }
}

function withTypos(words: readonly string[], typos: number, random: Random): string[] | undefined {
  const result = [...words];
  for (let made = 0; made < typos; made++) {
    const long = result.flatMap((word, at) => (word.length >= 5 ? [at] : []));
    if (long.length === 0) {
      return undefined;
    }
    const at = random.pick(long);
    result[at] = withTypo(result[at]!, random);
  }
  return result.join() === words.join() ? undefined : result;
}

function withTypo(word: string, random: Random): string {
  const at = random.whole(0, word.length - 1);
  const letter = 'abcdefghijklmnopqrstuvwxyz'[random.whole(0, 25)]!;
  switch (random.whole(0, 3)) {
    case 0:
      return word.slice(0, at) + word.slice(at + 1);
    case 1:
      return word.slice(0, at) + letter + word.slice(at);
    case 2:
      return word.slice(0, at) + letter + word.slice(at + 1);
    default:
      return at + 1 < word.length
        ? word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2)
        : word.slice(0, at);
  }
}

type Variants = ReadonlyMap<string, readonly string[]>;

/** Other spellings of a name that the document does not already have. */
function foreignVariants(word: string, document: SearchDocument, variants: Variants): string[] {
  const others = variants.get(foldWords(word)) ?? [];
  if (others.length === 0) {
    return [];
  }
  const own = new Set(splitWords([document.text, ...document.context].join('\n')).map(one => one.toLowerCase()));
  return others.filter(other => !own.has(other));
}

/** Single words that are two names of one entry and differ by a few letters: "Arbil", "Erbil". */
function spellingVariants(gazetteer: GazetteerIndex): Variants {
  const variants = new Map<string, string[]>();
  const link = (a: string, b: string) => variants.set(a, [...(variants.get(a) ?? []), b]);
  const ids = new Set([...gazetteer.placeIds(), ...gazetteer.actorIds()]);
  const demonyms = new Set(gazetteer.actorIds().flatMap(id => gazetteer.actor(id)!.demonyms.map(name => name.text)));
  const families = [...ids].map(id => [
    ...new Set(
      gazetteer
        .namesOf(id)
        .filter(name => !demonyms.has(name.text))
        .map(name => foldWords(name.text).replace(/^(?:al|el|an|as|ash|at)-/, ''))
        .filter(name => /^[a-z]{5,}$/.test(name)),
    ),
  ]);
  for (const family of [...FAMILIES, ...families]) {
    for (const a of family) {
      for (const b of family) {
        // "Iran", "Irani" are two words, and so are the Turks and Turkey.
        const isDerived = a.startsWith(b) || b.startsWith(a) || a.endsWith('s') || b.endsWith('s');
        if (!isDerived && Math.abs(a.length - b.length) <= 2 && skeleton(a) === skeleton(b)) {
          link(a, b);
        }
      }
    }
  }
  return variants;
}

/** The consonants, those that agencies confuse as one: what tells a spelling of the same name from another name. */
function skeleton(name: string): string {
  return name
    .replace(/[aeiouwy]/g, '')
    .replace(/[qck]+h?/g, 'k')
    .replace(/(.)\1+/g, '$1')
    .replace(/x|kh/g, 'k')
    .replace(/h$/, '');
}

function indexOf(documents: readonly SearchDocument[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  documents.forEach((document, at) => {
    const words =
      [document.text, ...document.context]
        .join('\n')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    for (const word of new Set(words)) {
      const list = index.get(word);
      if (list) {
        list.push(at);
      } else {
        index.set(word, [at]);
      }
    }
  });
  return index;
}

/** @param words each in its spellings */
function isOnly(words: readonly (readonly string[])[], index: ReadonlyMap<string, readonly number[]>): boolean {
  const lists = words.map(spellings => spellings.map(word => index.get(word) ?? []));
  const sizeOf = (own: readonly (readonly number[])[]) => own.reduce((sum, list) => sum + list.length, 0);
  const [shortest, ...others] = lists.sort((a, b) => sizeOf(a) - sizeOf(b));
  let only: number | undefined;
  for (const at of shortest!.flat()) {
    if (at !== only && others.every(own => own.some(list => has(list, at)))) {
      if (only !== undefined) {
        return false;
      }
      only = at;
    }
  }
  return only !== undefined;
}

/** @param list ascending: of hundreds of thousands, of which few are asked for */
function has(list: readonly number[], wanted: number): boolean {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (list[middle]! < wanted) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  return list[from] === wanted;
}
