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
  /**
   * One row for each thing to decide, computed when the view is drawn or counted: cheap, without reading files. `parent` is
   * the section's row; the ids of the items begin with its id.
   */
  items(parent: Row): readonly Row[];
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
}

export type MakeReviewSection = (place: ReviewPlace) => ReviewSection;
