import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { Candidate } from './candidate.ts';

/** Listed, and as nothing but a town, county, province or the like: no land, which may act as well. */
export const isLocalPlace = ({ refs }: Candidate, index: GazetteerIndex): boolean =>
  refs.length > 0 && refs.every(ref => ref.kind === 'place' && index.noted(ref).kind !== 'country');
