import type { ClaimProfile } from './profile.ts';

/** Terms in more claims than this find nothing by themselves: all of a corpus is about its war. */
const MOST_POSTINGS = 400;
/** How many of the likeliest partners of a claim are looked at closely. */
const CLOSELY = 120;

/**
 * Claims by their terms, weighted by rarity (inverse document frequency), so that the likely partners of a claim are found
 * without looking at all pairs.
 */
export class ClaimIndex {
  readonly profiles: readonly ClaimProfile[];
  readonly #postings = new Map<string, number[]>();
  readonly #events = new Map<string, number[]>();
  readonly #rarity = new Map<string, number>();
  readonly #settings = new Map<string, number>();
  readonly #norms: Float64Array;

  constructor(profiles: readonly ClaimProfile[]) {
    this.profiles = profiles;
    profiles.forEach((profile, number) => {
      const { terms, claim } = profile;
      for (const term of terms.keys()) {
        const list = this.#postings.get(term);
        if (list) {
          list.push(number);
        } else {
          this.#postings.set(term, [number]);
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
    const all = profiles.length;
    for (const [term, { length }] of this.#postings) {
      this.#rarity.set(term, Math.log((all + 1) / (length + 0.5)));
    }
    this.#norms = Float64Array.from(profiles, profile => Math.hypot(...this.weights(profile)));
  }

  /** A fixed order of claims, whatever order they came in. */
  compareKeys(a: number, b: number): number {
    const one = this.profiles[a]!.claim.key;
    const other = this.profiles[b]!.claim.key;
    return one < other ? -1 : one > other ? 1 : 0;
  }

  rarity(term: string): number {
    return this.#rarity.get(term) ?? 0;
  }

  *weights({ terms }: ClaimProfile): Iterable<number> {
    for (const [term, weight] of terms) {
      yield weight * this.rarity(term);
    }
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

  /** Numbers of the claims that may belong to this one, the likeliest first. */
  partnersOf(number: number): number[] {
    const profile = this.profiles[number]!;
    const sums = new Map<number, number>();
    for (const [term, weight] of profile.terms) {
      const postings = this.#postings.get(term)!;
      if (postings.length > MOST_POSTINGS) {
        continue;
      }
      const part = weight * this.rarity(term) ** 2;
      for (const other of postings) {
        sums.set(other, (sums.get(other) ?? 0) + part * this.profiles[other]!.terms.get(term)!);
      }
    }
    const event = profile.claim.stored.event?.id;
    for (const other of event === undefined ? [] : this.#events.get(event)!.slice(0, MOST_POSTINGS)) {
      sums.set(other, (sums.get(other) ?? 0) + 20);
    }
    sums.delete(number);
    return [...sums]
      .map(([other, sum]) => [other, sum / (this.norm(other) + 1)] as const)
      .sort((a, b) => b[1] - a[1] || this.compareKeys(a[0], b[0]))
      .slice(0, CLOSELY)
      .map(([other]) => other);
  }
}
