import { type ClaimGrouping, GroupedClaims } from '../../core/corpus/group-claims.ts';
import type { CorpusService } from '../corpus/corpus-service.ts';
import type { Scheduler } from '../ports.ts';

/** Articles whose claims are grouped before the scheduler is asked. */
const AT_ONCE = 50;

/** All claims that are shown, in groups: made in slices when first asked for, then changed with the corpus. */
export class ClaimGroups {
  readonly #corpus: CorpusService;
  readonly #scheduler: Scheduler;
  readonly #end: () => void;
  #grouped: GroupedClaims | undefined;
  #stale: 'all' | Set<string> = 'all';
  #last: Promise<unknown> = Promise.resolve();

  constructor(corpus: CorpusService, scheduler: Scheduler) {
    this.#corpus = corpus;
    this.#scheduler = scheduler;
    this.#end = corpus.onDidChange(change => {
      if (change === 'all') {
        this.#stale = 'all';
      } else if (this.#stale !== 'all') {
        for (const article of change) {
          this.#stale.add(article);
        }
      }
    });
  }

  dispose(): void {
    this.#end();
  }

  /** The claims as they are now, by one thing; another grouping is kept no longer. */
  by(grouping: ClaimGrouping): Promise<GroupedClaims> {
    const bring = () => this.#upToDate(grouping);
    const next = this.#last.then(bring, bring);
    this.#last = next;
    return next;
  }

  async #upToDate(grouping: ClaimGrouping): Promise<GroupedClaims> {
    let grouped = this.#grouped?.by === grouping ? this.#grouped : undefined;
    let done = 0;
    for (;;) {
      const { corpus } = this.#corpus;
      if (!grouped || this.#stale === 'all') {
        grouped = new GroupedClaims(grouping);
        this.#grouped = grouped;
        this.#stale = new Set();
        for (const { article } of corpus.sidecars) {
          this.#stale.add(article);
        }
      }
      const [article] = this.#stale;
      if (article === undefined) {
        return grouped;
      }
      this.#stale.delete(article);
      grouped.set(article, corpus.claimsOf(article));
      if (++done % AT_ONCE === 0) {
        await this.#scheduler.yield();
      }
    }
  }
}
