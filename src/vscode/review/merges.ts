import * as vscode from 'vscode';
import type { MergeQuestion, OpenMerge } from '../../app/merging/model.ts';
import { questionCard, questionLabel, questionPlace } from '../git/merge-words.ts';
import type { Row } from '../views/tree.ts';
import type { MakeReviewSection } from './review-section.ts';

/** What git or somebody left unmerged: a row for each true clash, and one for each file that needs but a word. */
export const mergesSection: MakeReviewSection = ({ services, owner, refresh }) => {
  owner.ownEnd(services.merges.onDidChange(refresh));
  return {
    id: 'merges',
    title: vscode.l10n.t('Merges'),
    tooltip: vscode.l10n.t(
      'Two versions of these files met. Only what both changed is asked; nothing is written before you choose.',
    ),
    items: parent =>
      services.merges.merges.flatMap((merge): Row[] =>
        merge.questions.length === 0
          ? [new MergeRow(merge, parent)]
          : merge.questions.map(question => new QuestionRow(question, parent)),
      ),
  };
};

/** A clash: ours and theirs side by side. */
class QuestionRow implements Row {
  readonly id: string;
  readonly parent: Row;
  readonly uri: string;
  readonly key: string;
  readonly #question: MergeQuestion;

  constructor(question: MergeQuestion, parent: Row) {
    this.uri = question.uri;
    this.key = question.key;
    this.id = `${parent.id}/${this.uri}#${this.key}`;
    this.parent = parent;
    this.#question = question;
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(questionLabel(this.#question));
    item.description = questionPlace(this.#question);
    item.iconPath = new vscode.ThemeIcon('git-merge');
    item.tooltip = questionCard(this.#question);
    item.contextValue = 'merge-question';
    item.command = decide({ uri: this.uri, key: this.key });
    item.accessibilityInformation = { label: `${String(item.label)}, ${item.description}` };
    return item;
  }
}

/** A file that is merged but for somebody's word. */
class MergeRow implements Row {
  readonly id: string;
  readonly parent: Row;
  readonly uri: string;

  constructor({ uri }: OpenMerge, parent: Row) {
    this.uri = uri;
    this.id = `${parent.id}/${uri}`;
    this.parent = parent;
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(vscode.workspace.asRelativePath(vscode.Uri.parse(this.uri)));
    item.description = vscode.l10n.t('merges without a question');
    item.iconPath = new vscode.ThemeIcon('git-merge');
    item.tooltip = vscode.l10n.t('Both sides’ changes fit together. The file is written once you say so.');
    item.contextValue = 'merge-ready';
    item.command = decide({ uri: this.uri });
    item.accessibilityInformation = { label: `${String(item.label)}, ${item.description}` };
    return item;
  }
}

const decide = (row: { readonly uri: string; readonly key?: string }): vscode.Command => ({
  command: 'dateline.merge.decide',
  title: vscode.l10n.t('Decide'),
  arguments: [row],
});
