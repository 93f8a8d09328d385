import { type EntitySummary, summariseEntities } from '../core/corpus/entity-summary.ts';
import { Emitter } from './emitter.ts';
import { type ArticlePorts, MAX_RECOGNISED, readArticleText } from './read-article.ts';

/**
 * Which actors and places each article of the corpus names: found in the background, an article after the other, once
 * the corpus has been read, and again for those that changed.
 */
export class EntityService {
  readonly #ports: ArticlePorts;
  readonly #changes: Emitter<string>;
  readonly #entities = new Map<string, { readonly sha256: string; readonly summaries: readonly EntitySummary[] }>();
  readonly #ends: (() => void)[];
  #running: Promise<void> | undefined;
  #again = false;
  #disposed = false;

  constructor(ports: ArticlePorts) {
    this.#ports = ports;
    this.#changes = new Emitter(error => this.#ports.log.error(`A listener of the mentions failed: ${String(error)}`));
    this.#ends = [
      this.#ports.corpus.onDidChange(() => this.#start()),
      this.#ports.references.onDidChange(() => {
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
      await this.#ports.corpus.settled();
      for (const { uri, sha256, root } of [...this.#ports.corpus.corpus.articles]) {
        if (this.#disposed) {
          return;
        }
        if (sha256 !== undefined && this.#entities.get(uri)?.sha256 !== sha256) {
          try {
            await this.#look(uri, root, sha256);
          } catch (error) {
            // One article that cannot be understood must not keep the others from being found.
            this.#entities.set(uri, { sha256, summaries: [] });
            this.#ports.log.error(
              `${uri}: recognising failed: ${error instanceof Error ? error.stack : String(error)}`,
            );
          }
        }
      }
      for (const uri of this.#entities.keys()) {
        if (!this.#ports.corpus.corpus.article(uri)) {
          this.#entities.delete(uri);
        }
      }
    }
  }

  async #look(uri: string, root: string, sha256: string): Promise<void> {
    const text = await readArticleText(this.#ports.reader, uri);
    if (text === undefined) {
      return;
    }
    if (text.length > MAX_RECOGNISED) {
      this.#ports.log.warn(`${uri} is too long for its actors, places and dates to be looked for.`);
      this.#entities.set(uri, { sha256, summaries: [] });
      return;
    }
    const recognition = await this.#ports.references.recognition(root);
    const { ArticleMentions } = await import('../core/recognise/article-mentions.ts');
    const mentions = new ArticleMentions(text, recognition);
    for (const _ of mentions.steps()) {
      await this.#ports.scheduler.yield();
    }
    this.#entities.set(uri, { sha256, summaries: summariseEntities(mentions.mentions()) });
    this.#changes.fire(uri);
  }
}
