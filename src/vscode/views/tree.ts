import * as vscode from 'vscode';
import { RepeatedLook } from '../../app/repeated-look.ts';
import { type ShownRow, ShownRows } from '../../app/trees/shown-rows.ts';
import { besideLabel } from '../../core/text/beside-label.ts';
import { Owner } from '../platform/lifecycle.ts';
import { createScheduler, rest } from '../platform/scheduler.ts';
import { lookOf } from './row-look.ts';
import { RowOpening } from './row-opening.ts';

/** A row of a tree: knows its look, its rows below and the row above, so that the view can reveal it. */
export interface Row extends ShownRow {
  /** Unique in its view and the same after every refresh, so that expansion and selection stay. */
  readonly id: string;
  readonly parent?: Row;
  item(): vscode.TreeItem;
  children?(): readonly Row[];
}

/** How long changes are gathered before the view is drawn anew, in milliseconds. */
const GATHER = 80;

/** A tree view over rows that are computed when they are asked for; of those, what did not change stays as it is drawn. */
export class Tree extends Owner implements vscode.TreeDataProvider<Row> {
  readonly view: vscode.TreeView<Row>;
  readonly #changed = this.own(new vscode.EventEmitter<Row[] | undefined>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #open: RowOpening;
  readonly #rows: () => readonly Row[] | Promise<readonly Row[]>;
  readonly #shown = new ShownRows<Row>(row => lookOf(row.item(), row.about), createScheduler());
  readonly #drawing = new RepeatedLook(
    isOutdated => this.#draw(isOutdated),
    () => this.#drawAll(),
  );
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The rows at the top, where nothing has changed since they were computed. */
  #top: readonly Row[] | undefined;

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
    this.#open = this.own(new RowOpening(id, () => this.selected));
    this.ownEnd(() => {
      clearTimeout(this.#timer);
      this.#drawing.dispose();
    });
  }

  /** The row that is selected, as it is now; the first of several. */
  get selected(): Row | undefined {
    const [element] = this.view.selection;
    return element && this.#shown.rowOf(element);
  }

  /** Draws what has changed anew soon; many calls make one drawing. */
  refresh(): void {
    this.#top = undefined;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#drawing.begin();
    }, GATHER);
  }

  async reveal(row: Row, options: { select: boolean; focus: boolean }): Promise<void> {
    await this.view.reveal(this.#shown.elementOf(row), options);
  }

  getTreeItem(element: Row): vscode.TreeItem {
    const row = this.#shown.rowOf(element);
    const item = row.item();
    item.id = row.id;
    if (typeof item.label === 'string' && typeof item.description === 'string') {
      item.description = besideLabel(item.label, item.description);
    }
    this.#shown.drawn(element, lookOf(item, row.about));
    this.#open.takeOver(item);
    return item;
  }

  async getChildren(element?: Row): Promise<Row[]> {
    return element ? this.#shown.giveBelow(element) : this.#shown.give(this.#top ?? (await this.#rows()));
  }

  getParent({ parent }: Row): Row | undefined {
    return parent && this.#shown.elementOf(parent);
  }

  async #draw(isOutdated: () => boolean): Promise<void> {
    if (!this.#shown.isShown || !this.view.visible) {
      this.#drawAll();
      return;
    }
    const rows = await this.#rows();
    this.#top = this.#timer !== undefined || isOutdated() ? undefined : rows;
    const anew = await this.#shown.changed(rows);
    // What was given last is known to the editor only when it has had its turn: until then it passes over a change.
    await rest(0);
    if (!this.isDisposed && anew?.length !== 0) {
      this.#changed.fire(anew);
    }
  }

  /** The editor asks for all rows then; where they could not be had, it tells what is wrong with them. */
  #drawAll(): void {
    this.#shown.forget();
    this.#changed.fire(undefined);
  }
}
