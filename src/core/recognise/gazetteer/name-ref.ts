import type { ActorEntry, PlaceEntry } from './model.ts';

/** What a gazetteer keeps beside a name; kind and country by themselves, as entries are laid out in many ways. */
interface NotedEntry {
  by: object | undefined;
  entry: ActorEntry | PlaceEntry | undefined;
  kind: ActorEntry['kind'] | PlaceEntry['kind'] | undefined;
  country: string | undefined;
  /** Whom a place of this id can stand for. */
  seated: readonly string[] | undefined;
  /** The article, by its number, that was last told that the name stands in it (see DocumentGatherer). */
  told: number;
}

/** One way of writing the name of one entry. */
export interface NameRef {
  readonly kind: 'actor' | 'place';
  readonly id: string;
  /** Kind and id in one, as actors and places may share an id: "actor:lebanon". */
  readonly entry: string;
  /** As the gazetteer has it. */
  readonly text: string;
  readonly weak: boolean;
  /** Matches in this case only. */
  readonly exact: boolean;
  readonly demonym: boolean;
  readonly preferred: boolean;
  /** Of a small town: its name alone is too little to link it by. */
  readonly small: boolean;
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
  /** Written as an acronym: UNIFIL, U.N. */
  readonly acronym: boolean;
  /** Kept by the gazetteer that looked the entry up last, so that it is looked up once and not for each mention. */
  readonly noted: NotedEntry;
}
