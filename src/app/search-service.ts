import type { EntitySummary } from '../core/corpus/entity-summary.ts';
import { documentsOf } from '../core/search/corpus-documents.ts';
import type { SearchQuery } from '../core/search/query.ts';
import { type SearchAnswer, SearchIndex } from '../core/search/search-index.ts';
import type { CorpusChange, CorpusService } from './corpus-service.ts';
import type { Scheduler } from './ports.ts';
import type { ReferenceService } from './reference-service.ts';

/** Keeps the search index equal to the corpus, article by article, and answers queries without blocking. */
export class SearchService {
  readonly #index = new SearchIndex();
  readonly #corpus: CorpusService;
  readonly #references: ReferenceService;
  readonly #scheduler: Scheduler;
  readonly #annotator: (article: string) => string;
  readonly #entities: (article: string) => readonly EntitySummary[];
  /** Articles whose documents are out of date; `all` before the first search. */
  #stale: 'all' | Set<string> = 'all';
  #latest = 0;
  #refreshing: Promise<void> = Promise.resolve();
  readonly #ends: (() => void)[];

  constructor(parts: {
    corpus: CorpusService;
    references: ReferenceService;
    scheduler: Scheduler;
    /** The annotator whose claims are `is:mine` in this article. */
    annotator: (article: string) => string;
    /** The actors and places that an article is known to name. */
    entities: (article: string) => readonly EntitySummary[];
    onDidChangeEntities: (listener: (article: string) => void) => () => void;
  }) {
    this.#corpus = parts.corpus;
    this.#references = parts.references;
    this.#scheduler = parts.scheduler;
    this.#annotator = parts.annotator;
    this.#entities = parts.entities;
    this.#ends = [
      parts.corpus.onDidChange(change => this.#invalidate(change)),
      parts.references.onDidChange(() => this.#invalidate('all')),
      parts.onDidChangeEntities(article => this.#invalidate(new Set([article]))),
    ];
  }

  dispose(): void {
    for (const end of this.#ends) {
      end();
    }
    this.#latest++;
  }

  /** @returns undefined where a later search has overtaken this one: only the last query counts. */
  async search(query: SearchQuery, limit: number): Promise<SearchAnswer | undefined> {
    const turn = ++this.#latest;
    await this.#refresh();
    const steps = this.#index.search(query, limit);
    for (;;) {
      if (turn !== this.#latest) {
        return undefined;
      }
      const step = steps.next();
      if (step.done) {
        return step.value;
      }
      await this.#scheduler.yield();
    }
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

  /** Brings the index up to date; a search that comes meanwhile waits for all of it. */
  #refresh(): Promise<void> {
    const refresh = async () => {
      const stale = this.#stale;
      this.#stale = new Set();
      try {
        await this.#bringUpToDate(stale);
      } catch (error) {
        this.#stale = 'all';
        throw error;
      }
    };
    this.#refreshing = this.#refreshing.then(refresh, refresh);
    return this.#refreshing;
  }

  async #bringUpToDate(stale: 'all' | ReadonlySet<string>): Promise<void> {
    if (stale === 'all') {
      this.#index.clear();
    }
    const { corpus } = this.#corpus;
    const articles = stale === 'all' ? [...corpus.articles].map(({ uri }) => uri) : [...stale];
    for (const uri of articles) {
      const article = corpus.article(uri);
      if (!article) {
        this.#index.set(uri, []);
        continue;
      }
      const names = {
        codebook: this.#references.codebook(article.root),
        gazetteer: await this.#references.gazetteer(article.root),
        me: this.#annotator(uri),
      };
      this.#index.set(uri, documentsOf(article, corpus.claimsOf(uri), this.#entities(uri), names));
      await this.#scheduler.yield();
    }
  }
}
