import * as vscode from 'vscode';
import type { Passage } from '../../core/anchor/passage.ts';
import { CLAIM_FAMILIES, type ClaimFamily } from '../../core/claims/families.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import { Owner } from '../platform/lifecycle.ts';

export const PASSAGE_SCHEME = 'dateline-passage';

interface Side {
  readonly passage: Passage;
  readonly family: ClaimFamily;
}

/** Passages of articles as documents that can be read and not written, with the quote marked in them. */
export class Passages extends Owner implements vscode.TextDocumentContentProvider {
  readonly #sides = new Map<string, Side>();
  readonly #changed = this.own(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.#changed.event;
  readonly #marks: ReadonlyMap<ClaimFamily, vscode.TextEditorDecorationType>;

  constructor() {
    super();
    this.#marks = new Map(CLAIM_FAMILIES.map(family => [family, this.own(createMark(family))]));
    this.own(vscode.workspace.registerTextDocumentContentProvider(PASSAGE_SCHEME, this));
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.#mark()));
    this.own(vscode.workspace.onDidChangeTextDocument(() => this.#mark()));
    this.own(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.scheme === PASSAGE_SCHEME && !isOpen(uri)) {
          this.#sides.delete(uri.toString());
        }
      }),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#sides.get(uri.toString())?.passage.text ?? '';
  }

  /** Shows two passages side by side, in the tab of the two before. */
  async compare(
    name: string,
    annotated: Passage,
    today: Passage,
    options: { readonly title: string; readonly family: ClaimFamily; readonly preserveFocus: boolean },
  ): Promise<void> {
    const [left, right] = [this.#put('annotated', name, annotated, options), this.#put('today', name, today, options)];
    await vscode.commands.executeCommand('vscode.diff', left, right, options.title, {
      preview: true,
      preserveFocus: options.preserveFocus,
    });
    this.#mark();
  }

  #put(side: string, name: string, passage: Passage, { family }: { readonly family: ClaimFamily }): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: PASSAGE_SCHEME, path: `/${side}/${name}.dateline-passage` });
    const before = this.#sides.get(uri.toString());
    this.#sides.set(uri.toString(), { passage, family });
    if (before !== undefined && before.passage.text !== passage.text) {
      this.#changed.fire(uri);
    }
    return uri;
  }

  #mark(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.uri.scheme !== PASSAGE_SCHEME) {
        continue;
      }
      const side = this.#sides.get(editor.document.uri.toString());
      for (const [family, mark] of this.#marks) {
        const quote = family === side?.family ? side.passage.quote : undefined;
        editor.setDecorations(mark, quote === undefined ? [] : [rangeOf(side!.passage.text, quote)]);
      }
    }
  }
}

function rangeOf(text: string, quote: { readonly start: number; readonly end: number }): vscode.Range {
  const lines = new LineIndex(text);
  const [start, end] = [lines.positionAt(quote.start), lines.positionAt(quote.end)];
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(
    ({ uri: open, isClosed }) => !isClosed && open.toString() === uri.toString(),
  );
}

/** The mark that claims have in articles, without the tint: the comparison tints already. */
function createMark(family: ClaimFamily): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor(`dateline.claim.${family}`),
    borderStyle: 'double',
    borderWidth: '0 0 3px 0',
    // High contrast draws changes with borders of its own.
    fontWeight: 'bold',
    overviewRulerColor: new vscode.ThemeColor(`dateline.claim.${family}`),
  });
}
