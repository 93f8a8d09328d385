import { PassageIndex } from './passage-index.ts';
import type { ClaimProfile } from './profile.ts';

/** Terms in more claims than this find nothing by themselves: all of a corpus is about its war. */
const MOST_POSTINGS = 400;
/** How many of the likeliest partners of a claim are looked at closely. */
const CLOSELY = 120;
/** How many claims are looked at in passing, the rarest terms first. */
const MOST_LOOKED_AT = 8000;
/** What the user's own event id weighs, in the currency of rare terms in common. */
const SAME_EVENT = 20;

/** The claims that have a term, and its weight in each. */
interface Postings {
  readonly claims: number[];
  readonly weights: number[];
  rarity: number;
}

/**
 * Claims by their terms, weighted by rarity (inverse document frequency), so that the likely partners of a claim are found
 * without looking at all pairs.
 */
export class ClaimIndex {
  readonly profiles: readonly ClaimProfile[];
  readonly #postings = new Map<string, Postings>();
  readonly #events = new Map<string, number[]>();
  readonly #quoted: Float64Array;
  /** Scratch space, all zero between two questions. */
  readonly #sums: Float64Array;
  readonly #settings = new Map<string, number>();
  readonly #norms: Float64Array;
  readonly #surroundings: PassageIndex;
  /** Of each claim, the how manieth passage of its article it is; claims that overlap are of one passage. */
  readonly #passages: Int32Array;
  /** Numbers of the claims of an article by passage. */
  readonly #byPassage = new Map<string, number[][]>();

  constructor(profiles: readonly ClaimProfile[]) {
    this.profiles = profiles;
    profiles.forEach((profile, number) => {
      const { terms, claim } = profile;
      for (const [term, weight] of terms) {
        const postings = this.#postings.get(term);
        if (postings) {
          postings.claims.push(number);
          postings.weights.push(weight);
        } else {
          this.#postings.set(term, { claims: [number], weights: [weight], rarity: 0 });
        }
      }
      for (const id of profile.setting) {
        this.#settings.set(id, (this.#settings.get(id) ?? 0) + 1);
      }
      const event = claim.stored.event?.id;
      if (event !== undefined) {
        this.#events.set(event, [...(this.#events.get(event) ?? []), number]);
      }
    });
    this.#passages = this.#orderPassages();
    this.#surroundings = new PassageIndex(profiles.map(({ passage }) => passage));
    const all = profiles.length;
    for (const postings of this.#postings.values()) {
      postings.rarity = Math.log((all + 1) / (postings.claims.length + 0.5));
    }
    this.#sums = new Float64Array(all);
    this.#quoted = Float64Array.from(profiles, ({ terms, quoted }) => {
      let sum = 0;
      for (const term of quoted) {
        sum += terms.get(term)! * this.rarity(term);
      }
      return sum;
    });
    this.#norms = Float64Array.from(profiles, profile => Math.hypot(...this.weights(profile)));
  }

  /** A fixed order of claims, whatever order they came in. */
  compareKeys(a: number, b: number): number {
    const one = this.profiles[a]!.claim.key;
    const other = this.profiles[b]!.claim.key;
    return one < other ? -1 : one > other ? 1 : 0;
  }

  rarity(term: string): number {
    return this.#postings.get(term)?.rarity ?? 0;
  }

  /** How many passages two claims of one article are from each other; 0 where they overlap. */
  passagesApart(a: number, b: number): number {
    return Math.abs(this.#passages[a]! - this.#passages[b]!);
  }

  #orderPassages(): Int32Array {
    const passages = new Int32Array(this.profiles.length);
    const articles = new Map<string, number[]>();
    this.profiles.forEach(({ claim }, number) => {
      const claims = articles.get(claim.article);
      if (claims) {
        claims.push(number);
      } else {
        articles.set(claim.article, [number]);
      }
    });
    const spanOf = (number: number) => this.profiles[number]!.claim.stored.at;
    for (const [article, claims] of articles) {
      claims.sort((a, b) => spanOf(a).start - spanOf(b).start || this.compareKeys(a, b));
      const rows: number[][] = [];
      let end = -1;
      for (const number of claims) {
        if (spanOf(number).start >= end) {
          rows.push([]);
        }
        end = Math.max(end, spanOf(number).end);
        passages[number] = rows.length - 1;
        rows.at(-1)!.push(number);
      }
      this.#byPassage.set(article, rows);
    }
    return passages;
  }

  /** The claims of the passages right before and right after: an answer need not repeat a word of what it answers. */
  #neighboursOf(number: number): number[] {
    const rows = this.#byPassage.get(this.profiles[number]!.claim.article)!;
    const at = this.#passages[number]!;
    return [...(rows[at - 1] ?? []), ...(rows[at + 1] ?? [])];
  }

  *weights({ terms }: ClaimProfile): Iterable<number> {
    for (const [term, weight] of terms) {
      yield weight * this.rarity(term);
    }
  }

  /** How far the passages of two claims tell the same: cosine of their terms, weighted by rarity; 0 to 1. */
  passageLikeness(a: number, b: number): number {
    return this.#surroundings.likeness(a, b);
  }

  /** How far two claims stand in passages about the same actors and places: weighted Jaccard index, 0 to 1. */
  settingLikeness(a: number, b: number): number {
    const one = this.profiles[a]!.setting;
    const other = this.profiles[b]!.setting;
    let common = 0;
    let all = 0;
    for (const id of one) {
      const rarity = this.#settingRarity(id);
      all += rarity;
      common += other.has(id) ? rarity : 0;
    }
    for (const id of other) {
      all += one.has(id) ? 0 : this.#settingRarity(id);
    }
    return all === 0 ? 0 : common / all;
  }

  #settingRarity(id: string): number {
    return Math.log((this.profiles.length + 1) / (this.#settings.get(id)! + 0.5));
  }

  norm(number: number): number {
    return this.#norms[number]!;
  }

  /** Weight of all that a claim's quote and fields name. */
  quotedWeight(number: number): number {
    return this.#quoted[number]!;
  }

  /** Numbers of the claims that may belong to this one, the likeliest first, `most` of them, and those of the passages beside it. */
  partnersOf(number: number, most = CLOSELY): number[] {
    const profile = this.profiles[number]!;
    const sums = this.#sums;
    const touched: number[] = [];
    const add = (other: number, part: number) => {
      if (sums[other] === 0) {
        touched.push(other);
      }
      sums[other]! += part;
    };
    const terms = [...profile.terms].map(([term, weight]) => ({ weight, postings: this.#postings.get(term)! }));
    terms.sort((a, b) => a.postings.claims.length - b.postings.claims.length);
    let budget = MOST_LOOKED_AT;
    for (const { weight, postings } of terms) {
      const { claims, weights, rarity } = postings;
      if (claims.length > MOST_POSTINGS || claims.length > budget) {
        break;
      }
      budget -= claims.length;
      const part = weight * rarity * rarity;
      for (let at = 0; at < claims.length; at++) {
        add(claims[at]!, part * weights[at]!);
      }
    }
    const event = profile.claim.stored.event?.id;
    for (const other of event === undefined ? [] : this.#events.get(event)!.slice(0, MOST_POSTINGS)) {
      add(other, SAME_EVENT);
    }
    const scores = Float64Array.from(touched, other => (other === number ? 0 : sums[other]! / (this.norm(other) + 1)));
    for (const other of touched) {
      sums[other] = 0;
    }
    const least = scores.length > most ? Float64Array.from(scores).sort()[scores.length - most]! : 0;
    const found = touched
      .map((other, at) => ({ other, score: scores[at]! }))
      .filter(({ score }) => score > 0 && score >= least)
      .sort((a, b) => b.score - a.score || this.compareKeys(a.other, b.other))
      .slice(0, most)
      .map(({ other }) => other);
    return [...new Set([...found, ...this.#neighboursOf(number)])];
  }
}
