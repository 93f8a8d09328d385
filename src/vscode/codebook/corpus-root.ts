import * as vscode from 'vscode';
import type { Services } from '../services.ts';

/**
 * The corpus that a command means: the one of the active editor, else the only one, else one that the user picks. Where
 * there is none, the user is told.
 */
export async function pickRoot({ corpus }: Services): Promise<string | undefined> {
  const { roots } = corpus;
  const shown = vscode.window.activeTextEditor?.document.uri.toString();
  const active = roots.find(root => shown?.startsWith(root.endsWith('/') ? root : `${root}/`));
  if (roots.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no corpus: open a folder of articles, or turn Dateline on for it.'),
    );
  }
  if (active !== undefined || roots.length <= 1) {
    return active ?? roots[0];
  }
  const items = roots.map(root => ({ label: vscode.workspace.asRelativePath(vscode.Uri.parse(root)), root }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('The codebook of which corpus?'),
  });
  return picked?.root;
}
