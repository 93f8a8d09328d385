import type { ClaimEvent, ClaimMode, ClaimNumber, Factuality } from '../claims/model.ts';
import type { Span } from '../text/span.ts';
import type { TypeGuess } from './content/suggest-type.ts';

/** A stretch of the article with its words. */
export interface QuotedSpan extends Span {
  readonly quote: string;
}

/** Who is taken to say it: where it stands, and the gazetteer id where the name is linked or a pronoun is resolved. */
export interface SuggestedClaimant {
  readonly id?: string;
  /** The description where there is no id: "a source close to the negotiations". For a pronoun what it stands for. */
  readonly label?: string;
  /** The words in the text, absent where nobody is named (`unattributed`, `outlet`) or in an earlier sentence. */
  readonly span?: QuotedSpan;
  /** True where the words are a pronoun and id or label are those of an earlier mention. */
  readonly resolved?: boolean;
}

/**
 * A claim that Dateline would tag: who says what by which word, and what it says. Everything is a guess. All offsets are
 * UTF-16 units of the LF text without BOM, end exclusive. The content span follows PARC and PolNeAR: the whole reported
 * clause with its "that" and the marks of what is quoted; `claim` is what a sidecar's `quote` would be.
 */
export interface ClaimSuggestion extends QuotedSpan {
  /** The words to tag: the content without "that", without marks round the whole and stops at the end; with its verb where it is a mere object ("blamed the militia"). */
  readonly claim: QuotedSpan;
  /** Types of the codebook that fit, best first; empty only where the codebook has none. */
  readonly types: readonly TypeGuess[];
  readonly cue?: QuotedSpan;
  /** Base form of the cue where it is a verb. */
  readonly lemma?: string;
  readonly claimant: SuggestedClaimant;
  /** Gazetteer ids, or words where there is none. */
  readonly addressee: readonly string[];
  /** The relay chain, nearest first: gazetteer ids, or words where there is none. */
  readonly via: readonly string[];
  readonly mode: ClaimMode;
  readonly factuality: Factuality;
  readonly hedges: readonly string[];
  readonly event?: ClaimEvent;
  readonly numbers: readonly ClaimNumber[];
  /** Index in the list of suggestions of the claim in which this one is reported. */
  readonly inside?: number;
  /** Index of the claim whose speaker goes on here. */
  readonly continues?: number;
  /** 0 to 1, for ranking and cutting off; no probability. */
  readonly score: number;
}
