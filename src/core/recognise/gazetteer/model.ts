/**
 * The gazetteer: who and where. The built-in files and a corpus's `gazetteer.yaml` have one format.
 * Keys are in the spelling of the YAML files, so that an entry reads the same in a file and in code.
 */
export const ACTOR_KINDS = [
  'state',
  'state-body',
  'armed-forces',
  'armed-group',
  'person',
  'organisation',
  'media',
  'population',
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const PLACE_KINDS = [
  'country',
  'region',
  'governorate',
  'city',
  'town',
  'village',
  'camp',
  'river',
  'water',
  'mountain',
  'line',
  'facility',
  'area',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** One way of writing a name. In YAML a bare string stands for `{text}`. */
export interface GazetteerName {
  readonly text: string;
  readonly lang?: string;
  /** Links only where the full name stands in the same article (surnames, common words). */
  readonly weak?: boolean;
  /** `exact`: matches only in this case (IS, SAA), never folded. */
  readonly case?: 'exact';
  /** Words that must not follow or precede: "Washington" before "Post". */
  readonly 'not-before'?: readonly string[];
  readonly 'not-after'?: readonly string[];
  /** EDTF bounds of use. */
  readonly from?: string;
  readonly to?: string;
}

/** An office held: tested against a title beside the name, on the publication date. */
export interface ActorRole {
  readonly role: string;
  /** Id of the actor whose office it is. */
  readonly of?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface ActorEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly GazetteerName[];
  /** Nationality words: "Israeli", "Israelis". */
  readonly demonyms: readonly GazetteerName[];
  readonly roles: readonly ActorRole[];
  /** Id of a state (or of the place) that the actor belongs to or mostly acts in. */
  readonly country?: string;
  /** Id of the organisation of which it is a part. */
  readonly 'part-of'?: string;
  /** Ids of places whose name stands for this actor: the capital for the government. */
  readonly metonyms: readonly string[];
  readonly wikidata?: string;
  readonly note?: string;
}

export interface PlaceEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly aliases: readonly GazetteerName[];
  /** WGS 84 degrees. */
  readonly lat?: number;
  readonly lon?: number;
  /** ACLED's and our scale: 1 the place itself, 2 near it or part of a region, 3 a region only. */
  readonly precision?: 1 | 2 | 3;
  readonly country?: string;
  readonly within?: string;
  readonly population?: number;
  readonly geonames?: number;
  readonly wikidata?: string;
  readonly note?: string;
}

/** Entries of one file or of several, in file order; a later file's entry of the same id replaces the earlier one. */
export interface GazetteerData {
  readonly actors: readonly ActorEntry[];
  readonly places: readonly PlaceEntry[];
}
