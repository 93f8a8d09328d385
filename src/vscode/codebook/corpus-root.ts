import * as vscode from 'vscode';
import type { Services } from '../services.ts';

/** The corpus that a command means: the one of the active editor, else the only one, else one that the user picks. */
export async function pickRoot({ corpus }: Services): Promise<string | undefined> {
  const { roots } = corpus;
  const shown = vscode.window.activeTextEditor?.document.uri.toString();
  const active = roots.find(root => shown?.startsWith(root.endsWith('/') ? root : `${root}/`));
  if (active !== undefined || roots.length <= 1) {
    return active ?? roots[0];
  }
  const items = roots.map(root => ({ label: vscode.workspace.asRelativePath(vscode.Uri.parse(root)), root }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('The codebook of which corpus?'),
  });
  return picked?.root;
}
