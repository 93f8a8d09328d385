/** The files of one article, read or not: it may have none but a sidecar that is left. */
export interface ArticleFiles {
  readonly root: string;
  hasArticle: boolean;
  readonly sidecars: Set<string>;
}

/** Which files of the corpus there are, by article URI. */
export class KnownFiles {
  readonly #articles = new Map<string, ArticleFiles>();

  of(article: string): ArticleFiles | undefined {
    return this.#articles.get(article);
  }

  /** A copy: files may come and go while it is gone through. */
  all(): [article: string, files: ArticleFiles][] {
    return [...this.#articles];
  }

  has(uri: string, article: string): boolean {
    const files = this.#articles.get(article);
    return files !== undefined && (uri === article ? files.hasArticle : files.sidecars.has(uri));
  }

  /** @param uri the article itself or one of its sidecars */
  add(uri: string, article: string, root: string): void {
    let files = this.#articles.get(article);
    if (!files) {
      files = { root, hasArticle: false, sidecars: new Set() };
      this.#articles.set(article, files);
    }
    if (uri === article) {
      files.hasArticle = true;
    } else {
      files.sidecars.add(uri);
    }
  }

  delete(article: string): void {
    this.#articles.delete(article);
  }
}

export function isUnder(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
