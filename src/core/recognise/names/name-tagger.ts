import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { NameLabel } from '../mention.ts';
import { Candidate, NO_REFS } from './candidate.ts';
import { keyOf } from './name-keys.ts';
import { titleBefore } from './persons.ts';
import { roleCue } from './role.ts';
import type { Tokens } from './tokens.ts';
import type { UnitShape } from './unit-shape.ts';

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

/** The candidate with the title before it, if there is one. */
export function titled(tokens: Tokens, candidate: Candidate): Candidate {
  const title = titleBefore(tokens, candidate.first);
  return title === '' ? candidate : candidate.changed({ title });
}

/** A tagged name as a candidate beside those of gazetteer and rules. */
export function taggedCandidate(tokens: Tokens, { first, last, label, score }: TaggedName): Candidate {
  const candidate = new Candidate({
    start: tokens.start[first]!,
    end: tokens.end[last]!,
    first,
    last,
    key: keyOf(tokens, first, last),
    source: 'tagger',
    refs: NO_REFS,
    label,
    weak: false,
    score,
    why: 'the trained recogniser reads it so',
    cue: roleCue(tokens, first, last),
  });
  return label === 'PER' ? titled(tokens, candidate) : candidate;
}
