/** What a settled name is: actor or place, which entry, and why. */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { ActorEntry, PlaceEntry } from '../../gazetteer/model.ts';
import type { NameRef } from '../../gazetteer/name-ref.ts';
import type { LinkStatus, NameLabel } from '../../mention.ts';
import { type Candidate, NO_REFS } from '../candidates/candidate.ts';
import type { DocumentNames, Introduced } from '../candidates/document.ts';
import type { Settled } from '../candidates/settled.ts';
import { labelOfActor, labelOfPlace } from './labels.ts';
import { type Ranked, rankActors, rankPlaces } from './rank-entries.ts';
import { stateOfAddress, townIn } from './towns-by-state.ts';

export interface Reading {
  readonly kind: 'actor' | 'place';
  readonly subkind: string;
  readonly label: NameLabel;
  readonly status: LinkStatus;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly candidates: readonly string[];
  readonly reason: string;
}

/** Two readings this close cannot be told apart. */
const CLOSE = 0.5;

function others(ranked: readonly Ranked<unknown>[], chosen: string): string[] {
  const ids: string[] = [];
  for (const { id } of ranked) if (id !== chosen) ids.push(id);
  return ids;
}
const statusOf = (ranked: readonly Ranked<unknown>[]): LinkStatus =>
  ranked.length > 1 && ranked[0]!.weight - ranked[1]!.weight < CLOSE ? 'ambiguous' : 'linked';
const because = (why: string) => (why === '' ? '' : ` because ${why}`);

function actorReading(ranked: readonly Ranked<ActorEntry>[], candidate: Candidate, extra: string): Reading | undefined {
  const actor = ranked[0]!.entry;
  if (actor === undefined) return undefined;
  const demonym = candidate.refs.every(ref => ref.demonym);
  return {
    kind: 'actor',
    subkind: actor.kind,
    label: demonym ? 'NORP' : labelOfActor(actor.kind),
    status: statusOf(ranked),
    id: actor.id,
    name: actor.name,
    candidates: others(ranked, actor.id),
    reason: demonym ? `A nationality word of ${actor.name}.` : `A name of ${actor.name}${extra}.`,
  };
}

function placeReading(
  ranked: readonly Ranked<PlaceEntry>[],
  candidate: Candidate,
  more: readonly string[],
): Reading | undefined {
  const place = ranked[0]!.entry;
  if (place === undefined) return undefined;
  const why = candidate.cue.part === 'place' ? because(candidate.cue.why) : '';
  return {
    kind: 'place',
    subkind: place.kind,
    label: labelOfPlace(place.kind, place.name),
    status: statusOf(ranked),
    id: place.id,
    name: place.name,
    candidates: [...others(ranked, place.id), ...more],
    reason: `A name of ${place.name}; a place here${why}.`,
  };
}

const isDemonym = (ref: NameRef) => ref.demonym;
const isActor = (ref: NameRef) => ref.kind === 'actor';
const isPlace = (ref: NameRef) => ref.kind === 'place';

/** Those that are so; mostly all or none, of which no new list is made. */
function those(refs: readonly NameRef[], are: (ref: NameRef) => boolean): readonly NameRef[] {
  let count = 0;
  for (const ref of refs) if (are(ref)) count++;
  return count === refs.length ? refs : count === 0 ? NO_REFS : refs.filter(are);
}

/** A name that the gazetteer lists, as actor or place. */
export function listedReading(
  named: Candidate,
  person: Introduced | undefined,
  within: string | undefined,
  document: DocumentNames,
  index: GazetteerIndex,
  published: string | undefined,
): Reading | undefined {
  // What somebody has put into the corpus's own gazetteer goes before all that ships; a state is a land under the same id.
  const own = those(named.refs, ref => index.isAdded(ref));
  const chosen = own.length === 0 ? named.refs : named.refs.filter(ref => own.some(({ id }) => id === ref.id));
  const listed = chosen.length === named.refs.length ? named : named.changed({ refs: chosen });
  const state = own.length > 0 ? undefined : stateOfAddress(within, index);
  const town = state && townIn(state, listed, index);
  // "Athens, Georgia": the town of that state, whatever else bears its name.
  const candidate =
    state === undefined || town === undefined
      ? listed
      : listed.changed({ refs: [town], cue: { part: 'place', strong: true, why: `“${state.name}” follows it` } });
  const { cue } = candidate;
  const demonyms = those(candidate.refs, isDemonym);
  const actorRefs = demonyms.length > 0 ? demonyms : those(candidate.refs, isActor);
  const placeRefs = demonyms.length > 0 ? NO_REFS : those(candidate.refs, isPlace);
  const namesake = town === undefined ? namesakeIn(state, candidate, index) : undefined;
  if (namesake !== undefined) return namesake;
  const actors = rankActors(actorRefs, candidate, person, document, index, published);
  const places = rankPlaces(placeRefs, within, document, index);
  const note = candidate.why === '' ? '' : `: ${candidate.why}`;
  if (actors.length > 0 && (places.length === 0 || cue.part !== 'place')) {
    const acting = actors[0]!.entry;
    // A state that no places file lists is still a place after "in".
    if (places.length === 0 && demonyms.length === 0 && acting?.kind === 'state' && cue.part === 'place')
      return {
        kind: 'place',
        subkind: 'country',
        label: 'GPE',
        status: 'linked',
        id: acting.id,
        name: acting.name,
        candidates: [],
        reason: `A name of ${acting.name}; a place here because ${cue.why}.`,
      };
    const both = places.length > 0;
    const reading = actorReading(
      actors,
      candidate,
      both ? `; an actor here${because(cue.why || 'nothing says that the land is meant')}` : note,
    );
    if (reading === undefined) return undefined;
    const otherPlaces = others(places, reading.id!);
    return otherPlaces.length === 0 ? reading : withCandidates(reading, [...reading.candidates, ...otherPlaces]);
  }
  if (places.length === 0) return undefined;
  const seat = places[0]!.entry;
  const seated = seatedIn(placeRefs, places[0]!.id, index);
  if (cue.part === 'actor' && cue.strong && seated.length > 0) {
    const government = index.actor(governs(seated, document, index));
    if (government !== undefined)
      return {
        kind: 'actor',
        subkind: government.kind,
        label: government.kind === 'state' || seat?.kind === 'city' ? 'GPE' : labelOfActor(government.kind),
        status: 'linked',
        id: government.id,
        name: government.name,
        candidates: [...places.map(place => place.id), ...seated.filter(id => id !== government.id)],
        reason: `${seat?.name} stands for the government of ${government.name} because ${cue.why}.`,
      };
  }
  return placeReading(places, candidate, seated);
}

/** Whom the place of this id, which one of the names means, can stand for. */
function seatedIn(refs: readonly NameRef[], id: string, index: GazetteerIndex): readonly string[] {
  for (const ref of refs) if (ref.id === id) return index.seatedAt(ref);
  return index.actorsSeatedAt(id);
}

/** Of those seated in one city ("Brussels"), the union rather than the state, unless the article speaks of that state alone. */
function governs(seated: readonly string[], { entries }: DocumentNames, index: GazetteerIndex): string {
  const told = seated.filter(id => entries.has(`actor:${id}`));
  const pool = told.length > 0 ? told : seated;
  return pool.find(id => index.actor(id)?.kind !== 'state') ?? pool[0]!;
}

/** "Lebanon, Ohio": a town that no gazetteer lists and that shares its name with a better known place elsewhere. */
function namesakeIn(state: PlaceEntry | undefined, { refs }: Candidate, index: GazetteerIndex): Reading | undefined {
  if (state === undefined) return undefined;
  const elsewhere = (ref: NameRef) => {
    const place = index.place(ref.id);
    return place !== undefined && ref.id !== state.country && (place.country !== state.country || isTown(place));
  };
  if (refs.length === 0 || !refs.every(elsewhere)) return undefined;
  return {
    kind: 'place',
    subkind: 'unknown',
    label: 'GPE',
    status: 'unlinked',
    id: undefined,
    name: undefined,
    candidates: [],
    reason: `A place in ${state.name} that the gazetteer does not list.`,
  };
}

const isTown = ({ kind }: PlaceEntry) => kind === 'city' || kind === 'town' || kind === 'village';

const WHAT: Readonly<Record<NameLabel, string>> = {
  PER: 'a person',
  ORG: 'a body',
  NORP: 'a people',
  GPE: 'a place',
  LOC: 'a place',
  FAC: 'a place',
};

const ACTOR_LABELS: ReadonlySet<NameLabel> = new Set(['PER', 'ORG', 'NORP']);

/** A name that no gazetteer lists, or the surname of somebody who is named in full. */
export function unlistedReading(settled: Settled, index: GazetteerIndex): Reading {
  const { candidate, person } = settled;
  const label = candidate.label ?? 'ORG';
  const entry = person?.id === undefined ? undefined : index.actor(person.id);
  if (entry !== undefined)
    return {
      kind: 'actor',
      subkind: entry.kind,
      label: 'PER',
      status: 'linked',
      id: entry.id,
      name: entry.name,
      candidates: [],
      reason: `${entry.name}, who is named in this article.`,
    };
  const what = WHAT[label];
  return {
    kind: ACTOR_LABELS.has(label) ? 'actor' : 'place',
    subkind: 'unknown',
    label,
    status: 'unlinked',
    id: undefined,
    name: person?.fullName,
    candidates: [],
    reason: `Taken for ${what}${because(candidate.why)}; the gazetteer does not list the name.`,
  };
}

export const withCandidates = (reading: Reading, candidates: readonly string[]): Reading => ({
  kind: reading.kind,
  subkind: reading.subkind,
  label: reading.label,
  status: reading.status,
  id: reading.id,
  name: reading.name,
  candidates,
  reason: reading.reason,
});

/** The same without the link, and why: the entry becomes the first candidate. */
export function unsure({ kind, subkind, label, id, name, candidates }: Reading, why: string): Reading {
  return {
    kind,
    subkind,
    label,
    status: 'ambiguous',
    id: undefined,
    name: undefined,
    candidates: id === undefined ? candidates : [id, ...candidates],
    reason: `Perhaps ${name ?? 'a listed name'}: ${why}.`,
  };
}
