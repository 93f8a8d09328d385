import type { RelationAspect, RelationType } from '../claims/model.ts';
import { figuresDiffer, type PairSigns } from './pair-signs.ts';
import type { ClaimProfile } from './profile.ts';

/** What a relation between two claims would be, with the side that it goes from. */
interface TypedPair {
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
/** Pairs of concepts (pair-signs.ts) that speak against each other, and what about. */
const OPPOSITES: Readonly<Record<string, RelationAspect>> = {
  '~civilian ~fighter': 'identity',
  '~calming ~escalation': 'assessment',
  '~disarmament ~rearming': 'outcome',
  '~agreement ~refusal': 'outcome',
  '~beginning ~ending': 'outcome',
};

const NO_COMMENT =
  /\b(?:declin\w+ to|refus\w+ to (?:say|comment)|(?:did|does|do|would|has|have) not (?:\w+ )?(?:respond|reply|comment|have any)|no (?:comment|announcement|information)|aware of (?:the |these )?reports|(?:neither|nor|no|not) .{0,60}\bcommented)\b/i;
const CORRECTION =
  /\b(?:later (?:said|turned|proved|found|corrected|revised|admitted|learned)|turned out|correct(?:ed|ion)|revised|(?:has|had|was|were) (?:been )?(?:postponed|put off|called off|raised|lowered|withdrawn|retracted)|earlier version|had meant|in fact|no longer|mistaken(?:ly)?)\b/i;
const RESTRICTION =
  /\b(?:only|strictly|solely|merely|limited to|nothing (?:but|more)|exclusively|regardless|cannot|not yet)\b/i;
const UNIT_OF_FORCE = /\b(?:military|army|officer|soldier|armed)\b/i;
const CIVIL = /\b(?:civilian|civil|diplomat|ambassador|official)\b/i;

/** Decides what kind of relation two claims have, if they have one. Later rules are the weaker signs. */
export function typeOf(one: ClaimProfile, other: ClaimProfile, signs: PairSigns): TypedPair {
  const a = one.claim.stored;
  const b = other.claim.stored;
  const backwards = isLater(other, one);
  const pair = (type: RelationType, on: readonly RelationAspect[], back = backwards): TypedPair => ({
    type,
    on: [...new Set(on)],
    backwards: back,
  });
  const either = (pattern: RegExp) => pattern.test(a.quote) !== pattern.test(b.quote);

  const datesDiffer = one.dateIsOwn && other.dateIsOwn && signs.daysApart !== undefined && signs.daysApart > 0;
  if (signs.sameEvent && datesDiffer && !signs.sameSource) {
    const isCorrected = CORRECTION.test(contextOf(one)) || CORRECTION.test(contextOf(other));
    return pair(isCorrected ? 'supersedes' : 'contradicts', [
      ...(figuresDiffer(signs) ? (['number'] as const) : []),
      'date',
    ]);
  }
  if (isAnotherEvent(one, other, signs)) {
    return pair('distinct-from', [...(differ(one.places, other.places) ? (['place'] as const) : []), 'date']);
  }
  const mixedUp = [...one.persons].some(([name, id]) => (other.persons.get(name) ?? id) !== id);
  if (mixedUp) {
    return pair('contradicts', ['identity']);
  }
  if (CORRECTION.test(a.quote) !== CORRECTION.test(b.quote)) {
    return pair('supersedes', aspects(one, other, signs), CORRECTION.test(b.quote));
  }
  const silent = [NO_COMMENT.test(a.quote), NO_COMMENT.test(b.quote)];
  if (silent[0] !== silent[1]) {
    return pair('responds-to', [], silent[1]);
  }
  if (!signs.sameSource) {
    const answer = answerOf(a.type, b.type);
    if (answer !== undefined) {
      const denied = (a.type === 'denial' || b.type === 'denial') && !signs.sameArticle;
      return denied ? pair('contradicts', ['actor'], answer === 1) : pair('responds-to', [], answer === 1);
    }
  }
  if (figuresDiffer(signs)) {
    return pair('contradicts', ['number']);
  }
  if (!signs.sameSource) {
    const opposite = signs.kin.map(terms => OPPOSITES[[...terms].sort().join(' ')]).find(found => found !== undefined);
    if (opposite !== undefined) {
      return pair('contradicts', [opposite]);
    }
    if (signs.opposed && a.type !== 'denial' && b.type !== 'denial') {
      return pair('contradicts', aspects(one, other, signs));
    }
    if (either(RESTRICTION) && [a.type, b.type].some(type => type === 'aim' || type === 'refusal')) {
      return pair('contradicts', ['agenda']);
    }
    if (a.type === 'identity' && b.type === 'identity' && either(UNIT_OF_FORCE) && either(CIVIL)) {
      return pair('contradicts', ['role']);
    }
    if (a.type === 'accusation' && b.type === 'accusation') {
      return pair('contradicts', ['cause', 'actor']);
    }
  }
  const detailed = moreDetailed(one, other, signs);
  if (detailed !== undefined) {
    return pair('refines', aspects(one, other, signs), detailed === 1);
  }
  return pair('corroborates', aspects(one, other, signs));
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
  const types = [one.claim.stored.type, other.claim.stored.type];
  if (signs.sameEvent || types.every(type => STANCES.has(type))) {
    return false;
  }
  if (signs.daysApart !== undefined && signs.daysApart > 3) {
    return !types.some(type => STANCES.has(type)) || types.some(type => OCCURRENCES.has(type));
  }
  const longAgo = signs.publishedApart !== undefined && signs.publishedApart > 45 && signs.daysApart !== 0;
  return longAgo && types.some(type => OCCURRENCES.has(type));
}

/** Which of the two answers the other: 0 the first, 1 the second. */
function answerOf(a: string, b: string): 0 | 1 | undefined {
  const first = ANSWERS.has(a) && ANSWERED.has(b) && a !== b;
  const second = ANSWERS.has(b) && ANSWERED.has(a) && a !== b;
  return first === second ? undefined : first ? 0 : 1;
}

/** In how many respects a claim has to say more to be called the more specific one. */
const DETAILS = 3;

/** Which of two claims on one thing says more: 0 the first, 1 the second. */
function moreDetailed(one: ClaimProfile, other: ClaimProfile, signs: PairSigns): 0 | 1 | undefined {
  if (!signs.sameArticle && !(signs.sameSource && signs.contained > 0.5)) {
    return undefined;
  }
  const more = (x: ClaimProfile, y: ClaimProfile) =>
    (x.places.some(place => !y.places.includes(place)) ? 1 : 0) +
    (x.persons.size > y.persons.size ? 1 : 0) +
    (x.quantities.length > y.quantities.length ? 1 : 0) +
    (x.quoted.size > 1.5 * y.quoted.size ? 1 : 0);
  const balance = more(one, other) - more(other, one);
  return Math.abs(balance) < DETAILS ? undefined : balance > 0 ? 0 : 1;
}

function differ(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some(place => other.includes(place));
}

const ASPECT_OF_TYPE: Readonly<Record<string, RelationAspect>> = {
  aim: 'agenda',
  demand: 'agenda',
  offer: 'agenda',
  agreement: 'agenda',
  refusal: 'agenda',
  identity: 'identity',
  assessment: 'assessment',
  forecast: 'assessment',
  denial: 'outcome',
  status: 'outcome',
  capability: 'outcome',
  accusation: 'cause',
  threat: 'assessment',
};

/** What two claims agree or differ on: figures and places where both have them, else what their types are about. */
function aspects(one: ClaimProfile, other: ClaimProfile, signs: PairSigns): RelationAspect[] {
  const found: RelationAspect[] = [];
  if (signs.figures.length > 0) {
    found.push('number');
  }
  const types = [one.claim.stored.type, other.claim.stored.type];
  const about = types.map(type => ASPECT_OF_TYPE[type]).find(aspect => aspect !== undefined);
  if (about !== undefined && found.length === 0) {
    found.push(about);
  }
  if (found.length === 0 && (one.places.length > 0 || other.places.length > 0)) {
    found.push('place');
  }
  return found;
}
