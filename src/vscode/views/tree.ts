import * as vscode from 'vscode';
import { Owner } from '../platform/lifecycle.ts';

/** A row of a tree: knows its look, its rows below and the row above, so that the view can reveal it. */
export interface Row {
  /** Unique in its view and the same after every refresh, so that expansion and selection stay. */
  readonly id: string;
  readonly parent?: Row;
  item(): vscode.TreeItem;
  children?(): readonly Row[];
}

/** How long changes are gathered before the view is drawn anew, in milliseconds. */
const GATHER = 80;

/** A tree view over rows that are computed when they are asked for. */
export class Tree extends Owner implements vscode.TreeDataProvider<Row> {
  readonly view: vscode.TreeView<Row>;
  readonly #changed = this.own(new vscode.EventEmitter<undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #rows: () => readonly Row[] | Promise<readonly Row[]>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    id: string,
    rows: () => readonly Row[] | Promise<readonly Row[]>,
    options: { canSelectMany?: boolean } = {},
  ) {
    super();
    this.#rows = rows;
    this.view = this.own(
      vscode.window.createTreeView(id, {
        treeDataProvider: this,
        showCollapseAll: true,
        canSelectMany: options.canSelectMany ?? false,
      }),
    );
    this.ownEnd(() => clearTimeout(this.#timer));
  }

  /** Draws the view anew soon; many calls make one drawing. */
  refresh(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#changed.fire(undefined);
    }, GATHER);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const item = row.item();
    item.id = row.id;
    return item;
  }

  async getChildren(row?: Row): Promise<Row[]> {
    return [...(row ? (row.children?.() ?? []) : await this.#rows())];
  }

  getParent(row: Row): Row | undefined {
    return row.parent;
  }
}
