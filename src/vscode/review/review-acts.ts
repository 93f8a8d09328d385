import * as vscode from 'vscode';
import { setContextKey } from '../platform/context-keys.ts';
import type { Services } from '../services.ts';
import { registerRowCommand } from '../views/row-command.ts';
import type { Row } from '../views/tree.ts';
import { isReviewItem, type ReviewItem, type ReviewKind } from './review-section.ts';

/** The part of the view that deciding needs. */
export interface ActView {
  readonly own: (item: vscode.Disposable) => unknown;
  readonly selected: () => Row | undefined;
  /** The items of the section of a row, as they are now. */
  readonly siblings: (item: ReviewItem) => readonly Row[];
  readonly reveal: (item: Row) => void;
  readonly refresh: () => void;
}

/** The commands that decide on rows of Review: each does what the kind of the row says. */
export class ReviewActs {
  readonly #services: Services;
  readonly #view: ActView;
  readonly #acts = new Map<string, Map<ReviewKind, (item: ReviewItem) => Promise<boolean>>>();
  /** Selected by a click or a decision, before the view itself has told so: the next key means it already. */
  #next: ReviewItem | undefined;
  /** What was selected last. */
  #last: ReviewItem | undefined;
  #isActing = false;
  /** One after the other: the next key means the row that is selected then. */
  #turn: Promise<void> = Promise.resolve();

  constructor(services: Services, view: ActView) {
    this.#services = services;
    this.#view = view;
  }

  /** Told of what the user or a decision has selected in the view. */
  selectionChanged(): void {
    const row = this.#view.selected();
    if (row !== undefined) {
      this.select(isReviewItem(row) ? row : undefined);
      // From now on the view itself tells.
      this.#next = undefined;
    } else if (this.#next === undefined && !this.#isActing) {
      // A view that is drawn anew knows nothing of its selection for a moment, and goes on showing it.
      this.select(this.#stillThere(this.#last));
    }
  }

  /** Has the next key mean this row. */
  select(item: ReviewItem | undefined): void {
    this.#next = item;
    this.#last = item;
    setContextKey('dateline.reviewItem', item?.kind ?? '');
  }

  #stillThere(item: ReviewItem | undefined): ReviewItem | undefined {
    return (
      item &&
      this.#view
        .siblings(item)
        .filter(isReviewItem)
        .find(({ id }) => id === item.id)
    );
  }

  add(command: string, kind: ReviewKind, run: (item: ReviewItem) => Promise<boolean>): void {
    const known = this.#acts.get(command);
    if (known) {
      known.set(kind, run);
      return;
    }
    this.#acts.set(command, new Map([[kind, run]]));
    this.#view.own(
      registerRowCommand(command, argument => {
        this.#turn = this.#turn.then(() => this.#run(command, argument));
        return this.#turn;
      }),
    );
  }

  async #run(command: string, argument: unknown): Promise<void> {
    const item = isReviewItem(argument) ? argument : (this.#next ?? this.#view.selected() ?? this.#last);
    const run = isReviewItem(item) ? this.#acts.get(command)?.get(item.kind) : undefined;
    const at = isReviewItem(item) ? this.#view.siblings(item).findIndex(({ id }) => id === item.id) : -1;
    // A row that has gone since may still be the one that was selected.
    if (!isReviewItem(item) || !run || at < 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Select what you want to decide on in the Review view first.'),
      );
      return;
    }
    this.#isActing = true;
    try {
      if (await run(item)) {
        this.#view.refresh();
        await this.#goOn(item, at);
      }
    } catch (error) {
      this.#services.messages.failed(command, error);
    } finally {
      this.#isActing = false;
    }
  }

  /** Selects and opens what stands now where the item stood. */
  async #goOn(item: ReviewItem, at: number): Promise<void> {
    const left = this.#view.siblings(item).filter(row => row.id !== item.id && isReviewItem(row));
    const next = left[Math.min(Math.max(at, 0), left.length - 1)];
    this.select(isReviewItem(next) ? next : undefined);
    if (isReviewItem(next)) {
      this.#view.reveal(next);
      await next.open();
    }
  }
}
