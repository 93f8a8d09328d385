import type { CorpusClaim } from './model.ts';

export const CLAIM_GROUPINGS = ['type', 'actor', 'place', 'date', 'outlet', 'annotator', 'status'] as const;
export type ClaimGrouping = (typeof CLAIM_GROUPINGS)[number];

export interface ClaimGroup {
  /** The value that its claims share; undefined for those that have none. */
  readonly value: string | undefined;
  readonly claims: readonly CorpusClaim[];
}

/**
 * Claims by what they share. A claim with several actors stands in several groups; the group without a value is last.
 * @param order where given, groups come in this order of values (claim types in the codebook's), others after them.
 */
export function groupClaims(
  claims: Iterable<CorpusClaim>,
  by: ClaimGrouping,
  order: readonly string[] = [],
): readonly ClaimGroup[] {
  const groups = new Map<string | undefined, CorpusClaim[]>();
  for (const claim of claims) {
    for (const value of valuesOf(claim, by)) {
      const group = groups.get(value);
      if (group) {
        group.push(claim);
      } else {
        groups.set(value, [claim]);
      }
    }
  }
  const rank = new Map(order.map((value, index) => [value, index]));
  const rankOf = (value: string | undefined) =>
    value === undefined ? Number.POSITIVE_INFINITY : (rank.get(value) ?? order.length);
  return [...groups]
    .map(([value, members]) => ({ value, claims: members }))
    .sort((a, b) => {
      const ranks = rankOf(a.value) - rankOf(b.value);
      return ranks !== 0 && !Number.isNaN(ranks) ? ranks : (a.value ?? '').localeCompare(b.value ?? '', 'en');
    });
}

function valuesOf({ stored, article, annotator }: CorpusClaim, by: ClaimGrouping): readonly (string | undefined)[] {
  switch (by) {
    case 'type':
      return [stored.type];
    case 'actor': {
      const actors = new Set([...(stored.event?.actors?.value ?? []), ...(stored.event?.targets?.value ?? [])]);
      const claimant = stored.claimant?.id;
      if (claimant !== undefined && claimant !== 'unattributed' && claimant !== 'outlet') {
        actors.add(claimant);
      }
      return actors.size > 0 ? [...actors] : [undefined];
    }
    case 'place':
      return [stored.event?.place?.value];
    case 'date':
      return [stored.event?.date?.value];
    case 'outlet':
      return [article.outlet];
    case 'annotator':
      return [annotator];
    case 'status':
      return [stored.status ?? 'draft'];
  }
}
