import type { BlindCoder } from '../../core/corpus/blind-coding.ts';
import { Corpus } from '../../core/corpus/corpus.ts';
import { isPacked, loadPacked } from '../../core/sidecar/pack.ts';
import { Emitter } from '../emitter.ts';
import type { FileFinder, FileHistory, Log, Scheduler } from '../ports.ts';
import { ArticleIntake } from './article-intake.ts';
import { articleOf, unreadArticle } from './article-names.ts';
import { ArticleVersions } from './article-versions.ts';
import type { IntakeFiles } from './corpus-reader.ts';
import { isUnder, KnownFiles } from './known-files.ts';
import { type ReadingProgress, ReadingQueue } from './reading-queue.ts';

/** Which articles have to be shown anew; `all` after a root came or went. */
export type CorpusChange = 'all' | ReadonlySet<string>;

/** Names of files that are looked at before the scheduler is asked. */
const LOOKED_AT = 500;

/**
 * Keeps the {@link Corpus} equal to the files: finds articles and sidecars under the roots, has them read in slices, and
 * takes in single changes.
 */
export class CorpusService {
  readonly corpus = new Corpus();
  readonly #known = new KnownFiles();
  readonly #queue: ReadingQueue;
  /** Earlier texts of articles, as far as claims need them. */
  readonly versions: ArticleVersions;
  readonly #intake: ArticleIntake;
  readonly #finder: FileFinder;
  readonly #scheduler: Scheduler;
  readonly #changes: Emitter<CorpusChange>;
  readonly #progress: Emitter<ReadingProgress | undefined>;
  /** Files announced while roots are searched: the search may have passed their folders before they came. */
  #heard: Set<string> | undefined;
  #roots: readonly string[] = [];
  #generation = 0;
  #disposed = false;

  /** `history`: absent where no repository can be asked. */
  constructor(ports: IntakeFiles & { finder: FileFinder; log: Log; scheduler: Scheduler; history?: FileHistory }) {
    const { corpus } = this;
    this.versions = new ArticleVersions(ports.reader, ports.history);
    this.#intake = new ArticleIntake(ports, { corpus, known: this.#known, versions: this.versions, log: ports.log });
    ports.cache?.onLost(uri => this.fileChanged(uri));
    ports.ahead?.onLost(uri => {
      ports.cache?.drop(uri);
      this.fileChanged(uri);
    });
    this.#finder = ports.finder;
    this.#scheduler = ports.scheduler;
    const tell = (error: unknown) => ports.log.error(`A listener of the corpus failed: ${String(error)}`);
    this.#changes = new Emitter(tell);
    this.#progress = new Emitter(tell);
    this.#queue = new ReadingQueue(this.#intake, ports.scheduler, {
      onRead: articles => this.#changes.fire(articles),
      onProgress: progress => this.#progress.fire(progress),
      // Ahead of whoever will ask for them.
      onEnd: () => void this.unpacked(),
    });
  }

  onDidChange(listener: (change: CorpusChange) => void): () => void {
    return this.#changes.on(listener);
  }

  /** `undefined` when nothing is left to read. */
  onDidProgress(listener: (progress: ReadingProgress | undefined) => void): () => void {
    return this.#progress.on(listener);
  }

  get roots(): readonly string[] {
    return this.#roots;
  }

  dispose(): void {
    this.#disposed = true;
    this.#generation++;
    this.#queue.dispose();
  }

  /** Makes `roots` the corpus: new ones are searched, kept ones stay, the others go. Resolves when all is read. */
  async open(roots: readonly string[]): Promise<void> {
    const generation = ++this.#generation;
    const kept = new Set(roots);
    this.#roots = [...roots];
    for (const [article, known] of this.#known.all()) {
      if (!kept.has(known.root)) {
        this.#forget(article);
      }
    }
    this.#heard = new Set();
    for (const root of roots) {
      await this.#search(root, generation);
      if (generation !== this.#generation) {
        return;
      }
    }
    this.#heard = undefined;
    this.#changes.fire('all');
    this.#queue.begin();
    await this.settled();
  }

  /** Says anew from whom claims are hidden; see {@link Corpus.hideFrom}. */
  hideFrom(coder: BlindCoder): void {
    this.corpus.hideFrom(coder);
    this.#changes.fire('all');
  }

  /** Searches every root again: after a folder came, went or moved, where single events cannot be trusted. */
  rescan(): Promise<void> {
    this.versions.forgetMissing();
    return this.open(this.#roots);
  }

  /** Searches for files that came or went unheard. Those that are known and still there are not read again. */
  async lookAgain(): Promise<void> {
    const generation = this.#generation;
    for (const root of this.#roots) {
      const found = new Set(await this.#finder.find(root));
      if (generation !== this.#generation) {
        return;
      }
      for (const [article, { root: own, hasArticle, sidecars }] of this.#known.all()) {
        for (const uri of own === root ? [...sidecars, ...(hasArticle ? [article] : [])] : []) {
          if (!found.has(uri)) {
            // Reading tells whether it is gone: it may have come after the search had passed its folder.
            this.fileChanged(uri);
          }
        }
      }
      for (const uri of found) {
        if (!this.#known.has(uri, articleOf(uri) ?? '')) {
          this.fileChanged(uri);
        }
      }
    }
    await this.settled();
  }

  /** The same, and reads those again that changed unheard. */
  async lookAtAll(): Promise<void> {
    await this.lookAgain();
    const generation = this.#generation;
    const known = this.#known
      .all()
      .flatMap(([article, { hasArticle, sidecars }]) => [...(hasArticle ? [article] : []), ...sidecars]);
    for (let at = 0; at < known.length && generation === this.#generation; at += LOOKED_AT) {
      for (const uri of await this.#intake.changed(known.slice(at, at + LOOKED_AT))) {
        this.fileChanged(uri);
      }
      await this.#scheduler.yield();
    }
    await this.settled();
  }

  /** A file was created or changed. Anything that is no article and no sidecar under a root is passed over. */
  fileChanged(uri: string): void {
    const root = this.#roots.find(candidate => isUnder(uri, candidate));
    const article = root && articleOf(uri);
    if (root && article && (this.#known.of(article) || this.#finder.accepts(root, uri))) {
      this.#heard?.add(uri);
      this.#known.add(uri, article, root);
      this.#touch(article);
    }
  }

  /**
   * A file went, or a folder with all that was in it: many watchers tell of the folder alone. Reading tells whether it is
   * gone: watchers are late, and the file may have come back since.
   */
  fileRemoved(uri: string): void {
    const article = articleOf(uri);
    const known = article === undefined ? undefined : this.#known.of(article);
    if (article === undefined || !known) {
      for (const [inside, { sidecars }] of this.#known.all().filter(([each]) => isUnder(each, uri))) {
        for (const sidecar of [...sidecars]) {
          this.fileRemoved(sidecar);
        }
        this.fileRemoved(inside);
      }
      return;
    }
    this.#touch(article);
  }

  /** Resolves when every change announced so far is taken in. */
  settled(): Promise<void> {
    return this.#queue.settled();
  }

  /**
   * Resolves when all claims that were read so far and kept packed since the last session are unpacked, which is done in
   * slices. Whatever goes through all claims in one go waits for it; to ask for those of some articles nobody has to wait.
   */
  async unpacked(): Promise<void> {
    for (const { parsed } of [...this.corpus.sidecars]) {
      if (this.#disposed) {
        return;
      }
      if (isPacked(parsed)) {
        await loadPacked(parsed);
        void parsed.claims;
        await this.#scheduler.yield();
      }
    }
  }

  async #search(root: string, generation: number): Promise<void> {
    const files = await this.#finder.find(root);
    if (generation !== this.#generation) {
      return;
    }
    const found = new Set<string>();
    for (const [index, uri] of files.entries()) {
      const article = articleOf(uri);
      if (article !== undefined) {
        found.add(uri);
        this.#known.add(uri, article, root);
      }
      if (index % LOOKED_AT === 0) {
        await this.#scheduler.yield();
        if (generation !== this.#generation) {
          return;
        }
      }
    }
    for (const [index, [article, known]] of this.#known.all().entries()) {
      if (index % LOOKED_AT === 0) {
        await this.#scheduler.yield();
        if (generation !== this.#generation) {
          return;
        }
      }
      if (known.root !== root || this.#known.of(article) !== known) {
        continue;
      }
      const isThere = (uri: string) => found.has(uri) || this.#heard?.has(uri) === true;
      known.hasArticle = isThere(article);
      for (const sidecar of known.sidecars) {
        if (!isThere(sidecar)) {
          known.sidecars.delete(sidecar);
          this.corpus.removeSidecar(sidecar);
        }
      }
      if (known.hasArticle || known.sidecars.size > 0) {
        this.#queue.add(article);
        if (known.hasArticle && !this.corpus.article(article)) {
          this.corpus.setArticle(unreadArticle(article, root));
        }
      } else {
        this.#forget(article);
      }
    }
  }

  #forget(article: string): void {
    for (const sidecar of this.#known.of(article)?.sidecars ?? []) {
      this.corpus.removeSidecar(sidecar);
    }
    this.corpus.removeArticle(article);
    this.#known.delete(article);
    this.#queue.delete(article);
  }

  #touch(article: string): void {
    this.#queue.add(article);
    this.#queue.begin();
  }

  /** Keeps what was read for the next session. */
  async save(): Promise<void> {
    await this.#intake.save();
  }
}
