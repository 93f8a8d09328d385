import type { EntitySummary } from '../../core/corpus/entity-summary.ts';
import type { CorpusArticle } from '../../core/corpus/model.ts';
import type { UnknownName } from '../../core/corpus/unknown-names.ts';
import type { RoleError } from '../../core/recognise/role-errors.ts';
import { Emitter } from '../emitter.ts';
import { RepeatedLook } from '../repeated-look.ts';
import { type Entities, entitiesIn, type FindElsewhere, NO_ENTITIES } from './article-entities.ts';
import type { ArticlePorts } from './article-ports.ts';

interface EntityPorts extends ArticlePorts {
  /** Without it, or where it has no answer, names are found on this thread in slices. */
  readonly elsewhere?: FindElsewhere;
}

/** What was found, and in which state of the article. */
interface Looked extends Entities {
  readonly sha256: string;
  readonly published: string | undefined;
}

/** How far the look at the articles is. */
export interface EntityProgress {
  /** Articles that were looked at as they are now. */
  readonly done: number;
  readonly total: number;
  /** Somebody has stopped it: nothing goes on until it is resumed. */
  readonly isStopped: boolean;
}

/**
 * Which actors and places each article of the corpus names: found in the background, an article after the other, once
 * the corpus has been read, and again for those that changed. It can be stopped, and goes on later where it was.
 */
export class EntityService {
  readonly #ports: EntityPorts;
  readonly #changes: Emitter<string>;
  readonly #progresses: Emitter<EntityProgress | undefined>;
  readonly #entities = new Map<string, Looked>();
  readonly #ends: (() => void)[];
  readonly #repeated: RepeatedLook;
  #progress: EntityProgress | undefined;
  #isStopped = false;

  constructor(ports: EntityPorts) {
    this.#ports = ports;
    const onFailure = (error: unknown) => ports.log.error(`A listener of the mentions failed: ${String(error)}`);
    this.#changes = new Emitter(onFailure);
    this.#progresses = new Emitter(onFailure);
    this.#repeated = new RepeatedLook(
      () => this.#lookAtChanged(),
      error => this.#ports.log.error(`The articles could not be looked at: ${String(error)}`),
    );
    this.#ends = [
      this.#ports.corpus.onDidChange(() => this.#repeated.begin()),
      this.#ports.references.onDidChange(() => {
        this.#entities.clear();
        this.#repeated.begin();
      }),
    ];
  }

  /** Called with the article whose entities are known anew. */
  onDidChange(listener: (article: string) => void): () => void {
    return this.#changes.on(listener);
  }

  /** Called after each article, and with undefined when all are done. */
  onDidProgress(listener: (progress: EntityProgress | undefined) => void): () => void {
    return this.#progresses.on(listener);
  }

  /** Undefined while nothing is left to be looked at. */
  get progress(): EntityProgress | undefined {
    return this.#progress;
  }

  of(article: string): readonly EntitySummary[] {
    return this.#entities.get(article)?.summaries ?? [];
  }

  /** Names of actors in an article that no gazetteer has. */
  unknownIn(article: string): readonly UnknownName[] {
    return this.#entities.get(article)?.unknown ?? [];
  }

  /** Titles of the wrong years in an article. */
  roleErrorsIn(article: string): readonly RoleError[] {
    return this.#entities.get(article)?.roleErrors ?? [];
  }

  /** Looks at every article that has not been looked at; resolves when that is done, or stopped. */
  async lookAtAll(): Promise<void> {
    this.#repeated.begin();
    await this.#repeated.settled();
  }

  /** Looks at no further article, changed or not, until {@link resume}; where none is left there is nothing to stop. */
  stop(): void {
    this.#isStopped = true;
    if (this.#progress) {
      this.#tell({ ...this.#progress, isStopped: true });
    }
  }

  resume(): void {
    this.#isStopped = false;
    this.#repeated.begin();
  }

  dispose(): void {
    this.#repeated.dispose();
    for (const end of this.#ends) {
      end();
    }
  }

  async #lookAtChanged(): Promise<void> {
    await this.#ports.corpus.settled();
    for (const uri of this.#entities.keys()) {
      if (!this.#ports.corpus.corpus.article(uri)) {
        this.#entities.delete(uri);
      }
    }
    const articles = [...this.#ports.corpus.corpus.articles].filter(({ sha256 }) => sha256 !== undefined);
    const left = articles.filter(article => !this.#isKnown(article));
    let done = articles.length - left.length;
    for (const article of left) {
      if (this.#repeated.isDisposed) {
        return;
      }
      this.#tell({ done, total: articles.length, isStopped: this.#isStopped });
      if (this.#isStopped) {
        return;
      }
      await this.#look(article);
      done++;
    }
    // What was stopped at the last article has come to its end all the same.
    this.#isStopped = false;
    this.#tell(undefined);
  }

  #isKnown({ uri, sha256, published }: CorpusArticle): boolean {
    const known = this.#entities.get(uri);
    return known?.sha256 === sha256 && known?.published === published?.edtf;
  }

  #tell(progress: EntityProgress | undefined): void {
    if (progress !== this.#progress) {
      this.#progress = progress;
      this.#progresses.fire(progress);
    }
  }

  async #look({ uri, root, sha256, published: date }: CorpusArticle): Promise<void> {
    const published = date?.edtf;
    const version = { sha256: sha256!, published };
    try {
      const found = await entitiesIn(this.#ports, uri, root, published, {
        elsewhere: this.#ports.elsewhere,
        isEnded: () => this.#repeated.isDisposed,
      });
      if (found === undefined) {
        return;
      }
      this.#entities.set(uri, { ...version, ...found });
      this.#changes.fire(uri);
    } catch (error) {
      // One article that cannot be understood must not keep the others from being found.
      this.#entities.set(uri, { ...version, ...NO_ENTITIES });
      this.#ports.log.error(`${uri}: recognising failed: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
}
