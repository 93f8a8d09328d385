import * as vscode from 'vscode';
import type { AnswerOutcome } from '../../app/merging/merge-service.ts';
import type { MergeQuestion, OpenMerge } from '../../app/merging/model.ts';
import type { Side } from '../../core/sidecar/merge/model.ts';
import type { Services } from '../services.ts';
import { questionLabel, questionPlace, sideLabel } from './merge-words.ts';

/** Settles a question of a merge for our side. @param argument a row of Review, or `{uri, key}` */
export const keepOurs = (services: Services, argument: unknown): Promise<void> => keepSide(services, 'ours', argument);

/** The same for their side. */
export const keepTheirs = (services: Services, argument: unknown): Promise<void> =>
  keepSide(services, 'theirs', argument);

async function keepSide(services: Services, side: Side, argument: unknown): Promise<void> {
  const question = questionFrom(services, argument);
  if (!question) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Choose a question under Merges in the Review view first.'),
    );
    return;
  }
  const words = sideLabel(question, side);
  const label = side === 'ours' ? vscode.l10n.t('Keep ours: {0}', words) : vscode.l10n.t('Keep theirs: {0}', words);
  await tell(services, question.uri, await services.merges.answer(question, side, label), label);
}

/** Writes a merged file in which nothing is in question. @param argument a row of Review, or `{uri}` */
export async function finishMerge(services: Services, argument: unknown): Promise<void> {
  const merge = mergeFrom(services, argument);
  if (merge?.questions.length !== 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Choose a file under Merges in the Review view first.'));
    return;
  }
  const label = vscode.l10n.t('Merge {0}', nameOf(merge.uri));
  await tell(services, merge.uri, await services.merges.finish(merge, label), label);
}

/** Asks what to do with a row of Review: by mouse or by Enter. @param argument `{uri, key}` or `{uri}` */
export async function decideMerge(services: Services, argument: unknown): Promise<void> {
  const question = questionFrom(services, argument);
  const merge = mergeFrom(services, argument);
  if (!merge) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This merge is settled already.'));
    return;
  }
  const open = { label: vscode.l10n.t('Open the File'), act: () => openFile(merge.uri) };
  const items = question
    ? [
        {
          label: vscode.l10n.t('Keep Ours'),
          description: sideLabel(question, 'ours'),
          act: () => keepSide(services, 'ours', question),
        },
        {
          label: vscode.l10n.t('Keep Theirs'),
          description: sideLabel(question, 'theirs'),
          act: () => keepSide(services, 'theirs', question),
        },
        open,
      ]
    : [
        {
          label: vscode.l10n.t('Write the Merged File'),
          description: vscode.l10n.t('both sides’ changes, nothing in question'),
          act: () => finishMerge(services, merge),
        },
        open,
      ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: question ? `${questionLabel(question)} — ${questionPlace(question)}` : nameOf(merge.uri),
  });
  await chosen?.act();
}

async function tell(
  services: Services,
  uri: string,
  { change, isFinished }: AnswerOutcome,
  label: string,
): Promise<void> {
  if (!change.ok) {
    await services.messages.refusal(change.refusal);
    return;
  }
  if (!isFinished) {
    vscode.window.setStatusBarMessage(`$(check) ${label}`, 5000);
    return;
  }
  // Not awaited: the command is done, the offer may stand as long as it likes.
  void offerStaging(services, uri, change.unchanged !== true);
}

/** @param isWritten whether there is something of it to undo */
async function offerStaging(services: Services, uri: string, isWritten: boolean): Promise<void> {
  const [stage, undo] = [vscode.l10n.t('Stage'), vscode.l10n.t('Undo')];
  const undoing = isWritten ? [undo] : [];
  const isInGit = services.merges.isUnmerged(uri);
  const choice = isInGit
    ? await vscode.window.showInformationMessage(
        vscode.l10n.t('{0} is merged. Git takes it for merged once it is staged.', nameOf(uri)),
        stage,
        ...undoing,
      )
    : await vscode.window.showInformationMessage(vscode.l10n.t('{0} is merged.', nameOf(uri)), ...undoing);
  if (choice === undo) {
    await vscode.commands.executeCommand('dateline.annotations.undo');
  } else if (choice === stage) {
    const fault = await services.merges.tellGit(uri);
    if (fault !== undefined) {
      services.messages.failed(vscode.l10n.t('Stage'), fault);
    }
  }
}

const nameOf = (uri: string): string => vscode.workspace.asRelativePath(vscode.Uri.parse(uri));

async function openFile(uri: string): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.parse(uri));
}

/** The row's merge as it is now. */
function mergeFrom({ merges }: Services, argument: unknown): OpenMerge | undefined {
  const { uri } = keysOf(argument);
  return merges.merges.find(merge => merge.uri === uri);
}

function questionFrom(services: Services, argument: unknown): MergeQuestion | undefined {
  const { key } = keysOf(argument);
  return mergeFrom(services, argument)?.questions.find(question => question.key === key);
}

function keysOf(argument: unknown): { readonly uri?: unknown; readonly key?: unknown } {
  return typeof argument === 'object' && argument !== null ? argument : {};
}
