import * as vscode from 'vscode';
import { applyTo, askAbout, confirmAll, confirmOne } from '../commands/change-claim.ts';
import type { Services } from '../services.ts';
import { ConfirmRow, FieldRow } from './field-row.ts';

/** Asks for the field of a row of the form. */
export async function changeField(services: Services, argument: unknown): Promise<void> {
  const claim = argument instanceof FieldRow ? services.corpus.corpus.claim(argument.key) : undefined;
  if (claim && argument instanceof FieldRow) {
    await askAbout(services, claim, argument.field);
  } else {
    tellWhere();
  }
}

/** Confirms the guess of a row of the form, or all guesses of its claim. */
export async function confirmField(services: Services, argument: unknown): Promise<void> {
  const isRow = argument instanceof FieldRow || argument instanceof ConfirmRow;
  const claim = isRow ? services.corpus.corpus.claim(argument.key) : undefined;
  if (claim && argument instanceof FieldRow) {
    await applyTo(services, claim, argument.field, [confirmOne(claim, argument.field)]);
  } else if (claim) {
    await applyTo(services, claim, 'confirm', confirmAll(claim));
  } else {
    tellWhere();
  }
}

function tellWhere(): void {
  const words = vscode.l10n.t('Click into a claim first: its fields are in the view Claim of the Dateline side bar.');
  void vscode.window.showInformationMessage(words);
}
