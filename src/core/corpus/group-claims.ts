import type { CorpusClaim } from './model.ts';

export const CLAIM_GROUPINGS = ['type', 'actor', 'place', 'date', 'outlet', 'annotator', 'status'] as const;
export type ClaimGrouping = (typeof CLAIM_GROUPINGS)[number];

/** Claims that share a value; `value` is undefined for those that have none. */
export interface ClaimGroup {
  readonly value: string | undefined;
  readonly count: number;
  /** One of them, for what is said of all. */
  readonly sample: CorpusClaim;
  /** All of them, put together when asked for. */
  readonly claims: readonly CorpusClaim[];
}

class Group implements ClaimGroup {
  readonly value: string | undefined;
  count = 0;
  readonly #byArticle = new Map<string, readonly CorpusClaim[]>();

  constructor(value: string | undefined) {
    this.value = value;
  }

  set(article: string, claims: readonly CorpusClaim[]): void {
    this.count += claims.length - (this.#byArticle.get(article)?.length ?? 0);
    if (claims.length > 0) {
      this.#byArticle.set(article, claims);
    } else {
      this.#byArticle.delete(article);
    }
  }

  get sample(): CorpusClaim {
    const [first] = this.#byArticle.values();
    return first![0]!;
  }

  get claims(): readonly CorpusClaim[] {
    return [...this.#byArticle.values()].flat();
  }
}

/** Claims by what they share, kept up to date article by article. A claim with several actors stands in several groups. */
export class GroupedClaims {
  readonly by: ClaimGrouping;
  readonly #groups = new Map<string | undefined, Group>();
  readonly #valuesOf = new Map<string, readonly (string | undefined)[]>();

  constructor(by: ClaimGrouping) {
    this.by = by;
  }

  /** Replaces the claims of an article. */
  set(article: string, claims: readonly CorpusClaim[]): void {
    const now = new Map<string | undefined, CorpusClaim[]>();
    for (const claim of claims) {
      for (const value of valuesOf(claim, this.by)) {
        const members = now.get(value);
        if (members) {
          members.push(claim);
        } else {
          now.set(value, [claim]);
        }
      }
    }
    for (const value of this.#valuesOf.get(article) ?? []) {
      const group = this.#groups.get(value);
      if (group && !now.has(value)) {
        group.set(article, []);
        if (group.count === 0) {
          this.#groups.delete(value);
        }
      }
    }
    for (const [value, members] of now) {
      let group = this.#groups.get(value);
      if (!group) {
        group = new Group(value);
        this.#groups.set(value, group);
      }
      group.set(article, members);
    }
    if (now.size > 0) {
      this.#valuesOf.set(article, [...now.keys()]);
    } else {
      this.#valuesOf.delete(article);
    }
  }

  /**
   * The groups by what people call them; the one without a value is last.
   * @param order where given, groups come in this order of values (claim types in the codebook's), others after them
   */
  groups(nameOf: (group: ClaimGroup) => string, order: readonly string[] = []): readonly ClaimGroup[] {
    const rank = new Map(order.map((value, index) => [value, index]));
    const collator = new Intl.Collator('en', { numeric: true });
    return [...this.#groups.values()]
      .map(group => ({
        group,
        rank: group.value === undefined ? order.length + 1 : (rank.get(group.value) ?? order.length),
        name: nameOf(group),
      }))
      .sort((a, b) => a.rank - b.rank || collator.compare(a.name, b.name))
      .map(({ group }) => group);
  }
}

function valuesOf({ stored, article, annotator }: CorpusClaim, by: ClaimGrouping): readonly (string | undefined)[] {
  switch (by) {
    case 'type':
      return [stored.type];
    case 'actor': {
      const actors = new Set([...(stored.event?.actors?.value ?? []), ...(stored.event?.targets?.value ?? [])]);
      const claimant = stored.claimant?.id;
      if (claimant !== undefined && claimant !== 'unattributed' && claimant !== 'outlet') {
        actors.add(claimant);
      }
      return actors.size > 0 ? [...actors] : [undefined];
    }
    case 'place':
      return [stored.event?.place?.value];
    case 'date':
      return [stored.event?.date?.value];
    case 'outlet':
      return [article.outlet];
    case 'annotator':
      return [annotator];
    case 'status':
      return [stored.status ?? 'draft'];
  }
}
