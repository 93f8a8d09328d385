import { RelationIndex } from '../../core/compare/relation-index.ts';
import type { EntitySummary } from '../../core/corpus/entity-summary.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { SearchQuery } from '../../core/search/query/query.ts';
import type { FoundHits, SearchAnswer } from '../../core/search/search-index.ts';
import type { CorpusChange, CorpusService } from '../corpus/corpus-service.ts';
import type { Scheduler } from '../ports.ts';
import type { ReferenceService } from '../references/reference-service.ts';
import type { SearchEngine } from './search-engine.ts';

/** Milliseconds for which the next search counts as another key of the same query. */
const TYPING = 1000;

/** Articles that whoever searches next does not notice: while claims are tagged nothing is done for each of them. */
const FEW = 20;

interface PointedTo {
  readonly article: string;
  readonly types: string;
}

/**
 * Keeps the search index equal to the corpus, article by article, and answers queries without blocking: in the worker where
 * there is one, else on this thread in slices.
 */
export class SearchService {
  #engine: SearchEngine | undefined;
  readonly #background: (() => Promise<SearchEngine | undefined>) | undefined;
  readonly #corpus: CorpusService;
  readonly #references: ReferenceService;
  readonly #scheduler: Scheduler;
  readonly #annotator: (article: string) => string;
  readonly #entities: (article: string) => readonly EntitySummary[];
  /** Articles whose documents are out of date; `all` before the first search. */
  #stale: 'all' | Set<string> = 'all';
  /** Articles in which names were found since: by the thousand after a start, too many for whoever types to wait for. */
  readonly #named = new Set<string>();
  #lastSearch = Number.NEGATIVE_INFINITY;
  /** Claims that relations of others point to, by key: their article and the types, when the index was last brought up to date. */
  #pointed: ReadonlyMap<string, PointedTo> = new Map();
  /** Read again only after the corpus changed: names that are found in articles come by the thousand after a start. */
  #relations: RelationIndex | undefined;
  #latest = 0;
  #isDisposed = false;
  /** Settles, and never fails, once what is to be kept was found. */
  #finding: Promise<unknown> = Promise.resolve();
  #refreshing: Promise<unknown> = Promise.resolve();
  readonly #ends: (() => void)[];

  constructor(parts: {
    corpus: CorpusService;
    references: ReferenceService;
    scheduler: Scheduler;
    /** The worker's engine; undefined where there is no worker. */
    background?: () => Promise<SearchEngine | undefined>;
    /** The annotator whose claims are `is:mine` in this article. */
    annotator: (article: string) => string;
    /** The actors and places that an article is known to name. */
    entities: (article: string) => readonly EntitySummary[];
    onDidChangeEntities: (listener: (article: string) => void) => () => void;
  }) {
    this.#corpus = parts.corpus;
    this.#background = parts.background;
    this.#references = parts.references;
    this.#scheduler = parts.scheduler;
    this.#annotator = parts.annotator;
    this.#entities = parts.entities;
    this.#ends = [
      parts.corpus.onDidChange(change => {
        this.#relations = undefined;
        this.#invalidate(change);
      }),
      parts.references.onDidChange(() => this.#invalidate('all')),
      parts.onDidChangeEntities(article => this.#named.add(article)),
    ];
  }

  dispose(): void {
    for (const end of this.#ends) {
      end();
    }
    this.#latest++;
    this.#isDisposed = true;
    this.#engine?.dispose();
  }

  /**
   * For what is being typed. Names that were found between two keys are in the answer after the next pause.
   * @param onFound told of the hits of the answer before the rest is counted, where that takes long; perhaps more than once,
   *   the last one counts
   * @returns undefined where a later one has overtaken it: only the last query counts
   */
  async search(
    query: SearchQuery,
    limit: number,
    onFound?: (found: FoundHits) => void,
  ): Promise<SearchAnswer | undefined> {
    const turn = ++this.#latest;
    const now = this.#scheduler.now();
    const isTyped = now - this.#lastSearch < TYPING;
    this.#lastSearch = now;
    const tell = onFound && ((found: FoundHits) => turn === this.#latest && onFound(found));
    for (;;) {
      await this.#finding;
      const engine = await this.#refresh(!isTyped);
      if (turn !== this.#latest) {
        return undefined;
      }
      const answer = await engine.search(query, limit, tell);
      if (turn !== this.#latest || answer !== undefined) {
        return turn === this.#latest ? answer : undefined;
      }
    }
  }

  /** Brings the index up to date and has it sorted before anybody asks, unless somebody does meanwhile. */
  async prepare(): Promise<void> {
    if (this.#stale !== 'all' && this.#stale.size + this.#named.size < FEW) {
      return;
    }
    const turn = this.#latest;
    const engine = await this.#refresh(true);
    const { parseQuery } = await import('../../core/search/query/query.ts');
    if (turn === this.#latest) {
      await engine.search(parseQuery(''), 1);
    }
  }

  /**
   * For what is to be kept: whatever is typed meanwhile waits and does not overtake it.
   * @returns undefined once this is disposed
   */
  find(query: SearchQuery, limit: number): Promise<SearchAnswer | undefined> {
    const found = this.#finding.then(async () => {
      let answer: SearchAnswer | undefined;
      while (answer === undefined && !this.#isDisposed) {
        const engine = await this.#refresh(true);
        answer = this.#isDisposed ? undefined : await engine.search(query, limit);
      }
      return answer;
    });
    this.#finding = found.catch(() => undefined);
    return found;
  }

  #invalidate(change: CorpusChange): void {
    if (change === 'all') {
      this.#stale = 'all';
    } else if (this.#stale !== 'all') {
      for (const article of change) {
        this.#stale.add(article);
      }
    }
  }

  /**
   * Brings the index up to date; a search that comes meanwhile waits for all of it.
   * @param withNames also where nothing but the names that are known of an article has changed
   */
  #refresh(withNames: boolean): Promise<SearchEngine> {
    const refresh = async () => {
      const engine = await this.#chooseEngine();
      const stale = this.#stale === 'all' || !withNames ? this.#stale : new Set([...this.#stale, ...this.#named]);
      for (const article of stale === 'all' ? [...this.#named] : stale) {
        this.#named.delete(article);
      }
      this.#stale = new Set();
      try {
        await this.#bringUpToDate(engine, stale);
      } catch (error) {
        this.#stale = 'all';
        throw error;
      }
      return engine;
    };
    const refreshing = this.#refreshing.then(refresh, refresh);
    this.#refreshing = refreshing;
    return refreshing;
  }

  async #chooseEngine(): Promise<SearchEngine> {
    if (!this.#engine?.isWorking) {
      const background = await this.#background?.();
      this.#engine = background?.isWorking ? background : await this.#engineHere();
      this.#stale = 'all';
    }
    return this.#engine;
  }

  async #engineHere(): Promise<SearchEngine> {
    const { InlineSearchEngine } = await import('./search-engine.ts');
    return new InlineSearchEngine(this.#scheduler);
  }

  async #bringUpToDate(engine: SearchEngine, stale: 'all' | ReadonlySet<string>): Promise<void> {
    const { documentsOf } = await import('../../core/search/corpus-documents.ts');
    if (stale === 'all') {
      engine.clear();
    } else if (stale.size === 0) {
      return;
    }
    const { corpus } = this.#corpus;
    let relations = this.#relations;
    let elsewhere = new Set<string>();
    if (!relations) {
      await this.#corpus.unpacked();
      const related = [...corpus.relatedClaims()];
      relations = new RelationIndex(related);
      this.#relations = relations;
      // A relation that came or went changes what is said of the claim at its other end, in another article perhaps.
      const pointed = pointedTo(relations, related);
      elsewhere = changedArticles(this.#pointed, pointed);
      this.#pointed = pointed;
    }
    const known = relations;
    const relationsOf = (key: string) => known.of(key).map(({ relation }) => relation.type);
    const articles = stale === 'all' ? [...corpus.articles].map(({ uri }) => uri) : new Set([...stale, ...elsewhere]);
    for (const uri of articles) {
      const article = corpus.article(uri);
      if (!article) {
        engine.set(uri, []);
        continue;
      }
      const names = {
        codebook: this.#references.codebook(article.root),
        gazetteer: await this.#references.gazetteer(article.root),
        me: this.#annotator(uri),
        relationsOf,
      };
      engine.set(uri, documentsOf(article, corpus.claimsOf(uri), this.#entities(uri), names));
      await this.#scheduler.yield();
    }
  }
}

function pointedTo(relations: RelationIndex, claims: Iterable<CorpusClaim>): Map<string, PointedTo> {
  const found = new Map<string, PointedTo>();
  for (const { key, article } of claims) {
    const incoming = relations.of(key).filter(seen => seen.incoming);
    if (incoming.length > 0) {
      found.set(key, { article: article.uri, types: incoming.map(({ relation }) => relation.type).join(' ') });
    }
  }
  return found;
}

/** Articles of the claims about which the two say different things. */
function changedArticles(before: ReadonlyMap<string, PointedTo>, now: ReadonlyMap<string, PointedTo>): Set<string> {
  const articles = new Set<string>();
  for (const [one, other] of [
    [before, now],
    [now, before],
  ] as const) {
    for (const [key, { article, types }] of one) {
      if (other.get(key)?.types !== types) {
        articles.add(article);
      }
    }
  }
  return articles;
}
