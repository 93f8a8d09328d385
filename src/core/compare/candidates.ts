import type { GazetteerIndex } from '../recognise/gazetteer/index.ts';
import { finished } from '../steps.ts';
import { ClaimIndex } from './claim-index.ts';
import { evidenceOf } from './evidence.ts';
import type { CandidateRelation, ComparedClaim } from './model.ts';
import { type PairSigns, signsOf } from './pair-signs.ts';
import { type ClaimProfile, profileOf } from './profile.ts';
import { type TypedPair, typeOf } from './relation-type.ts';
import { MOST_BY_RELATION, scorePair } from './score-pair.ts';

/** Below this score a candidate is noise: one in a hundred is right. */
const LEAST_SCORE = 0.01;

interface Partner {
  readonly number: number;
  readonly score: number;
  readonly signs: PairSigns;
  readonly relation: TypedPair;
}

/** The claims of one corpus, ready to be held against each other. Pure and immutable; made anew when claims change. */
export class ClaimComparison {
  readonly #index: ClaimIndex;
  readonly #gazetteer: GazetteerIndex | undefined;
  readonly #numbers: ReadonlyMap<string, number>;

  /** @param profiles as {@link profileOf} makes them; kept by the caller where few claims change at a time. */
  constructor(profiles: readonly ClaimProfile[], gazetteer?: GazetteerIndex) {
    this.#index = new ClaimIndex(profiles);
    this.#gazetteer = gazetteer;
    this.#numbers = new Map(profiles.map(({ claim }, number) => [claim.key, number]));
  }

  static of(claims: readonly ComparedClaim[], gazetteer?: GazetteerIndex): ClaimComparison {
    return new ClaimComparison(
      claims.map(claim => profileOf(claim, gazetteer)),
      gazetteer,
    );
  }

  get profiles(): readonly ClaimProfile[] {
    return this.#index.profiles;
  }

  /**
   * The likeliest relations of one claim, best first; relations that are drawn already are among them.
   * @param closely how many of the claims nearest by their words are looked at closely; all that are worth it if not given
   */
  candidatesFor(key: string, limit: number, least = LEAST_SCORE, closely?: number): CandidateRelation[] {
    const number = this.#numbers.get(key);
    return number === undefined
      ? []
      : this.#partners(number, limit, least, closely).map(partner => this.#describe(number, partner));
  }

  /** What a relation between these two would be, however unlikely; undefined where one of them is not known. */
  between(a: string, b: string): CandidateRelation | undefined {
    const one = this.#numbers.get(a);
    const other = this.#numbers.get(b);
    return one === undefined || other === undefined ? undefined : this.#describe(one, this.#score(one, other));
  }

  /**
   * The candidates of every claim, `limit` for each, a pair once; best first. Generated in steps (one a claim), so that a
   * caller can pause between them; the result is returned.
   */
  *steps(limit: number, least = LEAST_SCORE): Generator<number, CandidateRelation[]> {
    const pairs = new Map<string, { readonly number: number; readonly partner: Partner }>();
    for (let number = 0; number < this.profiles.length; number++) {
      for (const partner of this.#partners(number, limit, least)) {
        const pair = number < partner.number ? `${number} ${partner.number}` : `${partner.number} ${number}`;
        if (!pairs.has(pair)) {
          pairs.set(pair, { number, partner });
        }
      }
      yield number;
    }
    return [...pairs.values()]
      .sort((a, b) => b.partner.score - a.partner.score)
      .map(({ number, partner }) => this.#describe(number, partner));
  }

  /** As {@link steps}, in one go. */
  all(limit: number, least = LEAST_SCORE): CandidateRelation[] {
    return finished(this.steps(limit, least));
  }

  #partners(number: number, limit: number, least: number, closely?: number): Partner[] {
    return this.#index
      .partnersOf(number, closely)
      .filter(other => !this.#onePassage(number, other))
      .flatMap(other => this.#scoreAbove(number, other, least))
      .sort((a, b) => b.score - a.score || this.#index.compareKeys(a.number, b.number))
      .slice(0, limit);
  }

  #score(a: number, b: number, signs = signsOf(this.#index, a, b)): Partner {
    const [one, other] = [this.profiles[a]!, this.profiles[b]!];
    const relation = typeOf(one, other, signs);
    return { number: b, score: scorePair(signs, typesOf(one, other), relation.type), signs, relation };
  }

  /** Most pairs are far too unlikely to ask what their relation would be. */
  #scoreAbove(a: number, b: number, least: number): Partner[] {
    const signs = signsOf(this.#index, a, b);
    if (MOST_BY_RELATION * scorePair(signs, typesOf(this.profiles[a]!, this.profiles[b]!)) < least) {
      return [];
    }
    const partner = this.#score(a, b, signs);
    return partner.score < least ? [] : [partner];
  }

  /** Two annotators on one passage agree or not; that is no relation between two accounts. */
  #onePassage(a: number, b: number): boolean {
    const one = this.profiles[a]!.claim;
    const other = this.profiles[b]!.claim;
    if (one.article !== other.article) {
      return false;
    }
    const [x, y] = [one.stored.at, other.stored.at];
    const common = Math.min(x.end, y.end) - Math.max(x.start, y.start);
    return common > 0.5 * Math.min(x.end - x.start, y.end - y.start);
  }

  #describe(number: number, { number: other, score, signs, relation }: Partner): CandidateRelation {
    // The signs were read with this claim first: kin and figures name the sides in that order.
    const one = this.profiles[number]!;
    const two = this.profiles[other]!;
    const { type, on, backwards } = relation;
    const [from, to] = backwards ? [two, one] : [one, two];
    return {
      type,
      from: from.claim.key,
      to: to.claim.key,
      on,
      score: Math.round(score * 1000) / 1000,
      evidence: evidenceOf(one, two, signs, this.#gazetteer),
    };
  }
}

function typesOf(one: ClaimProfile, other: ClaimProfile): readonly [string, string] {
  return [one.type, other.type];
}
