import type { Owner } from '../platform/lifecycle.ts';
import type { Services } from '../services.ts';
import type { Row } from '../views/tree.ts';

/** One kind of thing that waits for a person in the Review view. A section without items is not shown. */
export interface ReviewSection {
  /** Unique among the sections, the same for ever: a part of the ids of its rows. */
  readonly id: string;
  readonly title: string;
  readonly tooltip?: string;
  /** The context value of the section's own row, for what its menu offers about all items. */
  readonly contextValue?: string;
  /** Shown closed until the user opens it, and left out of the view's count: worth a look, but nothing waits for it. */
  readonly isQuiet?: boolean;
  /**
   * One row for each thing to decide, computed when the view is drawn or counted: cheap, without reading files. `parent` is
   * the section's row; the ids of the items begin with its id.
   */
  items(parent: Row): readonly Row[];
  /** How many things there are, where that is not the number of rows. */
  count?(): number;
}

/** A row that one key decides on, while it is selected. */
export interface ReviewItem extends Row {
  readonly kind: ReviewKind;
  readonly parent: Row;
  /** Shows what the row is about; the focus stays in the view. */
  open(): Promise<void>;
}

export const REVIEW_KINDS = ['contradiction', 'role', 'guess', 'coded-before', 'single', 'name'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

export function isReviewItem(row: unknown): row is ReviewItem {
  const { kind, open } = (row ?? {}) as Partial<ReviewItem>;
  return REVIEW_KINDS.some(each => each === kind) && typeof open === 'function';
}

/** What a section is made with. */
export interface ReviewPlace {
  readonly services: Services;
  /** Ends with the view: subscriptions and commands of the section belong to it. */
  readonly owner: Owner;
  /** Has the view drawn and counted anew soon. It follows the corpus, codebook and gazetteer by itself. */
  refresh(): void;
  /** Selects an item in the view, if the view is in sight. @param focus whether the view gets the focus too */
  reveal(item: Row, focus: boolean): void;
  /** Whether the view is in sight. */
  isShown(): boolean;
  onDidShow(listener: () => void): void;
  /**
   * What a command does with the items of a kind: with the row that it is given, else with the one that is selected. When
   * the item is gone by it (it answers true), the next one is selected and opened.
   */
  act<T extends ReviewItem>(command: string, kind: ReviewKind, run: (item: T) => Promise<boolean>): void;
}

export type MakeReviewSection = (place: ReviewPlace) => ReviewSection;
