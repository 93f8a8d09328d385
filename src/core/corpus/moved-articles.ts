import { sidecarName } from '../sidecar/paths.ts';
import type { Corpus } from './corpus.ts';
import type { CorpusArticle, CorpusSidecar } from './model.ts';

/** A sidecar that stands without its article, and the articles with the very text that it was made on. */
export interface MovedArticle {
  readonly sidecar: CorpusSidecar;
  /** At least one; those under the sidecar's own root first. None has a sidecar in the place where this one would go. */
  readonly articles: readonly CorpusArticle[];
}

/**
 * Articles that were renamed or moved without their sidecars, as by git, a terminal or a file manager: told by the hash
 * of the text alone, so that an article that was changed on the way is not taken for another.
 */
export function movedArticles(corpus: Corpus): MovedArticle[] {
  const orphans = [...corpus.sidecars].filter(sidecar => !corpus.article(sidecar.article));
  const byHash = new Map<string, CorpusArticle[]>();
  for (const { parsed } of orphans) {
    if (parsed.article.sha256 !== undefined) {
      byHash.set(parsed.article.sha256, []);
    }
  }
  if (byHash.size === 0) {
    return [];
  }
  for (const article of corpus.articles) {
    byHash.get(article.sha256 ?? '')?.push(article);
  }
  return orphans.flatMap(sidecar => {
    const articles = (byHash.get(sidecar.parsed.article.sha256 ?? '') ?? [])
      .filter(article => !corpus.sidecar(sidecarName(article.uri, sidecar.annotator)))
      .sort((a, b) => Number(a.root !== sidecar.root) - Number(b.root !== sidecar.root) || (a.uri < b.uri ? -1 : 1));
    return articles.length > 0 ? [{ sidecar, articles }] : [];
  });
}
