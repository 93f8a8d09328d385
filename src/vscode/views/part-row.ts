import * as vscode from 'vscode';
import { type Part, type SplitBy, splitList } from '../../core/corpus/split-list.ts';
import type { Row } from './tree.ts';

/** How a list that may be long becomes rows. */
export interface ListRows<T> {
  readonly by: readonly SplitBy<T>[];
  /** The rows of a list that is short enough. `parent` is the row above them, if there is one. */
  readonly rows: (items: readonly T[], parent: Row | undefined) => readonly Row[];
  /** What a run of items that nothing tells apart is called by: its first and its last; without it their places. */
  readonly nameOf?: (item: T) => string;
}

/** The rows of a list, or of its parts where it is too long. @param id what the ids of rows without a parent begin with */
export function listRows<T>(items: readonly T[], list: ListRows<T>, id: string, parent?: Row): readonly Row[] {
  const parts = splitList(items, list.by);
  return parts ? parts.map(part => new PartRow(part, list, id, parent)) : list.rows(items, parent);
}

/** The row right above an item's own: its part's, if the list is split. */
export function parentOf<T>(
  item: T,
  items: readonly T[],
  list: ListRows<T>,
  id: string,
  parent?: Row,
): Row | undefined {
  const part = splitList(items, list.by)?.find(one => one.items.includes(item));
  if (!part) {
    return parent;
  }
  const row = new PartRow(part, list, id, parent);
  return parentOf(item, part.items, { ...list, by: part.rest }, row.id, row);
}

/** A letter, a month, a day or a run of a long list, with how many there are in it. */
class PartRow<T> implements Row {
  readonly id: string;
  readonly parent?: Row;
  readonly #part: Part<T>;
  readonly #list: ListRows<T>;

  constructor(part: Part<T>, list: ListRows<T>, id: string, parent: Row | undefined) {
    this.id = `${id}/${part.id}`;
    this.#part = part;
    this.#list = list;
    if (parent) {
      this.parent = parent;
    }
  }

  item(): vscode.TreeItem {
    const { items } = this.#part;
    const item = new vscode.TreeItem(this.#label(), vscode.TreeItemCollapsibleState.Collapsed);
    item.description = items.length.toLocaleString();
    item.contextValue = 'part';
    item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} entries', String(item.label), items.length) };
    return item;
  }

  children(): readonly Row[] {
    return listRows(this.#part.items, { ...this.#list, by: this.#part.rest }, this.id, this);
  }

  #label(): string {
    const { by, value, start, items } = this.#part;
    if (by !== 'place') {
      return value ?? (by === 'letter' ? vscode.l10n.t('Without a name') : vscode.l10n.t('No date given'));
    }
    const { nameOf } = this.#list;
    return nameOf
      ? `${nameOf(items[0]!)} – ${nameOf(items.at(-1)!)}`
      : `${(start + 1).toLocaleString()} – ${(start + items.length).toLocaleString()}`;
  }
}
