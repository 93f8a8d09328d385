import type {
  ArticleRecord,
  ClaimEvent,
  ClaimNumber,
  MentionCorrection,
  PlaceDecision,
  Relation,
  StoredClaim,
} from '../claims/model.ts';
import type { Pass } from './model.ts';

/** The order of the keys in new text, by what holds them. One table for writing, inserting and the schemas' tests. */
export const ROOT_KEYS = ['format', 'codebook', 'article', 'passes', 'claims', 'mentions'] as const;

export const ARTICLE_KEYS = [
  'sha256',
  'blob',
  'title',
  'outlet',
  'agency',
  'author',
  'dateline',
  'url',
  'lang',
  'published',
  'published-basis',
] as const satisfies readonly (keyof ArticleRecord)[];

/** The first and the last key of a claim seldom change: they frame it in a diff. */
export const CLAIM_KEYS = [
  'type',
  'quote',
  'at',
  'before',
  'after',
  'placed',
  'claimant',
  'cue',
  'via',
  'inside',
  'addressee',
  'mode',
  'factuality',
  'hedges',
  'event',
  'numbers',
  'confidence',
  'grade',
  'status',
  'tags',
  'note',
  'relations',
  'reviews',
  'codebook',
  'annotator',
  'created',
] as const satisfies readonly (keyof Omit<StoredClaim, 'id'> | 'reviews')[];

export const CORRECTION_KEYS = [
  'quote',
  'at',
  'scope',
  'verdict',
  'kind',
  'link',
  'edtf',
  'annotator',
] as const satisfies readonly (keyof Omit<MentionCorrection, 'id'>)[];

export const PASS_KEYS = ['done'] as const satisfies readonly (keyof Pass)[];

export const PLACED_KEYS = [
  'sha256',
  'blob',
  'at',
  'quote',
  'before',
  'after',
  'orphan',
  'annotator',
  'created',
] as const satisfies readonly (keyof PlaceDecision)[];

export const EVENT_KEYS = [
  'date',
  'date-precision',
  'place',
  'place-precision',
  'actors',
  'targets',
  'id',
] as const satisfies readonly (keyof ClaimEvent)[];

export const NUMBER_KEYS = [
  'what',
  'of',
  'min',
  'best',
  'max',
  'unit',
  'approximate',
  'guessed',
] as const satisfies readonly (keyof ClaimNumber)[];

export const RELATION_KEYS = [
  'type',
  'to',
  'on',
  'independent',
  'note',
  'annotator',
] as const satisfies readonly (keyof Relation)[];

/** A claimant, or a value that may be a guess. */
const VALUE_KEYS = ['id', 'label', 'value', 'guessed'];

/** The order of the keys in the value of `key` inside a claim. */
export function keysInside(key: string): readonly string[] {
  switch (key) {
    case 'placed':
      return PLACED_KEYS;
    case 'event':
      return EVENT_KEYS;
    case 'numbers':
      return NUMBER_KEYS;
    case 'relations':
      return RELATION_KEYS;
    default:
      return VALUE_KEYS;
  }
}

/** `keys` in the order given by `order`; keys that it does not know come last, as they stand. */
export function inOrder(keys: readonly string[], order: readonly string[]): string[] {
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...keys].sort((a, b) => rank(a) - rank(b));
}
