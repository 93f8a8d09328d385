import type { CorpusService } from '../../app/corpus/corpus-service.ts';
import { MAX_RECOGNISED } from '../../app/corpus/read-article.ts';
import type { Log } from '../../app/ports.ts';
import type { ReferenceService } from '../../app/references/reference-service.ts';
import type { ArticleMentions, RecognitionSetting } from '../../core/recognise/article-mentions.ts';
import type { ArticleNominals } from '../../core/recognise/nominals/article-nominals.ts';
import { setting } from '../platform/config.ts';
import { Owner } from '../platform/lifecycle.ts';
import { inSlices } from '../platform/slices.ts';
import type { OpenArticle, TextChange } from './open-article.ts';

/** What recognises an open article; the second layer is there while it is switched on. */
interface Recogniser {
  readonly names: ArticleMentions;
  readonly setting: RecognitionSetting;
  nominals?: ArticleNominals;
}

/** Finds the mentions of open articles, in slices; of an article that changes meanwhile the run begins anew. */
export class ArticleRecognition extends Owner {
  readonly #corpus: CorpusService;
  readonly #references: ReferenceService;
  readonly #log: Log;
  readonly #onMarks: (uri: string) => void;
  readonly #recognisers = new Map<string, Recogniser>();
  /** Counts the runs of each article, so that a run overtaken by a change stops. */
  readonly #runs = new Map<string, number>();

  /** @param onMarks called with the URI of an article whose mentions changed */
  constructor(corpus: CorpusService, references: ReferenceService, log: Log, onMarks: (uri: string) => void) {
    super();
    this.#corpus = corpus;
    this.#references = references;
    this.#log = log;
    this.#onMarks = onMarks;
  }

  /** The article was closed, or has left the corpus. */
  drop(uri: string): void {
    this.#recognisers.delete(uri);
    this.#runs.delete(uri);
  }

  /** The text has changed. @param changes as they apply one after the other */
  update(article: OpenArticle, changes: readonly TextChange[]): void {
    this.#recognisers.get(article.uri)?.names.update([...changes]);
  }

  /** Recognises afresh: what is known of names, the publication date or a correction may be new. */
  begin(article: OpenArticle): void {
    this.#recognisers.delete(article.uri);
    void this.recognise(article);
  }

  /** Recognises what has changed since the last time. */
  async recognise(article: OpenArticle): Promise<void> {
    if (article.text.length > MAX_RECOGNISED) {
      return;
    }
    const run = (this.#runs.get(article.uri) ?? 0) + 1;
    this.#runs.set(article.uri, run);
    try {
      const recogniser = await this.#recogniserOf(article);
      const isOvertaken = () => this.#runs.get(article.uri) !== run || this.isDisposed;
      if (!recogniser || isOvertaken() || !(await inSlices(recogniser.names.steps(), isOvertaken))) {
        return;
      }
      article.mentions = recogniser.names.mentions();
      article.isFresh = false;
      this.#onMarks(article.uri);
      await this.#recogniseNominals(article, recogniser, isOvertaken);
    } catch (error) {
      this.#log.error(`${article.uri}: recognising failed: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }

  /** The second layer, after the first has been drawn. */
  async #recogniseNominals(article: OpenArticle, recogniser: Recogniser, isOvertaken: () => boolean): Promise<void> {
    if (!setting('highlight.nominals', article.document.uri)) {
      if (recogniser.nominals || article.nominals.length > 0) {
        delete recogniser.nominals;
        article.nominals = [];
        this.#onMarks(article.uri);
      }
      return;
    }
    if (!recogniser.nominals) {
      const { ArticleNominals } = await import('../../core/recognise/nominals/article-nominals.ts');
      recogniser.nominals ??= new ArticleNominals();
    }
    const { names, setting: made, nominals } = recogniser;
    if (!isOvertaken() && (await inSlices(nominals.steps(names, made), isOvertaken))) {
      article.nominals = nominals.mentions;
      this.#onMarks(article.uri);
    }
  }

  async #recogniserOf(article: OpenArticle): Promise<Recogniser | undefined> {
    const known = this.#recognisers.get(article.uri);
    if (known) {
      return known;
    }
    const entry = this.#corpus.corpus.article(article.uri);
    if (!entry) {
      return undefined;
    }
    const recognition = await this.#references.recognition(entry.root);
    const corrections = this.#corpus.corpus.sidecarsOf(article.uri).flatMap(sidecar => sidecar.parsed.corrections);
    const { ArticleMentions } = await import('../../core/recognise/article-mentions.ts');
    const made = { ...recognition, corrections, ...(entry.published ? { published: entry.published } : {}) };
    const recogniser = { names: new ArticleMentions(article.text, made), setting: made };
    this.#recognisers.set(article.uri, recogniser);
    return recogniser;
  }
}
