import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { NameRef } from '../gazetteer/name-ref.ts';
import type { LinkStatus, NameLabel, NameMention } from '../mention.ts';
import type { Candidate } from './candidate.ts';
import type { DocumentNames, Introduced } from './document.ts';
import { labelOfActor, labelOfPlace } from './labels.ts';
import { holdsRole } from './office.ts';
import type { Settled } from './settle.ts';

interface Ranked {
  readonly id: string;
  readonly weight: number;
}

interface Reading {
  readonly kind: 'actor' | 'place';
  readonly subkind: string;
  readonly label: NameLabel;
  readonly status: LinkStatus;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly candidates: readonly string[];
  readonly reason: string;
}

const NONE: readonly Ranked[] = [];

/** Two readings this close cannot be told apart. */
const CLOSE = 0.5;

function rankActors(
  refs: readonly NameRef[],
  candidate: Candidate,
  person: Introduced | undefined,
  document: DocumentNames,
  index: GazetteerIndex,
  published: string | undefined,
): readonly Ranked[] {
  if (refs.length === 0) return NONE;
  const ranked = new Map<string, number>();
  for (const ref of refs) {
    const actor = ref.kind === 'actor' ? index.actorOf(ref) : index.actor(ref.id);
    let weight = ref.preferred ? 1 : 0;
    if (person?.id === ref.id) weight += 2;
    if (candidate.title !== undefined && holdsRole(actor, candidate.title, published)) weight += 3;
    const country = actor?.kind === 'state' ? actor.id : actor?.country;
    if (country !== undefined) weight += document.countries.get(country) ?? 0;
    if (published !== undefined && candidate.title === undefined && actor?.roles.some(role => role.to === undefined))
      weight += 0.5;
    if (refs.length === 1) return [{ id: ref.id, weight }];
    ranked.set(ref.id, Math.max(ranked.get(ref.id) ?? Number.NEGATIVE_INFINITY, weight));
  }
  return [...ranked].map(([id, weight]) => ({ id, weight })).sort((a, b) => b.weight - a.weight);
}

function rankPlaces(
  refs: readonly NameRef[],
  within: string | undefined,
  document: DocumentNames,
  index: GazetteerIndex,
): readonly Ranked[] {
  if (refs.length === 0) return NONE;
  const ranked = new Map<string, number>();
  for (const ref of refs) {
    const place = index.placeOf(ref);
    let weight =
      (ref.preferred ? 1 : 0) + (place?.kind === 'country' ? 4 : 0) + Math.log10((place?.population ?? 0) + 10) / 2;
    if (place?.country !== undefined) weight += Math.min(4, 2 * (document.countries.get(place.country) ?? 0));
    // A town called Asia: only where the words around it say so.
    if (ref.weak) weight -= 5;
    if (within !== undefined && (place?.country === within || place?.within === within)) weight += 8;
    if (refs.length === 1) return [{ id: ref.id, weight }];
    ranked.set(ref.id, Math.max(ranked.get(ref.id) ?? Number.NEGATIVE_INFINITY, weight));
  }
  return [...ranked].map(([id, weight]) => ({ id, weight })).sort((a, b) => b.weight - a.weight);
}

const others = (ranked: readonly Ranked[], chosen: string): string[] =>
  ranked.map(r => r.id).filter(id => id !== chosen);
const statusOf = (ranked: readonly Ranked[]): LinkStatus =>
  ranked.length > 1 && ranked[0]!.weight - ranked[1]!.weight < CLOSE ? 'ambiguous' : 'linked';
const because = (why: string) => (why === '' ? '' : ` because ${why}`);

function actorReading(
  ranked: readonly Ranked[],
  candidate: Candidate,
  index: GazetteerIndex,
  extra: string,
): Reading | undefined {
  const actor = index.actor(ranked[0]!.id);
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
  ranked: readonly Ranked[],
  candidate: Candidate,
  index: GazetteerIndex,
  more: readonly string[],
): Reading | undefined {
  const place = index.place(ranked[0]!.id);
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

function listedReading(
  candidate: Candidate,
  person: Introduced | undefined,
  within: string | undefined,
  document: DocumentNames,
  index: GazetteerIndex,
  published: string | undefined,
): Reading | undefined {
  const { cue } = candidate;
  const demonyms = candidate.refs.filter(ref => ref.demonym);
  const actorRefs = demonyms.length > 0 ? demonyms : candidate.refs.filter(ref => ref.kind === 'actor');
  const placeRefs = demonyms.length > 0 ? [] : candidate.refs.filter(ref => ref.kind === 'place');
  const namesake = namesakeIn(within, candidate, index);
  if (namesake !== undefined) return namesake;
  const actors = rankActors(actorRefs, candidate, person, document, index, published);
  const places = rankPlaces(placeRefs, within, document, index);
  const note = candidate.why === '' ? '' : `: ${candidate.why}`;
  if (actors.length > 0 && (places.length === 0 || cue.part !== 'place')) {
    const state = index.actor(actors[0]!.id);
    // A state that no places file lists is still a place after "in".
    if (places.length === 0 && demonyms.length === 0 && state?.kind === 'state' && cue.part === 'place')
      return {
        kind: 'place',
        subkind: 'country',
        label: 'GPE',
        status: 'linked',
        id: state.id,
        name: state.name,
        candidates: [],
        reason: `A name of ${state.name}; a place here because ${cue.why}.`,
      };
    const both = places.length > 0;
    const reading = actorReading(
      actors,
      candidate,
      index,
      both ? `; an actor here${because(cue.why || 'nothing says that the land is meant')}` : note,
    );
    if (reading === undefined) return undefined;
    const otherPlaces = others(places, reading.id!);
    return otherPlaces.length === 0 ? reading : withCandidates(reading, [...reading.candidates, ...otherPlaces]);
  }
  if (places.length === 0) return undefined;
  const seated = index.actorsSeatedAt(places[0]!.id);
  if (cue.part === 'actor' && cue.strong && seated.length > 0) {
    const government = index.actor(seated[0]!);
    if (government !== undefined)
      return {
        kind: 'actor',
        subkind: government.kind,
        label: government.kind === 'state' ? 'GPE' : labelOfActor(government.kind),
        status: 'linked',
        id: government.id,
        name: government.name,
        candidates: places.map(place => place.id),
        reason: `${index.place(places[0]!.id)?.name} stands for the government of ${government.name} because ${cue.why}.`,
      };
  }
  return placeReading(places, candidate, index, seated);
}

/** The states of these are written after their towns, many of which are called after places elsewhere. */
const WITH_STATES: ReadonlySet<string> = new Set(['united-states', 'canada', 'australia']);

/** "Lebanon, Ohio": a town that no gazetteer lists and that shares its name with a better known place in another country. */
function namesakeIn(within: string | undefined, { refs }: Candidate, index: GazetteerIndex): Reading | undefined {
  const state = within === undefined ? undefined : index.place(within);
  if (state?.kind !== 'governorate' || state.country === undefined || !WITH_STATES.has(state.country)) return undefined;
  const elsewhere = (ref: NameRef) => {
    const place = index.place(ref.id);
    return place !== undefined && ref.id !== state.country && place.country !== state.country;
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

const ACTOR_LABELS: ReadonlySet<NameLabel> = new Set(['PER', 'ORG', 'NORP']);

function unlistedReading(settled: Settled, index: GazetteerIndex): Reading {
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
  const what = label === 'PER' ? 'A person' : label === 'ORG' ? 'A body' : label === 'NORP' ? 'A people' : 'A place';
  return {
    kind: ACTOR_LABELS.has(label) ? 'actor' : 'place',
    subkind: 'unknown',
    label,
    status: 'unlinked',
    id: undefined,
    name: person?.fullName,
    candidates: [],
    reason: `${what} whom the gazetteer does not list${because(candidate.why)}.`
      .replace('place whom', 'place that')
      .replace('body whom', 'body that'),
  };
}

const withCandidates = (reading: Reading, candidates: readonly string[]): Reading => ({
  kind: reading.kind,
  subkind: reading.subkind,
  label: reading.label,
  status: reading.status,
  id: reading.id,
  name: reading.name,
  candidates,
  reason: reading.reason,
});

/** The same without the link: the entry becomes the first candidate. */
function unsure({ kind, subkind, label, id, name, candidates }: Reading): Reading {
  return {
    kind,
    subkind,
    label,
    status: 'ambiguous',
    id: undefined,
    name: undefined,
    candidates: id === undefined ? candidates : [id, ...candidates],
    reason: `Perhaps ${name ?? 'a listed name'}: the full name does not stand in this article.`,
  };
}

const CLOSES_ADDRESS: ReadonlySet<string> = new Set([', ', ' in ']);

/** The country that closes an address right after a name: "Naqoura, Lebanon", "Tripoli in Lebanon". */
function addressOf(settled: readonly Settled[], at: number, text: string): string | undefined {
  const here = settled[at]!.candidate;
  const next = settled[at + 1]?.candidate;
  if (next === undefined || !CLOSES_ADDRESS.has(text.slice(here.end, Math.min(next.start, here.end + 5))))
    return undefined;
  return next.refs.find(ref => !ref.demonym)?.id;
}

/** "Lebanon’s Naqoura": what a name owns is a place, so the name is one too. */
function ownsPlace(settled: readonly Settled[], at: number, text: string): boolean {
  const here = settled[at]!.candidate;
  const next = settled[at + 1]?.candidate;
  if (next === undefined || next.start - here.end !== 3 || !/^['’`]s $/.test(text.slice(here.end, next.start)))
    return false;
  return next.refs.length > 0
    ? next.refs.every(ref => ref.kind === 'place')
    : next.label === 'LOC' || next.label === 'GPE' || next.label === 'FAC';
}

/** Makes mentions of the settled names of one unit that begins at `offset`. */
export function mentionsOf(
  settled: readonly Settled[],
  text: string,
  offset: number,
  document: DocumentNames,
  index: GazetteerIndex,
  published: string | undefined,
): NameMention[] {
  const mentions: NameMention[] = [];
  for (let at = 0; at < settled.length; at++) {
    const one = settled[at]!;
    const candidate = ownsPlace(settled, at, text) ? one.candidate.changed({ cue: OWNS_PLACE }) : one.candidate;
    const reading =
      candidate.refs.length > 0
        ? listedReading(candidate, one.person, addressOf(settled, at, text), document, index, published)
        : unlistedReading(one, index);
    if (reading === undefined) continue;
    const short = one.shortFor === undefined ? '' : ' The article itself defines this short form.';
    mentions.push(mentionOf(candidate, text, offset, candidate.unsure ? unsure(reading) : reading, short));
  }
  return mentions;
}

const OWNS_PLACE: Candidate['cue'] = { part: 'place', strong: true, why: 'a place in it is named' };

/** Key by key, as there are many mentions and only what is known has a key. */
function mentionOf(candidate: Candidate, text: string, offset: number, reading: Reading, short: string): NameMention {
  const { id, name, candidates, reason } = reading;
  const mention: { -readonly [Key in keyof NameMention]: NameMention[Key] } = {
    start: offset + candidate.start,
    end: offset + candidate.end,
    quote: text.slice(candidate.start, candidate.end),
    score: candidate.score,
    kind: reading.kind,
    subkind: reading.subkind,
    label: reading.label,
    status: reading.status,
    reason: candidate.source === 'sound' ? `${reason} Found by its sound: the spelling is not listed.` : reason + short,
  };
  if (id !== undefined) mention.id = id;
  if (name !== undefined) mention.name = name;
  if (candidates.length > 0) mention.candidates = candidates;
  return mention;
}
