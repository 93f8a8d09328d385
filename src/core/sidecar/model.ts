import type { ArticleRecord, MentionCorrection, Relation, StoredClaim } from '../claims/model.ts';
import type { Problem } from '../problems.ts';
import type { Span } from '../text/span.ts';

export const SIDECAR_FORMAT = 'dateline-claims/1';

/** An annotator's way through an article. */
export interface Pass {
  /** When it was marked as finished: an RFC 3339 time. */
  readonly done?: string;
}

/** What a sidecar says, as far as it can be read. Bad entries are left out of `claims` and told in `problems`. */
export interface ParsedSidecar {
  /** The version of the codebook by which claims were coded that do not say it themselves. */
  readonly codebook?: string;
  readonly article: ArticleRecord;
  /** In file order. */
  readonly claims: readonly StoredClaim[];
  readonly corrections: readonly MentionCorrection[];
  /** By annotator. */
  readonly passes: ReadonlyMap<string, Pass>;
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
  /** Before the first later claim where the file's claims are sorted by position, else at the end. */
  | { readonly kind: 'add-claim'; readonly claim: StoredClaim }
  /** Takes the claim's own lines with the comments among them; comments above it stay. */
  | { readonly kind: 'delete-claim'; readonly id: string }
  /**
   * `undefined` removes the field, and what holds it where that becomes empty. A key that is a number steps into a list:
   * ['numbers', '0', 'best'].
   */
  | {
      readonly kind: 'set-field';
      readonly id: string;
      readonly path: FieldPath;
      readonly value: FieldValue | undefined;
    }
  | { readonly kind: 'add-relation'; readonly id: string; readonly relation: Relation }
  /** `index` counts from 0 in the list as the file has it. */
  | { readonly kind: 'delete-relation'; readonly id: string; readonly index: number }
  /** Also in the `inside` and `relations` of the file's other claims. */
  | { readonly kind: 'rename-id'; readonly from: string; readonly to: string }
  /**
   * Renames a value wherever the path leads in a claim (`in: 'claims'`, the default) or in a correction of the highlighter:
   * ['type'], ['claimant'], ['via'], ['event', 'actors'], ['relations', 'to'], ['link']. Lists are taken item by item,
   * guesses and claimants by their value and id.
   */
  | {
      readonly kind: 'rename-value';
      readonly path: FieldPath;
      readonly from: string;
      readonly to: string;
      readonly in?: 'claims' | 'corrections';
    }
  /** By start, end and id; the comments above a claim move with it. */
  | { readonly kind: 'sort-claims' }
  | { readonly kind: 'set-article'; readonly key: keyof ArticleRecord; readonly value: string | undefined }
  /** Keys of {@link ArticleRecord} that are not in `record` are removed; unknown keys stay. */
  | { readonly kind: 'replace-article'; readonly record: ArticleRecord }
  /** Adds the line `format:` where it is missing. */
  | { readonly kind: 'add-format' }
  | { readonly kind: 'add-correction'; readonly correction: MentionCorrection }
  | { readonly kind: 'delete-correction'; readonly id: string }
  /** `done` is an RFC 3339 time; `undefined` takes the annotator's pass out. */
  | { readonly kind: 'set-pass'; readonly annotator: string; readonly done: string | undefined };

export type EditOutcome =
  /** `edits` are disjoint, in order, and count in the raw file that was given; `text` is that file with the edits done. */
  | {
      readonly ok: true;
      readonly edits: readonly TextEdit[];
      readonly text: string;
      /** The version of the format that the file had, where the edits bring it to today's as well. */
      readonly upgradedFrom?: number;
    }
  | { readonly ok: false; readonly problem: Problem };
