import type { Span } from '../text/span.ts';

/**
 * A value that may be a guess. In YAML a confirmed value stands bare (`cue: "said"`), a guess as a map that says so
 * (`cue: {value: "said", guessed: true}`) until a person confirms or changes it.
 */
export interface Guessable<T> {
  readonly value: T;
  readonly guessed: boolean;
}

/** Who asserts: an actor of the gazetteer, or a description of an unnamed source, or a special source. */
export interface Claimant {
  /** Gazetteer id, `outlet` (the article's own voice) or `unattributed`. A bare string in YAML is an id. */
  readonly id?: string;
  /** The words of the text: "a source close to the negotiations". */
  readonly label?: string;
  readonly guessed?: boolean;
}

export const CLAIM_MODES = ['direct', 'mixed', 'indirect', 'narrator'] as const;
export type ClaimMode = (typeof CLAIM_MODES)[number];

/** FactBank: how sure the claimant is, not whether it is true. */
export const FACTUALITIES = ['CT+', 'PR+', 'PS+', 'CT-', 'PR-', 'PS-', 'CTu', 'Uu'] as const;
export type Factuality = (typeof FACTUALITIES)[number];

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const CLAIM_STATUSES = ['draft', 'reviewed', 'disputed', 'withdrawn'] as const;
type ClaimStatus = (typeof CLAIM_STATUSES)[number];

export const RELATION_TYPES = [
  'corroborates',
  'contradicts',
  'refines',
  'supersedes',
  'responds-to',
  'distinct-from',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export const RELATION_ASPECTS = [
  'date',
  'place',
  'number',
  'actor',
  'cause',
  'identity',
  'role',
  'outcome',
  'agenda',
  'assessment',
] as const;
export type RelationAspect = (typeof RELATION_ASPECTS)[number];

export interface Relation {
  readonly type: RelationType;
  /** `c-…` in the same article, or `article#c-…`, the article's path from the corpus root without `.txt`. */
  readonly to: string;
  readonly on?: readonly RelationAspect[];
  readonly independent?: string;
  readonly note?: string;
  readonly annotator?: string;
}

export interface ClaimEvent {
  /** EDTF. */
  readonly date?: Guessable<string>;
  /** ACLED's scale: 1 the day, 2 the week, 3 the month or worse. */
  readonly 'date-precision'?: number;
  readonly place?: Guessable<string>;
  readonly 'place-precision'?: number;
  readonly actors?: Guessable<readonly string[]>;
  readonly targets?: Guessable<readonly string[]>;
  /** Free key that joins claims on one event. */
  readonly id?: string;
}

export interface ClaimNumber {
  readonly guessed?: boolean;
  readonly what?: string;
  readonly of?: string;
  readonly min?: number;
  readonly best?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly approximate?: boolean;
}

/**
 * What a person decided about a claim when the article had changed: where it stands in that version, or that it no longer
 * does. The claim's own `quote`, `at` and context stay as they were annotated; a later decision takes the place of this one.
 */
export interface PlaceDecision {
  /** SHA-256 of the version that was decided on (LF text, no BOM). */
  readonly sha256: string;
  /** Git's object id of that version, with a letter in front. */
  readonly blob?: string;
  /** Where the claim stands in that version. Absent with `orphan`. */
  readonly at?: Span;
  /** The words there, where they are others than the claim's quote. */
  readonly quote?: string;
  readonly before?: string;
  readonly after?: string;
  /** True: what was quoted is not in that version. */
  readonly orphan?: boolean;
  readonly annotator?: string;
  /** ISO 8601 instant. */
  readonly created?: string;
}

/** A claim as the sidecar has it. What the file holds beyond these keys is kept in the file and not shown here. */
export interface StoredClaim {
  readonly id: string;
  readonly type: string;
  /** The exact words that the annotator saw. Evidence: never overwritten. */
  readonly quote: string;
  /**
   * Where they stood: UTF-16 offsets in the text with LF line ends and no BOM, end exclusive; in the version that the
   * sidecar's `article` names. A claim that was tagged in a later version says in `placed` which.
   */
  readonly at: Span;
  readonly before?: string;
  readonly after?: string;
  /** Where it stands in a later version of the article; written behind the context, before the claimant. */
  readonly placed?: PlaceDecision;
  readonly claimant?: Claimant;
  readonly cue?: Guessable<string>;
  readonly via?: readonly string[];
  readonly inside?: string;
  readonly addressee?: readonly string[];
  readonly mode?: Guessable<ClaimMode>;
  readonly factuality?: Guessable<Factuality>;
  readonly hedges?: Guessable<readonly string[]>;
  readonly event?: ClaimEvent;
  readonly numbers?: readonly ClaimNumber[];
  readonly confidence?: Confidence;
  readonly grade?: string;
  readonly status?: ClaimStatus;
  readonly tags?: readonly string[];
  readonly note?: string;
  readonly relations?: readonly Relation[];
  /** The version of the codebook by which the type was chosen. */
  readonly codebook?: string;
  readonly annotator?: string;
  /** ISO 8601 instant. */
  readonly created?: string;
}

/**
 * Where a claim's quote stands in today's text. `exact` needs no confirmation; nor does what is `settled`: a person has
 * decided on it. A settled `exact` may have other words than the quote.
 */
export type Placement =
  | { readonly status: 'exact'; readonly span: Span; readonly settled?: true }
  | {
      readonly status: 'moved';
      readonly span: Span;
      readonly score: number;
      /** Only marks, spaces or line ends differ, and place and surroundings are beyond doubt. */
      readonly certain?: boolean;
      readonly candidates?: readonly Span[];
    }
  | { readonly status: 'ambiguous'; readonly candidates: readonly Span[] }
  | { readonly status: 'orphan'; readonly candidates?: readonly Span[]; readonly settled?: true };

/** Whether a person has to look where a claim stands. */
export function isUnsettled(placement: Placement): boolean {
  return placement.status !== 'exact' && !('settled' in placement && placement.settled === true);
}

/** The `article` block of a sidecar. */
export interface ArticleRecord {
  readonly sha256?: string;
  readonly blob?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly agency?: string;
  readonly author?: string;
  readonly dateline?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly published?: string;
  readonly 'published-basis'?: 'stated' | 'inferred' | 'retrieved';
}

/** A person's correction of the highlighter, kept beside the claims under `mentions`. */
export interface MentionCorrection {
  readonly id: string;
  readonly quote: string;
  readonly at: Span;
  /** `this`: the one mention at `at`; `article`: every mention with this quote in the article. */
  readonly scope: 'this' | 'article';
  readonly verdict: 'confirm' | 'reject' | 'relink';
  readonly kind?: 'actor' | 'place' | 'date';
  /** Gazetteer id (relink). */
  readonly link?: string;
  /** EDTF (relink of a date). */
  readonly edtf?: string;
  readonly annotator?: string;
}
