import type { StoredClaim } from '../../../../src/core/claims/model.ts';
import type { ComparedClaim } from '../../../../src/core/compare/model.ts';

/** A claim to be compared, with its place far from that of every other. */
export function compared(
  article: string,
  id: string,
  type: string,
  quote: string,
  more: Partial<StoredClaim> = {},
  published = '2026-03-04',
): ComparedClaim {
  const start = 1000 * Number(/\d+$/.exec(id)?.[0] ?? 0);
  const at = { start, end: start + quote.length };
  return { key: `${article}#${id}`, article, published, stored: { id, type, quote, at, ...more } };
}

const TOPICS = [
  'fuel prices rose',
  'a school reopened',
  'rain fell',
  'wheat was sown',
  'a bridge was mended',
  'doctors left',
];

/** Claims on nothing in particular, so that words have a rarity. */
export function others(count: number): ComparedClaim[] {
  return Array.from({ length: count }, (_, at) =>
    compared(`other-${at % 7}`, `c-${at + 50}`, 'status', `${TOPICS[at % TOPICS.length]} in district number${at}`),
  );
}
