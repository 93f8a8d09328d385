import { edtfBounds } from '../recognise/dates/edtf.ts';

/** Filters whose value is compared with a facet. */
export const FACET_FILTERS = ['type', 'actor', 'place', 'outlet', 'by', 'status', 'is'] as const;
export type FacetFilter = (typeof FACET_FILTERS)[number];
export const DATE_FILTERS = ['after', 'before', 'on'] as const;
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
  /** Quoted phrases that must stand in the text as they are. */
  readonly phrases: readonly string[];
  /** `-word`: must not stand there. */
  readonly excluded: readonly string[];
  readonly filters: readonly SearchFilter[];
  /** Filters with a value that means nothing (`after:soon`), to be shown to the user. */
  readonly ignored: readonly string[];
}

const PART = /(-?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))/giu;

/** Reads `hizbullah "blue line" type:strike after:2025-11-20 -drone`. */
export function parseQuery(text: string): SearchQuery {
  const words: string[] = [];
  const phrases: string[] = [];
  const excluded: string[] = [];
  const filters: SearchFilter[] = [];
  const ignored: string[] = [];
  for (const match of text.matchAll(PART)) {
    const [whole, minus, name, quoted, bare] = match;
    const negated = minus === '-';
    const value = (quoted ?? bare ?? '').trim();
    const filter = name === undefined ? undefined : FILTERS.find(known => known === name.toLowerCase());
    if (filter !== undefined) {
      if (value === '') {
        continue;
      }
      if (isDateFilter(filter) && edtfBounds(value) === undefined) {
        ignored.push(whole);
      } else {
        filters.push({ name: filter, value, negated });
      }
    } else if (value === '') {
      words.push(...(name === undefined ? [] : [name]));
    } else if (negated) {
      excluded.push(name === undefined ? value : `${name}:${value}`);
    } else if (quoted !== undefined && name === undefined) {
      phrases.push(value);
    } else {
      words.push(name === undefined ? value : `${name}:${value}`);
    }
  }
  return { words, phrases, excluded, filters, ignored };
}

export function isDateFilter(name: SearchFilter['name']): name is DateFilter {
  return DATE_FILTERS.some(filter => filter === name);
}

/** Whether a query asks for nothing. */
export function isEmptyQuery(query: SearchQuery): boolean {
  return (
    query.words.length === 0 &&
    query.phrases.length === 0 &&
    query.excluded.length === 0 &&
    query.filters.length === 0
  );
}
