import * as vscode from 'vscode';
import type { FileChange } from '../../app/annotate/annotation-change.ts';
import type { IdTarget } from '../../app/annotate/claim-uses.ts';
import { type RenameFile, renameIdIn } from '../../app/annotate/rename-id.ts';
import type { TextEdit } from '../../core/sidecar/model.ts';
import { parseSidecar } from '../../core/sidecar/parse.ts';
import { applyEdits } from '../../core/sidecar/text-edits.ts';
import { confirmChanges } from '../changes/confirm-changes.ts';
import type { Services } from '../services.ts';

/** A file that names the id, and the edits of its document. */
export interface PlannedFile {
  readonly file: RenameFile;
  readonly document: vscode.TextDocument;
  readonly edits: readonly TextEdit[];
}

export interface RenamePlan {
  readonly files: readonly PlannedFile[];
  readonly isAmbiguous: boolean;
}

/** Renames an id in several files once the user has seen which: all of them or none, and one step to undo. */
export async function renameInMany(
  services: Services,
  target: IdTarget,
  to: string,
  { files, isAmbiguous }: RenamePlan,
): Promise<void> {
  const confirmed = await confirmChanges({
    question: vscode.l10n.t('Rename “{0}” to “{1}” in {2} files?', target.id, to, files.length),
    act: vscode.l10n.t('Rename'),
    files: files.map(({ file, document, edits }) => ({
      uri: document.uri,
      after: applyEdits(file.text, edits),
      places: edits.length,
    })),
  });
  if (!confirmed) {
    return;
  }
  const changes = files.map(
    ({ file }): FileChange => ({
      uri: file.uri,
      // Worked out anew: the file may have been changed while the question stood.
      edit: before => {
        const text = before ?? '';
        const sidecar = file.sidecar && { article: file.sidecar.article, parsed: parseSidecar(text) };
        const outcome = renameIdIn({ ...file, text, ...(sidecar ? { sidecar } : {}) }, target, to, isAmbiguous);
        return outcome.ok ? { ...outcome, text: applyEdits(text, outcome.edits) } : outcome;
      },
    }),
  );
  const outcome = await services.annotations.apply(vscode.l10n.t('Rename “{0}” to “{1}”', target.id, to), changes);
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
    return;
  }
  await services.references.reload(target.root);
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t('Renamed “{0}” to “{1}” in {2} files', target.id, to, files.length)}`,
    5000,
  );
}
