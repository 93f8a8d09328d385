import type { ClaimMode, Factuality } from '../../claims/model.ts';
import type { Span } from '../../text/span.ts';

/**
 * Who says what by which word, after PARC and PolNeAR: source, cue and content are spans of the text (UTF-16 offsets, LF,
 * no BOM). The source is the whole noun phrase with titles and appositions, a possessive with its ending; the cue is the verb with its auxiliaries and
 * negation ("has repeatedly said", "was quoted as saying"), "according to", a noun or an adverb; the content is the
 * reported clause with its "that" or "to" and with the marks of what is quoted, without the stop that ends the sentence.
 */
export interface Attribution {
  /** One stretch of content; a quotation that the source interrupts gives one attribution a stretch. */
  readonly content: Span;
  /** The words that state the claim: the content without "that", marks round the whole, stops at the end. */
  readonly claim: Span;
  /** Absent where the quotation goes on with no new cue and in a narrator’s claim. */
  readonly cue?: Span;
  readonly source?: Span;
  readonly addressee?: Span;
  /** On whose word the source says it: "X, citing Y, said". */
  readonly cited?: Span;
  /** Who passed it on, nearest first: "was quoted by X as saying". */
  readonly via: readonly Span[];
  readonly kind: 'verb' | 'preposition' | 'noun' | 'adverb' | 'none';
  /** Lemma of a verb that is the cue. */
  readonly lemma?: string;
  /** True for saying, false for thinking and intending. */
  readonly speech: boolean;
  readonly mode: ClaimMode;
  readonly factuality: Factuality;
  /** Words by which the source or the outlet keeps a distance, as in the text but in lower case. */
  readonly hedges: readonly string[];
  /** Index of the attribution in whose content this one stands. */
  readonly inside?: number;
  /** Index of the attribution whose source goes on speaking here. */
  readonly continues?: number;
  /** 0 to 1: how sure the frame is (not a probability). */
  readonly score: number;
}
