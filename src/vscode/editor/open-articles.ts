import * as vscode from 'vscode';
import type { CorpusService } from '../../app/corpus/corpus-service.ts';
import { Emitter } from '../../app/emitter.ts';
import type { Log } from '../../app/ports.ts';
import type { ReferenceService } from '../../app/references/reference-service.ts';
import { applyChanges } from '../../core/anchor/drift.ts';
import type { CorpusArticle, CorpusClaim } from '../../core/corpus/model.ts';
import type { Mention } from '../../core/recognise/mention.ts';
import { sha256Hex } from '../../core/text/digest.ts';
import { onSettingChange } from '../platform/config.ts';
import { Debouncer } from '../platform/debounce.ts';
import { Owner } from '../platform/lifecycle.ts';
import { noteKey } from '../platform/scheduler.ts';
import { ArticleRecognition } from './article-recognition.ts';
import { OpenArticle, type PlacedClaim, type TextChange } from './open-article.ts';

export const ARTICLE_LANGUAGE = 'dateline-article';

/** Milliseconds without typing before an edited article's claims are placed anew. */
const PAUSE = 250;

/**
 * The articles that are open as documents, with their mentions and the places of their claims, kept up to date while
 * the user types. Listeners hear which article has to be drawn anew.
 */
export class OpenArticles extends Owner {
  readonly #corpus: CorpusService;
  readonly #log: Log;
  readonly #open = new Map<string, OpenArticle>();
  readonly #recognition: ArticleRecognition;
  readonly #marks: Emitter<string>;
  readonly #pause: Debouncer<string>;
  /** Digests of versions that documents do not show yet. */
  readonly #awaited = new Map<string, string>();

  constructor(corpus: CorpusService, references: ReferenceService, log: Log) {
    super();
    this.#corpus = corpus;
    this.#log = log;
    this.#marks = new Emitter(error => log.error(`A mark could not be drawn: ${String(error)}`));
    this.#recognition = this.own(new ArticleRecognition(corpus, references, log, uri => this.#marks.fire(uri)));
    this.#pause = this.own(new Debouncer<string>(PAUSE, uri => this.#corpus.fileChanged(uri)));
    this.own(vscode.workspace.onDidOpenTextDocument(document => this.#opened(document)));
    this.own(vscode.workspace.onDidCloseTextDocument(document => this.#close(document)));
    this.own(vscode.workspace.onDidChangeTextDocument(event => this.#edited(event)));
    this.own(
      onSettingChange(['highlight.nominals'], () => {
        for (const article of this.#open.values()) {
          void this.#recognition.recognise(article);
        }
      }),
    );
    this.ownEnd(corpus.onDidChange(change => this.#corpusChanged(change)));
    this.ownEnd(references.onDidChange(root => this.#referencesChanged(root)));
  }

  /** Called with the URI of an article whose mentions or claims changed. */
  onDidChangeMarks(listener: (uri: string) => void): () => void {
    return this.#marks.on(listener);
  }

  get(document: vscode.TextDocument): OpenArticle | undefined {
    return this.at(document.uri.toString());
  }

  at(uri: string): OpenArticle | undefined {
    return this.#open.get(uri);
  }

  /** The article in the active editor, with that editor. */
  get active(): { article: OpenArticle; editor: vscode.TextEditor } | undefined {
    const editor = vscode.window.activeTextEditor;
    const article = editor && this.get(editor.document);
    return article && { article, editor };
  }

  [Symbol.iterator](): IterableIterator<OpenArticle> {
    return this.#open.values();
  }

  #opened(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    if (!this.#corpus.corpus.article(uri) && document.uri.path.endsWith('.txt')) {
      // Watchers can miss a file that was made together with its folder.
      this.#corpus.fileChanged(uri);
    }
    this.#consider(document);
  }

  #consider(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    const entry = this.#corpus.corpus.article(uri);
    // What the editor shows of a file that cannot be read, with replacement characters, is nobody's text.
    if (this.#open.has(uri) || document.isClosed || !entry || entry.problem) {
      return;
    }
    const article = new OpenArticle(document);
    this.#open.set(uri, article);
    article.claims = placed(this.#corpus.corpus.claimsOf(uri));
    if (entry.sha256 !== undefined && entry.sha256 !== sha256Hex(article.text)) {
      // Opened with unsaved changes, as after a rename, when the corpus had read the file already.
      this.#corpus.fileChanged(uri);
    }
    if (document.languageId === 'plaintext') {
      this.#setLanguage(document, ARTICLE_LANGUAGE);
    }
    void this.#recognition.recognise(article);
    this.#marks.fire(uri);
  }

  #close(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    // Setting the language closes and opens the same document: then it stays.
    if (vscode.workspace.textDocuments.some(open => !open.isClosed && open.uri.toString() === uri)) {
      return;
    }
    this.#drop(uri);
    // Unsaved changes are gone with the document: what is on the disk counts again.
    this.#corpus.fileChanged(uri);
  }

  /** The article left the corpus, by a setting for instance; its document stays open as what it was. */
  #release({ uri, document }: OpenArticle): void {
    this.#drop(uri);
    if (!document.isClosed && document.languageId === ARTICLE_LANGUAGE) {
      this.#setLanguage(document, 'plaintext');
    }
    this.#marks.fire(uri);
  }

  #setLanguage(document: vscode.TextDocument, language: string): void {
    vscode.languages.setTextDocumentLanguage(document, language).then(undefined, error => {
      this.#log.warn(`${document.uri}: the language could not be set: ${String(error)}`);
    });
  }

  #drop(uri: string): void {
    this.#open.delete(uri);
    this.#recognition.drop(uri);
    this.#awaited.delete(uri);
    this.#pause.cancel(uri);
  }

  #edited(event: vscode.TextDocumentChangeEvent): void {
    const article = this.get(event.document);
    if (!article || event.contentChanges.length === 0) {
      return;
    }
    noteKey();
    const changes = article.takeOver(event.contentChanges);
    const spans = applyChanges(
      article.claims.map(({ span }) => span),
      changes,
    );
    article.claims = article.claims.map(({ claim }, index) => ({ claim, span: spans[index]! }));
    article.mentions = moved(article.mentions, changes, article.text);
    article.nominals = moved(article.nominals, changes, article.text);
    // From the last in the text to the first.
    this.#recognition.update(
      article,
      [...changes].sort((a, b) => b.start - a.start),
    );
    void this.#recognition.recognise(article);
    this.#pause.call(article.uri);
  }

  #corpusChanged(change: 'all' | ReadonlySet<string>): void {
    for (const document of vscode.workspace.textDocuments) {
      this.#consider(document);
    }
    for (const article of [...this.#open.values()]) {
      if (change !== 'all' && !change.has(article.uri)) {
        continue;
      }
      const entry = this.#corpus.corpus.article(article.uri);
      if (!entry || entry.problem) {
        this.#release(article);
        continue;
      }
      if (this.#isAhead(entry, article)) {
        this.#pause.call(article.uri);
        continue;
      }
      article.claims = placed(this.#corpus.corpus.claimsOf(article.uri));
      this.#recognition.begin(article);
      this.#marks.fire(article.uri);
    }
  }

  /**
   * Whether the corpus has read another version than the document shows, which will follow the file, or has been typed
   * in since: places in the one are not places in the other. A version that the document never comes to show is taken
   * the second time.
   */
  #isAhead({ sha256 }: CorpusArticle, article: OpenArticle): boolean {
    const ahead =
      sha256 !== undefined && sha256 !== this.#awaited.get(article.uri) && sha256 !== sha256Hex(article.text);
    if (ahead) {
      this.#awaited.set(article.uri, sha256);
    } else {
      this.#awaited.delete(article.uri);
    }
    return ahead;
  }

  #referencesChanged(root: string): void {
    for (const article of this.#open.values()) {
      if (this.#corpus.corpus.article(article.uri)?.root === root) {
        this.#recognition.begin(article);
      }
    }
  }
}

/** Mentions at their new places, without those whose words were changed. */
function moved<M extends Mention>(mentions: readonly M[], changes: readonly TextChange[], text: string): M[] {
  return applyChanges(mentions, changes).filter(mention => text.slice(mention.start, mention.end) === mention.quote);
}

function placed(claims: readonly CorpusClaim[]): PlacedClaim[] {
  const result: PlacedClaim[] = [];
  for (const claim of claims) {
    const { placement } = claim;
    if (placement.status === 'exact' || placement.status === 'moved') {
      result.push({ claim, span: placement.span });
    }
  }
  return result;
}
