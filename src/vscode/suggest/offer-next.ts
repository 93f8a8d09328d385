import * as vscode from 'vscode';
import { setContextKey } from '../platform/context-keys.ts';

let offer: vscode.Disposable | undefined;

/** After a tag: until the caret moves on or another editor is shown, Tab goes to the next suggestion. */
export function offerNext(): void {
  withdrawOffer();
  offer = vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(withdrawOffer),
    vscode.window.onDidChangeActiveTextEditor(withdrawOffer),
    vscode.workspace.onDidChangeTextDocument(event => {
      if (event.document === vscode.window.activeTextEditor?.document && event.contentChanges.length > 0) {
        withdrawOffer();
      }
    }),
  );
  setContextKey('dateline.nextOffered', true);
}

export function withdrawOffer(): void {
  offer?.dispose();
  offer = undefined;
  setContextKey('dateline.nextOffered', false);
}
