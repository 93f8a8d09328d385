import * as vscode from 'vscode';
import { rowNow } from '../../app/trees/shown-rows.ts';

/**
 * Registers a command that stands in the menu of a tree's rows. While a view is drawn anew the editor forgets for a moment
 * which row is which, and calls the command without one. Then nothing is done and the user is told so: what is selected, or
 * stands at the caret, may be another claim than the one that was clicked. Rows come as they are now.
 */
export function registerRowCommand(id: string, run: (...given: unknown[]) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(id, (...given: unknown[]) => {
    if (isRowLost(given)) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('The list changed in this moment, and nothing was done. Please choose again.'),
      );
      return undefined;
    }
    return run(...given.map(rowNow));
  });
}

/** The commands that the manifest puts into menus of rows. */
export function rowCommandsOf(extension: vscode.Extension<unknown>): ReadonlySet<string> {
  const { menus } = extension.packageJSON.contributes as { menus: Record<string, readonly { command: string }[]> };
  return new Set(menus['view/item/context']?.map(({ command }) => command));
}

/** A menu gives the row and the rows selected with it; a key or the palette gives nothing at all. */
function isRowLost(given: readonly unknown[]): boolean {
  return given.length === 2 && given.every(one => one === undefined || one === null);
}
