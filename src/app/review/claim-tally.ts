import { append } from '../../core/append.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { CorpusService } from '../corpus/corpus-service.ts';
import { Emitter } from '../emitter.ts';
import type { Log, Scheduler } from '../ports.ts';
import { RepeatedLook } from '../repeated-look.ts';

/**
 * Keeps the claims of the corpus that a question is about, article by article: after a change only the changed articles are
 * looked at, in slices, so that a corpus of a hundred thousand claims costs nothing at a time.
 */
export class ClaimTally {
  readonly #corpus: CorpusService;
  readonly #asks: (claim: CorpusClaim) => boolean;
  readonly #scheduler: Scheduler;
  readonly #changes: Emitter<undefined>;
  readonly #found = new Map<string, readonly CorpusClaim[]>();
  readonly #end: () => void;
  readonly #look: RepeatedLook;
  #dirty = new Set<string>();
  #count = 0;

  constructor(
    ports: { readonly corpus: CorpusService; readonly scheduler: Scheduler; readonly log: Log },
    asks: (claim: CorpusClaim) => boolean,
  ) {
    this.#corpus = ports.corpus;
    this.#scheduler = ports.scheduler;
    this.#asks = asks;
    this.#changes = new Emitter(error => ports.log.error(`A listener of Review failed: ${String(error)}`));
    this.#look = new RepeatedLook(
      () => this.#lookAtChanged(),
      error => ports.log.error(`What Review asks could not be looked at: ${String(error)}`),
    );
    this.#end = this.#corpus.onDidChange(change => {
      for (const article of change === 'all' ? this.#everyArticle() : change) {
        this.#dirty.add(article);
      }
      this.#look.begin();
    });
    this.lookAgain();
  }

  /** Called when other claims are asked about than before. */
  onDidChange(listener: () => void): () => void {
    return this.#changes.on(listener);
  }

  /** Asks anew about every claim, as after the codebook has changed. */
  lookAgain(): void {
    for (const article of this.#everyArticle()) {
      this.#dirty.add(article);
    }
    this.#look.begin();
  }

  get count(): number {
    return this.#count;
  }

  /** The first so many claims, in the order of the corpus. */
  first(limit: number): CorpusClaim[] {
    const claims: CorpusClaim[] = [];
    for (const { uri } of this.#count === 0 ? [] : this.#corpus.corpus.articles) {
      append(claims, this.#found.get(uri) ?? []);
      if (claims.length >= limit) {
        break;
      }
    }
    return claims.slice(0, limit);
  }

  /** Resolves when everything that has changed so far was looked at. */
  settled(): Promise<void> {
    return this.#look.settled();
  }

  dispose(): void {
    this.#look.dispose();
    this.#end();
  }

  /** Those that were found once too: they may have gone. */
  #everyArticle(): Set<string> {
    return new Set([...[...this.#corpus.corpus.articles].map(({ uri }) => uri), ...this.#found.keys()]);
  }

  async #lookAtChanged(): Promise<void> {
    // Not in the way of the reading.
    await this.#corpus.settled();
    await this.#corpus.unpacked();
    let isOther = false;
    while (this.#dirty.size > 0 && !this.#look.isDisposed) {
      const dirty = this.#dirty;
      this.#dirty = new Set();
      for (const article of dirty) {
        isOther = this.#takeIn(article) || isOther;
        await this.#scheduler.yield();
        if (this.#look.isDisposed) {
          return;
        }
      }
    }
    if (isOther) {
      this.#changes.fire(undefined);
    }
  }

  #takeIn(article: string): boolean {
    const before = this.#found.get(article) ?? [];
    const now = this.#corpus.corpus.claimsOf(article).filter(this.#asks);
    if (now.length === 0) {
      this.#found.delete(article);
    } else {
      this.#found.set(article, now);
    }
    this.#count += now.length - before.length;
    return now.length !== before.length || now.some((claim, index) => claim !== before[index]);
  }
}
