import type { CorpusArticle } from '../../core/corpus/model.ts';
import { articleNameOf } from '../../core/sidecar/paths.ts';
import { decoded, folderOf, withoutArticleEnding } from '../uri-path.ts';

/** The article that a file is or belongs to, by its name; undefined where it is neither article nor sidecar. */
export function articleOf(uri: string): string | undefined {
  // Compared as encoded: the part that an article and its sidecar share is encoded alike.
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const sidecar = articleNameOf(name);
  if (sidecar) {
    return folderOf(uri) + sidecar.article;
  }
  return name.endsWith('.txt') ? uri : undefined;
}

/** An article of which only the name is known. */
export function unreadArticle(uri: string, root: string): CorpusArticle {
  const path = withoutArticleEnding(decoded(uri.slice(root.length).replace(/^\//, '')));
  return { uri, root, path, title: path.slice(path.lastIndexOf('/') + 1) };
}
