import * as vscode from 'vscode';
import type { Row } from '../views/tree.ts';
import type { ReviewPlace } from './review-section.ts';

/** Rows that a section shows at first, and more with each click: nobody reads a thousand at once. */
const STEP = 100;

const registered = new WeakSet<ReviewPlace>();

/** The rows of a section that are shown, with one below them that shows more. */
export class RowPage {
  readonly #place: ReviewPlace;
  #limit = STEP;

  constructor(place: ReviewPlace) {
    this.#place = place;
    if (!registered.has(place)) {
      registered.add(place);
      place.owner.own(
        vscode.commands.registerCommand('dateline.review.showMore', (row: unknown) =>
          row instanceof MoreRow ? row.more() : undefined,
        ),
      );
    }
  }

  /** How many rows to make. */
  get limit(): number {
    return this.#limit;
  }

  /** The rows, at most `limit`, and what leads to the rest of `count`. */
  with(rows: readonly Row[], count: number, parent: Row): readonly Row[] {
    const shown = rows.slice(0, this.#limit);
    const more = () => {
      this.#limit += STEP;
      this.#place.refresh();
    };
    return count > shown.length ? [...shown, new MoreRow(count - shown.length, parent, more)] : shown;
  }
}

class MoreRow implements Row {
  readonly id: string;
  readonly parent: Row;
  readonly more: () => void;
  readonly #left: number;

  constructor(left: number, parent: Row, more: () => void) {
    this.id = `${parent.id}/more`;
    this.parent = parent;
    this.more = more;
    this.#left = left;
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(vscode.l10n.t('Show More'));
    item.description = vscode.l10n.t('{0} not shown', this.#left.toLocaleString(vscode.env.language));
    item.iconPath = new vscode.ThemeIcon('ellipsis');
    item.command = { command: 'dateline.review.showMore', title: vscode.l10n.t('Show More'), arguments: [this] };
    return item;
  }
}
