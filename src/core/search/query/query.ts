import { edtfBounds } from '../../recognise/dates/calendars/edtf.ts';
import { FACET_FILTERS, type FacetFilter } from '../document.ts';

const DATE_FILTERS = ['after', 'before', 'on'] as const;
export type DateFilter = (typeof DATE_FILTERS)[number];
export const FILTERS = [...FACET_FILTERS, ...DATE_FILTERS] as const;

export interface SearchFilter {
  readonly name: FacetFilter | DateFilter;
  readonly value: string;
  /** `-type:strike`: everything else. */
  readonly negated: boolean;
}

/** A query, read. Nothing in it is ever an error: what is no filter is a word. */
export interface SearchQuery {
  /** Free words in their order, to be matched fuzzily. */
  readonly words: readonly string[];
  /** Quoted phrases whose words must stand in the text one after another, whole. */
  readonly phrases: readonly string[];
  /** The last phrase is not closed yet: its last word may go on. */
  readonly openPhrase?: boolean;
  /** `-word`, `-"some words"`: must not stand there; a word that begins so is left out too. */
  readonly excluded: readonly string[];
  /** Those of one name are alternatives, those of different names must all hold; each negated one must not. */
  readonly filters: readonly SearchFilter[];
  /** Filters with a value that means nothing (`after:soon`), to be shown to the user. */
  readonly ignored: readonly string[];
  /** Names before a colon that are no filter (`colour:red`): they were taken as words, which is to be shown to the user. */
  readonly strange?: readonly string[];
}

/** `-`, a name, and values between commas or bars, each quoted (the last quote may be missing) or without spaces. */
const PART = /(-?)(?:([a-z]+):)?((?:"[^"]*"?|[^\s",]+|,)*)/giu;
const VALUE = /"([^"]*)("?)|[^",|]+/gu;
/** Outside filters a comma belongs to the word: "1,200". */
const BARE = /"([^"]*)("?)|[^"]+/gu;

/** Quotes as some keyboards and most word processors set them. */
const SET_QUOTES = /[“”„«»]/g;

/** Reads `hizbullah "blue line" type:strike,raid is:contested|orphan after:2025-11-20 -drone`. */
export function parseQuery(text: string): SearchQuery {
  const words: string[] = [];
  const phrases: string[] = [];
  const excluded: string[] = [];
  const filters: SearchFilter[] = [];
  const ignored: string[] = [];
  const strange = new Set<string>();
  let openPhrase = false;
  for (const [whole, minus, name, rest = ''] of text.replace(SET_QUOTES, '"').matchAll(PART)) {
    if (whole === '' || whole === '-') {
      continue;
    }
    const negated = minus === '-';
    const filter = name === undefined ? undefined : FILTERS.find(known => known === name.toLowerCase());
    if (filter !== undefined) {
      const values = isDateFilter(filter)
        ? [rest.replace(/"/g, '')]
        : [...rest.matchAll(VALUE)].map(([bare, quoted]) => quoted ?? bare);
      for (const value of values.map(one => one.trim()).filter(one => one !== '')) {
        if (isDateFilter(filter) && edtfBounds(value) === undefined) {
          ignored.push(whole);
        } else {
          filters.push({ name: filter, value, negated });
        }
      }
      continue;
    }
    // A name that is no filter is a word like any other. An address begins like one.
    if (name !== undefined && rest !== '' && !rest.startsWith('//')) {
      strange.add(name);
    }
    const bare = name === undefined ? rest : `${name}:${rest}`;
    for (const [value, quoted, close] of bare.matchAll(BARE)) {
      const said = (quoted ?? value).trim();
      if (said === '') {
        continue;
      }
      if (negated) {
        excluded.push(said);
      } else if (quoted !== undefined) {
        phrases.push(said);
        openPhrase = close === '';
      } else {
        words.push(said);
      }
    }
  }
  return {
    words,
    phrases,
    ...(openPhrase ? { openPhrase } : {}),
    excluded,
    filters,
    ignored,
    ...(strange.size > 0 ? { strange: [...strange] } : {}),
  };
}

export function isDateFilter(name: SearchFilter['name']): name is DateFilter {
  return DATE_FILTERS.some(filter => filter === name);
}

/** Whether a query asks for nothing. */
export function isEmptyQuery(query: SearchQuery): boolean {
  return (
    query.words.length === 0 && query.phrases.length === 0 && query.excluded.length === 0 && query.filters.length === 0
  );
}
