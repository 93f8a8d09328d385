import type { RelationType } from '../claims/model.ts';
import type { PairSigns } from './pair-signs.ts';
import { figuresDiffer } from './pair-signs.ts';

/** What two claims of one type have in common by that, where it is not what most types have. */
const ONE_TYPE: Readonly<Record<string, number>> = {
  agreement: 3.3,
  forecast: 3.3,
  accusation: 3,
  demand: 2.5,
  strike: 2.5,
  denial: 2.5,
  identity: 2.5,
  status: 2.3,
  assessment: 1.9,
};
const MOST_TYPES = 1.6;

/**
 * Types whose claims stand in a relation though the types differ, most of all those of which one answers the other: an
 * offer and its refusal, an accusation and its denial, a meeting and what was agreed there. A strike and its dead go together
 * as well, but they are parts of one account and seldom related.
 */
const KIN_TYPES: ReadonlyMap<string, number> = new Map(
  [
    [2.2, 'offer/refusal demand/refusal accusation/denial'],
    [1.8, 'agreement/meeting agreement/aim'],
    [1.4, 'aim/demand accusation/assessment'],
    [0.9, 'agreement/status denial/status demand/offer assessment/capability detention/strike'],
    [
      0.4,
      'assessment/forecast forecast/threat aim/capability aim/denial aim/status identity/meeting harm/identity identity/strike ' +
        'assessment/threat demand/status status/strike agreement/refusal capability/status aim/refusal harm/status ' +
        'denial/harm denial/strike',
    ],
    [0.2, 'accusation/strike harm/strike aim/meeting aim/offer assessment/status'],
  ].flatMap(([weight, pairs]) => (pairs as string).split(' ').map(pair => [pair, weight as number] as const)),
);

/** What the words by which one claim answers, corrects or excludes another add: few claims have them. */
const BY_RELATION: Readonly<Partial<Record<RelationType, number>>> = {
  'responds-to': 0.2,
  contradicts: 0.35,
  supersedes: 0.3,
};
/** A correction that follows right after is of what stands before it: "The target turned out to be a farmer." */
const CORRECTS_LAST = 2;
/** What one says right after another in an article answers that; what goes on after it is the next thing told. */
const NEXT_SPEAKER = 0.75;
const GOES_ON = -0.25;
/** Two claims of one sentence are its parts. */
const ONE_SENTENCE = -0.8;
/** What one says twice in an article goes on from what is said; nobody draws a line between the two, unless they differ. */
const ONE_VOICE = -1.2;
const SOON = 600;
/** Outlets that report in the same week tell of the same events. */
const SAME_WEEK = 0.35;
const WEEK = 7;
/** UTF-16 units from the beginning of the one claim to that of the other. */
const RIGHT_AFTER = 200;

/** How many times as likely, at most, the words that answer or correct make a relation. */
export const MOST_BY_RELATION = Math.exp(0.35 + CORRECTS_LAST);

/** The score at which every second candidate was right on annotated articles. */
const EVEN = 7.1;

/** What half of a sign's weight is reached at: more of the same says less and less. */
const saturated = (sum: number, half: number) => sum / (sum + half);

/**
 * How likely a person would draw a relation between two claims, 0 to 1. The weights come from annotated articles
 * (`npm run eval -- relations` measures them); they are few and round on purpose.
 * @param types of the two claims, in any order
 * @param relation that the two would have; without it the score is at most {@link MOST_BY_RELATION} times too low
 */
export function scorePair(signs: PairSigns, types: readonly [string, string], relation?: RelationType): number {
  const { sums } = signs;
  const apart = signs.daysApart !== undefined && signs.daysApart > 3;
  const sum =
    4.3 * signs.likeness +
    1.6 * signs.contained +
    1.1 * signs.rarest +
    1.1 * saturated(sums.concept, 3) +
    0.7 * saturated(sums.entity, 3) +
    1.2 * saturated(sums.word, 3) +
    0.9 * saturated(sums.context, 3) +
    0.35 * saturated(sums.kin, 3) +
    2.3 * signs.passage +
    0.4 * saturated(signs.setting, 0.1) +
    weightOfTypes(types) +
    (relation === undefined ? 0 : weightOfRelation(relation, signs)) +
    (signs.sameEvent ? 2.1 : 0) +
    (figuresDiffer(signs) ? 0.55 : signs.figures.length > 0 ? 1.05 : 0) +
    (signs.samePlace ? 0.1 : 0) +
    (signs.daysApart === 0 ? 0.4 : 0) +
    weightOfNearness(signs) +
    (signs.sameArticle && signs.sameSource && !figuresDiffer(signs) ? ONE_VOICE : 0) +
    weightOfPublication(signs) -
    (signs.otherAgents ? 0.35 : 0) -
    (apart ? 0.2 : 0);
  return 1 / (1 + Math.exp(EVEN - sum));
}

function weightOfTypes([one, other]: readonly [string, string]): number {
  return one === other
    ? (ONE_TYPE[one] ?? MOST_TYPES)
    : (KIN_TYPES.get(one < other ? `${one}/${other}` : `${other}/${one}`) ?? 0);
}

function weightOfNearness({ distance, passagesApart, sameSource, oneSentence }: PairSigns): number {
  if (distance === undefined || distance >= SOON) {
    return 0;
  }
  const next = passagesApart === 1 ? (sameSource ? GOES_ON : NEXT_SPEAKER) : 0;
  return next + (oneSentence ? ONE_SENTENCE : 0);
}

function weightOfPublication({ sameArticle, publishedApart }: PairSigns): number {
  return !sameArticle && publishedApart !== undefined && publishedApart <= WEEK ? SAME_WEEK : 0;
}

function weightOfRelation(relation: RelationType, { distance = RIGHT_AFTER }: PairSigns): number {
  return (BY_RELATION[relation] ?? 0) + (relation === 'supersedes' && distance < RIGHT_AFTER ? CORRECTS_LAST : 0);
}
