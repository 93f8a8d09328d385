import { isUnsettled } from '../claims/model.ts';
import { outlineOf } from '../sidecar/pack.ts';
import { type BlindCoder, isOwnClaim, passDone } from './blind-coding.ts';
import { AS_STATED, type CorpusArticle, type CorpusClaim, type CorpusSidecar, type Placements } from './model.ts';
import { withoutTwins } from './twins.ts';

/**
 * The united view of articles and sidecars: several sidecars (one per annotator) make one list of claims an article.
 * A plain incremental structure; whoever feeds it tells its own listeners.
 *
 * What is shown and what there is are two things: with blind coding `claims`, `claimsOf` and `claim` leave out what
 * others tagged in articles whose own pass is not done. Whatever writes, checks ids or counts for others asks
 * `everyClaim` and `everyClaimOf`.
 */
export class Corpus {
  readonly #articles = new Map<string, CorpusArticle>();
  readonly #sidecars = new Map<string, CorpusSidecar>();
  /** Article URI to the URIs of its sidecars, in the order of their names. */
  readonly #sidecarsOf = new Map<string, readonly string[]>();
  readonly #placements = new Map<string, Placements>();
  /** Claims by article, built when asked for. */
  readonly #claims = new Map<string, readonly CorpusClaim[]>();
  /** Those of them that are shown. */
  readonly #shown = new Map<string, readonly CorpusClaim[]>();
  #blindCoder: BlindCoder = () => undefined;
  #claimCount = 0;

  setArticle(article: CorpusArticle): void {
    this.#articles.set(article.uri, article);
    this.#changed(article.uri);
  }

  removeArticle(uri: string): void {
    this.#articles.delete(uri);
    this.#changed(uri);
  }

  setSidecar(sidecar: CorpusSidecar, placements: Placements): void {
    this.removeSidecar(sidecar.uri);
    this.#sidecars.set(sidecar.uri, sidecar);
    this.#placements.set(sidecar.uri, placements);
    const siblings = this.#sidecarsOf.get(sidecar.article);
    this.#sidecarsOf.set(sidecar.article, siblings ? [...siblings, sidecar.uri].sort() : [sidecar.uri]);
    this.#claimCount += outlineOf(sidecar.parsed).claims;
    this.#changed(sidecar.article);
  }

  removeSidecar(uri: string): void {
    const old = this.#sidecars.get(uri);
    if (!old) {
      return;
    }
    this.#sidecars.delete(uri);
    this.#placements.delete(uri);
    this.#claimCount -= outlineOf(old.parsed).claims;
    const siblings = this.#sidecarsOf.get(old.article)?.filter(sibling => sibling !== uri) ?? [];
    if (siblings.length > 0) {
      this.#sidecarsOf.set(old.article, siblings);
    } else {
      this.#sidecarsOf.delete(old.article);
    }
    this.#changed(old.article);
  }

  clear(): void {
    this.#articles.clear();
    this.#sidecars.clear();
    this.#sidecarsOf.clear();
    this.#placements.clear();
    this.#claims.clear();
    this.#shown.clear();
    this.#claimCount = 0;
  }

  article(uri: string): CorpusArticle | undefined {
    return this.#articles.get(uri);
  }

  sidecar(uri: string): CorpusSidecar | undefined {
    return this.#sidecars.get(uri);
  }

  get articles(): Iterable<CorpusArticle> {
    return this.#articles.values();
  }

  get sidecars(): Iterable<CorpusSidecar> {
    return this.#sidecars.values();
  }

  get articleCount(): number {
    return this.#articles.size;
  }

  /** Claims in all sidecars, those of a missing article included. */
  get claimCount(): number {
    return this.#claimCount;
  }

  sidecarsOf(article: string): readonly CorpusSidecar[] {
    return (this.#sidecarsOf.get(article) ?? []).map(uri => this.#sidecars.get(uri)!);
  }

  /** Says anew for whom claims are hidden. What was shown before counts no more. */
  hideFrom(coder: BlindCoder): void {
    this.#blindCoder = coder;
    this.#shown.clear();
  }

  /** Who codes this article in blind and has not finished; `undefined`: nothing is hidden. */
  blindCoderOf(article: string): string | undefined {
    const entry = this.#articles.get(article);
    const me = entry && this.#blindCoder(entry);
    return me === undefined || passDone(this.sidecarsOf(article), me) !== undefined ? undefined : me;
  }

  /** The claims on one article that are shown, in the order of their places in the text; those without a place last. */
  claimsOf(article: string): readonly CorpusClaim[] {
    const known = this.#shown.get(article);
    if (known) {
      return known;
    }
    const me = this.blindCoderOf(article);
    const every = this.everyClaimOf(article);
    const shown = me === undefined ? every : every.filter(claim => isOwnClaim(claim, me));
    this.#shown.set(article, shown);
    return shown;
  }

  /** The same with those that are hidden. */
  everyClaimOf(article: string): readonly CorpusClaim[] {
    const known = this.#claims.get(article);
    if (known) {
      return known;
    }
    const entry = this.#articles.get(article);
    const claims: CorpusClaim[] = [];
    if (entry) {
      for (const sidecar of this.sidecarsOf(article)) {
        const placements = this.#placements.get(sidecar.uri);
        for (const stored of sidecar.parsed.claims) {
          const annotator = stored.annotator ?? sidecar.annotator;
          claims.push({
            key: `${sidecar.uri}#${stored.id}`,
            article: entry,
            sidecar,
            stored,
            placement:
              placements === AS_STATED
                ? { status: 'exact', span: stored.at }
                : (placements?.get(stored.id) ?? { status: 'orphan' }),
            ...(annotator === undefined ? {} : { annotator }),
          });
        }
      }
      claims.sort((a, b) => placeOf(a) - placeOf(b));
    }
    const once = withoutTwins(claims);
    this.#claims.set(article, once);
    return once;
  }

  /** How many claims {@link claimsOf} gives; they stay packed where that can be told without them. */
  claimCountOf(article: string): number {
    const known = this.#shown.get(article);
    const sidecars = known ? [] : this.sidecarsOf(article);
    const [only] = sidecars;
    if (known || only === undefined || sidecars.length > 1 || this.blindCoderOf(article) !== undefined) {
      return (known ?? this.claimsOf(article)).length;
    }
    const { claims, distinct } = outlineOf(only.parsed);
    return !this.#articles.has(article) ? 0 : distinct ? claims : this.claimsOf(article).length;
  }

  /** Every claim on an article that exists, as far as it is shown. */
  *claims(): Iterable<CorpusClaim> {
    for (const uri of this.#sidecarsOf.keys()) {
      yield* this.claimsOf(uri);
    }
  }

  /** Those of them that a person has to look for in today's text. */
  *unsettledClaims(): Iterable<CorpusClaim> {
    for (const [article, sidecars] of this.#sidecarsOf) {
      if (sidecars.some(uri => this.#placements.get(uri) !== AS_STATED)) {
        yield* this.claimsOf(article).filter(claim => isUnsettled(claim.placement));
      }
    }
  }

  /**
   * All shown claims that hold a relation or that one points to, in the order of {@link claims}, with some that are called
   * alike: enough to know every relation.
   */
  *relatedClaims(): Iterable<CorpusClaim> {
    const holding = new Set<string>();
    const paths = new Set<string>();
    const ids = new Set<string>();
    for (const article of this.#sidecarsOf.keys()) {
      if (this.sidecarsOf(article).some(({ parsed }) => outlineOf(parsed).relations)) {
        holding.add(article);
        for (const { stored } of this.claimsOf(article)) {
          for (const { to } of stored.relations ?? []) {
            const hash = to.lastIndexOf('#');
            paths.add(to.slice(0, Math.max(0, hash)));
            ids.add(to.slice(hash + 1));
          }
        }
      }
    }
    for (const article of holding.size === 0 ? [] : this.#sidecarsOf.keys()) {
      if (holding.has(article) || paths.has(this.#articles.get(article)?.path ?? '')) {
        for (const claim of this.claimsOf(article)) {
          if (claim.stored.relations !== undefined || ids.has(claim.stored.id)) {
            yield claim;
          }
        }
      }
    }
  }

  /** The same with those that are hidden. */
  *everyClaim(): Iterable<CorpusClaim> {
    for (const uri of this.#sidecarsOf.keys()) {
      yield* this.everyClaimOf(uri);
    }
  }

  /** Whose claims there are on articles that exist, hidden ones too. They stay packed. */
  annotators(): ReadonlySet<string> {
    const found = new Set<string>();
    for (const { article, annotator, parsed } of this.#sidecars.values()) {
      if (this.#articles.has(article)) {
        const { annotators, unsigned } = outlineOf(parsed);
        for (const name of annotators) {
          found.add(name);
        }
        if (unsigned && annotator !== undefined) {
          found.add(annotator);
        }
      }
    }
    return found;
  }

  /** Sidecars that may be offered: without those of others while their claims are hidden. */
  shownSidecarsOf(article: string): readonly CorpusSidecar[] {
    const me = this.blindCoderOf(article);
    return this.sidecarsOf(article).filter(
      sidecar => me === undefined || sidecar.annotator === undefined || isOwnClaim(sidecar, me),
    );
  }

  /** The claim with this key, as {@link CorpusClaim.key} has it, if it is shown. */
  claim(key: string): CorpusClaim | undefined {
    const sidecar = this.#sidecars.get(key.slice(0, key.lastIndexOf('#')));
    return sidecar && this.claimsOf(sidecar.article).find(claim => claim.key === key);
  }

  #changed(article: string): void {
    this.#claims.delete(article);
    this.#shown.delete(article);
  }
}

function placeOf({ placement, stored }: CorpusClaim): number {
  switch (placement.status) {
    case 'exact':
    case 'moved':
      return placement.span.start;
    case 'ambiguous':
      return placement.candidates[0]?.start ?? stored.at.start;
    case 'orphan':
      return Number.MAX_SAFE_INTEGER;
  }
}
