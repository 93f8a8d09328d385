import type { ActorKind, PlaceKind } from '../../gazetteer/model.ts';
import type { NameLabel } from '../../mention.ts';
import { FACILITY_HEADS } from '../lexicon/heads.ts';

const ACTOR_LABELS: Readonly<Record<ActorKind, NameLabel>> = {
  state: 'GPE',
  'state-body': 'ORG',
  'armed-forces': 'ORG',
  'armed-group': 'ORG',
  person: 'PER',
  organisation: 'ORG',
  media: 'ORG',
  population: 'NORP',
};

const PLACE_LABELS: Readonly<Record<PlaceKind, NameLabel>> = {
  country: 'GPE',
  region: 'LOC',
  governorate: 'GPE',
  city: 'GPE',
  town: 'GPE',
  village: 'GPE',
  camp: 'LOC',
  river: 'LOC',
  water: 'LOC',
  mountain: 'LOC',
  line: 'LOC',
  facility: 'FAC',
  area: 'LOC',
};

/** The label of the entity corpora for an actor of this kind. */
export const labelOfActor = (kind: ActorKind): NameLabel => ACTOR_LABELS[kind];

/** The label of the entity corpora for a place of this kind. A highway is a line on the map, and a facility. */
export function labelOfPlace(kind: PlaceKind, name: string): NameLabel {
  const label = PLACE_LABELS[kind];
  if (label !== 'LOC') return label;
  return FACILITY_HEADS.has(name.slice(name.lastIndexOf(' ') + 1).toLowerCase()) ? 'FAC' : label;
}
