import type { PairSigns } from './pair-signs.ts';
import { figuresDiffer } from './pair-signs.ts';

/**
 * Types whose claims often stand in a relation though the types differ: an accusation and its denial, a strike and its
 * dead, a meeting and what it is for.
 */
const KIN_TYPES: ReadonlySet<string> = new Set(
  (
    'accusation/denial demand/refusal offer/refusal demand/offer agreement/meeting aim/meeting agreement/aim aim/demand ' +
    'harm/strike accusation/strike denial/strike assessment/forecast assessment/status assessment/capability forecast/threat ' +
    'aim/denial aim/offer identity/meeting harm/identity identity/strike assessment/threat demand/status status/strike ' +
    'agreement/refusal capability/status denial/harm aim/refusal harm/status'
  ).split(' '),
);

/** The score at which every second candidate was right on annotated articles. */
const EVEN = 8;

/** What half of a sign's weight is reached at: more of the same says less and less. */
const saturated = (sum: number, half: number) => sum / (sum + half);

/**
 * How likely a person would draw a relation between two claims, 0 to 1. The weights come from annotated articles
 * (`npm run eval -- relations` measures them); they are few and round on purpose.
 * @param types of the two claims, in any order
 */
export function scorePair(signs: PairSigns, types: readonly [string, string]): number {
  const { sums } = signs;
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
    (signs.sameType ? 2.2 : KIN_TYPES.has([...types].sort().join('/')) ? 1 : 0) +
    (signs.sameEvent ? 2.1 : 0) +
    (figuresDiffer(signs) ? 1.1 : 0) +
    (signs.opposed ? 0.35 : 0) +
    (signs.samePlace ? 0.2 : 0) +
    (signs.distance !== undefined && signs.distance < 600 ? 0.5 : 0) -
    (apart ? 0.3 : 0);
  return 1 / (1 + Math.exp(EVEN - sum));
}
