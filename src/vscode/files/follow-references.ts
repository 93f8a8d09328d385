import * as vscode from 'vscode';
import type { FileMove } from '../../app/annotate/follow-references.ts';
import type { Feature, Services } from '../services.ts';

/**
 * Changes what other sidecars call an article when it, or its folder, is renamed or moved in the editor. The editor's undo
 * of the move is a move too, and takes the references back.
 */
export const followReferences: Feature = services =>
  vscode.workspace.onDidRenameFiles(({ files }) => {
    const moves = files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
    follow(services, moves).catch(error => services.log.error(`References could not follow a move: ${String(error)}`));
  });

async function follow({ corpus, annotations, messages }: Services, moves: readonly FileMove[]): Promise<void> {
  // The sidecars are to be known where they are now.
  await corpus.lookAgain();
  const { planReferences } = await import('../../app/annotate/follow-references.ts');
  const changes = planReferences(corpus.corpus, corpus.roots, moves);
  if (changes.length === 0) {
    return;
  }
  const name = vscode.workspace.asRelativePath(vscode.Uri.parse(moves[0]!.to));
  const outcome = await annotations.apply(vscode.l10n.t('References to {0}', name), changes);
  if (!outcome.ok) {
    await messages.refusal(outcome.refusal);
    return;
  }
  await corpus.settled();
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t('References follow {0}, in sidecars: {1}', name, changes.length)}`,
    5000,
  );
}
