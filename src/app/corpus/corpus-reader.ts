import type { Placements } from '../../core/corpus/model.ts';
import type { PublicationDate } from '../../core/recognise/mention.ts';
import type { ParsedSidecar } from '../../core/sidecar/model.ts';
import { PACK_VERSION } from '../../core/sidecar/pack.ts';
import { decodeArticle } from '../../core/text/article-text.ts';
import { sha256Hex } from '../../core/text/digest.ts';
import { contentHash } from '../cache/content-hash.ts';
import type { FileCache } from '../cache/file-cache.ts';
import { type CacheEntry, type FileStamp, type KeptFile, sameStamp } from '../cache/segment.ts';
import type { FileOutcome, FileReader } from '../ports.ts';
import { fileName } from '../uri-path.ts';
import { type ArticleFacts, type ArticleReading, factsOf, type KeptFacts } from './article-facts.ts';
import type { ExactPlacements } from './exact-placements.ts';
import type { ReadAhead } from './read-ahead.ts';
import { readArticleText } from './read-article.ts';
import type { FileGroup } from './read-groups.ts';
import { type ParseElsewhere, parseSidecarBytes } from './read-sidecar.ts';
import { SidecarEntries } from './sidecar-entries.ts';

/** What is read, and what helps to read it. */
export interface IntakeFiles {
  readonly reader: FileReader;
  /** Absent where nothing is kept between sessions. */
  readonly cache?: FileCache;
  /** Absent where there is no worker. */
  readonly parseElsewhere?: ParseElsewhere;
  /** Absent where no other thread can read the files. */
  readonly ahead?: ReadAhead;
}

/** An article with its sidecars as an earlier session kept them, or another thread read them. */
export interface KeptReading {
  readonly facts: ArticleFacts;
  /** As the text or the file's name tells it; undefined also where a sidecar states it. */
  readonly published: PublicationDate | undefined;
  /** In the order in which they were asked for. */
  readonly sidecars: readonly ParsedSidecar[];
  readonly placements: readonly Placements[];
}

const NOTHING = new Uint8Array();

/** Version of what is kept of files: the sidecars' own, and that of {@link ArticleFacts}. */
export const CACHE_VERSION = PACK_VERSION * 1000 + 4;

/**
 * Reads the files of a corpus: what they say, not their bytes. With a cache, files that have not changed since an earlier
 * session are not opened.
 */
export class CorpusReader {
  readonly #reader: FileReader;
  readonly #cache: FileCache | undefined;
  readonly #elsewhere: ParseElsewhere | undefined;
  readonly #ahead: ReadAhead | undefined;
  /** Small, and kept for the cache: an article's text is not. */
  readonly #facts = new Map<string, KeptFacts>();
  readonly #sidecars = new SidecarEntries();

  get exact(): ExactPlacements {
    return this.#sidecars.exact;
  }

  constructor({ reader, cache, parseElsewhere, ahead }: IntakeFiles) {
    this.#reader = reader;
    this.#cache = cache;
    this.#elsewhere = parseElsewhere;
    this.#ahead = ahead;
  }

  /** @param last what this gave before: given again where the file is as it was then */
  async sidecar(uri: string, last?: ParsedSidecar): Promise<FileOutcome<ParsedSidecar>> {
    const stamp = await this.#stampOf(uri);
    if (last && stamp && this.#sidecars.isOf(last, stamp) && this.#cache?.isKnown(uri, stamp)) {
      return { ok: true, value: last };
    }
    const kept = stamp && (await this.#cache?.find(uri, stamp));
    const known = kept === undefined ? undefined : this.#sidecars.unpack(uri, kept, stamp);
    if (known) {
      return { ok: true, value: known };
    }
    const bytes = await this.#reader.read(uri);
    if (!bytes.ok) {
      this.exact.forget(uri);
      this.#cache?.drop(uri);
      return bytes;
    }
    const same = this.#sameContent(uri, stamp, bytes.value);
    const unpacked = same === undefined ? undefined : this.#sidecars.unpack(uri, same, stamp);
    if (unpacked) {
      return { ok: true, value: unpacked };
    }
    const { parsed, isCanonical } = await parseSidecarBytes(bytes.value, { elsewhere: this.#elsewhere });
    this.#sidecars.know(parsed, stamp, isCanonical);
    return { ok: true, value: parsed };
  }

  /** Has another thread read what no earlier session has kept, for {@link kept}. */
  readAhead(groups: readonly FileGroup[]): void {
    const cache = this.#cache;
    const articles = groups.map(([article]) => article);
    this.#ahead?.begin(groups, cache?.load(articles) ?? Promise.resolve(), group =>
      group.every(uri => cache?.has(uri) === true),
    );
  }

  /** Forgets what was read ahead and not asked for. */
  endReadingAhead(): void {
    this.#ahead?.clear();
  }

  /**
   * Asks for articles with their sidecars all at once.
   * @returns for each group what an earlier session or another thread has read of it; undefined where a file has changed
   *   since, or anything has to be looked for in the text
   */
  async kept(groups: readonly FileGroup[]): Promise<readonly (KeptReading | undefined)[]> {
    const cache = this.#cache;
    await cache?.load(groups.map(([article]) => article));
    const stored = groups.map(group => wholeGroup(group.map(uri => cache?.stored(uri))));
    const ahead = await Promise.all(
      groups.map((group, index) => (stored[index] ? undefined : this.#ahead?.take(group))),
    );
    const found = groups.map((_, index) => stored[index] ?? ahead[index]);
    const stamps = await this.#stampsOf(groups.flatMap((group, index) => (found[index] ? group : [])));
    let next = 0;
    return groups.map((group, index) => {
      const files = found[index];
      if (!files) {
        return undefined;
      }
      const first = next;
      next += group.length;
      const isSame = files.every(({ stamp }, at) => {
        const now = stamps[first + at];
        return now !== undefined && sameStamp(stamp, now);
      });
      const reading = isSame ? this.#keptReading(group, files) : undefined;
      for (const [at, { stamp, hash }] of reading ? files.entries() : []) {
        if (stored[index]) {
          cache?.take(group[at]!);
        } else {
          cache?.put(group[at]!, stamp, hash);
        }
      }
      return reading;
    });
  }

  #keptReading([article, ...uris]: FileGroup, files: readonly CacheEntry[]): KeptReading | undefined {
    const facts = factsIn(files[0]!);
    const sidecars: ParsedSidecar[] = [];
    const placements: Placements[] = [];
    for (const [at, uri] of uris.entries()) {
      const parsed = this.#sidecars.unpack(uri, files[at + 1]!, files[at + 1]!.stamp);
      const placed = parsed && this.exact.placements(uri, parsed, facts.sha256);
      if (!placed) {
        return undefined;
      }
      sidecars.push(parsed);
      placements.push(placed);
    }
    if (facts.published === undefined && !sidecars.some(parsed => parsed.article.published !== undefined)) {
      return undefined;
    }
    this.#facts.set(article, facts);
    return { facts, published: facts.published ?? undefined, sidecars, placements };
  }

  async article(uri: string): Promise<FileOutcome<ArticleReading>> {
    const stamp = await this.#stampOf(uri);
    const kept = stamp && (await this.#cache?.find(uri, stamp));
    if (kept !== undefined) {
      return this.#reading(uri, factsIn(kept));
    }
    const facts = this.#facts.get(uri);
    if (facts && stamp && this.#cache?.isKnown(uri, stamp)) {
      return this.#reading(uri, facts);
    }
    const bytes = await this.#reader.read(uri);
    this.#facts.delete(uri);
    if (!bytes.ok) {
      this.#cache?.drop(uri);
      return bytes;
    }
    const decoded = decodeArticle(bytes.value);
    if (!decoded.ok) {
      this.#cache?.drop(uri);
      return { ok: true, value: { problem: decoded.problem } };
    }
    const { text } = decoded.article;
    const same = this.#sameContent(uri, stamp, bytes.value);
    return this.#reading(uri, same === undefined ? factsOf(text) : factsIn(same), text);
  }

  /** Those of these files that are not in the state in which they were read; none where no states are noted. */
  async changed(uris: readonly string[]): Promise<readonly string[]> {
    const cache = this.#cache;
    const stamps = cache ? await this.#stampsOf(uris) : [];
    return cache ? uris.filter((uri, at) => !stamps[at] || !cache.isKnown(uri, stamps[at])) : [];
  }

  /** Keeps what was read for the next session. @param parsed what a sidecar says now */
  async save(parsed: (sidecar: string) => ParsedSidecar | undefined): Promise<void> {
    const cache = this.#cache;
    await cache?.save((uri, stamp) => {
      const facts = this.#facts.get(uri);
      if (facts) {
        return { note: facts, body: NOTHING };
      }
      const sidecar = parsed(uri);
      // What was read of a later state may not have been taken in yet.
      return sidecar && this.#sidecars.toKeep(uri, sidecar, stamp, cache.keepsOwn(uri));
    });
  }

  #reading(uri: string, facts: KeptFacts, known?: string): FileOutcome<ArticleReading> {
    this.#facts.set(uri, facts);
    const text = async () => known ?? (await this.#textOf(uri, facts));
    const published = async () => {
      if (facts.published === undefined) {
        const { findPublicationDate } = await import('../../core/recognise/dates/publication-date.ts');
        facts.published = findPublicationDate((await text()) ?? '', fileName(uri)) ?? null;
      }
      return facts.published ?? undefined;
    };
    return { ok: true, value: { facts, text, published } };
  }

  async #stampOf(uri: string): Promise<FileStamp | undefined> {
    return this.#cache && (await this.#reader.stamp?.(uri));
  }

  async #stampsOf(uris: readonly string[]): Promise<readonly (FileStamp | undefined)[]> {
    return (await this.#reader.stamps?.(uris)) ?? Promise.all(uris.map(uri => this.#reader.stamp?.(uri)));
  }

  /** Tells the cache of a file that was read. @returns what it has of the same content */
  #sameContent(uri: string, stamp: FileStamp | undefined, bytes: Uint8Array): KeptFile | undefined {
    if (!stamp || stamp.size !== bytes.length) {
      this.#cache?.drop(uri);
      return undefined;
    }
    const hash = contentHash(bytes);
    const same = this.#cache?.findContent(uri, stamp, hash);
    if (same === undefined) {
      this.#cache?.put(uri, stamp, hash);
    }
    return same;
  }

  async #textOf(uri: string, facts: ArticleFacts): Promise<string | undefined> {
    const text = await readArticleText(this.#reader, uri);
    return text !== undefined && sha256Hex(text) === facts.sha256 ? text : undefined;
  }
}

function wholeGroup<T>(files: readonly (T | undefined)[]): readonly T[] | undefined {
  return files.every(file => file !== undefined) ? (files as readonly T[]) : undefined;
}

function factsIn({ note }: KeptFile): KeptFacts {
  return note as KeptFacts;
}
