import * as vscode from 'vscode';
import { replacement } from '../../app/annotate/sidecar-change.ts';
import type { Services } from '../services.ts';
import { codebookUri } from '../yaml/dateline-files.ts';
import { pickRoot } from './corpus-root.ts';

/** Opens the codebook of the corpus; where there is none, offers to write the built-in one out, to be changed there. */
export async function openCodebook(services: Services): Promise<void> {
  const root = await pickRoot(services);
  if (root === undefined) {
    return;
  }
  const uri = codebookUri(root);
  const read = await services.files.read(uri);
  if (read.ok && read.value === undefined) {
    const create = vscode.l10n.t('Create codebook.yaml');
    const choice = await vscode.window.showInformationMessage(
      vscode.l10n.t('This corpus uses the built-in codebook.'),
      {
        modal: true,
        detail: vscode.l10n.t('A codebook.yaml with the same types can be put at its root, to be changed.'),
      },
      create,
    );
    if (choice !== create) {
      return;
    }
    const { codebookText } = await import('../../core/codebook/codebook-text.ts');
    const text = codebookText(services.references.codebook(root));
    const outcome = await services.annotations.apply(vscode.l10n.t('Create codebook.yaml'), [
      replacement(uri, undefined, text),
    ]);
    if (!outcome.ok) {
      await services.messages.refusal(outcome.refusal);
      return;
    }
    await services.references.reload(root);
  }
  await vscode.window.showTextDocument(vscode.Uri.parse(uri));
}
