import type { RelationAspect, RelationType, StoredClaim } from '../claims/model.ts';
import type { Mention } from '../recognise/mention.ts';
import type { Span } from '../text/span.ts';

/** A claim with what its article adds to it: all that comparing needs. */
export interface ComparedClaim {
  /** Unique among the claims compared; relations are not read through it. */
  readonly key: string;
  /** From the corpus root without `.txt`: what relations call the article. */
  readonly article: string;
  readonly stored: StoredClaim;
  /** EDTF. */
  readonly published?: string;
  readonly outlet?: string;
  /** The sentences that the quote stands in, the quote included; the quote alone where the text is not at hand. */
  readonly sentence?: string;
  /** LF offset of `sentence` in the article. */
  readonly sentenceAt?: number;
  /** The text right before `sentence`, of the same passage. */
  readonly lead?: string;
  /** Of the quote in today's text, in LF offsets; where absent the quote counts as unplaced. */
  readonly span?: Span;
  /** Of the article, in LF offsets, sorted; those outside `sentence` are passed over. */
  readonly mentions?: readonly Mention[];
}

/** A kind of sign that two claims belong together, or are apart. */
const EVIDENCE_KINDS = [
  'event',
  'words',
  'entities',
  'date',
  'place',
  'number',
  'polarity',
  'agenda',
  'reply',
  'correction',
  'detail',
  'origin',
] as const;
type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One sign, in words for a person. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** English, a phrase without a full stop: `5 against 7 killed`, `both on 2026-03-03`. */
  readonly text: string;
}

/** A relation that two claims may have, to be judged by a person. */
export interface CandidateRelation {
  readonly type: RelationType;
  /** Keys of claims. Directed relations go from the newer, more specific or answering claim. */
  readonly from: string;
  readonly to: string;
  readonly on: readonly RelationAspect[];
  /** 0 to 1: how likely a person would draw some relation here, as far as the signs tell. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}
