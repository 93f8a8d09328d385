import * as vscode from 'vscode';
import { sidecarName } from '../../core/sidecar/paths.ts';
import type { Feature, Services } from '../services.ts';

/**
 * Moves the sidecars along when an article is renamed or moved in the editor. The answer comes from memory, because the
 * editor waits for it; a folder takes its sidecars along by itself.
 */
export const renameSidecars: Feature = services =>
  vscode.workspace.onWillRenameFiles(event => {
    const moved = new Set(event.files.map(({ oldUri }) => oldUri.toString()));
    const change = new vscode.WorkspaceEdit();
    // Not the edit's own size, which counts changes of texts alone.
    let moves = 0;
    for (const { oldUri, newUri } of event.files) {
      for (const { from, to } of sidecarMoves(services, oldUri, newUri)) {
        // A sidecar that the user moves together with its article needs nothing from us.
        if (moved.has(from.toString())) {
          continue;
        }
        if (services.corpus.corpus.sidecar(to.toString())) {
          sayKept(from, to);
          continue;
        }
        change.renameFile(from, to, { overwrite: false });
        moves++;
      }
    }
    if (moves > 0) {
      event.waitUntil(Promise.resolve(change));
    }
  });

function sayKept(from: vscode.Uri, to: vscode.Uri): void {
  const name = (uri: vscode.Uri) => vscode.workspace.asRelativePath(uri);
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      '{0} stays where it is: there is already a sidecar {1}. Unite the two by hand.',
      name(from),
      name(to),
    ),
  );
}

function sidecarMoves(
  services: Services,
  oldUri: vscode.Uri,
  newUri: vscode.Uri,
): { from: vscode.Uri; to: vscode.Uri }[] {
  if (!oldUri.path.endsWith('.txt') || !newUri.path.endsWith('.txt')) {
    return [];
  }
  return services.corpus.corpus.sidecarsOf(oldUri.toString()).map(({ uri, annotator }) => ({
    from: vscode.Uri.parse(uri),
    to: vscode.Uri.parse(sidecarName(newUri.toString(), annotator)),
  }));
}
