import type * as vscode from 'vscode';

/** A quick pick whose rows stay in the order in which they are given. */
export function inOwnOrder<T extends vscode.QuickPickItem>(pick: vscode.QuickPick<T>): vscode.QuickPick<T> {
  // The host has it, the types do not.
  (pick as unknown as { sortByLabel: boolean }).sortByLabel = false;
  return pick;
}
