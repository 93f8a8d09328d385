import type { CorpusArticle } from '../../core/corpus/model.ts';
import type { CorpusService } from './corpus-service.ts';

/** The articles of each root by path, numbers in it by their value. Sorted again only after an article came or went. */
export class ArticleOrder {
  readonly #corpus: CorpusService;
  readonly #collator = new Intl.Collator('en', { numeric: true });
  readonly #end: () => void;
  /** URIs by root. */
  #sorted: Map<string, readonly string[]> | undefined;
  #known = new Set<string>();

  constructor(corpus: CorpusService) {
    this.#corpus = corpus;
    this.#end = corpus.onDidChange(change => {
      if (change === 'all') {
        this.#sorted = undefined;
        return;
      }
      for (const uri of change) {
        if (this.#known.has(uri) !== (corpus.corpus.article(uri) !== undefined)) {
          this.#sorted = undefined;
          return;
        }
      }
    });
  }

  dispose(): void {
    this.#end();
  }

  of(root: string): readonly CorpusArticle[] {
    this.#sorted ??= this.#sort();
    return (this.#sorted.get(root) ?? []).flatMap(uri => this.#corpus.corpus.article(uri) ?? []);
  }

  #sort(): Map<string, readonly string[]> {
    const byRoot = new Map<string, CorpusArticle[]>();
    this.#known = new Set();
    for (const article of this.#corpus.corpus.articles) {
      this.#known.add(article.uri);
      const known = byRoot.get(article.root);
      if (known) {
        known.push(article);
      } else {
        byRoot.set(article.root, [article]);
      }
    }
    return new Map(
      [...byRoot].map(([root, articles]) => [
        root,
        articles.sort((a, b) => this.#collator.compare(a.path, b.path)).map(({ uri }) => uri),
      ]),
    );
  }
}
