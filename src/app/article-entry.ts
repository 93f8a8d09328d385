import { placeAnchors } from '../core/anchor/place-anchors.ts';
import type { Placement } from '../core/claims/model.ts';
import type { CorpusArticle, CorpusSidecar } from '../core/corpus/model.ts';
import { findPublicationDate } from '../core/recognise/dates/publication-date.ts';
import type { ArticleText } from '../core/text/article-text.ts';
import { sha256Hex } from '../core/text/digest.ts';
import { unreadArticle } from './article-names.ts';
import type { ArticleVersions } from './article-versions.ts';
import { fileName } from './uri-path.ts';

/** An article as its text and its sidecars tell it; what people have written into a sidecar goes first. */
export function describeArticle(
  uri: string,
  root: string,
  text: ArticleText,
  sidecars: readonly CorpusSidecar[],
): CorpusArticle {
  const base = unreadArticle(uri, root);
  const records = sidecars.map(sidecar => sidecar.parsed.article);
  const stated = records.find(record => record.published !== undefined);
  const published = stated?.published
    ? { edtf: stated.published, basis: stated['published-basis'] ?? ('stated' as const), source: 'the sidecar' }
    : findPublicationDate(text.text, fileName(uri));
  const outlet = records.find(record => record.outlet !== undefined)?.outlet;
  const title = records.find(record => record.title !== undefined)?.title ?? firstLine(text.text) ?? base.title;
  return {
    ...base,
    title,
    sha256: sha256Hex(text.text),
    ...(published ? { published } : {}),
    ...(outlet === undefined ? {} : { outlet }),
  };
}

function firstLine(text: string): string | undefined {
  const line = /\S[^\n]*/.exec(text)?.[0].trim();
  return line === undefined ? undefined : line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

/** Where the claims of a sidecar stand in the article's text of today, by claim id. */
export function placeClaims(
  sidecar: CorpusSidecar,
  text: ArticleText | undefined,
  sha256: string | undefined,
  versions: Pick<ArticleVersions, 'textOf'>,
): ReadonlyMap<string, Placement> {
  if (!text) {
    return new Map();
  }
  const { article, claims } = sidecar.parsed;
  const today = { text: text.text, ...(sha256 === undefined ? {} : { sha256 }) };
  const results = placeAnchors(claims, today, article.sha256, version => versions.textOf(version));
  return new Map(claims.map(({ id }, index) => [id, results[index]!]));
}
