import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { NameLabel } from '../../mention.ts';
import type { Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';
import type { Candidate } from './candidate.ts';

/** A stretch of tokens that a trained recogniser takes for a name. */
export interface TaggedName {
  readonly first: number;
  readonly last: number;
  readonly label: NameLabel;
  /** 0 to 1. */
  readonly score: number;
}

/** The same reading of other tokens, or as something else; laid out like all others, which is quicker to read than copies are. */
export const readAs = ({ score }: TaggedName, first: number, last: number, label: NameLabel): TaggedName => ({
  first,
  last,
  label,
  score,
});

/** Whether a listed name stands whatever a tagger reads there, so that it need not be asked. */
export type Settled = (tokens: Tokens, listed: Candidate, index: GazetteerIndex) => boolean;

/** A second recogniser beside the gazetteer and the rules. Its result depends on nothing but what it is given. */
export interface NameTagger {
  /**
   * @param listed what the gazetteer finds in the unit
   * @param settled listed names that fill a stretch by themselves and of which nothing is told; without it all are read
   */
  tag(
    tokens: Tokens,
    shape: UnitShape,
    listed: readonly Candidate[],
    index: GazetteerIndex,
    settled?: Settled,
  ): readonly TaggedName[];
}
