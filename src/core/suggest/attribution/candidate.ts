import type { Stance } from './lexicon/reporting-verbs.ts';
import type { Range } from './range.ts';

/** One cue of a unit with what belongs to it, in token ranges, before it is settled which cue lies inside which. */
export interface Candidate {
  readonly kind: 'verb' | 'preposition' | 'noun' | 'adverb';
  readonly cue: Range;
  readonly source?: Range;
  /** The content in one or more stretches, in text order. */
  readonly contents: readonly Range[];
  /** True where (the first of) the content stands before the cue: the cue is then the outermost of its sentence. */
  readonly left: boolean;
  /** The first token of its clause, with the comma and conjunction before it. */
  readonly lead: number;
  readonly stance: Stance;
  readonly negated: boolean;
  readonly modal?: string | undefined;
  readonly speech: boolean;
  readonly addressee?: Range;
  /** Who passed it on: "was quoted by X as saying". */
  readonly via?: Range;
  /** On whose word: "X, citing Y, said". */
  readonly cited?: Range;
  /** The content is a clause of which the cue is the verb: what stands on both sides of it is one claim. */
  readonly split?: boolean;
  /** The content is an object, an infinitive or a prepositional phrase, which says nothing without the verb. */
  readonly object?: boolean;
  /** A participle or a second verb, whose source is that of the clause. */
  readonly dependent: boolean;
}
