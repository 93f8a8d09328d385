import * as vscode from 'vscode';
import type { ChangeOutcome } from '../../app/annotate/annotation-change.ts';
import type { Services } from '../services.ts';

/** Takes the last change of annotations back. */
export async function undo(services: Services): Promise<void> {
  await tell(services, await services.annotations.undo(), label => vscode.l10n.t('Undone: {0}', label));
}

/** Does the change again that was taken back last. */
export async function redo(services: Services): Promise<void> {
  await tell(services, await services.annotations.redo(), label => vscode.l10n.t('Done again: {0}', label));
}

async function tell(services: Services, outcome: ChangeOutcome, done: (label: string) => string): Promise<void> {
  if (outcome.ok) {
    await services.corpus.settled();
    vscode.window.setStatusBarMessage(`$(discard) ${done(outcome.label)}`, 5000);
  } else {
    await services.messages.refusal(outcome.refusal);
  }
}
