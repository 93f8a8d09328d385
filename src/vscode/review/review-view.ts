import * as vscode from 'vscode';
import type { Feature } from '../services.ts';
import { type Row, Tree } from '../views/tree.ts';
import { OPEN_ITEM } from './open-item.ts';
import { ReviewActs } from './review-acts.ts';
import { REVIEW_KINDS, type ReviewItem, type ReviewPlace, type ReviewSection } from './review-section.ts';
import { REVIEW_SECTIONS } from './review-sections.ts';

const VIEW = 'dateline.review';

/** What waits for a person, by kind: the sections of the table that have something to ask. */
export const reviewView: Feature = services => {
  let sections: readonly ReviewSection[] = [];
  const rows = () => sections.map(section => new SectionRow(section)).filter(row => row.children().length > 0);
  const tree = new Tree(VIEW, rows);
  const refresh = () => {
    tree.refresh();
    const count = rows().reduce((sum, row) => sum + (row.section.isQuiet ? 0 : row.count), 0);
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
      tree.reveal(item, { select: true, focus }).catch(() => undefined);
    }
  };
  const acts = new ReviewActs(services, {
    own: item => tree.own(item),
    selected: () => tree.selected,
    siblings: item => sections.find(section => idOf(section) === item.parent.id)?.items(item.parent) ?? [],
    reveal: item => reveal(item, true),
    refresh,
  });
  const place: ReviewPlace = {
    services,
    owner: tree,
    refresh,
    reveal,
    isShown: () => tree.view.visible,
    onDidShow: listener => void tree.own(tree.view.onDidChangeVisibility(({ visible }) => visible && listener())),
    act: (command, kind, run) => acts.add(command, kind, run as (item: ReviewItem) => Promise<boolean>),
  };
  for (const kind of REVIEW_KINDS) {
    acts.add(OPEN_ITEM, kind, async item => {
      acts.select(item);
      await item.open();
      return false;
    });
  }
  sections = REVIEW_SECTIONS.map(make => make(place));
  tree.own(tree.view.onDidChangeSelection(() => acts.selectionChanged()));
  tree.ownEnd(services.corpus.onDidChange(refresh));
  tree.ownEnd(services.references.onDidChange(refresh));
  return tree;
};

const idOf = ({ id }: ReviewSection): string => `${VIEW}/${id}`;

class SectionRow implements Row {
  readonly id: string;
  readonly section: ReviewSection;
  #items: readonly Row[] | undefined;

  constructor(section: ReviewSection) {
    this.id = idOf(section);
    this.section = section;
  }

  get count(): number {
    return this.section.count?.() ?? this.children().length;
  }

  item(): vscode.TreeItem {
    const { title, tooltip, contextValue, isQuiet } = this.section;
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(title, isQuiet ? Collapsed : Expanded);
    item.description = this.count === 0 ? '' : this.count.toLocaleString(vscode.env.language);
    if (tooltip !== undefined) {
      item.tooltip = tooltip;
    }
    item.accessibilityInformation = { label: [title, item.description, tooltip].filter(Boolean).join(', ') };
    if (contextValue !== undefined) {
      item.contextValue = contextValue;
    }
    return item;
  }

  children(): readonly Row[] {
    this.#items ??= this.section.items(this);
    return this.#items;
  }
}
