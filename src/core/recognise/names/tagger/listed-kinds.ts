import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { NameRef } from '../../gazetteer/layer.ts';
import { ACTOR_KINDS, type ActorKind, PLACE_KINDS, type PlaceKind } from '../../gazetteer/model.ts';

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

/** The kinds that the entries behind a name may be of, as bits that features are made of: 1 is a nationality word. */
export class ListedKinds {
  readonly #index: GazetteerIndex;
  readonly #known = new Map<string, number>();

  constructor(index: GazetteerIndex) {
    this.#index = index;
  }

  of(ref: NameRef): number {
    if (ref.demonym) return 1;
    let bits = this.#known.get(ref.entry);
    if (bits === undefined) {
      bits = 0;
      if (ref.kind === 'actor') {
        const kind = this.#index.actor(ref.id)?.kind;
        if (kind !== undefined && ACTOR_KINDS.includes(kind)) bits = ACTOR_BITS[kind];
      } else {
        const kind = this.#index.place(ref.id)?.kind;
        if (kind !== undefined && PLACE_KINDS.includes(kind)) bits = PLACE_BITS[kind];
      }
      this.#known.set(ref.entry, bits);
    }
    return bits;
  }
}
