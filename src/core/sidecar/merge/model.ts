import type { Problem } from '../../problems.ts';
import type { Data } from '../data.ts';

/** The two sides of a merge, in git's words: `ours` is the branch that one stands on. */
export type Side = 'ours' | 'theirs';

/** A question that only a person can settle. */
export interface MergeConflict {
  /**
   * `both-changed`: both sides gave one field different values, or added different things under one id.
   * `edit-delete`: one side changed what the other deleted.
   */
  readonly kind: 'both-changed' | 'edit-delete';
  /** Keys from the root in `settled`; a number steps into a list: ['claims', 'c-7k2m9q', 'numbers', '0', 'best']. */
  readonly path: readonly string[];
  /** What each side says; undefined where it has nothing there. Maps are `ReadonlyMap`s. */
  readonly base: Data | undefined;
  readonly ours: Data | undefined;
  readonly theirs: Data | undefined;
  /** Whose value stands in `settled`: ours where both changed, the edit where the other side deleted. */
  readonly settledFor: Side;
}

export interface MergeOutcome {
  /**
   * `clean`: `text` is the merged file. `conflicts`: it holds conflict markers around what is in question, and nothing
   * else. `refused`: no merge was made, `text` is ours untouched, and `problems` says why.
   */
  readonly status: 'clean' | 'conflicts' | 'refused';
  /** The file to write: ours with the changes of theirs brought in. Line ends and BOM are those of ours. */
  readonly text: string;
  /** The same without markers, each conflict settled for the time being (see `settledFor`): a file that parses. */
  readonly settled: string;
  /** In the order of their places in the file. Empty but where `status` is `conflicts`. */
  readonly conflicts: readonly MergeConflict[];
  /** Why nothing was merged, or why a whole file stands between markers. */
  readonly problems: readonly Problem[];
}
