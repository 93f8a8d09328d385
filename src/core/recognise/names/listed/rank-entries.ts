/** Which entries of the gazetteer a name most likely means. */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { ActorEntry, PlaceEntry } from '../../gazetteer/model.ts';
import type { NameRef } from '../../gazetteer/name-ref.ts';
import type { Candidate } from '../candidates/candidate.ts';
import type { DocumentNames, Introduced } from '../candidates/document.ts';
import { holdsRole } from './office.ts';

export interface Ranked<Entry> {
  readonly id: string;
  readonly weight: number;
  /** What the gazetteer has of it. */
  readonly entry: Entry | undefined;
}

const NONE: readonly never[] = [];

/** Adds an entry; of what is there already the greater weight counts. */
function rank<Entry>(ranked: Ranked<Entry>[], id: string, weight: number, entry: Entry | undefined): void {
  let at = 0;
  while (at < ranked.length && ranked[at]!.id !== id) at++;
  if (at === ranked.length || weight > ranked[at]!.weight) ranked[at] = { id, weight, entry };
}

/** Of equal weight the one that was added first goes first. */
const likeliestFirst = <Entry>(ranked: Ranked<Entry>[]): readonly Ranked<Entry>[] =>
  ranked.length < 2 ? ranked : ranked.sort((a, b) => b.weight - a.weight);

/** The actors that a name can be, likeliest first. Role, office and the countries of the article weigh. */
export function rankActors(
  refs: readonly NameRef[],
  candidate: Candidate,
  person: Introduced | undefined,
  document: DocumentNames,
  index: GazetteerIndex,
  published: string | undefined,
): readonly Ranked<ActorEntry>[] {
  if (refs.length === 0) return NONE;
  const ranked: Ranked<ActorEntry>[] = [];
  for (const ref of refs) {
    const actor = ref.kind === 'actor' ? index.actorOf(ref) : index.actor(ref.id);
    let weight = ref.preferred ? 1 : 0;
    if (person?.id === ref.id) weight += 2;
    if (candidate.title !== undefined && holdsRole(actor, candidate.title, published)) weight += 3;
    const country = actor?.kind === 'state' ? actor.id : actor?.country;
    if (country !== undefined) weight += document.countries.get(country) ?? 0;
    if (published !== undefined && candidate.title === undefined && actor?.roles.some(role => role.to === undefined))
      weight += 0.5;
    rank(ranked, ref.id, weight, actor);
  }
  return likeliestFirst(ranked);
}

/** The places that a name can be, likeliest first. `within` is the country or province of its address. */
export function rankPlaces(
  refs: readonly NameRef[],
  within: string | undefined,
  document: DocumentNames,
  index: GazetteerIndex,
): readonly Ranked<PlaceEntry>[] {
  if (refs.length === 0) return NONE;
  const ranked: Ranked<PlaceEntry>[] = [];
  // "Odessa, Texas": the address names a province, and of the towns of this name one lies in its country.
  const land = within === undefined ? undefined : index.place(within)?.country;
  for (const ref of refs) {
    const place = index.placeOf(ref);
    let weight =
      (ref.preferred ? 1 : 0) + (place?.kind === 'country' ? 4 : 0) + Math.log10((place?.population ?? 0) + 10) / 2;
    if (place?.country !== undefined) weight += Math.min(4, 2 * (document.countries.get(place.country) ?? 0));
    // A town called Asia: only where the words around it say so.
    if (ref.weak) weight -= 5;
    if (within !== undefined && (place?.country === within || place?.within === within)) weight += 8;
    else if (land !== undefined && place?.country === land) weight += 6;
    rank(ranked, ref.id, weight, place);
  }
  return likeliestFirst(ranked);
}
