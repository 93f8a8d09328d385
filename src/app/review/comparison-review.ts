import { append } from '../../core/append.ts';
import { isWorthAsking, strengthOf } from '../../core/compare/contradiction-strength.ts';
import type { CandidateRelation, ComparedClaim } from '../../core/compare/model.ts';
import type { ArticleOrigins } from '../../core/compare/origins.ts';
import type { CompareService, RootComparison } from '../compare/compare-service.ts';
import type { DrawnRelations } from '../compare/drawn-relations.ts';
import type { CorpusService } from '../corpus/corpus-service.ts';
import { Emitter } from '../emitter.ts';
import type { Log, Scheduler } from '../ports.ts';

/** The likeliest partners of a claim that are looked at, and from which score on. */
const PARTNERS = 3;
const LEAST = 0.1;
const LEAST_CORROBORATION = 0.2;

/** A claim that one origin alone stands behind. */
export interface SingleSourced {
  readonly key: string;
  /** How many claims say the same, all from that origin; this one included. */
  readonly claims: number;
}

/**
 * Holds all claims against each other, when asked to and in slices: which contradict each other, and which rest on one origin
 * alone. What was found stays until it is looked for again; decisions that were taken since are left out at once.
 */
export class ComparisonReview {
  readonly #corpus: CorpusService;
  readonly #compare: () => Promise<CompareService>;
  readonly #relations: DrawnRelations;
  readonly #scheduler: Scheduler;
  readonly #log: Log;
  readonly #changes: Emitter<undefined>;
  readonly #end: () => void;
  #found: readonly CandidateRelation[] = [];
  #singles: readonly SingleSourced[] = [];
  #undecided: readonly CandidateRelation[] | undefined;
  #standing: readonly SingleSourced[] | undefined;
  #progress: { readonly done: number; readonly total: number } | undefined;
  #hasLooked = false;
  #isStale = false;
  #run = 0;

  constructor(ports: {
    readonly corpus: CorpusService;
    readonly compare: () => Promise<CompareService>;
    readonly relations: DrawnRelations;
    readonly scheduler: Scheduler;
    readonly log: Log;
  }) {
    this.#corpus = ports.corpus;
    this.#compare = ports.compare;
    this.#relations = ports.relations;
    this.#scheduler = ports.scheduler;
    this.#log = ports.log;
    this.#changes = new Emitter(error => ports.log.error(`A listener of Review failed: ${String(error)}`));
    this.#end = this.#corpus.onDidChange(() => {
      this.#undecided = undefined;
      this.#standing = undefined;
      this.#isStale = true;
    });
  }

  /** Called when there is more to show, while looking too. */
  onDidChange(listener: () => void): () => void {
    return this.#changes.on(listener);
  }

  /** While looking. */
  get progress(): { readonly done: number; readonly total: number } | undefined {
    return this.#progress;
  }

  get hasLooked(): boolean {
    return this.#hasLooked;
  }

  /** Whether claims have changed since they were looked at. */
  get isStale(): boolean {
    return this.#isStale || !this.#hasLooked;
  }

  /** Pairs that seem to contradict each other and between which nobody has drawn a relation, the strongest first. */
  get contradictions(): readonly CandidateRelation[] {
    const { corpus } = this.#corpus;
    this.#undecided ??= this.#found.filter(
      ({ from, to }) => !this.#relations.index.hasBetween(from, to) && corpus.claim(from) && corpus.claim(to),
    );
    return this.#undecided;
  }

  /** Claims with one origin, in the order of the corpus; one that somebody has linked to another origin is none. */
  get singleSourced(): readonly SingleSourced[] {
    this.#standing ??= this.#singles.filter(
      ({ key }) =>
        this.#corpus.corpus.claim(key) &&
        !this.#relations.of(key).some(({ relation }) => relation.type === 'corroborates'),
    );
    return this.#standing;
  }

  /** Looks at all claims; a later call overtakes this one. */
  async look(): Promise<void> {
    const run = ++this.#run;
    try {
      await this.#look(run);
    } catch (error) {
      this.#log.error(`Comparing for Review failed: ${error instanceof Error ? error.stack : String(error)}`);
    } finally {
      if (run === this.#run) {
        this.#progress = undefined;
        this.#changes.fire(undefined);
      }
    }
  }

  dispose(): void {
    this.#run = -1;
    this.#end();
  }

  async #look(run: number): Promise<void> {
    await this.#corpus.settled();
    this.#isStale = false;
    let total = 0;
    let done = 0;
    const contradictions: CandidateRelation[] = [];
    const singles: SingleSourced[] = [];
    const compare = await this.#compare();
    for (const root of this.#corpus.roots) {
      const compared = await compare.of(root);
      // Of those that are shown alone: how many others there are is not told.
      total += compared.comparison.profiles.length;
      const found = new Pairs();
      for (const { claim } of compared.comparison.profiles) {
        if (run !== this.#run) {
          return;
        }
        found.take(compared.comparison.candidatesFor(claim.key, PARTNERS, LEAST));
        done++;
        if (done % 500 === 0) {
          this.#progress = { done, total };
          this.#changes.fire(undefined);
        }
        await this.#scheduler.yield();
      }
      const stored = new Map(compared.comparison.profiles.map(({ claim }) => [claim.key, claim.stored]));
      contradictions.push(
        ...found.contradictions.filter(each => isWorthAsking(each, stored.get(each.from)!, stored.get(each.to)!)),
      );
      const { originOf } = await import('../../core/compare/origins.ts');
      append(singles, singlesOf(compared, found, originOf));
    }
    if (run !== this.#run) {
      return;
    }
    this.#found = contradictions.sort((a, b) => strengthOf(b) - strengthOf(a));
    this.#singles = singles;
    this.#undecided = undefined;
    this.#standing = undefined;
    this.#hasLooked = true;
  }
}

function singlesOf(
  { comparison, origins }: RootComparison,
  { corroborated }: Pairs,
  originOf: (claim: ComparedClaim, origins: ArticleOrigins) => string,
): SingleSourced[] {
  const claims = new Map(comparison.profiles.map(({ claim }) => [claim.key, claim]));
  return comparison.profiles.flatMap(({ claim }): SingleSourced[] => {
    const partners = [...(corroborated.get(claim.key) ?? [])].map(key => claims.get(key));
    const own = originOf(claim, origins);
    return partners.every(partner => partner && originOf(partner, origins) === own)
      ? [{ key: claim.key, claims: partners.length + 1 }]
      : [];
  });
}

/** What was found about pairs of claims, each pair once. */
class Pairs {
  readonly contradictions: CandidateRelation[] = [];
  readonly corroborated = new Map<string, Set<string>>();
  readonly #seen = new Set<string>();

  take(candidates: readonly CandidateRelation[]): void {
    for (const candidate of candidates) {
      const { from, to, type, score } = candidate;
      const pair = from < to ? `${from}\n${to}` : `${to}\n${from}`;
      if (this.#seen.has(pair)) {
        continue;
      }
      this.#seen.add(pair);
      if (type === 'contradicts') {
        this.contradictions.push(candidate);
      } else if (type === 'corroborates' && score >= LEAST_CORROBORATION) {
        this.#link(from, to);
        this.#link(to, from);
      }
    }
  }

  #link(a: string, b: string): void {
    this.corroborated.set(a, (this.corroborated.get(a) ?? new Set()).add(b));
  }
}
