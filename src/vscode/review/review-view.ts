import * as vscode from 'vscode';
import type { Feature } from '../services.ts';
import { type Row, Tree } from '../views/tree.ts';
import type { ReviewSection } from './review-section.ts';
import { REVIEW_SECTIONS } from './review-sections.ts';

const VIEW = 'dateline.review';

/** What waits for a person, by kind: the sections of the table that have something to ask. */
export const reviewView: Feature = services => {
  let sections: readonly ReviewSection[] = [];
  const rows = () => sections.map(section => new SectionRow(section)).filter(row => row.children().length > 0);
  const tree = new Tree(VIEW, rows);
  const refresh = () => {
    tree.refresh();
    const count = rows().reduce((sum, row) => sum + row.children().length, 0);
    tree.view.badge =
      count === 0
        ? undefined
        : {
            value: count,
            tooltip: count === 1 ? vscode.l10n.t('1 thing to review') : vscode.l10n.t('{0} things to review', count),
          };
  };
  const reveal = (item: Row, focus: boolean) => {
    if (tree.view.visible) {
      // An item that went before the view came to show it is not missed.
      tree.view.reveal(item, { select: true, focus }).then(undefined, () => undefined);
    }
  };
  sections = REVIEW_SECTIONS.map(make => make({ services, owner: tree, refresh, reveal }));
  tree.ownEnd(services.corpus.onDidChange(refresh));
  tree.ownEnd(services.references.onDidChange(refresh));
  return tree;
};

class SectionRow implements Row {
  readonly id: string;
  readonly #section: ReviewSection;
  #items: readonly Row[] | undefined;

  constructor(section: ReviewSection) {
    this.id = `${VIEW}/${section.id}`;
    this.#section = section;
  }

  item(): vscode.TreeItem {
    const { title, tooltip, contextValue } = this.#section;
    const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded);
    item.description = String(this.children().length);
    if (tooltip !== undefined) {
      item.tooltip = tooltip;
    }
    if (contextValue !== undefined) {
      item.contextValue = contextValue;
    }
    return item;
  }

  children(): readonly Row[] {
    this.#items ??= this.#section.items(this);
    return this.#items;
  }
}
