import * as vscode from 'vscode';
import type { ClaimSuggestion } from '../../core/claims/suggestion.ts';
import type { OpenArticle } from '../editor/open-article.ts';
import { Owner } from '../platform/lifecycle.ts';

/**
 * Draws suggestions: a thin dashed box round each, a whole one round the current with its guesses behind it. A box is
 * neither a mention's line nor a claim's bar, so that what is only offered is never taken for what is there.
 */
export class SuggestionMarks extends Owner {
  readonly #waiting = this.own(box('dashed'));
  readonly #current = this.own(box('solid'));

  /** @param hint of the current suggestion */
  paint(
    editor: vscode.TextEditor,
    article: OpenArticle,
    open: readonly ClaimSuggestion[],
    current: ClaimSuggestion | undefined,
    hint: string,
  ): void {
    const ranges = open.filter(one => one !== current).map(one => article.rangeOf(one.claim));
    editor.setDecorations(this.#waiting, ranges);
    const after = {
      contentText: ` ${hint} `,
      color: new vscode.ThemeColor('editorInlayHint.foreground'),
      backgroundColor: new vscode.ThemeColor('editorInlayHint.background'),
      margin: '0 0.5ch 0 1ch',
    };
    editor.setDecorations(
      this.#current,
      current === undefined ? [] : [{ range: article.rangeOf(current.claim), renderOptions: { after } }],
    );
  }

  clear(editor: vscode.TextEditor): void {
    editor.setDecorations(this.#waiting, []);
    editor.setDecorations(this.#current, []);
  }
}

function box(style: 'dashed' | 'solid'): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    border: `1px ${style}`,
    borderColor: new vscode.ThemeColor('dateline.suggestionForeground'),
    borderRadius: '2px',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
