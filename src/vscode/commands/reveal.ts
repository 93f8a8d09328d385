import * as vscode from 'vscode';
import { normaliseText } from '../../core/text/article-text.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';

/** Opens an article with `span` (LF offsets) selected. */
export async function revealSpan(
  uri: string,
  span: Span,
  options: { preview?: boolean; preserveFocus?: boolean } = {},
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const lines = new LineIndex(normaliseText(document.getText()).text);
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(document, { selection, ...options });
}
