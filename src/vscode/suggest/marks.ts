import * as vscode from 'vscode';
import type { ClaimSuggestion } from '../../core/suggest/suggestion.ts';
import type { OpenArticle } from '../editor/open-article.ts';
import { Owner } from '../platform/lifecycle.ts';
import { oneLine } from '../views/claim-words.ts';

/** Characters of a hint that stands behind its paragraph. */
const SHORT = 48;

/**
 * Draws suggestions: a thin dashed box round each, a whole one round the current, with its guesses beside it. A box is
 * neither a mention's line nor a claim's bar, so that what is only offered is never taken for what is there.
 */
export class SuggestionMarks extends Owner {
  readonly #waiting = this.own(box('dashed'));
  readonly #current = this.own(box('solid'));
  readonly #hint = this.own(vscode.window.createTextEditorDecorationType({}));

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
    editor.setDecorations(this.#current, current === undefined ? [] : [article.rangeOf(current.claim)]);
    const range = current && hintPlace(editor.document, article.rangeOf(current.claim));
    // Behind a paragraph a long hint would run out of sight.
    const words = range?.start.character === 0 ? hint : oneLine(hint, SHORT);
    const after = {
      contentText: ` ${words} `,
      // At the beginning of an empty line the editor shows its light bulb over the first letters.
      ...(range?.start.character === 0 ? { margin: '0 0 0 2.5ch' } : {}),
      // Slanted, since in some themes nothing else would tell it from the article's own words.
      fontStyle: 'italic',
      color: new vscode.ThemeColor('descriptionForeground'),
      backgroundColor: new vscode.ThemeColor('editorInlayHint.background'),
    };
    editor.setDecorations(this.#hint, range === undefined ? [] : [{ range, renderOptions: { after } }]);
  }

  clear(editor: vscode.TextEditor): void {
    editor.setDecorations(this.#waiting, []);
    editor.setDecorations(this.#current, []);
    editor.setDecorations(this.#hint, []);
  }
}

/**
 * The nearer of the empty lines above and below the passage's paragraph: there the hint moves no word of the article, and has
 * the whole width. Behind the paragraph where there is neither: behind the passage it would push words out of sight, since
 * the editor wraps no line for it.
 */
function hintPlace(document: vscode.TextDocument, passage: vscode.Range): vscode.Range {
  const isEmpty = (line: number) => line >= 0 && line < document.lineCount && document.lineAt(line).isEmptyOrWhitespace;
  const above = passage.start.line - 1;
  const below = passage.end.line + 1;
  const before = passage.start.character;
  const { end } = document.lineAt(passage.end.line).range;
  const behind = end.character - passage.end.character;
  if (!isEmpty(above) && !isEmpty(below)) {
    return new vscode.Range(end, end);
  }
  const line = isEmpty(above) && (before <= behind || !isEmpty(below)) ? above : below;
  return new vscode.Range(line, 0, line, 0);
}

function box(style: 'dashed' | 'solid'): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    border: `1px ${style}`,
    borderColor: new vscode.ThemeColor('dateline.suggestionForeground'),
    borderRadius: '2px',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
