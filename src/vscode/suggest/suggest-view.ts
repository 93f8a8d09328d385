import * as vscode from 'vscode';
import { setContextKey } from '../platform/context-keys.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Services } from '../services.ts';
import { SuggestionMarks } from './marks.ts';
import { SuggestStatus } from './suggest-status.ts';
import { suggestionCards } from './suggestion-card.ts';
import type { SuggestionList } from './suggestion-list.ts';
import { suggestionHint } from './suggestion-words.ts';
import { swallowTyping } from './swallow-typing.ts';

/** What suggestion mode looks like; its keys count only while the article's editor is the active one. */
export class SuggestView extends Owner {
  readonly #services: Services;
  readonly #uri: string;
  readonly #list: SuggestionList;
  readonly #marks = this.own(new SuggestionMarks());
  readonly #status = this.own(new SuggestStatus());
  #typing: vscode.Disposable | undefined;

  constructor(services: Services, uri: string, list: SuggestionList) {
    super();
    this.#services = services;
    this.#uri = uri;
    this.#list = list;
    this.own(suggestionCards(list, document => services.articles.get(document)));
    this.own(vscode.window.onDidChangeActiveTextEditor(() => this.show(false)));
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.show(false)));
    this.own(vscode.window.onDidChangeTextEditorSelection(event => this.#caretMoved(event)));
    this.ownEnd(() => this.#hold(false));
  }

  get isActive(): boolean {
    return this.#activeEditor !== undefined;
  }

  /** Draws what waits. @param select also selects the current suggestion and brings it into sight */
  show(select: boolean): void {
    const active = this.#activeEditor;
    this.#hold(active !== undefined);
    const { current, root, shown } = this.#list;
    for (const editor of vscode.window.visibleTextEditors) {
      const article = editor.document.uri.toString() === this.#uri && this.#services.articles.get(editor.document);
      if (article) {
        const hint = current && suggestionHint(this.#services, root, current, this.#list.typeOf(current));
        this.#marks.paint(editor, article, shown, current, hint ?? '');
        if (select && current && editor === active) {
          const range = article.rangeOf(current.claim);
          editor.selection = new vscode.Selection(range.start, range.end);
          editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
        }
      }
    }
    if (active) {
      this.#status.show(this.#list);
    } else {
      this.#status.hide();
    }
  }

  get #activeEditor(): vscode.TextEditor | undefined {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === this.#uri ? editor : undefined;
  }

  /** Takes the keys, or gives them back. */
  #hold(keys: boolean): void {
    if (keys) {
      this.#typing ??= swallowTyping(() => this.#activeEditor !== undefined);
    } else {
      this.#typing?.dispose();
      this.#typing = undefined;
    }
    setContextKey('dateline.suggesting', keys);
  }

  #caretMoved({ textEditor, selections, kind }: vscode.TextEditorSelectionChangeEvent): void {
    const article = textEditor === this.#activeEditor && this.#services.articles.get(textEditor.document);
    const caret = selections[0]?.active;
    if (article && caret && kind !== undefined && kind !== vscode.TextEditorSelectionChangeKind.Command) {
      const before = this.#list.current;
      if (this.#list.goTo(article.offsetAt(caret)) && this.#list.current !== before) {
        this.show(false);
      }
    }
  }
}
