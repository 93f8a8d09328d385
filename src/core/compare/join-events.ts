import type { GazetteerIndex } from '../recognise/gazetteer/index.ts';
import type { ClaimComparison } from './candidates.ts';
import { areApart, type DatedGroups, describeEvents, type EventGroup, ofOneKind } from './events.ts';
import type { ClaimProfile, Days } from './profile.ts';
import { isCommon, termOf } from './terms.ts';

/** From this score on two claims are taken to tell of one thing that happened or is wanted. */
const ALIKE = 0.3;
/** The same where both name one town or village: much less has to be in common there. */
const ALIKE_AT_ONE_PLACE = 0.12;
/** What is too wide to be where an event was. */
const WIDE: ReadonlySet<string> = new Set(['country', 'region', 'governorate', 'river', 'water', 'line', 'area']);
/** The same where the claims tell how things stand, which many do alike, or where only a month is known of the one. */
const MUCH_ALIKE = 0.55;
const STANDING: ReadonlySet<string> = new Set(['status', 'identity', 'assessment', 'forecast', 'capability']);
/** A date that is longer, in days, is no day of an event. */
const WEEK = 7;
/** So many of a claim's partners are tried. */
const PARTNERS = 4;
/** So many of the claims that are nearest by their words are laid beside a claim: far fewer than where a person asks. */
const CLOSELY = 24;
/** Beyond so many lone claims nobody waits for what only words could tell. */
const MOST_LONE = 2000;
/** Days before its publication in which an article's undated claims may have happened. */
const TOLD_WITHIN = 31;
/** Dates of one event in two accounts lie at most so many days apart. */
const SLACK = 1;
const DAY = 86_400_000;

/** The word that makes a claim one of its type says no more than the type: all demands demand. */
const ACTS: ReadonlySet<string> = new Set(
  'blame condemn demand refuse deny agree threaten warn attend accuse say'.split(' ').map(termOf),
);

interface Pair {
  readonly score: number;
  readonly one: string;
  readonly other: string;
}

/**
 * Joins claims that dates and places leave alone to the claims that tell the same by their words, where types, places and
 * dates allow it: an undated claim is taken to be of the month before its article. Two events of dated claims never meet, nor
 * what a person has named. Generated in steps (one a claim), so that a caller can pause; the events are returned.
 */
export function* joinByContent(
  dated: DatedGroups,
  comparison: ClaimComparison,
  gazetteer?: GazetteerIndex,
): Generator<string, EventGroup[]> {
  const { groups, named } = dated;
  const homes = new Map([...groups].flatMap(([id, members]) => members.map(({ claim }) => [claim.key, id] as const)));
  const lone = [...groups].flatMap(([id, members]) =>
    members.length === 1 && !named.has(id) ? [members[0]!.claim.key] : [],
  );
  const profiles = new Map(comparison.profiles.map(profile => [profile.claim.key, profile]));
  const pairs: Pair[] = [];
  for (const one of lone.length > MOST_LONE ? [] : lone) {
    for (const { type, from, to, score } of comparison.candidatesFor(one, PARTNERS, ALIKE_AT_ONE_PLACE, CLOSELY)) {
      if (type !== 'distinct-from') {
        pairs.push({ score, one, other: from === one ? to : from });
      }
    }
    yield one;
  }
  pairs.sort((a, b) => b.score - a.score || (a.one < b.one ? -1 : 1));
  const guessed = new Set<string>();
  const free = new Set(lone);
  for (const { one, other, score } of pairs) {
    const [a, b] = [homes.get(one)!, homes.get(other)!];
    const [to, from] = isFirmer(groups.get(a)!, groups.get(b)!, free) ? [a, b] : [b, a];
    const [theirs, mine] = [groups.get(to)!, groups.get(from)!];
    // Only what was alone moves: two events of several dated claims stay two, whatever lies between them.
    if (to === from || !isFree(mine, free) || !areAlike(profiles.get(one)!, profiles.get(other)!, score, gazetteer)) {
      continue;
    }
    if (mine.every(left => theirs.every(right => canMeet(left, right, gazetteer)))) {
      groups.set(to, [...theirs, ...mine]);
      groups.delete(from);
      for (const { claim } of mine) {
        homes.set(claim.key, to);
        guessed.add(claim.key);
      }
    }
  }
  return describeEvents(dated, guessed);
}

/** Whether the first of two events is the one to stay: of more than lone claims, with a date, the larger, the earlier by key. */
function isFirmer(a: readonly ClaimProfile[], b: readonly ClaimProfile[], free: ReadonlySet<string>): boolean {
  const isDated = (group: readonly ClaimProfile[]) => group.some(({ date }) => date !== undefined);
  const order =
    Number(isFree(b, free)) - Number(isFree(a, free)) || Number(isDated(a)) - Number(isDated(b)) || a.length - b.length;
  return order === 0 ? a[0]!.claim.key < b[0]!.claim.key : order > 0;
}

const isFree = (group: readonly ClaimProfile[], free: ReadonlySet<string>) =>
  group.every(({ claim }) => free.has(claim.key));

/** Whether types, places and dates leave room for two claims to be on one event. */
function canMeet(a: ClaimProfile, b: ClaimProfile, gazetteer: GazetteerIndex | undefined): boolean {
  return (
    ofOneKind(a, b) && !areApart(a, b, gazetteer) && (isOneArticleUndated(a, b) || datesMeet(whenOf(a), whenOf(b)))
  );
}

/** Whether two claims are alike enough to stand for one event. */
function areAlike(a: ClaimProfile, b: ClaimProfile, score: number, gazetteer: GazetteerIndex | undefined): boolean {
  const isVague = STANDING.has(a.claim.stored.type) || isLong(a.date) || isLong(b.date);
  const least = isVague ? MUCH_ALIKE : atOnePlace(a, b, gazetteer) ? ALIKE_AT_ONE_PLACE : ALIKE;
  return score >= least && shareSubject(a, b);
}

/** Whether two quotes name one thing or one party beside what makes them claims of their type. */
function shareSubject(a: ClaimProfile, b: ClaimProfile): boolean {
  return [...a.quoted].some(term => b.quoted.has(term) && !ACTS.has(term) && !isCommon(term));
}

function atOnePlace(a: ClaimProfile, b: ClaimProfile, gazetteer: GazetteerIndex | undefined): boolean {
  return a.places.some(place => b.places.includes(place) && !WIDE.has(gazetteer?.place(place)?.kind ?? ''));
}

/** Of an article that nobody has dated, what has no date of its own may be of any time, but of one. */
function isOneArticleUndated(a: ClaimProfile, b: ClaimProfile): boolean {
  return a.claim.article === b.claim.article && whenOf(a) === undefined && whenOf(b) === undefined;
}

function isLong(date: Days | undefined): boolean {
  return date !== undefined && Date.parse(date.latest) - Date.parse(date.earliest) > WEEK * DAY;
}

/** When a claim's event may have been: its date, else the weeks before its article; undefined where nothing tells. */
function whenOf({ date, published }: ClaimProfile): Days | undefined {
  return (
    date ??
    (published && {
      earliest: new Date(Date.parse(`${published.earliest}T00:00:00Z`) - TOLD_WITHIN * DAY).toISOString().slice(0, 10),
      latest: published.latest,
    })
  );
}

function datesMeet(a: Days | undefined, b: Days | undefined): boolean {
  if (a === undefined || b === undefined) {
    return false;
  }
  const gap = Math.max(
    Date.parse(`${a.earliest}T00:00:00Z`) - Date.parse(`${b.latest}T00:00:00Z`),
    Date.parse(`${b.earliest}T00:00:00Z`) - Date.parse(`${a.latest}T00:00:00Z`),
  );
  return gap <= SLACK * DAY;
}
