import type { Corpus } from '../../core/corpus/corpus.ts';
import type { CorpusArticle, CorpusSidecar, Placements } from '../../core/corpus/model.ts';
import type { ParsedSidecar } from '../../core/sidecar/model.ts';
import { articleNameOf } from '../../core/sidecar/paths.ts';
import type { Log } from '../ports.ts';
import { fileName } from '../uri-path.ts';
import type { ArticleReading } from './article-facts.ts';
import { unreadArticle } from './article-names.ts';
import type { ArticleVersions } from './article-versions.ts';
import type { CorpusReader, IntakeFiles } from './corpus-reader.ts';
import type { ArticleFiles, KnownFiles } from './known-files.ts';

type Readable = Exclude<ArticleReading, { problem: unknown }>;

/**
 * Takes articles into the {@link Corpus}. An article and its sidecars are always read together, so that every claim is
 * placed in the text of the same moment.
 */
export class ArticleIntake {
  readonly #files: IntakeFiles;
  readonly #corpus: Corpus;
  readonly #known: KnownFiles;
  readonly #versions: ArticleVersions;
  readonly #log: Log;
  #reader: CorpusReader | undefined;

  constructor(files: IntakeFiles, into: { corpus: Corpus; known: KnownFiles; versions: ArticleVersions; log: Log }) {
    this.#files = files;
    this.#corpus = into.corpus;
    this.#known = into.known;
    this.#versions = into.versions;
    this.#log = into.log;
  }

  /** Loaded when the first file is to be read, with all that reading needs. */
  async open(): Promise<CorpusReader> {
    if (!this.#reader) {
      const { CorpusReader } = await import('./corpus-reader.ts');
      this.#reader ??= new CorpusReader(this.#files);
    }
    return this.#reader;
  }

  /** Asks the repository for earlier versions. @returns whether a text came that the claims of an article can be placed better with */
  async loadVersions(article: string): Promise<boolean> {
    const sha256 = this.#corpus.article(article)?.sha256;
    let loaded = false;
    for (const sidecar of sha256 === undefined ? [] : this.#corpus.sidecarsOf(article)) {
      for (const name of this.#versions.wanted(sidecar, sha256!)) {
        loaded = (await this.#versions.load(article, name)) || loaded;
      }
    }
    return loaded;
  }

  /** Has articles that nothing is known of read in another thread, where there is one, for {@link readKept} to take up. */
  readAhead(uris: readonly string[], reader: CorpusReader): void {
    reader.readAhead(
      uris.flatMap(uri => {
        const known = this.#known.of(uri);
        const isUnread = known?.hasArticle && this.#corpus.article(uri)?.sha256 === undefined;
        return isUnread ? [[uri, ...known.sidecars] as const] : [];
      }),
    );
  }

  /**
   * Takes articles up as an earlier session or another thread has read them.
   * @returns for each what {@link read} does; undefined where it has to be read
   */
  async readKept(uris: readonly string[], reader: CorpusReader): Promise<readonly ((() => boolean) | undefined)[]> {
    const groups = uris.map(uri => ({ uri, known: this.#known.of(uri) }));
    // Without its text no claim of an article has a place.
    const asked = groups.map(({ uri, known }) => (known?.hasArticle ? ([uri, ...known.sidecars] as const) : undefined));
    // Asked for at once: what is read ahead comes behind it.
    const reading = reader.kept(asked.filter(group => group !== undefined));
    const [kept, { articleEntry }] = await Promise.all([reading, import('./article-entry.ts')]);
    let next = 0;
    return groups.map(({ uri, known }, index) => {
      const group = asked[index];
      const found = group && kept[next++];
      if (!found || !known) {
        return undefined;
      }
      const sidecars = found.sidecars.map((parsed, at) => sidecarEntry(group[at + 1]!, uri, known.root, parsed));
      const entry = articleEntry(uri, known.root, found, sidecars);
      return () => this.#known.of(uri) === known && this.#takeIn(uri, known, entry, sidecars, found.placements);
    });
  }

  /**
   * Reads an article with its sidecars.
   * @returns what puts into the corpus what was read, and tells whether {@link loadVersions} may place its claims better;
   *   undefined where nothing could be read
   */
  async read(uri: string, reader: CorpusReader): Promise<(() => boolean) | undefined> {
    const known = this.#known.of(uri);
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
      // Its root may have gone meanwhile.
      return () => this.#known.of(uri) === known && this.#takeIn(uri, known, entry, sidecars, places);
    } catch (error) {
      this.#log.error(`${uri} could not be taken in: ${error instanceof Error ? error.stack : String(error)}`);
      return undefined;
    }
  }

  #takeIn(
    uri: string,
    known: ArticleFiles,
    entry: CorpusArticle | undefined,
    sidecars: readonly CorpusSidecar[],
    places: readonly Placements[],
  ): boolean {
    if (entry && known.hasArticle) {
      this.#corpus.setArticle(entry);
    }
    for (const [index, sidecar] of sidecars.entries()) {
      if (known.sidecars.has(sidecar.uri)) {
        this.#corpus.setSidecar(sidecar, places[index]!);
      }
    }
    if (!known.hasArticle && known.sidecars.size === 0) {
      this.#known.delete(uri);
    }
    const sha256 = entry?.sha256;
    return sha256 !== undefined && sidecars.some(sidecar => this.#versions.wanted(sidecar, sha256).length > 0);
  }

  /** Where a sidecar's claims stand. The article's text is only looked at where that is not known already. */
  async #place(sidecar: CorpusSidecar, article: Readable | undefined, reader: CorpusReader): Promise<Placements> {
    if (!article) {
      return new Map();
    }
    const { sha256 } = article.facts;
    const known = reader.exact.placements(sidecar.uri, sidecar.parsed, sha256);
    if (known) {
      return known;
    }
    const text = await article.text();
    if (text === undefined) {
      return new Map();
    }
    const { placeClaims } = await import('./article-entry.ts');
    const placements = placeClaims(sidecar.parsed, text, sha256, this.#versions);
    return reader.exact.placed(sidecar.uri, sidecar.parsed, sha256, placements);
  }

  async #readSidecar(
    uri: string,
    article: string,
    { root, sidecars }: ArticleFiles,
    reader: CorpusReader,
  ): Promise<CorpusSidecar | undefined> {
    const parsed = await reader.sidecar(uri, this.#corpus.sidecar(uri)?.parsed);
    if (!parsed.ok) {
      if (parsed.reason === 'missing') {
        sidecars.delete(uri);
        this.#corpus.removeSidecar(uri);
      } else {
        // What was read before stays on show: a file locked for a moment must not make its claims vanish.
        this.#log.warn(`${uri} cannot be read: ${parsed.detail}`);
      }
      return undefined;
    }
    return sidecarEntry(uri, article, root, parsed.value);
  }

  async #readArticle(uri: string, known: ArticleFiles, reader: CorpusReader): Promise<Readable | undefined> {
    const read = await reader.article(uri);
    if (!read.ok) {
      if (read.reason === 'missing') {
        known.hasArticle = false;
        this.#corpus.removeArticle(uri);
      } else {
        const problem = { code: 'unreadable', severity: 'error', message: read.detail, start: 0, end: 0 } as const;
        this.#corpus.setArticle({ ...unreadArticle(uri, known.root), problem });
      }
      return undefined;
    }
    if ('problem' in read.value) {
      this.#corpus.setArticle({ ...unreadArticle(uri, known.root), problem: read.value.problem });
      return undefined;
    }
    return read.value;
  }

  /** Those of these files that are not in the state in which they were read, as far as it was noted. */
  async changed(uris: readonly string[]): Promise<readonly string[]> {
    return (await this.#reader?.changed(uris)) ?? [];
  }

  /** Keeps what was read for the next session. */
  async save(): Promise<void> {
    await this.#reader?.save(uri => this.#corpus.sidecar(uri)?.parsed);
  }
}

function sidecarEntry(uri: string, article: string, root: string, parsed: ParsedSidecar): CorpusSidecar {
  const annotator = articleNameOf(fileName(uri))?.annotator;
  return { uri, root, article, parsed, ...(annotator === undefined ? {} : { annotator }) };
}
