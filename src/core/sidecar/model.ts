import type { ArticleRecord, MentionCorrection, StoredClaim } from '../claims/model.ts';
import type { Problem } from '../problems.ts';
import type { Span } from '../text/span.ts';

export const SIDECAR_FORMAT = 'dateline-claims/1';

/** What a sidecar says, as far as it can be read. Bad entries are left out of `claims` and told in `problems`. */
export interface ParsedSidecar {
  readonly article: ArticleRecord;
  /** In file order. */
  readonly claims: readonly StoredClaim[];
  readonly corrections: readonly MentionCorrection[];
  readonly problems: readonly Problem[];
  /** False where writing could lose something: parse errors, conflict markers, duplicate ids, another format version. */
  readonly writable: boolean;
  /** For each claim id, the span of its `id:` key in the raw file, to point at it. */
  readonly keySpans: ReadonlyMap<string, Span>;
}

/** Replace `[start, end)` of the raw file (UTF-16 offsets, BOM and CRLF counted) by `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** A path of keys into a claim: ['event', 'date']. */
export type FieldPath = readonly [string, ...string[]];
export type FieldValue = string | number | boolean | readonly FieldValue[] | { readonly [key: string]: FieldValue };

/** What can be done to a sidecar. Each becomes the fewest text edits. */
export type SidecarOperation =
  | { readonly kind: 'add-claim'; readonly claim: StoredClaim }
  | { readonly kind: 'delete-claim'; readonly id: string }
  /** `undefined` removes the field. */
  | {
      readonly kind: 'set-field';
      readonly id: string;
      readonly path: FieldPath;
      readonly value: FieldValue | undefined;
    }
  | { readonly kind: 'set-article'; readonly key: keyof ArticleRecord; readonly value: string | undefined }
  | { readonly kind: 'add-correction'; readonly correction: MentionCorrection }
  | { readonly kind: 'delete-correction'; readonly id: string };

export type EditOutcome =
  | { readonly ok: true; readonly edits: readonly TextEdit[]; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };
