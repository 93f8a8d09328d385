import type { RelationType } from '../claims/model.ts';
import type { PairSigns } from './pair-signs.ts';
import { figuresDiffer } from './pair-signs.ts';

/** What two claims of one type have in common by that, where it is not what most types have. */
const ONE_TYPE: Readonly<Record<string, number>> = { accusation: 3, forecast: 3, identity: 2.5, aim: 1.9 };
const MOST_TYPES = 2.2;

/**
 * Types whose claims stand in a relation though the types differ, most of all those of which one answers the other: an
 * accusation and its denial, an aim and the demand that it comes to, a meeting and what was agreed there. A strike and its
 * dead go together as well, but they are parts of one account and seldom related.
 */
const KIN_TYPES: ReadonlyMap<string, number> = new Map(
  [
    [2, 'accusation/assessment accusation/denial demand/refusal offer/refusal aim/demand agreement/meeting'],
    [1.6, 'agreement/aim demand/offer assessment/capability detention/strike'],
    [
      1,
      'assessment/forecast forecast/threat aim/capability aim/denial identity/meeting harm/identity identity/strike ' +
        'assessment/threat demand/status status/strike agreement/refusal capability/status denial/harm aim/refusal harm/status',
    ],
    [0.5, 'accusation/strike harm/strike aim/meeting aim/offer denial/strike assessment/status'],
  ].flatMap(([weight, pairs]) => (pairs as string).split(' ').map(pair => [pair, weight as number] as const)),
);

/** What the words by which one claim answers, corrects or excludes another add: few claims have them. */
const BY_RELATION: Readonly<Partial<Record<RelationType, number>>> = {
  'responds-to': 0.8,
  contradicts: 0.2,
  supersedes: 0.5,
};
/** Two accounts of one day that exclude each other are mostly of one event. */
const OF_ONE_DAY = 0.3;
/** A correction that follows right after is of what stands before it: "The target turned out to be a farmer." */
const CORRECTS_LAST = 1.6;
/** What stands side by side in an article belongs together, most of all where the one speaks after the other. */
const NEIGHBOURS = 0.6;
const NEXT_SPEAKER = 0.5;
const SOON_AFTER = 0.2;
const SOON = 600;
/** UTF-16 units from the beginning of the one claim to that of the other. */
const RIGHT_AFTER = 200;

/** How many times as likely, at most, the words that answer or correct make a relation. */
export const MOST_BY_RELATION = Math.exp(0.5 + CORRECTS_LAST);

/** The score at which every second candidate was right on annotated articles. */
const EVEN = 8;

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
  // What one denies is mostly something else than the other affirms; where it is the same, that is a contradiction.
  const apart = signs.daysApart !== undefined && signs.daysApart > 3;
  const sum =
    3.6 * signs.likeness +
    1.3 * signs.contained +
    1.2 * signs.rarest +
    2.1 * saturated(sums.concept, 3) +
    1.8 * saturated(sums.entity, 3) +
    0.65 * saturated(sums.word, 3) +
    0.75 * saturated(sums.context, 3) +
    0.5 * saturated(sums.kin, 3) +
    0.3 * Math.min(2, signs.pairs) +
    signs.setting +
    saturated(signs.setting, 0.1) +
    weightOfTypes(types) +
    (relation === undefined ? 0 : weightOfRelation(relation, signs)) +
    (signs.sameEvent ? 2.1 : 0) +
    (figuresDiffer(signs) ? 1.1 : signs.figures.length > 0 ? 0.5 : 0) +
    (signs.samePlace ? 0.2 : 0) +
    weightOfNearness(signs) -
    (signs.opposed && relation !== 'responds-to' ? 0.5 : 0) -
    (signs.otherAgents ? 0.35 : 0) -
    (apart ? 0.3 : 0);
  return 1 / (1 + Math.exp(EVEN - sum));
}

function weightOfTypes([one, other]: readonly [string, string]): number {
  return one === other
    ? (ONE_TYPE[one] ?? MOST_TYPES)
    : (KIN_TYPES.get(one < other ? `${one}/${other}` : `${other}/${one}`) ?? 0);
}

function weightOfNearness({ distance, passagesApart, sameSource }: PairSigns): number {
  if (distance === undefined || distance >= SOON) {
    return 0;
  }
  return passagesApart === 1 ? NEIGHBOURS + (sameSource ? 0 : NEXT_SPEAKER) : SOON_AFTER;
}

function weightOfRelation(relation: RelationType, { distance = RIGHT_AFTER, daysApart }: PairSigns): number {
  return (
    (BY_RELATION[relation] ?? 0) +
    (relation === 'contradicts' && daysApart === 0 ? OF_ONE_DAY : 0) +
    (relation === 'supersedes' && distance < RIGHT_AFTER ? CORRECTS_LAST : 0)
  );
}
