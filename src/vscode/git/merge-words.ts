import * as vscode from 'vscode';
import type { MergeQuestion } from '../../app/merging/model.ts';
import type { Side } from '../../core/sidecar/merge/model.ts';
import { appendWords } from '../platform/words.ts';
import { oneLine } from '../views/claim-words.ts';

/** Characters of a value in a row, where two stand side by side. */
const SHORT = 32;

/** `status: reviewed ⇄ disputed`, ours on the left. */
export function questionLabel(question: MergeQuestion): string {
  return `${fieldLabel(question)}: ${sideLabel(question, 'ours')} ⇄ ${sideLabel(question, 'theirs')}`;
}

/** Of a claim that one side deleted, the claim itself is in question; of a file, the file. */
function fieldLabel({ conflict: { path }, field }: MergeQuestion): string {
  if (path.length === 0) {
    return vscode.l10n.t('file');
  }
  const [section = ''] = path;
  if (path.length !== 2 || section === 'article') {
    return field.join(' › ');
  }
  const entries: Readonly<Record<string, string>> = {
    claims: vscode.l10n.t('claim'),
    mentions: vscode.l10n.t('correction'),
    types: vscode.l10n.t('type'),
    actors: vscode.l10n.t('actor'),
    places: vscode.l10n.t('place'),
  };
  return entries[section] ?? path.join(' › ');
}

/** What a side says, in a few words. */
export function sideLabel({ conflict, short }: MergeQuestion, side: Side): string {
  const words = short[side];
  if (words === undefined) {
    return conflict.kind === 'edit-delete' ? vscode.l10n.t('deleted') : vscode.l10n.t('nothing');
  }
  const isEntry = conflict.path.length === 2 && conflict.kind === 'edit-delete';
  return isEntry || words === '' ? vscode.l10n.t('changed') : oneLine(words, SHORT);
}

/** Both texts in full, and what both come from. */
export function questionCard(question: MergeQuestion): vscode.MarkdownString {
  const { conflict, subject } = question;
  const card = new vscode.MarkdownString();
  if (subject !== undefined) {
    appendWords(card, `“${oneLine(subject, 300)}”`);
    card.appendMarkdown('\n\n');
  }
  for (const [side, name] of [
    ['ours', vscode.l10n.t('Ours')],
    ['theirs', vscode.l10n.t('Theirs')],
    ['base', vscode.l10n.t('Before')],
  ] as const) {
    const lines = question.lines[side];
    if (side === 'base' && (lines.length === 0 || conflict.kind === 'edit-delete')) {
      continue;
    }
    card.appendMarkdown('**');
    appendWords(card, name);
    card.appendMarkdown('**\n\n');
    if (lines.length > 0) {
      card.appendCodeblock(lines.join('\n'), 'yaml');
    } else {
      appendWords(card, sideLabel(question, side as Side));
      card.appendMarkdown('\n\n');
    }
  }
  return card;
}

/** `“a drone hit a van” · talks.claims.yaml` */
export function questionPlace({ uri, subject }: MergeQuestion): string {
  const file = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  return subject === undefined ? file : `“${oneLine(subject, 60)}” · ${file}`;
}
