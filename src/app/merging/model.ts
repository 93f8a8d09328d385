import type { YamlFileKind } from '../../core/sidecar/meaning.ts';
import type { MergeConflict, Side } from '../../core/sidecar/merge/model.ts';

/** Something that only a person can decide. */
export interface MergeQuestion {
  readonly uri: string;
  /** The same after other questions of the file were answered, as long as this one stands. */
  readonly key: string;
  readonly conflict: MergeConflict;
  /** The words of the claim, or the name of the entry, that it is about. */
  readonly subject: string | undefined;
  /** The field, from within its entry: ['event', 'date']. */
  readonly field: readonly string[];
  /** What each side says on one line; undefined where it says nothing. */
  readonly short: Readonly<Record<Side, string | undefined>>;
  /** What each version says as lines of YAML, of a map what was changed; empty where it says nothing. */
  readonly lines: Readonly<Record<Side | 'base', readonly string[]>>;
}

/** A file that waits for being merged to its end. */
export interface OpenMerge {
  readonly uri: string;
  readonly kind: YamlFileKind;
  /** Empty: all that is missing is that somebody agrees. */
  readonly questions: readonly MergeQuestion[];
  /** Git waits for it too. */
  readonly isInGit: boolean;
}
