import type { Span } from '../text/span.ts';

/** What ties a claim to its text, as a sidecar stores it; a `StoredClaim` is one. Offsets and words of the LF text. */
export interface StoredAnchor {
  /** The words as the annotator saw them. */
  readonly quote: string;
  /** Where they stood. */
  readonly at: Span;
  /** What stood before them, up to 32 UTF-16 units; empty at the start of the text; absent where nobody noted it. */
  readonly before?: string;
  /** What stood behind them, likewise. */
  readonly after?: string;
}

/** The article as it is today. */
export interface TodaysArticle {
  readonly text: string;
  /** SHA-256 of `text` in hex, where it is known; without it the annotated hash cannot be compared. */
  readonly sha256?: string;
}

/** The article as it was annotated, as far as it is known. */
export interface AnnotatedArticle {
  /** The sidecar's `sha256`. */
  readonly sha256?: string;
  /** The text itself, where git (or an editor's history) still has it: LF, no byte order mark. */
  readonly text?: string;
}

/** A place that may be meant. `score` is 0 to 1: how much of the quote and of its surroundings stands there. */
export interface Candidate extends Span {
  readonly score: number;
}

/**
 * Where an anchor stands in today's text; each is a `Placement` too.
 *   exact      the same characters, at a place that nothing else rivals, in a sentence that says the same around them
 *   moved      a place that needs a look. `certain` where only quotation marks, dashes, spaces or line ends differ and
 *              place and surroundings are beyond doubt; with any other change it is never certain
 *   ambiguous  several places, none better than the others
 *   orphan     no place; `candidates` are look-alikes that were turned down, to choose from by hand
 */
export type AnchorResult =
  | {
      readonly status: 'exact';
      readonly certain: true;
      readonly span: Span;
      readonly score: 1;
      readonly candidates: readonly Candidate[];
      /** A person decided that the claim stands there, whatever the words. */
      readonly settled?: true;
    }
  | {
      readonly status: 'moved';
      readonly certain: boolean;
      readonly span: Span;
      readonly score: number;
      /** Other places, best first. */
      readonly candidates: readonly Candidate[];
    }
  | {
      readonly status: 'ambiguous';
      readonly certain: false;
      readonly score: number;
      readonly candidates: readonly Candidate[];
    }
  | {
      readonly status: 'orphan';
      readonly certain: false;
      readonly score: 0;
      readonly candidates: readonly Candidate[];
      /** A person decided that the quote is gone. */
      readonly settled?: true;
    };
