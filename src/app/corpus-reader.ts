import type { Placements } from '../core/corpus/model.ts';
import type { Problem } from '../core/problems.ts';
import type { PublicationDate } from '../core/recognise/mention.ts';
import type { ParsedSidecar } from '../core/sidecar/model.ts';
import { fromParts, headOf, PACK_VERSION, partsOf, type SidecarHead } from '../core/sidecar/pack.ts';
import { decodeArticle } from '../core/text/article-text.ts';
import { sha256Hex } from '../core/text/digest.ts';
import { contentHash } from './cache/content-hash.ts';
import type { FileCache } from './cache/file-cache.ts';
import type { FileStamp, KeptFile } from './cache/segment.ts';
import { ExactPlacements } from './exact-placements.ts';
import type { FileOutcome, FileReader } from './ports.ts';
import { readArticleText } from './read-article.ts';
import { type ParseElsewhere, parseSidecarBytes, readOwnClaims } from './read-sidecar.ts';
import { fileName } from './uri-path.ts';

/** What the corpus has to know of an article's text. */
export interface ArticleFacts {
  /** Of the LF text without BOM. */
  readonly sha256: string;
  readonly firstLine?: string;
}

/** The same with what is found out when it is asked for: `published` is null where the text tells none. */
interface KeptFacts extends ArticleFacts {
  published?: PublicationDate | null;
}

/** An article with its sidecars as an earlier session kept them. */
export interface KeptReading {
  readonly facts: ArticleFacts;
  /** As the text or the file's name tells it; undefined also where a sidecar states it. */
  readonly published: PublicationDate | undefined;
  /** In the order in which they were asked for. */
  readonly sidecars: readonly ParsedSidecar[];
  readonly placements: readonly Placements[];
}

export type ArticleReading =
  | {
      readonly facts: ArticleFacts;
      /** LF, no byte order mark; undefined where the file went or changed in the meantime. */
      text(): Promise<string | undefined>;
      /** As the text or the file's name tells it. */
      published(): Promise<PublicationDate | undefined>;
    }
  | { readonly problem: Problem };

/** What is kept of a sidecar beside its claims. */
interface SidecarNote {
  readonly head: SidecarHead;
  /** The text of the article in which all claims stand exactly where they say. */
  readonly exact?: string;
}

const NOTHING = new Uint8Array();

/** Version of what is kept of files: the sidecars' own, and that of {@link ArticleFacts}. */
export const CACHE_VERSION = PACK_VERSION * 1000 + 3;

/**
 * Reads the files of a corpus: what they say, not their bytes. With a cache, files that have not changed since an earlier
 * session are not opened.
 */
export class CorpusReader {
  readonly #reader: FileReader;
  readonly #cache: FileCache | undefined;
  readonly #elsewhere: ParseElsewhere | undefined;
  /** Small, and kept for the cache: an article's text is not. */
  readonly #facts = new Map<string, KeptFacts>();
  /** The state of the file that says what is read here. */
  readonly #stamps = new WeakMap<ParsedSidecar, FileStamp>();
  /** What can be read again from the file itself, without the YAML library. */
  readonly #canonical = new WeakSet<ParsedSidecar>();
  readonly exact = new ExactPlacements();

  constructor(reader: FileReader, cache?: FileCache, elsewhere?: ParseElsewhere) {
    this.#reader = reader;
    this.#cache = cache;
    this.#elsewhere = elsewhere;
  }

  /** @param last what this gave before: given again where the file is as it was then */
  async sidecar(uri: string, last?: ParsedSidecar): Promise<FileOutcome<ParsedSidecar>> {
    const stamp = await this.#stampOf(uri);
    if (last && stamp && this.#isOf(last, stamp) && this.#cache?.isKnown(uri, stamp)) {
      return { ok: true, value: last };
    }
    const kept = stamp && (await this.#cache?.find(uri, stamp));
    const known = kept === undefined ? undefined : this.#unpack(uri, kept, stamp);
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
    const unpacked = same === undefined ? undefined : this.#unpack(uri, same, stamp);
    if (unpacked) {
      return { ok: true, value: unpacked };
    }
    const { parsed, isCanonical } = await parseSidecarBytes(bytes.value, this.#elsewhere);
    this.#note(parsed, stamp, isCanonical);
    return { ok: true, value: parsed };
  }

  /**
   * Asks for articles with their sidecars all at once.
   * @param groups the URI of each article, then those of its sidecars
   * @returns for each group what an earlier session kept; undefined where a file has changed since, or anything has to be
   *   looked for in the text
   */
  async kept(groups: readonly (readonly [string, ...string[]])[]): Promise<readonly (KeptReading | undefined)[]> {
    const cache = this.#cache;
    if (!cache) {
      return [];
    }
    await cache.load(groups.map(([article]) => article));
    const asked = groups.map(group => group.every(uri => cache.has(uri)));
    const stamps = await this.#stampsOf(groups.flatMap((group, index) => (asked[index] ? group : [])));
    let next = 0;
    return groups.map((group, index) => {
      if (!asked[index]) {
        return undefined;
      }
      const own = stamps.slice(next, next + group.length);
      next += group.length;
      const files = group.map((uri, at) => own[at] && cache.peek(uri, own[at]));
      return files.includes(undefined)
        ? undefined
        : this.#keptReading(group, { files: files as KeptFile[], stamps: own as FileStamp[] }, cache);
    });
  }

  #keptReading(
    group: readonly [string, ...string[]],
    { files, stamps }: { readonly files: readonly KeptFile[]; readonly stamps: readonly FileStamp[] },
    cache: FileCache,
  ) {
    const [article, ...uris] = group;
    const facts = factsIn(files[0]!);
    const sidecars: ParsedSidecar[] = [];
    const placements: Placements[] = [];
    for (const [at, uri] of uris.entries()) {
      const parsed = this.#unpack(uri, files[at + 1]!, stamps[at + 1]);
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
    for (const uri of group) {
      cache.take(uri);
    }
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
      if (!sidecar || !this.#isOf(sidecar, stamp)) {
        return undefined;
      }
      const isOwn = this.#canonical.has(sidecar) && cache.keepsOwn(uri);
      const { head, body } = isOwn
        ? { head: headOf(sidecar, stamp.size, 'own'), body: 'own' as const }
        : partsOf(sidecar);
      const exact = this.exact.textOf(uri, sidecar);
      return { note: { head, ...(exact === undefined ? {} : { exact }) } satisfies SidecarNote, body };
    });
  }

  #reading(uri: string, facts: KeptFacts, known?: string): FileOutcome<ArticleReading> {
    this.#facts.set(uri, facts);
    const text = async () => known ?? (await this.#textOf(uri, facts));
    const published = async () => {
      if (facts.published === undefined) {
        const { findPublicationDate } = await import('../core/recognise/dates/publication-date.ts');
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

  #isOf(parsed: ParsedSidecar, { size, mtime }: FileStamp): boolean {
    const stamp = this.#stamps.get(parsed);
    return stamp?.size === size && stamp.mtime === mtime;
  }

  #unpack(uri: string, { note, body }: KeptFile, stamp: FileStamp | undefined): ParsedSidecar | undefined {
    const { head, exact } = note as SidecarNote;
    const isOwn = head.own === true;
    const parsed = fromParts({ head, body }, isOwn ? readOwnClaims : undefined);
    if (parsed) {
      this.#note(parsed, stamp, isOwn);
    }
    if (parsed && exact !== undefined) {
      this.exact.know(uri, parsed, exact);
    } else {
      this.exact.forget(uri);
    }
    return parsed;
  }

  #note(parsed: ParsedSidecar, stamp: FileStamp | undefined, isCanonical: boolean): void {
    if (stamp) {
      this.#stamps.set(parsed, stamp);
    }
    if (isCanonical) {
      this.#canonical.add(parsed);
    }
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

function factsIn({ note }: KeptFile): KeptFacts {
  return note as KeptFacts;
}

function factsOf(text: string): KeptFacts {
  const firstLine = firstLineOf(text);
  return { sha256: sha256Hex(text), ...(firstLine === undefined ? {} : { firstLine }) };
}

function firstLineOf(text: string): string | undefined {
  const line = /\S[^\n]*/.exec(text)?.[0].trim();
  return line === undefined ? undefined : line.length > 160 ? `${line.slice(0, 159)}…` : line;
}
