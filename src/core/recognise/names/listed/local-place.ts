import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { Candidate } from '../candidates/candidate.ts';

/** Listed, and as nothing but a town, county, province or the like: no land, which may act as well. */
export function isLocalPlace({ refs }: Candidate, index: GazetteerIndex): boolean {
  for (const ref of refs) if (ref.kind !== 'place' || index.noted(ref).kind === 'country') return false;
  return refs.length > 0;
}
