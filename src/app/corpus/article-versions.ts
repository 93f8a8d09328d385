import type { CorpusSidecar } from '../../core/corpus/model.ts';
import { outlineOf } from '../../core/sidecar/pack.ts';
import { decodeArticle } from '../../core/text/article-text.ts';
import { sha256Hex } from '../../core/text/digest.ts';
import type { FileHistory, FileReader } from '../ports.ts';
import { folderOf } from '../uri-path.ts';

/** A version of an article as a sidecar names it. */
interface VersionName {
  /** SHA-256 of its text. */
  readonly sha256: string;
  /** Git's object id with the letter in front. */
  readonly blob: string;
}

/** Texts of so many UTF-16 units are kept; the one used longest ago goes first. */
const KEPT = 16_000_000;

/**
 * Earlier versions of articles, as the repository remembers them: the texts that claims were made or decided on. A text
 * counts only if it has the hash that the sidecar gives, so neither a wrong id nor a filter of git's can mislead.
 */
export class ArticleVersions {
  readonly #history: FileHistory | undefined;
  readonly #reader: FileReader;
  readonly #texts = new Map<string, string>();
  #length = 0;
  /** What the repository did not have, so that it is not asked for at every change. */
  readonly #missing = new Set<string>();
  /** Ids by the article and the hash of its text; undefined where there is no repository. */
  readonly #blobs = new Map<string, string | undefined>();

  /** @param history absent where there is no repository to ask: on the web, for instance */
  constructor(reader: FileReader, history?: FileHistory) {
    this.#reader = reader;
    this.#history = history;
  }

  /** The text of a version, where it was loaded. */
  textOf(sha256: string): string | undefined {
    const text = this.#texts.get(sha256);
    if (text !== undefined) {
      this.#texts.delete(sha256);
      this.#texts.set(sha256, text);
    }
    return text;
  }

  /** The versions that placing a sidecar's claims in another text would gain by, and that were not asked for yet. */
  wanted(sidecar: CorpusSidecar, today: string): VersionName[] {
    if (this.#history === undefined) {
      return [];
    }
    const { parsed } = sidecar;
    const decided = outlineOf(parsed).placed ? parsed.claims.flatMap(({ placed }) => placed ?? []) : [];
    const names = new Map<string, VersionName>();
    for (const { sha256, blob } of [parsed.article, ...decided]) {
      if (sha256 !== undefined && blob !== undefined && sha256 !== today && !this.#texts.has(sha256)) {
        names.set(sha256, { sha256, blob });
      }
    }
    return [...names.values()].filter(name => !this.#missing.has(missingKey(sidecar.article, name)));
  }

  /** Asks the repository of an article for a version. @returns whether its text is at hand now */
  async load(article: string, name: VersionName): Promise<boolean> {
    const bytes = await this.#history?.bytesOf(article, withoutLetter(name.blob));
    const decoded = bytes === undefined ? undefined : decodeArticle(bytes);
    if (!decoded?.ok || sha256Hex(decoded.article.text) !== name.sha256) {
      this.#missing.add(missingKey(article, name));
      return false;
    }
    this.#keep(name.sha256, decoded.article.text);
    return true;
  }

  /**
   * What a sidecar calls a version of an article: git's object id with a letter in front. Undefined outside a repository
   * and where the article holds another text by now.
   */
  async blobOf(article: string, text: string): Promise<string | undefined> {
    if (this.#history === undefined) {
      return undefined;
    }
    const key = `${article} ${sha256Hex(text)}`;
    if (this.#blobs.has(key)) {
      return this.#blobs.get(key);
    }
    const bytes = await this.#reader.read(article);
    const decoded = bytes.ok ? decodeArticle(bytes.value) : undefined;
    if (!bytes.ok || !decoded?.ok || decoded.article.text !== text) {
      return undefined;
    }
    const id = await this.#history.idOf(article, bytes.value);
    const blob = id === undefined ? undefined : `g${id}`;
    this.#blobs.set(key, blob);
    return blob;
  }

  /** Asks anew from now on for what was missing: a commit or a fetch may have brought it. */
  forgetMissing(): void {
    this.#missing.clear();
    this.#blobs.clear();
  }

  #keep(sha256: string, text: string): void {
    this.#texts.set(sha256, text);
    this.#length += text.length;
    for (const [oldest, old] of this.#texts) {
      if (this.#length <= KEPT || oldest === sha256) {
        break;
      }
      this.#texts.delete(oldest);
      this.#length -= old.length;
    }
  }
}

function missingKey(article: string, { sha256, blob }: VersionName): string {
  return `${folderOf(article)} ${blob} ${sha256}`;
}

/** By hand an id may stand without its letter; the letter may be one of the sixteen digits. */
function withoutLetter(blob: string): string {
  return blob.length % 2 === 1 ? blob.slice(1) : blob;
}
