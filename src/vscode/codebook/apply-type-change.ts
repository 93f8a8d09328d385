import * as vscode from 'vscode';
import { type CorpusTypeChange, planTypeChange, type TypeChangeFile } from '../../app/annotate/type-change.ts';
import { confirmChanges } from '../changes/confirm-changes.ts';
import { createScheduler } from '../platform/scheduler.ts';
import type { Services } from '../services.ts';
import { countLabel } from './pick-type-in-use.ts';

/** Above so many sidecars the user sees how far it is, and can stop it. */
const MANY = 30;

/**
 * Works out a change of a type, shows what it does to which files and, once the user says so, writes it: all of the files or
 * none, in one step to undo.
 * @returns whether it was written
 */
export async function applyTypeChange(
  services: Services,
  root: string,
  change: CorpusTypeChange,
  words: { readonly question: (files: number) => string; readonly act: string; readonly label: string },
): Promise<boolean> {
  // A file that came a moment ago, with a checkout for example, is to be changed too.
  await services.corpus.lookAgain();
  const plan = await planned(services, root, change);
  if (!plan) {
    return false;
  }
  if (!plan.ok) {
    await services.messages.refusal(plan.refusal);
    return false;
  }
  const { files } = plan;
  if (files.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Neither the codebook nor a claim has anything to change.'),
    );
    return false;
  }
  const confirmed = await confirmChanges({
    question: words.question(files.length),
    act: words.act,
    files: files.map(file => ({
      uri: vscode.Uri.parse(file.uri),
      after: file.after.replace(/^\ufeff/, ''),
      places: Math.max(file.claims, 1),
      note: noteOf(file),
      isNew: file.before === undefined,
    })),
  });
  if (!confirmed) {
    return false;
  }
  const outcome = await services.annotations.apply(
    words.label,
    files.map(file => file.change),
  );
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
    return false;
  }
  await services.corpus.settled();
  await services.references.reload(root);
  const claims = files.reduce((sum, file) => sum + file.claims, 0);
  vscode.window.setStatusBarMessage(`$(check) ${words.label}: ${countLabel(claims)}`, 5000);
  return true;
}

function noteOf({ before, claims }: TypeChangeFile): string {
  if (claims > 0) {
    return countLabel(claims);
  }
  return before === undefined
    ? vscode.l10n.t('new, with the built-in types as they would then be')
    : vscode.l10n.t('the type itself');
}

function planned(services: Services, root: string, change: CorpusTypeChange) {
  const { corpus } = services.corpus;
  const isLong = [...corpus.sidecars].length > MANY;
  const options = {
    location: isLong ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window,
    title: vscode.l10n.t('Looking at the sidecars'),
    cancellable: isLong,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    await services.corpus.unpacked();
    return planTypeChange({ corpus, root, codebook: services.references.codebook(root) }, change, {
      read: uri => services.files.read(uri),
      scheduler: createScheduler(),
      goOn: (done, total) => {
        progress.report({ message: `${done}/${total}`, increment: 100 / total });
        return !token.isCancellationRequested;
      },
    });
  });
}
