import { guessedFields } from '../claims/guessed-fields.ts';
import type { RelationAspect, StoredClaim } from '../claims/model.ts';
import type { CandidateRelation } from './model.ts';

/** What people want, think and blame differs without a contradiction in what is so. */
const SOFT: ReadonlySet<RelationAspect> = new Set(['agenda', 'assessment', 'cause']);
/** What a contradiction that rests on such grounds counts for. */
const HALF = 0.5;

/** From this strength on a contradiction is worth a person's time, and where a person has looked at neither claim yet. */
const LEAST = 0.1;
const LEAST_UNREVIEWED = 0.3;

/** How much speaks for a contradiction, 0 to 1: figures, days, places and persons that exclude each other before views. */
export function strengthOf({ score, on }: CandidateRelation): number {
  return on.every(aspect => SOFT.has(aspect)) ? HALF * score : score;
}

/**
 * Whether a person should be asked about a contradiction. Claims that were taken from suggestions and that nobody has looked
 * at since may be about something else than their guesses say: more has to speak for it there.
 */
export function isWorthAsking(candidate: CandidateRelation, ...claims: readonly StoredClaim[]): boolean {
  const least = claims.some(isUnreviewed) ? LEAST_UNREVIEWED : LEAST;
  return strengthOf(candidate) >= least;
}

/** Whether guesses of a claim stand as they were made, and no person has said how the claim stands. */
function isUnreviewed(claim: StoredClaim): boolean {
  return (claim.status === undefined || claim.status === 'draft') && guessedFields(claim).length > 0;
}
