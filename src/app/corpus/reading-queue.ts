import type { Scheduler } from '../ports.ts';
import type { ArticleIntake } from './article-intake.ts';
import type { CorpusReader } from './corpus-reader.ts';

export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

/** Articles that are read together: file systems answer several questions at a time, and are never to wait for the next. */
const AT_ONCE = 64;

/** The same of the first: each may need another part of the cache, and something is to be seen soon. */
const AT_FIRST = 8;

/** Articles that another thread reads ahead, so that neither waits for the other. */
const AHEAD = 3 * AT_ONCE;

/**
 * Articles that are to be read with their sidecars, anew or for the first time: taken in together, in slices, one reading at a
 * time. Those whose claims were made on versions that only a repository has are read again with these at the end.
 */
export class ReadingQueue {
  readonly #pending = new Set<string>();
  /** Placed without the versions that their claims were made on, which are looked for when nothing else is to do. */
  readonly #unwitnessed = new Set<string>();
  readonly #intake: ArticleIntake;
  readonly #scheduler: Scheduler;
  readonly #told: Told;
  #draining: Promise<void> | undefined;
  #disposed = false;

  constructor(intake: ArticleIntake, scheduler: Scheduler, told: Told) {
    this.#intake = intake;
    this.#scheduler = scheduler;
    this.#told = told;
  }

  /** To be read from the next {@link begin} on, or by the reading that is under way. */
  add(article: string): void {
    this.#pending.add(article);
  }

  delete(article: string): void {
    this.#pending.delete(article);
    this.#unwitnessed.delete(article);
  }

  begin(): void {
    void this.#drain();
  }

  /** Resolves when all are read. */
  async settled(): Promise<void> {
    while (this.#draining !== undefined) {
      await this.#draining;
    }
  }

  dispose(): void {
    this.#disposed = true;
    this.#pending.clear();
    this.#unwitnessed.clear();
  }

  #drain(): Promise<void> {
    // Begun a turn later, so that whatever the first step calls finds it under way.
    this.#draining ??= Promise.resolve()
      .then(() => this.#readPending())
      .finally(() => {
        this.#draining = undefined;
        if (this.#pending.size > 0 && !this.#disposed) {
          // Announced after the last look at what is pending.
          void this.#drain();
        } else {
          this.#told.onProgress(undefined);
          this.#told.onEnd();
        }
      });
    return this.#draining;
  }

  async #readPending(): Promise<void> {
    let done = 0;
    let announced = this.#scheduler.now();
    let touched = new Set<string>();
    // Gives callers that announce many files in one go the chance to do so before the first is read.
    await this.#scheduler.yield();
    const reader = await this.#intake.open();
    const upcoming = ahead(this.#pending);
    while (this.#pending.size + this.#unwitnessed.size > 0 && !this.#disposed) {
      const isFirstLook = this.#pending.size > 0;
      const isFirst = done === 0;
      const articles = isFirstLook ? first(this.#pending, isFirst ? AT_FIRST : AT_ONCE) : first(this.#unwitnessed, 1);
      for (const article of articles) {
        this.#unwitnessed.delete(article);
      }
      done += articles.length;
      const asked = isFirstLook ? this.#intake.readKept(articles, reader) : [];
      this.#intake.readAhead(upcoming(done), reader);
      const kept = await asked;
      const read = await Promise.all(
        articles.map(
          (article, index) =>
            kept[index] ?? (isFirstLook ? this.#intake.read(article, reader) : this.#readWithVersions(article, reader)),
        ),
      );
      // Read in any order, taken in as they stand in the list: what is shown and told does not hang on chance.
      for (const [index, takeIn] of read.entries()) {
        if (takeIn) {
          const article = articles[index]!;
          if (takeIn() && isFirstLook) {
            this.#unwitnessed.add(article);
          }
          touched.add(article);
        }
        await this.#scheduler.yield();
      }
      const now = this.#scheduler.now();
      const left = this.#pending.size + this.#unwitnessed.size;
      // What can be seen without the repository is shown before it is asked.
      if (isFirst || now - announced > 100 || left === 0 || (isFirstLook && this.#pending.size === 0)) {
        announced = now;
        this.#told.onRead(touched);
        touched = new Set();
        this.#told.onProgress({ done, total: done + left });
      }
      await this.#scheduler.yield();
    }
    reader.endReadingAhead();
  }

  async #readWithVersions(article: string, reader: CorpusReader): Promise<(() => boolean) | undefined> {
    return (await this.#intake.loadVersions(article)) ? this.#intake.read(article, reader) : undefined;
  }
}

/** Who hears of the reading. */
interface Told {
  /** Called with articles that have to be shown anew. */
  readonly onRead: (articles: ReadonlySet<string>) => void;
  /** `undefined` when nothing is left to read. */
  readonly onProgress: (progress: ReadingProgress | undefined) => void;
  readonly onEnd: () => void;
}

/**
 * Goes ahead of who takes items out of a set from its front: each item once, also those that come later.
 * @returns the next items, by how many were taken out so far
 */
function ahead(set: ReadonlySet<string>): (done: number) => string[] {
  let items = set.values();
  let told = 0;
  return done => {
    const more: string[] = [];
    while (told < done + AHEAD) {
      const { value, done: isEnd } = items.next();
      if (isEnd) {
        // An iterator at its end stays there, whatever comes; the few that it has told of are told again.
        items = set.values();
        break;
      }
      told++;
      more.push(value);
    }
    return more;
  };
}

/** Takes the first few out. */
function first(from: Set<string>, count: number): string[] {
  const taken: string[] = [];
  for (const item of from) {
    if (taken.length === count) {
      break;
    }
    from.delete(item);
    taken.push(item);
  }
  return taken;
}
