import * as vscode from 'vscode';
import type { Services } from '../services.ts';

/** Turns Dateline on for a folder that it would leave alone by itself. */
export async function enableFolder(_services: Services): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder = folders.length === 1 ? folders[0] : await vscode.window.showWorkspaceFolderPick();
  if (!folder) {
    if (folders.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder of article texts first.'));
    }
    return;
  }
  await vscode.workspace
    .getConfiguration('dateline', folder.uri)
    .update('enable', 'on', vscode.ConfigurationTarget.WorkspaceFolder);
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Dateline works in “{0}”', folder.name), 5000);
}
