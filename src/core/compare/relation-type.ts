import type { RelationAspect, RelationType } from '../claims/model.ts';
import { aspectsOf } from './aspects.ts';
import { contradictionOf } from './contradiction.ts';
import { detailOf } from './detail.ts';
import { marksOf } from './marks.ts';
import { figuresDiffer, type PairSigns } from './pair-signs.ts';
import type { ClaimProfile } from './profile.ts';

/** What a relation between two claims would be, with the side that it goes from. */
export interface TypedPair {
  readonly type: RelationType;
  readonly on: readonly RelationAspect[];
  /** True where the relation goes from the second claim to the first. */
  readonly backwards: boolean;
}

/** Claims of something that happens once: on another day it is another event. */
const OCCURRENCES: ReadonlySet<string> = new Set(['strike', 'harm', 'meeting', 'agreement', 'detention']);
/** Claims of what somebody wants: they stand from month to month. */
const STANCES: ReadonlySet<string> = new Set(['demand', 'aim', 'offer', 'refusal', 'capability', 'identity', 'threat']);
const ANSWERS: ReadonlySet<string> = new Set(['denial', 'refusal', 'offer']);
const ANSWERED: ReadonlySet<string> = new Set(['demand', 'offer', 'accusation', 'threat', 'strike', 'harm']);

/** Decides what kind of relation two claims have, if they have one. Later rules are the weaker signs. */
export function typeOf(one: ClaimProfile, other: ClaimProfile, signs: PairSigns): TypedPair {
  const backwards = isLater(other, one);
  const pair = (type: RelationType, on: readonly RelationAspect[], back = backwards): TypedPair => ({
    type,
    on: [...new Set(on)],
    backwards: back,
  });

  const datesDiffer = one.dateIsOwn && other.dateIsOwn && signs.daysApart !== undefined && signs.daysApart > 0;
  if (signs.sameEvent && datesDiffer && !signs.sameSource) {
    const isCorrected = [one, other].some(each => marksOf(contextOf(each)).has('corrects'));
    return pair(isCorrected ? 'supersedes' : 'contradicts', [
      ...(figuresDiffer(signs) ? (['number'] as const) : []),
      'date',
    ]);
  }
  if (isAnotherEvent(one, other, signs)) {
    return pair('distinct-from', [...(differ(one.places, other.places) ? (['place'] as const) : []), 'date']);
  }
  if (isOfAnother(one, signs)) {
    return pair('distinct-from', ['actor']);
  }
  const mixedUp = [...one.persons].some(([name, id]) => (other.persons.get(name) ?? id) !== id);
  if (mixedUp) {
    return pair('contradicts', ['identity']);
  }
  if (one.marks.has('corrects') !== other.marks.has('corrects')) {
    return pair('supersedes', aspectsOf(one, other, signs), other.marks.has('corrects'));
  }
  if (one.marks.has('silent') !== other.marks.has('silent')) {
    return pair('responds-to', [], other.marks.has('silent'));
  }
  if (!signs.sameSource) {
    const answer = answerOf(one.type, other.type);
    if (answer !== undefined) {
      const denied = (one.type === 'denial' || other.type === 'denial') && !signs.sameArticle;
      return denied ? pair('contradicts', ['actor'], answer === 1) : pair('responds-to', [], answer === 1);
    }
  }
  if (figuresDiffer(signs)) {
    return pair(isLaterCount(one, other, signs) ? 'supersedes' : 'contradicts', ['number']);
  }
  const contradicted = signs.sameSource ? undefined : contradictionOf(one, other, signs);
  if (contradicted !== undefined) {
    return pair('contradicts', contradicted);
  }
  const detail = detailOf(one, other, signs);
  if (detail !== undefined) {
    return pair('refines', detail.on, detail.by === 1);
  }
  return pair('corroborates', aspectsOf(one, other, signs));
}

/** The same claimant's figure of another day, or one that is said to have risen: the toll goes on. */
function isLaterCount(one: ClaimProfile, other: ClaimProfile, signs: PairSigns): boolean {
  const later = isLater(one, other) ? one : other;
  const published = signs.publishedApart !== undefined && signs.publishedApart > 0;
  return later.marks.has('updates') || (signs.sameSource && published);
}

function contextOf({ claim }: ClaimProfile): string {
  return claim.sentence ?? claim.stored.quote;
}

/** The newer of two claims: by publication, within one article by place. */
function isLater(one: ClaimProfile, other: ClaimProfile): boolean {
  if (one.claim.article === other.claim.article) {
    return one.claim.stored.at.start > other.claim.stored.at.start;
  }
  const mine = one.published?.latest ?? '';
  const theirs = other.published?.latest ?? '';
  return mine === theirs ? one.claim.article > other.claim.article : mine > theirs;
}

/** Alike in words, but of another time: two truces, two rounds of talks, two raids. */
function isAnotherEvent(one: ClaimProfile, other: ClaimProfile, signs: PairSigns): boolean {
  const types = [one.type, other.type];
  if (signs.sameEvent || types.every(type => STANCES.has(type))) {
    return false;
  }
  if (signs.daysApart !== undefined && signs.daysApart > 3) {
    return !types.some(type => STANCES.has(type)) || types.some(type => OCCURRENCES.has(type));
  }
  // What nobody dates is news; an event that lies months before that news is another.
  if (signs.daysApart === undefined && types.every(type => OCCURRENCES.has(type)) && isOldBeside(one, other)) {
    return true;
  }
  const longAgo = signs.publishedApart !== undefined && signs.publishedApart > 45 && signs.daysApart !== 0;
  return longAgo && types.some(type => OCCURRENCES.has(type));
}

/** Months between the date that the one has and the publication of the other, in days. */
const OLD = 60;

function isOldBeside(one: ClaimProfile, other: ClaimProfile): boolean {
  const [dated, news] = one.dateIsOwn ? [one, other] : [other, one];
  return (
    dated.dateIsOwn &&
    dated.date !== undefined &&
    news.published !== undefined &&
    Date.parse(news.published.earliest) - Date.parse(dated.date.latest) > OLD * 86_400_000
  );
}

/** What two parties want or can do each for itself: as many soldiers, the same withdrawal, but another's. */
function isOfAnother(one: ClaimProfile, signs: PairSigns): boolean {
  const { type } = one;
  return (
    signs.sameType &&
    OWN.has(type) &&
    !signs.sameEvent &&
    signs.otherAgents &&
    (figuresDiffer(signs) || signs.contained > ALIKE)
  );
}

const OWN: ReadonlySet<string> = new Set(['aim', 'demand', 'offer', 'capability']);
/** Claims of two parties that have less in common are no look-alikes. */
const ALIKE = 0.4;

/** Which of the two answers the other: 0 the first, 1 the second. */
function answerOf(a: string, b: string): 0 | 1 | undefined {
  const first = ANSWERS.has(a) && ANSWERED.has(b) && a !== b;
  const second = ANSWERS.has(b) && ANSWERED.has(a) && a !== b;
  return first === second ? undefined : first ? 0 : 1;
}

function differ(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some(place => other.includes(place));
}
