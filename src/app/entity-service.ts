import { type EntitySummary, summariseEntities } from '../core/corpus/entity-summary.ts';
import type { UnknownName } from '../core/corpus/unknown-names.ts';
import type { RoleError } from '../core/recognise/role-errors.ts';
import type { ArticlePorts } from './article-ports.ts';
import { Emitter } from './emitter.ts';
import { MAX_RECOGNISED, readArticleText } from './read-article.ts';
import { RepeatedLook } from './repeated-look.ts';

const NOTHING = { summaries: [], unknown: [], roleErrors: [] };

/** A copy whose texts stand for themselves: a piece of an article would keep the whole of it in memory. */
const ownText = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What an article says of actors and places, and what somebody may want to look at. */
interface Looked {
  readonly sha256: string;
  readonly published: string | undefined;
  readonly summaries: readonly EntitySummary[];
  readonly unknown: readonly UnknownName[];
  readonly roleErrors: readonly RoleError[];
}

/**
 * Which actors and places each article of the corpus names: found in the background, an article after the other, once
 * the corpus has been read, and again for those that changed.
 */
export class EntityService {
  readonly #ports: ArticlePorts;
  readonly #changes: Emitter<string>;
  readonly #entities = new Map<string, Looked>();
  readonly #ends: (() => void)[];
  readonly #repeated: RepeatedLook;

  constructor(ports: ArticlePorts) {
    this.#ports = ports;
    this.#changes = new Emitter(error => this.#ports.log.error(`A listener of the mentions failed: ${String(error)}`));
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

  /** Looks at every article that has not been looked at; resolves when that is done. */
  async lookAtAll(): Promise<void> {
    this.#repeated.begin();
    await this.#repeated.settled();
  }

  dispose(): void {
    this.#repeated.dispose();
    for (const end of this.#ends) {
      end();
    }
  }

  async #lookAtChanged(): Promise<void> {
    await this.#ports.corpus.settled();
    for (const { uri, sha256, root, published: date } of [...this.#ports.corpus.corpus.articles]) {
      if (this.#repeated.isDisposed) {
        return;
      }
      const known = this.#entities.get(uri);
      const published = date?.edtf;
      if (sha256 !== undefined && (known?.sha256 !== sha256 || known.published !== published)) {
        try {
          await this.#look(uri, root, { sha256, published });
        } catch (error) {
          // One article that cannot be understood must not keep the others from being found.
          this.#entities.set(uri, { sha256, published, ...NOTHING });
          this.#ports.log.error(`${uri}: recognising failed: ${error instanceof Error ? error.stack : String(error)}`);
        }
      }
    }
    for (const uri of this.#entities.keys()) {
      if (!this.#ports.corpus.corpus.article(uri)) {
        this.#entities.delete(uri);
      }
    }
  }

  async #look(uri: string, root: string, version: Pick<Looked, 'sha256' | 'published'>): Promise<void> {
    const found = await entitiesIn(this.#ports, uri, root, version.published);
    if (found === undefined) {
      return;
    }
    this.#entities.set(uri, { ...version, ...found });
    this.#changes.fire(uri);
  }
}

/** What there is to tell of an article beside its claims; undefined where it cannot be read. */
type Entities = Pick<Looked, 'summaries' | 'unknown' | 'roleErrors'>;

/**
 * Reads an article for its actors, places and titles, the same for the editor and for the command line.
 * @param published EDTF; titles of the wrong years are told by it
 */
export async function entitiesIn(
  ports: Omit<ArticlePorts, 'corpus'>,
  uri: string,
  root: string,
  published: string | undefined,
): Promise<Entities | undefined> {
  const text = await readArticleText(ports.reader, uri);
  if (text === undefined) {
    return undefined;
  }
  if (text.length > MAX_RECOGNISED) {
    ports.log.warn(`${uri} is too long for its actors, places and dates to be looked for.`);
    return NOTHING;
  }
  const recognition = await ports.references.recognition(root);
  const [{ ArticleMentions }, { roleErrors }, { unknownNames }] = await Promise.all([
    import('../core/recognise/article-mentions.ts'),
    import('../core/recognise/role-errors.ts'),
    import('../core/corpus/unknown-names.ts'),
  ]);
  const mentions = new ArticleMentions(text, recognition);
  for (const _ of mentions.steps()) {
    await ports.scheduler.yield();
  }
  const found = mentions.mentions();
  return {
    summaries: summariseEntities(found),
    unknown: unknownNames(found).map(ownText),
    roleErrors: roleErrors(text, found, recognition.gazetteer, published).map(ownText),
  };
}
