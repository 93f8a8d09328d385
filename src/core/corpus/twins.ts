import type { CorpusClaim } from './model.ts';

/**
 * Leaves out all but one of the claims that stand alike in several sidecars of an article, with one id and by one
 * annotator: what a merge makes of a branch that split a sidecar and one that did not. Claims of one id that differ are
 * two claims.
 * @param claims of one article
 */
export function withoutTwins(claims: readonly CorpusClaim[]): readonly CorpusClaim[] {
  const firsts = new Map<string, CorpusClaim[]>();
  return claims.filter(claim => {
    const others = firsts.get(claim.stored.id);
    if (others === undefined) {
      firsts.set(claim.stored.id, [claim]);
      return true;
    }
    const isTwin = others.some(other => areTwins(other, claim));
    others.push(claim);
    return !isTwin;
  });
}

/** Whether two claims of one article say the same under one id. */
function areTwins(a: CorpusClaim, b: CorpusClaim): boolean {
  return a.stored.id === b.stored.id && a.annotator === b.annotator && saidBy(a) === saidBy(b);
}

/** The reader gives the fields of every claim in one order. */
const saidBy = ({ stored: { annotator: _, ...rest } }: CorpusClaim): string => JSON.stringify(rest);
