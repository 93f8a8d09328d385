import { RelationIndex, type SeenRelation } from '../../core/compare/relation-index.ts';
import type { CorpusService } from '../corpus/corpus-service.ts';

/** The drawn relations of the corpus as it is now, on both sides; read again only after the corpus changed. */
export class DrawnRelations {
  readonly #corpus: CorpusService;
  readonly #end: () => void;
  #index: RelationIndex | undefined;

  constructor(corpus: CorpusService) {
    this.#corpus = corpus;
    this.#end = corpus.onDidChange(() => {
      this.#index = undefined;
    });
  }

  get index(): RelationIndex {
    this.#index ??= new RelationIndex(this.#corpus.corpus.relatedClaims());
    return this.#index;
  }

  of(key: string): readonly SeenRelation[] {
    return this.index.of(key);
  }

  dispose(): void {
    this.#end();
  }
}
