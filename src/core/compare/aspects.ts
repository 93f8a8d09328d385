import type { RelationAspect } from '../claims/model.ts';
import type { PairSigns } from './pair-signs.ts';
import type { ClaimProfile } from './profile.ts';

const ASPECT_OF_TYPE: Readonly<Record<string, RelationAspect>> = {
  aim: 'agenda',
  demand: 'agenda',
  offer: 'agenda',
  agreement: 'agenda',
  refusal: 'agenda',
  identity: 'identity',
  assessment: 'assessment',
  forecast: 'assessment',
  denial: 'outcome',
  status: 'outcome',
  capability: 'outcome',
  accusation: 'cause',
  threat: 'assessment',
};

/** What two claims agree or differ on: figures and places where both have them, else what their types are about. */
export function aspectsOf(one: ClaimProfile, other: ClaimProfile, signs: PairSigns): RelationAspect[] {
  const found: RelationAspect[] = [];
  if (signs.figures.length > 0) {
    found.push('number');
  }
  const types = [one.type, other.type];
  const about = types.map(type => ASPECT_OF_TYPE[type]).find(aspect => aspect !== undefined);
  if (about !== undefined && found.length === 0) {
    found.push(about);
  }
  if (found.length === 0 && (one.places.length > 0 || other.places.length > 0)) {
    found.push('place');
  }
  return found;
}
