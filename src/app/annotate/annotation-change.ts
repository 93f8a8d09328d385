import type { Problem } from '../../core/problems.ts';
import type { EditOutcome } from '../../core/sidecar/model.ts';
import type { FileFailure } from '../ports.ts';

/** Why a change of a sidecar did not happen. Nothing was written. */
export type ChangeRefusal =
  | { readonly kind: 'file'; readonly uri: string; readonly reason: FileFailure; readonly detail: string }
  | { readonly kind: 'problem'; readonly uri: string; readonly problem: Problem }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'changed-since'; readonly uri: string; readonly label: string };

export type ChangeOutcome =
  | {
      readonly ok: true;
      readonly label: string;
      /** Every file said already what it was to say: nothing was written, and there is nothing to undo. */
      readonly unchanged?: true;
    }
  | { readonly ok: false; readonly refusal: ChangeRefusal };

/** One file's part of a change. */
export interface FileChange {
  readonly uri: string;
  /** Works out the change from the text as it is at that moment; undefined where there is no file yet. */
  readonly edit: (before: string | undefined) => EditOutcome | Removal;
}

/** The file is to go. */
export interface Removal {
  readonly ok: true;
  readonly edits: readonly [];
  readonly text: undefined;
  readonly upgradedFrom?: undefined;
}
