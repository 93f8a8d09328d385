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
    for (const { oldUri, newUri } of event.files) {
      for (const { from, to } of sidecarMoves(services, oldUri, newUri)) {
        // A sidecar that the user moves together with its article needs nothing from us.
        if (!moved.has(from.toString())) {
          change.renameFile(from, to, { overwrite: false });
        }
      }
    }
    if (change.size > 0) {
      event.waitUntil(Promise.resolve(change));
    }
  });

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
