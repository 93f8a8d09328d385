import type { NameRef } from '../../gazetteer/name-ref.ts';
import type { NameLabel } from '../../mention.ts';

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
 * No entries. An empty list that is made in place is of another kind for the engine than one that has held something, and what
 * reads both is compiled once more.
 */
export const NO_REFS: readonly NameRef[] = emptied([{} as NameRef]);

/** No candidates, likewise. */
export const NO_CANDIDATES: readonly Candidate[] = emptied([{} as Candidate]);

function emptied<T>(list: T[]): readonly T[] {
  list.pop();
  return list;
}

/** What a candidate is made of. */
interface CandidateParts {
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
  readonly label: NameLabel | undefined;
  /** Counts only if the rest of the article bears it out. */
  readonly weak: boolean;
  readonly score: number;
  /** For the hover: which rule. */
  readonly why: string;
  readonly cue: Cue;
}

type CandidateChange = Partial<
  Pick<Candidate, 'refs' | 'source' | 'label' | 'weak' | 'score' | 'unsure' | 'why' | 'cue' | 'title'>
>;

/**
 * A stretch that may be a name, before the document has been looked at. Offsets count from the start of the unit; tokens
 * are those of the unit. A class, so that all candidates are laid out alike: what reads them is twice as fast then.
 */
export class Candidate implements CandidateParts {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly key: string;
  readonly source: CandidateSource;
  readonly refs: readonly NameRef[];
  readonly label: NameLabel | undefined;
  readonly weak: boolean;
  readonly score: number;
  readonly why: string;
  readonly cue: Cue;
  /** Folded title words right before the name: "president", "prime minister". */
  readonly title: string | undefined;
  /** What the gazetteer knows may not be meant: shown, with the entries as candidates, but not linked. */
  readonly unsure: boolean;

  constructor(parts: CandidateParts, title?: string, unsure = false) {
    this.start = parts.start;
    this.end = parts.end;
    this.first = parts.first;
    this.last = parts.last;
    this.key = parts.key;
    this.source = parts.source;
    this.refs = parts.refs;
    this.label = parts.label;
    this.weak = parts.weak;
    this.score = parts.score;
    this.why = parts.why;
    this.cue = parts.cue;
    this.title = title;
    this.unsure = unsure;
  }

  /** The same with some parts changed. */
  changed(change: CandidateChange): Candidate {
    const parts: CandidateParts = {
      start: this.start,
      end: this.end,
      first: this.first,
      last: this.last,
      key: this.key,
      source: change.source ?? this.source,
      refs: change.refs ?? this.refs,
      label: change.label ?? this.label,
      weak: change.weak ?? this.weak,
      score: change.score ?? this.score,
      why: change.why ?? this.why,
      cue: change.cue ?? this.cue,
    };
    return new Candidate(parts, change.title ?? this.title, change.unsure ?? this.unsure);
  }
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
