import type { GazetteerIndex } from '../recognise/gazetteer/index.ts';
import type { ClaimProfile, Days } from './profile.ts';

/** Claims on one event. */
export interface EventGroup {
  /** The user's `event.id`, else made of the earliest claim's key: it stays while that claim does. */
  readonly id: string;
  /** Whether a person gave the id. */
  readonly named: boolean;
  /** Keys, in the order given. */
  readonly claims: readonly string[];
  /** From the earliest to the latest day that any of the claims allows. */
  readonly date?: Days;
  readonly places: readonly string[];
  readonly actors: readonly string[];
  readonly types: readonly string[];
  /** Keys of claims that are here for their content alone, since no date or no place of theirs tells; a guess. */
  readonly guessed: readonly string[];
}

/** What claims of these types can be about together: the strike, its dead, who is blamed and who denies. */
const FAMILIES: readonly (readonly string[])[] = [
  ['strike', 'harm', 'accusation', 'denial', 'capability', 'threat'],
  ['meeting', 'agreement', 'aim', 'refusal', 'offer', 'demand'],
  ['detention'],
];

/** Dates of one event in two accounts lie at most so many days apart: a night's strike is of two days. */
const SLACK = 1;
/** Claims of a month at most are compared by date: a longer span says nothing. */
const LONGEST = 31;

/**
 * Groups claims by event. The user's `event.id` wins: claims with different ids never meet, and one with an id draws
 * others to it. Else two claims are on one event where their dates overlap (with a day's slack), their types can be
 * about one event, and their places are the same or lie in each other, or one is unknown and they share an actor.
 */
export function groupEvents(profiles: readonly ClaimProfile[], gazetteer?: GazetteerIndex): EventGroup[] {
  return describeEvents(groupByDate(profiles, gazetteer));
}

/** Events as far as dates, places and ids tell, and which of their ids a person gave. */
export interface DatedGroups {
  readonly groups: Map<string, ClaimProfile[]>;
  readonly named: ReadonlySet<string>;
}

/** As {@link groupEvents}, before they are described: {@link joinByContent} may add to them. */
export function groupByDate(profiles: readonly ClaimProfile[], gazetteer?: GazetteerIndex): DatedGroups {
  const groups = new Map<string, ClaimProfile[]>();
  const loose: ClaimProfile[] = [];
  for (const profile of profiles) {
    const id = profile.claim.stored.event?.id;
    if (id === undefined) {
      loose.push(profile);
    } else {
      groups.set(id, [...(groups.get(id) ?? []), profile]);
    }
  }
  const named = new Set(groups.keys());
  const byDay = new Map<string, Set<string>>();
  const note = (id: string, profile: ClaimProfile) => {
    for (const day of daysOf(profile.date)) {
      const there = byDay.get(day);
      if (there) {
        there.add(id);
      } else {
        byDay.set(day, new Set([id]));
      }
    }
  };
  for (const [id, members] of groups) {
    for (const member of members) {
      note(id, member);
    }
  }
  for (const profile of loose) {
    const near = new Set(daysOf(profile.date).flatMap(day => [...(byDay.get(day) ?? [])]));
    const home = [...near].find(id => {
      const members = groups.get(id)!;
      // One without a place fits two places; it must not bring them together, unless a person did.
      const elsewhere = !named.has(id) && members.some(member => areApart(profile, member, gazetteer));
      return !elsewhere && members.some(member => oneEvent(profile, member, gazetteer));
    });
    const id = home ?? `event of ${profile.claim.key}`;
    groups.set(id, [...(groups.get(id) ?? []), profile]);
    note(id, profile);
  }
  return { groups, named };
}

/** @param guessed keys of the claims that stand in their group for their content */
export function describeEvents({ groups, named }: DatedGroups, guessed: ReadonlySet<string> = new Set()): EventGroup[] {
  return [...groups].map(([id, members]) => describe(id, named.has(id), members, guessed));
}

function describe(
  id: string,
  named: boolean,
  members: readonly ClaimProfile[],
  guessed: ReadonlySet<string>,
): EventGroup {
  const dates = members.flatMap(({ date }) => (date ? [date] : []));
  const earliest = dates.map(date => date.earliest).sort()[0];
  const latest = dates
    .map(date => date.latest)
    .sort()
    .at(-1);
  const all = (values: (profile: ClaimProfile) => readonly string[]) => [...new Set(members.flatMap(values))];
  return {
    id,
    named,
    claims: members.map(({ claim }) => claim.key),
    ...(earliest === undefined || latest === undefined ? {} : { date: { earliest, latest } }),
    places: all(({ places }) => places),
    actors: all(({ claim }) => actorsOf(claim.stored)),
    types: all(({ claim }) => [claim.stored.type]),
    guessed: members.map(({ claim }) => claim.key).filter(key => guessed.has(key)),
  };
}

/** The days of a span with the slack on both sides; none where it is unknown or too long. */
function daysOf(date: Days | undefined): string[] {
  if (date === undefined) {
    return [];
  }
  const first = Date.parse(`${date.earliest}T00:00:00Z`) - SLACK * 86_400_000;
  const last = Date.parse(`${date.latest}T00:00:00Z`) + SLACK * 86_400_000;
  const days: string[] = [];
  for (let day = first; day <= last; day += 86_400_000) {
    if (days.length > LONGEST + 2 * SLACK) {
      return [];
    }
    days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days;
}

function oneEvent(a: ClaimProfile, b: ClaimProfile, gazetteer: GazetteerIndex | undefined): boolean {
  if (!ofOneKind(a, b)) {
    return false;
  }
  const actors = actorsOf(a.claim.stored);
  const sharesActor = actorsOf(b.claim.stored).some(actor => actors.includes(actor));
  if (a.places.length === 0 || b.places.length === 0) {
    return sharesActor;
  }
  return placesMeet(a, b, gazetteer);
}

/** Whether two claims can be about one event by their types. */
export function ofOneKind(a: ClaimProfile, b: ClaimProfile): boolean {
  const types = [a.claim.stored.type, b.claim.stored.type] as const;
  return types[0] === types[1] || FAMILIES.some(family => types.every(type => family.includes(type)));
}

/** Whether two claims name places of which none lies in the other. */
export function areApart(a: ClaimProfile, b: ClaimProfile, gazetteer: GazetteerIndex | undefined): boolean {
  return a.places.length > 0 && b.places.length > 0 && !placesMeet(a, b, gazetteer);
}

/** Whether one of the places of a claim is one of another's, or lies in it or around it. */
function placesMeet(a: ClaimProfile, b: ClaimProfile, gazetteer: GazetteerIndex | undefined): boolean {
  return a.places.some(place =>
    b.places.some(other => liesIn(place, other, gazetteer) || liesIn(other, place, gazetteer)),
  );
}

/** Whether a place is the other or lies in it, as far as the gazetteer knows; a whole country is too wide to tell. */
function liesIn(place: string, other: string, gazetteer: GazetteerIndex | undefined): boolean {
  for (let at: string | undefined = place, steps = 0; at !== undefined && steps < 6; steps++) {
    if (at === other) {
      return true;
    }
    const within: string | undefined = gazetteer?.place(at)?.within;
    at = within === at ? undefined : within;
  }
  return false;
}

function actorsOf({ event }: ClaimProfile['claim']['stored']): string[] {
  return [...(event?.actors?.value ?? []), ...(event?.targets?.value ?? [])];
}
