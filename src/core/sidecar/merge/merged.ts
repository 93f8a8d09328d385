import type { Data, DataMap } from '../data.ts';
import type { MergeConflict, Side } from './model.ts';
import type { Rule } from './rules.ts';

/**
 * What becomes of a value and of everything in it. `data` is the merged value, undefined where there is to be none.
 * `take`: the value of one side as it stands, or of both where they say the same.
 */
export type Merged =
  | { readonly kind: 'take'; readonly from: Side | 'both'; readonly data: Data | undefined }
  | { readonly kind: 'map'; readonly children: ReadonlyMap<string, Merged>; readonly data: DataMap | undefined }
  | { readonly kind: 'list'; readonly items: readonly MergedItem[]; readonly data: readonly Data[] | undefined }
  | {
      readonly kind: 'clash';
      readonly clash: MergeConflict['kind'];
      readonly from: Side;
      readonly data: Data | undefined;
      readonly values: Pick<MergeConflict, 'base' | 'ours' | 'theirs'>;
    };

/** An item of a merged list with its place in each side's list, where it stands in that. */
export interface MergedItem {
  readonly base?: number | undefined;
  readonly ours?: number | undefined;
  readonly theirs?: number | undefined;
  readonly merged: Merged;
}

export type Value = Data | undefined;

/** Merges one value by its rule. */
export type MergeValue = (rule: Rule, base: Value, ours: Value, theirs: Value) => Merged;

/** Where both changed: ours for the time being. Where one deleted: the other's edit. */
export function clash(base: Value, ours: Value, theirs: Value): Merged {
  const values = { base, ours, theirs };
  return ours === undefined
    ? { kind: 'clash', clash: 'edit-delete', from: 'theirs', data: theirs, values }
    : { kind: 'clash', clash: theirs === undefined ? 'edit-delete' : 'both-changed', from: 'ours', data: ours, values };
}
