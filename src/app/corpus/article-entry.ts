import { placeAnchors } from '../../core/anchor/place-anchors.ts';
import type { Placement } from '../../core/claims/model.ts';
import type { CorpusArticle, CorpusSidecar } from '../../core/corpus/model.ts';
import type { PublicationDate } from '../../core/recognise/mention.ts';
import { outletOfUrl } from '../../core/recognise/outlet-of-url.ts';
import type { ParsedSidecar } from '../../core/sidecar/model.ts';
import type { ArticleFacts, ArticleReading } from './article-facts.ts';
import { unreadArticle } from './article-names.ts';
import type { ArticleVersions } from './article-versions.ts';

/** An article as its text and its sidecars tell it; what people have written into a sidecar goes first. */
export async function describeArticle(
  uri: string,
  root: string,
  reading: Exclude<ArticleReading, { problem: unknown }>,
  sidecars: readonly CorpusSidecar[],
): Promise<CorpusArticle> {
  const isStated = sidecars.some(({ parsed }) => parsed.article.published !== undefined);
  return articleEntry(uri, root, { ...reading, published: isStated ? undefined : await reading.published() }, sidecars);
}

/** The same of what is at hand. @param reading `published`: as the text or the file's name tells it */
export function articleEntry(
  uri: string,
  root: string,
  reading: { readonly facts: ArticleFacts; readonly published: PublicationDate | undefined },
  sidecars: readonly CorpusSidecar[],
): CorpusArticle {
  const base = unreadArticle(uri, root);
  const records = sidecars.map(sidecar => sidecar.parsed.article);
  const stated = records.find(record => record.published !== undefined);
  const published = stated?.published
    ? { edtf: stated.published, basis: stated['published-basis'] ?? ('stated' as const), source: 'the sidecar' }
    : reading.published;
  const address = records.find(record => record.url !== undefined)?.url;
  const outlet =
    records.find(record => record.outlet !== undefined)?.outlet ??
    (address === undefined ? undefined : outletOfUrl(address));
  const title = records.find(record => record.title !== undefined)?.title ?? reading.facts.title ?? base.title;
  // Field by field: made for every article at the start.
  const entry: { -readonly [Key in keyof CorpusArticle]: CorpusArticle[Key] } = {
    uri,
    root,
    path: base.path,
    title,
    sha256: reading.facts.sha256,
  };
  if (published) {
    entry.published = published;
  }
  if (outlet !== undefined) {
    entry.outlet = outlet;
  }
  return entry;
}

/** Where the claims of a sidecar stand in the article's text of today, by claim id. */
export function placeClaims(
  { article, claims }: Pick<ParsedSidecar, 'article' | 'claims'>,
  text: string,
  sha256: string,
  versions: Pick<ArticleVersions, 'textOf'>,
): ReadonlyMap<string, Placement> {
  const results = placeAnchors(claims, { text, sha256 }, article.sha256, version => versions.textOf(version));
  return new Map(claims.map(({ id }, index) => [id, results[index]!]));
}
