import type { NameRef } from '../gazetteer/layer.ts';
import type { NameLabel } from '../mention.ts';

/** What the words around a name say about its part in the sentence. */
export interface Cue {
  readonly part: 'actor' | 'place' | 'none';
  /** Says so for a city too, which by itself is a place: the government is meant. */
  readonly strong: boolean;
  /** For the hover, to follow "because": "“in” precedes it". */
  readonly why: string;
}

/** The words around say nothing. */
export const NO_CUE: Cue = { part: 'none', strong: false, why: '' };

type CandidateSource = 'gazetteer' | 'sound' | 'rule' | 'tagger' | 'document';

/**
 * A stretch that may be a name, before the document has been looked at. Offsets count from the start of the unit; tokens
 * are those of the unit.
 */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  /** The folded words: the form under which the document finds the name again. */
  readonly key: string;
  readonly source: CandidateSource;
  /** What the gazetteer knows by these words; empty for an unlisted name. */
  readonly refs: readonly NameRef[];
  /** For an unlisted name. */
  readonly label?: NameLabel;
  /** Counts only if the rest of the article bears it out. */
  readonly weak: boolean;
  readonly score: number;
  /** What the gazetteer knows may not be meant: shown, with the entries as candidates, but not linked. */
  readonly unsure?: boolean;
  /** For the hover: which rule. */
  readonly why: string;
  readonly cue: Cue;
  /** Folded title words right before the name: "president", "prime minister". */
  readonly title?: string;
}

/** A run of capitalised words that no candidate covers: looked up again when the article's own names are known. */
export interface FreeRun {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  /** Offsets of each word, as the words may be taken singly. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly atSentenceStart: boolean;
  /** "the" stands before it, or it stands at the head of a sentence's subject ("Council officials said"). */
  readonly definite: boolean;
}

/** "Lebanese Armed Forces (LAF)": the short form that the text itself gives to a name. */
export interface AcronymDefinition {
  readonly acronym: string;
  readonly candidate: Candidate;
}

/** All that the names of one unit can be known from the unit alone. */
export interface UnitNames {
  /** Not overlapping, in text order, none of them weak. */
  readonly sure: readonly Candidate[];
  readonly weak: readonly Candidate[];
  readonly free: readonly FreeRun[];
  readonly acronyms: readonly AcronymDefinition[];
  /** Nothing in the rest of the article can change how these names are read. */
  readonly independent: boolean;
}
