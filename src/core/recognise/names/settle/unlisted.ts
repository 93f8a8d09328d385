import { acronyms, bodyAndSiteRules, datedBodies } from '../bodies/bodies.ts';
import type { Candidate } from '../candidates/candidate.ts';
import type { Cover } from '../candidates/rule-candidate.ts';
import { personRules } from '../persons/persons.ts';
import { placeByContext } from '../places/places-in-context.ts';
import type { Run } from '../text/runs.ts';
import type { Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

/**
 * Names that no gazetteer lists, by their form and surroundings: persons by title, given name or context; bodies and places
 * by their head words or by "village of". Candidates may overlap; the caller settles that.
 */
export function unlistedNames(tokens: Tokens, runs: readonly Run[], covered: Cover, shape: UnitShape): Candidate[] {
  const found: Candidate[] = [];
  if (shape.allCaps) return found;
  personRules(tokens, covered, shape, found);
  datedBodies(tokens, found);
  acronyms(tokens, covered, shape, found);
  for (const run of runs) {
    bodyAndSiteRules(tokens, run, covered, shape, found);
    placeByContext(tokens, run, shape, found);
  }
  return found;
}

/** Of those only the bodies: longer names of which another recogniser knows a part. */
export function unlistedBodies(tokens: Tokens, runs: readonly Run[], covered: Cover, shape: UnitShape): Candidate[] {
  const found: Candidate[] = [];
  if (shape.allCaps) return found;
  datedBodies(tokens, found);
  for (const run of runs) bodyAndSiteRules(tokens, run, covered, shape, found);
  return found;
}
