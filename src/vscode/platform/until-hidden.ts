import type * as vscode from 'vscode';

/** Shows a quick pick; resolves when it was accepted, left or closed, and is gone. */
export function untilHidden<T extends vscode.QuickPickItem>(pick: vscode.QuickPick<T>): Promise<void> {
  return new Promise<void>(resolve => {
    pick.onDidHide(() => {
      pick.dispose();
      // biome-ignore lint/nursery/noFloatingPromises: resolve returns nothing; the rule takes it for a promise.
      resolve();
    });
    pick.show();
  });
}
