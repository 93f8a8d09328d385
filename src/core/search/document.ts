import type { Span } from '../text/span.ts';

export const SEARCH_KINDS = ['claim', 'article', 'mention'] as const;
type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that can be found. */
export interface SearchDocument {
  /** Unique in the index, the same for the same thing after a change. */
  readonly key: string;
  readonly kind: SearchKind;
  /** URI of the article that it stands in, and where (LF offsets); absent for a claim without a place. */
  readonly article: string;
  readonly span?: Span;
  /** What a row shows and the query is held against first: the quote, the title, the name. */
  readonly text: string;
  /** Further texts by which it is found: claimant, each actor under all its names, place, note, title, outlet. */
  readonly context: readonly string[];
  readonly facets: SearchFacets;
}

/** What `is:` can ask for: states of a claim, then kinds of things, then whether an article has claims. */
export const SEARCH_STATES = [
  'contested',
  'corroborated',
  'guessed',
  'mine',
  'moved',
  'orphan',
  'claim',
  'article',
  'mention',
  'coded',
  'uncoded',
] as const;

/** What filters ask for; ids and labels both, so that `type:strike` and `type:"Strike, raid"` find the same. */
export interface SearchFacets {
  readonly type?: readonly string[];
  readonly actor?: readonly string[];
  readonly place?: readonly string[];
  readonly outlet?: readonly string[];
  readonly by?: readonly string[];
  readonly status?: readonly string[];
  readonly is?: readonly string[];
  /** First and last day (ISO) that the event, else the publication, can have been on. */
  readonly earliest?: string;
  readonly latest?: string;
}

/** Filters whose value is compared with a facet. */
export const FACET_FILTERS = ['type', 'actor', 'place', 'outlet', 'by', 'status', 'is'] as const;
export type FacetFilter = (typeof FACET_FILTERS)[number];
