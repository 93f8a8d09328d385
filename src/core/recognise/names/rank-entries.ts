/** Which entries of the gazetteer a name most likely means. */
import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { NameRef } from '../gazetteer/name-ref.ts';
import type { Candidate } from './candidate.ts';
import type { DocumentNames, Introduced } from './document.ts';
import { holdsRole } from './office.ts';

export interface Ranked {
  readonly id: string;
  readonly weight: number;
}

const NONE: readonly Ranked[] = [];

const byWeight = (a: Ranked, b: Ranked) => b.weight - a.weight;

/** A loop, as what `map` makes is of another kind for the engine than other lists. */
function likeliestFirst(weights: ReadonlyMap<string, number>): readonly Ranked[] {
  const ranked: Ranked[] = [];
  for (const [id, weight] of weights) ranked.push({ id, weight });
  return ranked.sort(byWeight);
}

/** Stands where there is but one, so that no map is made for it. */
const NOT_RANKED = new Map<string, number>();

/** The actors that a name can be, likeliest first. Role, office and the countries of the article weigh. */
export function rankActors(
  refs: readonly NameRef[],
  candidate: Candidate,
  person: Introduced | undefined,
  document: DocumentNames,
  index: GazetteerIndex,
  published: string | undefined,
): readonly Ranked[] {
  if (refs.length === 0) return NONE;
  const ranked = refs.length > 1 ? new Map<string, number>() : NOT_RANKED;
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
  return likeliestFirst(ranked);
}

/** The places that a name can be, likeliest first. `within` is the country or province of its address. */
export function rankPlaces(
  refs: readonly NameRef[],
  within: string | undefined,
  document: DocumentNames,
  index: GazetteerIndex,
): readonly Ranked[] {
  if (refs.length === 0) return NONE;
  const ranked = refs.length > 1 ? new Map<string, number>() : NOT_RANKED;
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
    if (refs.length === 1) return [{ id: ref.id, weight }];
    ranked.set(ref.id, Math.max(ranked.get(ref.id) ?? Number.NEGATIVE_INFINITY, weight));
  }
  return likeliestFirst(ranked);
}
