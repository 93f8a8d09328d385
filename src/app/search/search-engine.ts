import type { SearchDocument } from '../../core/search/document.ts';
import type { SearchQuery } from '../../core/search/query/query.ts';
import { type FoundHits, type SearchAnswer, SearchIndex } from '../../core/search/search-index.ts';
import type { Scheduler } from '../ports.ts';

/** Where the index lives: on this thread, or in a worker. */
export interface SearchEngine {
  clear(): void;
  /** Replaces all documents of an owner (an article). */
  set(owner: string, documents: readonly SearchDocument[]): void;
  /**
   * The best `limit` documents; undefined where a later search has overtaken this one.
   * @param onFound told of them before the rest is counted, where that takes long; perhaps more than once, the last one counts
   */
  search(query: SearchQuery, limit: number, onFound?: (found: FoundHits) => void): Promise<SearchAnswer | undefined>;
  /** False once it can answer no more: another one has to be filled and asked. */
  readonly isWorking: boolean;
  /** Calls waiting for an answer get none. */
  dispose(): void;
}

/** The index on this thread, asked step by step. */
export class InlineSearchEngine implements SearchEngine {
  readonly #index = new SearchIndex();
  readonly #scheduler: Scheduler;
  readonly isWorking = true;
  #latest = 0;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
  }

  clear(): void {
    this.#index.clear();
  }

  set(owner: string, documents: readonly SearchDocument[]): void {
    this.#index.set(owner, documents);
  }

  async search(
    query: SearchQuery,
    limit: number,
    onFound?: (found: FoundHits) => void,
  ): Promise<SearchAnswer | undefined> {
    const turn = ++this.#latest;
    const steps = this.#index.search(query, limit, onFound);
    while (turn === this.#latest) {
      const step = steps.next();
      if (step.done) {
        void this.#prepare(turn);
        return step.value;
      }
      await this.#scheduler.yield();
    }
    return undefined;
  }

  /** Until the next search. */
  async #prepare(turn: number): Promise<void> {
    const steps = this.#index.prepare();
    await this.#scheduler.yield();
    while (turn === this.#latest && !steps.next().done) {
      await this.#scheduler.yield();
    }
  }

  dispose(): void {
    this.#latest++;
  }
}
