import * as vscode from 'vscode';
import { Owner } from '../platform/lifecycle.ts';
import type { OpenArticle } from './open-article.ts';
import type { OpenArticles } from './open-articles.ts';

/** Draws on every editor in view that shows an article: when it comes into view, and when the article's marks change. */
export class ArticlePainter extends Owner {
  readonly #articles: OpenArticles;
  readonly #draw: (editor: vscode.TextEditor, article: OpenArticle) => void;
  readonly #wipe: (editor: vscode.TextEditor) => void;
  /** Editors to be wiped when what they show is no article any more. */
  readonly #painted = new WeakSet<vscode.TextEditor>();

  constructor(
    articles: OpenArticles,
    draw: (editor: vscode.TextEditor, article: OpenArticle) => void,
    wipe: (editor: vscode.TextEditor) => void,
  ) {
    super();
    this.#articles = articles;
    this.#draw = draw;
    this.#wipe = wipe;
    this.ownEnd(
      articles.onDidChangeMarks(uri => {
        for (const editor of vscode.window.visibleTextEditors) {
          if (editor.document.uri.toString() === uri) {
            this.paint(editor);
          }
        }
      }),
    );
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.paintAll()));
  }

  paint(editor: vscode.TextEditor): void {
    const article = this.#articles.get(editor.document);
    if (article) {
      this.#painted.add(editor);
      this.#draw(editor, article);
    } else if (this.#painted.delete(editor)) {
      this.#wipe(editor);
    }
  }

  paintAll(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      this.paint(editor);
    }
  }
}
