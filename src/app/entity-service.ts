import { type EntitySummary, summariseEntities } from '../core/corpus/entity-summary.ts';
import { decodeArticle } from '../core/text/article-text.ts';
import type { CorpusService } from './corpus-service.ts';
import { Emitter } from './emitter.ts';
import type { FileReader, Log, Scheduler } from './ports.ts';
import type { ReferenceService } from './reference-service.ts';

/** UTF-16 units: the mentions of a longer text would fill the memory of the extension host, whoever reads them. */
export const MAX_RECOGNISED = 8 * 1024 * 1024;

/**
 * Which actors and places each article of the corpus names: found in the background, an article after the other, once
 * the corpus has been read, and again for those that changed.
 */
export class EntityService {
  readonly #corpus: CorpusService;
  readonly #references: ReferenceService;
  readonly #reader: FileReader;
  readonly #log: Log;
  readonly #scheduler: Scheduler;
  readonly #changes: Emitter<string>;
  readonly #entities = new Map<string, { readonly sha256: string; readonly summaries: readonly EntitySummary[] }>();
  readonly #ends: (() => void)[];
  #running: Promise<void> | undefined;
  #again = false;
  #disposed = false;

  constructor(ports: {
    corpus: CorpusService;
    references: ReferenceService;
    reader: FileReader;
    log: Log;
    scheduler: Scheduler;
  }) {
    this.#corpus = ports.corpus;
    this.#references = ports.references;
    this.#reader = ports.reader;
    this.#log = ports.log;
    this.#scheduler = ports.scheduler;
    this.#changes = new Emitter(error => this.#log.error(`A listener of the mentions failed: ${String(error)}`));
    this.#ends = [
      this.#corpus.onDidChange(() => this.#start()),
      this.#references.onDidChange(() => {
        this.#entities.clear();
        this.#start();
      }),
    ];
  }

  /** Called with the article whose entities are known anew. */
  onDidChange(listener: (article: string) => void): () => void {
    return this.#changes.on(listener);
  }

  of(article: string): readonly EntitySummary[] {
    return this.#entities.get(article)?.summaries ?? [];
  }

  /** Looks at every article that has not been looked at; resolves when that is done. */
  async lookAtAll(): Promise<void> {
    this.#start();
    while (this.#running !== undefined) {
      await this.#running;
    }
  }

  dispose(): void {
    this.#disposed = true;
    for (const end of this.#ends) {
      end();
    }
  }

  #start(): void {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#disposed) {
      this.#again = false;
      await this.#corpus.settled();
      for (const { uri, sha256, root } of [...this.#corpus.corpus.articles]) {
        if (this.#disposed) {
          return;
        }
        if (sha256 !== undefined && this.#entities.get(uri)?.sha256 !== sha256) {
          try {
            await this.#look(uri, root, sha256);
          } catch (error) {
            // One article that cannot be understood must not keep the others from being found.
            this.#entities.set(uri, { sha256, summaries: [] });
            this.#log.error(`${uri}: recognising failed: ${error instanceof Error ? error.stack : String(error)}`);
          }
        }
      }
      for (const uri of this.#entities.keys()) {
        if (!this.#corpus.corpus.article(uri)) {
          this.#entities.delete(uri);
        }
      }
    }
  }

  async #look(uri: string, root: string, sha256: string): Promise<void> {
    const bytes = await this.#reader.read(uri);
    const decoded = bytes.ok ? decodeArticle(bytes.value) : undefined;
    if (!decoded?.ok) {
      return;
    }
    if (decoded.article.text.length > MAX_RECOGNISED) {
      this.#log.warn(`${uri} is too long for its actors, places and dates to be looked for.`);
      this.#entities.set(uri, { sha256, summaries: [] });
      return;
    }
    const recognition = await this.#references.recognition(root);
    const { ArticleMentions } = await import('../core/recognise/article-mentions.ts');
    const mentions = new ArticleMentions(decoded.article.text, recognition);
    for (const _ of mentions.steps()) {
      await this.#scheduler.yield();
    }
    this.#entities.set(uri, { sha256, summaries: summariseEntities(mentions.mentions()) });
    this.#changes.fire(uri);
  }
}
