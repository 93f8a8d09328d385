import { standAsStated } from '../../core/anchor/as-stated.ts';
import { findPublicationDate } from '../../core/recognise/dates/publication-date.ts';
import { headOf, partsOf } from '../../core/sidecar/pack.ts';
import { decodeArticle } from '../../core/text/article-text.ts';
import { contentHash } from '../cache/content-hash.ts';
import type { FileStamp, WholeEntry } from '../cache/segment.ts';
import { fileName } from '../uri-path.ts';
import { factsOf, type KeptFacts, type SidecarNote } from './article-facts.ts';
import { parseSidecarBytes } from './read-sidecar.ts';

/** The disk, for a thread that may wait for it. */
export interface FilesNow {
  /** Undefined for a file that cannot be read, or that changed a moment ago; see `FileReader.stamp`. */
  read(uri: string): { readonly bytes: Uint8Array; readonly stamp: FileStamp } | undefined;
  /** Of the text in UTF-8, in hex. */
  sha256(text: string): string;
}

/** The URI of an article, then those of its sidecars. */
export type FileGroup = readonly [article: string, ...sidecars: string[]];

const NOTHING = new Uint8Array();

/**
 * Reads an article with its sidecars, as a cache would keep them.
 * @returns an entry for each file; undefined where one cannot be read, or a claim does not stand exactly where it says:
 *   whoever asks has to look for it in all that is known of the article
 */
export async function readGroup(group: FileGroup, files: FilesNow): Promise<readonly WholeEntry[] | undefined> {
  const [uri, ...sidecars] = group;
  const article = files.read(uri);
  const decoded = article && decodeArticle(article.bytes);
  if (!article || !decoded?.ok) {
    return undefined;
  }
  const { text } = decoded.article;
  const facts: KeptFacts = factsOf(text, files.sha256);
  const entries: WholeEntry[] = [];
  let isStated = false;
  for (const sidecar of sidecars) {
    const read = files.read(sidecar);
    if (!read) {
      return undefined;
    }
    const { bytes, stamp } = read;
    const { parsed, isCanonical } = await parseSidecarBytes(bytes, { isPassing: true });
    if (!standAsStated(parsed.claims, { text, sha256: facts.sha256 }, parsed.article.sha256)) {
      return undefined;
    }
    const { head, body } = isCanonical
      ? { head: headOf(parsed, bytes.length, 'own'), body: 'own' as const }
      : partsOf(parsed);
    const note: SidecarNote = { head, exact: facts.sha256 };
    entries.push({ uri: sidecar, stamp, hash: contentHash(bytes), note, body: body as WholeEntry['body'] });
    isStated ||= parsed.article.published !== undefined;
  }
  if (!isStated) {
    facts.published = findPublicationDate(text, fileName(uri)) ?? null;
  }
  const { bytes, stamp } = article;
  return [{ uri, stamp, hash: contentHash(bytes), note: facts, body: NOTHING }, ...entries];
}
