import type { RelationAspect } from '../claims/model.ts';
import { aspectsOf } from './aspects.ts';
import type { PairSigns } from './pair-signs.ts';
import type { ClaimProfile } from './profile.ts';
import { termOf } from './terms.ts';

/** What happened at one time and place: a report that tells more of it than an earlier one refines that. */
const HAPPENED: ReadonlySet<string> = new Set(['strike', 'harm', 'meeting', 'detention']);
/** What is told of an event beside its course: whom it was meant for, who took part. */
const TOLD_OF: ReadonlySet<string> = new Set([...HAPPENED, 'identity', 'aim']);
/** An office or a party of persons whom another account may name. */
const OFFICES = [
  'envoy',
  'delegate',
  'leader',
  'minister',
  'president',
  'premier',
  'spokesman',
  'officer',
  'general',
].map(termOf);
/** Above this much in common the later of two reports of an article only repeats the earlier. */
const REPEATED = 0.6;
/** Below this much in common two claims are of different things. */
const ON_ONE_THING = 0.25;
/** How much longer a claimant's later words have to be. */
const LONGER = 1.1;

/** Which of two claims on one thing is the more specific one, and in what. */
interface Detail {
  readonly by: 0 | 1;
  readonly on: readonly RelationAspect[];
}

/** The more specific of two claims that do not contradict each other; undefined where neither says more. */
export function detailOf(one: ClaimProfile, other: ClaimProfile, signs: PairSigns): Detail | undefined {
  const detail = (by: 0 | 1): Detail => {
    const [specific, general] = by === 0 ? [one, other] : [other, one];
    const on = newIn(specific, general);
    return { by, on: on.length > 0 ? on : aspectsOf(one, other, signs) };
  };
  const types = [one.type, other.type];
  const named = namesWho(one, other) ? 0 : namesWho(other, one) ? 1 : undefined;
  if (named !== undefined && types.every(type => TOLD_OF.has(type)) && OFFICES.some(it => signs.shared.includes(it))) {
    return detail(named);
  }
  if (!signs.sameArticle) {
    return undefined;
  }
  const later = one.claim.stored.at.start > other.claim.stored.at.start ? 0 : 1;
  const [last, first] = later === 0 ? [one, other] : [other, one];
  const ofOneEvent =
    signs.sameEvent || (signs.daysApart === 0 && one.dateIsOwn && other.dateIsOwn) || takesUp(last, first);
  if (ofOneEvent && types.some(type => HAPPENED.has(type)) && types.every(type => TOLD_OF.has(type))) {
    return signs.contained < REPEATED ? detail(later) : undefined;
  }
  const isLonger = last.claim.stored.quote.length > LONGER * first.claim.stored.quote.length;
  return signs.sameSource && isLonger && !types.includes('denial') && signs.contained > ON_ONE_THING
    ? detail(later)
    : undefined;
}

/** Whether a claim names the person whom the other mentions by office alone. */
function namesWho(one: ClaimProfile, other: ClaimProfile): boolean {
  return one.persons.size > 0 && other.persons.size === 0;
}

/** Whether a claim begins with what an earlier one told of: "The strike hit …". */
function takesUp(last: ClaimProfile, first: ClaimProfile): boolean {
  const word = /^(?:the|this|that) (\p{L}+)/iu.exec(last.claim.stored.quote)?.[1];
  return word !== undefined && first.quoted.has(termOf(word.toLowerCase()));
}

function newIn(specific: ClaimProfile, general: ClaimProfile): RelationAspect[] {
  return [
    ...(specific.quantities.length > general.quantities.length ? (['number'] as const) : []),
    ...(specific.persons.size > general.persons.size ? (['identity'] as const) : []),
    ...(specific.places.some(place => !general.places.includes(place)) ? (['place'] as const) : []),
    ...(specific.dateIsOwn && !general.dateIsOwn ? (['date'] as const) : []),
  ];
}
