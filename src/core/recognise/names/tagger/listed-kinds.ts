import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { ACTOR_KINDS, type ActorKind, PLACE_KINDS, type PlaceKind } from '../../gazetteer/model.ts';
import type { NameRef } from '../../gazetteer/name-ref.ts';

const ACTOR_BITS: Readonly<Record<ActorKind, number>> = {
  state: 2,
  'state-body': 4,
  'armed-forces': 4,
  'armed-group': 4,
  person: 8,
  organisation: 4,
  media: 4,
  population: 16,
};

const PLACE_BITS: Readonly<Record<PlaceKind, number>> = {
  country: 2,
  region: 32,
  governorate: 64,
  city: 128,
  town: 128,
  village: 128,
  camp: 32,
  river: 32,
  water: 32,
  mountain: 32,
  line: 32,
  facility: 256,
  area: 32,
};

const ACTOR_BITS_OF = new Map(ACTOR_KINDS.map(kind => [kind as string, ACTOR_BITS[kind]]));
const PLACE_BITS_OF = new Map(PLACE_KINDS.map(kind => [kind as string, PLACE_BITS[kind]]));

/** What the entry behind a name is, as bits that features are made of: 1 is a nationality word, 0 of no kind known here. */
export function listedKind(ref: NameRef, index: GazetteerIndex): number {
  if (ref.demonym) return 1;
  if (ref.small && ref.weak) return 0;
  const known = ref.kind === 'actor' ? ACTOR_BITS_OF : PLACE_BITS_OF;
  return known.get(index.noted(ref).kind ?? '') ?? 0;
}
