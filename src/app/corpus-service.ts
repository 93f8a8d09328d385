import type { Placement } from '../core/claims/model.ts';
import type { BlindCoder } from '../core/corpus/blind-coding.ts';
import { Corpus } from '../core/corpus/corpus.ts';
import type { CorpusArticle, CorpusSidecar } from '../core/corpus/model.ts';
import { articleNameOf } from '../core/sidecar/paths.ts';
import { articleOf, unreadArticle } from './article-names.ts';
import { ArticleVersions } from './article-versions.ts';
import type { FileCache } from './cache/file-cache.ts';
import type { ArticleReading, CorpusReader } from './corpus-reader.ts';
import { Emitter } from './emitter.ts';
import type { FileFinder, FileHistory, FileReader, Log, Scheduler } from './ports.ts';
import type { ParseElsewhere } from './read-sidecar.ts';
import { fileName } from './uri-path.ts';

/** Which articles have to be shown anew; `all` after a root came or went. */
export type CorpusChange = 'all' | ReadonlySet<string>;

export interface IndexProgress {
  readonly done: number;
  readonly total: number;
}

type Readable = Exclude<ArticleReading, { problem: unknown }>;

interface Known {
  readonly root: string;
  hasArticle: boolean;
  readonly sidecars: Set<string>;
}

/** Articles that are read together: file systems answer several questions at a time. */
const AT_ONCE = 16;

/**
 * Keeps the {@link Corpus} equal to the files: finds articles and sidecars under the roots, reads them in slices, and
 * takes in single changes. An article and its sidecars are always read together, so that every claim is placed in the
 * text of the same moment.
 */
export class CorpusService {
  readonly corpus = new Corpus();
  /** By article URI: which files there are, also while unread and where only a sidecar is left. */
  readonly #known = new Map<string, Known>();
  readonly #pending = new Set<string>();
  /** Placed without the versions that their claims were made on, which are looked for when nothing else is to do. */
  readonly #unwitnessed = new Set<string>();
  /** Earlier texts of articles, as far as claims need them. */
  readonly versions: ArticleVersions;
  readonly #files: {
    readonly reader: FileReader;
    readonly cache?: FileCache;
    readonly parseElsewhere?: ParseElsewhere;
  };
  #reader: CorpusReader | undefined;
  readonly #finder: FileFinder;
  readonly #log: Log;
  readonly #scheduler: Scheduler;
  readonly #changes: Emitter<CorpusChange>;
  readonly #progress: Emitter<IndexProgress | undefined>;
  #roots: readonly string[] = [];
  #draining: Promise<void> | undefined;
  #generation = 0;
  #disposed = false;

  /** `history`: absent where no repository can be asked. `cache`: where nothing is kept between sessions; `parseElsewhere`: no worker. */
  constructor(ports: {
    reader: FileReader;
    finder: FileFinder;
    log: Log;
    scheduler: Scheduler;
    history?: FileHistory;
    cache?: FileCache;
    parseElsewhere?: ParseElsewhere;
  }) {
    this.#files = ports;
    this.versions = new ArticleVersions(ports.reader, ports.history);
    this.#finder = ports.finder;
    this.#log = ports.log;
    this.#scheduler = ports.scheduler;
    const tell = (error: unknown) => this.#log.error(`A listener of the corpus failed: ${String(error)}`);
    this.#changes = new Emitter(tell);
    this.#progress = new Emitter(tell);
  }

  onDidChange(listener: (change: CorpusChange) => void): () => void {
    return this.#changes.on(listener);
  }

  /** `undefined` when nothing is left to read. */
  onDidProgress(listener: (progress: IndexProgress | undefined) => void): () => void {
    return this.#progress.on(listener);
  }

  get roots(): readonly string[] {
    return this.#roots;
  }

  get isIndexing(): boolean {
    return this.#draining !== undefined;
  }

  dispose(): void {
    this.#disposed = true;
    this.#generation++;
    this.#pending.clear();
    this.#unwitnessed.clear();
  }

  /** Makes `roots` the corpus: new ones are searched, kept ones stay, the others go. Resolves when all is read. */
  async open(roots: readonly string[]): Promise<void> {
    const generation = ++this.#generation;
    const kept = new Set(roots);
    this.#roots = [...roots];
    for (const [article, known] of this.#known) {
      if (!kept.has(known.root)) {
        this.#forget(article);
      }
    }
    for (const root of roots) {
      await this.#search(root, generation);
      if (generation !== this.#generation) {
        return;
      }
    }
    this.#changes.fire('all');
    void this.#drain();
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
      for (const [article, { root: own, hasArticle, sidecars }] of [...this.#known]) {
        for (const uri of own === root ? [...sidecars, ...(hasArticle ? [article] : [])] : []) {
          if (!found.has(uri)) {
            // Reading tells whether it is gone: it may have come after the search had passed its folder.
            this.fileChanged(uri);
          }
        }
      }
      for (const uri of found) {
        const known = this.#known.get(articleOf(uri) ?? '');
        if (!(known?.sidecars.has(uri) || (known?.hasArticle && articleOf(uri) === uri))) {
          this.fileChanged(uri);
        }
      }
    }
    await this.settled();
  }

  /** A file was created or changed. Anything that is no article and no sidecar under a root is passed over. */
  fileChanged(uri: string): void {
    const root = this.#roots.find(candidate => isUnder(uri, candidate));
    const article = root && articleOf(uri);
    if (root && article && (this.#known.has(article) || this.#finder.accepts(root, uri))) {
      this.#know(uri, article, root);
      this.#touch(article);
    }
  }

  /**
   * A file went, or a folder with all that was in it: many watchers tell of the folder alone. Reading tells whether it is
   * gone: watchers are late, and the file may have come back since.
   */
  fileRemoved(uri: string): void {
    const article = articleOf(uri);
    const known = article === undefined ? undefined : this.#known.get(article);
    if (article === undefined || !known) {
      for (const inside of [...this.#known.keys()].filter(each => isUnder(each, uri))) {
        for (const sidecar of [...this.#known.get(inside)!.sidecars]) {
          this.fileRemoved(sidecar);
        }
        this.fileRemoved(inside);
      }
      return;
    }
    this.#touch(article);
  }

  /** Resolves when every change announced so far is taken in. */
  async settled(): Promise<void> {
    while (this.#draining !== undefined) {
      await this.#draining;
    }
  }

  async #search(root: string, generation: number): Promise<void> {
    const files = await this.#finder.find(root);
    if (generation !== this.#generation) {
      return;
    }
    const found = new Set<string>();
    for (const uri of files) {
      const article = articleOf(uri);
      if (article !== undefined) {
        found.add(uri);
        this.#know(uri, article, root);
      }
    }
    for (const [article, known] of this.#known) {
      if (known.root !== root) {
        continue;
      }
      known.hasArticle = found.has(article);
      for (const sidecar of known.sidecars) {
        if (!found.has(sidecar)) {
          known.sidecars.delete(sidecar);
          this.corpus.removeSidecar(sidecar);
        }
      }
      if (known.hasArticle || known.sidecars.size > 0) {
        this.#pending.add(article);
        if (known.hasArticle && !this.corpus.article(article)) {
          this.corpus.setArticle(unreadArticle(article, root));
        }
      } else {
        this.#forget(article);
      }
    }
  }

  #know(uri: string, article: string, root: string): void {
    let known = this.#known.get(article);
    if (!known) {
      known = { root, hasArticle: false, sidecars: new Set() };
      this.#known.set(article, known);
    }
    if (uri === article) {
      known.hasArticle = true;
    } else {
      known.sidecars.add(uri);
    }
  }

  #forget(article: string): void {
    for (const sidecar of this.#known.get(article)?.sidecars ?? []) {
      this.corpus.removeSidecar(sidecar);
    }
    this.corpus.removeArticle(article);
    this.#known.delete(article);
    this.#pending.delete(article);
    this.#unwitnessed.delete(article);
  }

  #touch(article: string): void {
    this.#pending.add(article);
    void this.#drain();
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
          this.#progress.fire(undefined);
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
    const reader = await this.#openReader();
    while (this.#pending.size + this.#unwitnessed.size > 0 && !this.#disposed) {
      const isFirstLook = this.#pending.size > 0;
      const articles = isFirstLook ? first(this.#pending, AT_ONCE) : first(this.#unwitnessed, 1);
      for (const article of articles) {
        this.#unwitnessed.delete(article);
      }
      const read = await Promise.all(
        articles.map(async article =>
          isFirstLook || (await this.#loadVersions(article)) ? this.#readTogether(article, reader) : undefined,
        ),
      );
      // Read in any order, taken in as they stand in the list: what is shown and told does not hang on chance.
      for (const [index, takeIn] of read.entries()) {
        if (takeIn) {
          takeIn(isFirstLook);
          touched.add(articles[index]!);
        }
        await this.#scheduler.yield();
      }
      done += articles.length;
      const now = this.#scheduler.now();
      const left = this.#pending.size + this.#unwitnessed.size;
      // What can be seen without the repository is shown before it is asked.
      if (now - announced > 100 || left === 0 || (isFirstLook && this.#pending.size === 0)) {
        announced = now;
        this.#changes.fire(touched);
        touched = new Set();
        this.#progress.fire({ done, total: done + left });
      }
      await this.#scheduler.yield();
    }
  }

  /** @returns whether a text came that the claims of an article can be placed better with */
  async #loadVersions(article: string): Promise<boolean> {
    const sha256 = this.corpus.article(article)?.sha256;
    let loaded = false;
    for (const sidecar of sha256 === undefined ? [] : this.corpus.sidecarsOf(article)) {
      for (const name of this.versions.wanted(sidecar, sha256!)) {
        loaded = (await this.versions.load(article, name)) || loaded;
      }
    }
    return loaded;
  }

  /** Loaded when the first file is to be read, with all that reading needs. */
  async #openReader(): Promise<CorpusReader> {
    if (!this.#reader) {
      const { CorpusReader } = await import('./corpus-reader.ts');
      const { reader, cache, parseElsewhere } = this.#files;
      this.#reader ??= new CorpusReader(reader, cache, parseElsewhere);
    }
    return this.#reader;
  }

  /** @returns what puts into the corpus what was read */
  async #readTogether(uri: string, reader: CorpusReader): Promise<((isFirstLook: boolean) => void) | undefined> {
    const known = this.#known.get(uri);
    if (!known) {
      return undefined;
    }
    try {
      const { describeArticle } = await import('./article-entry.ts');
      const [article, ...read] = await Promise.all([
        known.hasArticle ? this.#readArticle(uri, known, reader) : undefined,
        ...[...known.sidecars].map(sidecar => this.#readSidecar(sidecar, uri, known, reader)),
      ]);
      const sidecars = read.filter(sidecar => sidecar !== undefined);
      const entry = article && (await describeArticle(uri, known.root, article, sidecars));
      const places = await Promise.all(sidecars.map(sidecar => this.#place(sidecar, article, reader)));
      return isFirstLook => {
        // Its root may have gone meanwhile.
        if (this.#known.get(uri) === known) {
          this.#takeIn(uri, known, entry, sidecars, places, isFirstLook);
        }
      };
    } catch (error) {
      this.#log.error(`${uri} could not be taken in: ${error instanceof Error ? error.stack : String(error)}`);
      return undefined;
    }
  }

  #takeIn(
    uri: string,
    known: Known,
    entry: CorpusArticle | undefined,
    sidecars: readonly CorpusSidecar[],
    places: readonly ReadonlyMap<string, Placement>[],
    isFirstLook: boolean,
  ): void {
    if (entry && known.hasArticle) {
      this.corpus.setArticle(entry);
    }
    for (const [index, sidecar] of sidecars.entries()) {
      if (known.sidecars.has(sidecar.uri)) {
        this.corpus.setSidecar(sidecar, places[index]!);
      }
      const sha256 = entry?.sha256;
      if (isFirstLook && sha256 !== undefined && this.versions.wanted(sidecar, sha256).length > 0) {
        this.#unwitnessed.add(uri);
      }
    }
    if (!known.hasArticle && known.sidecars.size === 0) {
      this.#known.delete(uri);
    }
  }

  /** Where a sidecar's claims stand. The article's text is only looked at where that is not known already. */
  async #place(
    sidecar: CorpusSidecar,
    article: Readable | undefined,
    reader: CorpusReader,
  ): Promise<ReadonlyMap<string, Placement>> {
    if (!article) {
      return new Map();
    }
    const { sha256 } = article.facts;
    const known = reader.placements(sidecar.uri, sidecar.parsed, sha256);
    const text = known ?? (await article.text());
    if (typeof text !== 'string') {
      return text ?? new Map();
    }
    const { placeClaims } = await import('./article-entry.ts');
    const placements = placeClaims(sidecar, text, sha256, this.versions);
    return reader.placed(sidecar.uri, sidecar.parsed, sha256, placements);
  }

  async #readSidecar(
    uri: string,
    article: string,
    { root, sidecars }: Known,
    reader: CorpusReader,
  ): Promise<CorpusSidecar | undefined> {
    const parsed = await reader.sidecar(uri);
    if (!parsed.ok) {
      if (parsed.reason === 'missing') {
        sidecars.delete(uri);
        this.corpus.removeSidecar(uri);
      } else {
        // What was read before stays on show: a file locked for a moment must not make its claims vanish.
        this.#log.warn(`${uri} cannot be read: ${parsed.detail}`);
      }
      return undefined;
    }
    const annotator = articleNameOf(fileName(uri))?.annotator;
    return { uri, root, article, parsed: parsed.value, ...(annotator === undefined ? {} : { annotator }) };
  }

  async #readArticle(uri: string, known: Known, reader: CorpusReader): Promise<Readable | undefined> {
    const read = await reader.article(uri);
    if (!read.ok) {
      if (read.reason === 'missing') {
        known.hasArticle = false;
        this.corpus.removeArticle(uri);
      } else {
        const problem = { code: 'unreadable', severity: 'error', message: read.detail, start: 0, end: 0 } as const;
        this.corpus.setArticle({ ...unreadArticle(uri, known.root), problem });
      }
      return undefined;
    }
    if ('problem' in read.value) {
      this.corpus.setArticle({ ...unreadArticle(uri, known.root), problem: read.value.problem });
      return undefined;
    }
    return read.value;
  }

  /** Keeps what was read for the next session. */
  async save(): Promise<void> {
    await this.#reader?.save(uri => this.corpus.sidecar(uri)?.parsed);
  }
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

function isUnder(uri: string, root: string): boolean {
  return uri.startsWith(root.endsWith('/') ? root : `${root}/`);
}
