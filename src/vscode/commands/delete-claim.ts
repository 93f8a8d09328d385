import * as vscode from 'vscode';
import { sidecarChange } from '../../app/annotate/sidecar-change.ts';
import type { Services } from '../services.ts';
import { oneLine } from '../views/claim-words.ts';
import { targetClaim } from './targets.ts';

/** Deletes a claim from its sidecar; the message offers to take it back. */
export async function deleteClaim(services: Services, argument: unknown): Promise<void> {
  const claim = await targetClaim(services, argument);
  if (!claim) {
    return;
  }
  const quote = oneLine(claim.stored.quote, 40);
  const outcome = await services.annotations.apply(vscode.l10n.t('Delete “{0}”', quote), [
    sidecarChange(claim.sidecar.uri, [{ kind: 'delete-claim', id: claim.stored.id }]),
  ]);
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
    return;
  }
  // Not awaited: the command is done, the offer may stand as long as it likes.
  void offerUndo(quote);
}

async function offerUndo(quote: string): Promise<void> {
  const undo = vscode.l10n.t('Undo');
  const choice = await vscode.window.showInformationMessage(vscode.l10n.t('Claim deleted: “{0}”', quote), undo);
  if (choice === undo) {
    await vscode.commands.executeCommand('dateline.annotations.undo');
  }
}
