import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { NameLabel } from '../../mention.ts';
import { BODY_HEADS, SITE_HEADS } from '../lexicon/heads.ts';
import { keyOf } from '../text/name-keys.ts';
import type { Tokens } from '../text/tokens.ts';
import { Candidate, NO_REFS } from './candidate.ts';
import { roleCue } from './role.ts';

/** What the gazetteer already says about each token (1 for yes), so that a run of capitals is cut where a listed name begins. */
export interface Cover {
  /** A nationality word, a state, a body: no part of a personal name. */
  readonly notPersonal: Uint8Array;
  /** A nationality word: may begin the name of a body. */
  readonly demonym: Uint8Array;
  /** Lies in any name that the gazetteer knows. */
  readonly taken: Uint8Array;
  /** Lies in a name of two or more words that the gazetteer knows. */
  readonly listed: Uint8Array;
}

/** A candidate for the tokens `first` to `last` by a rule; `why` is for the hover. */
export function ruleCandidate(
  tokens: Tokens,
  first: number,
  last: number,
  label: NameLabel,
  score: number,
  why: string,
  title?: string,
): Candidate {
  const parts = {
    start: tokens.start[first]!,
    end: tokens.end[last]!,
    first,
    last,
    key: keyOf(tokens, first, last),
    source: 'rule' as const,
    refs: NO_REFS,
    label,
    weak: false,
    score,
    why,
    cue: roleCue(tokens, first, last),
  };
  return new Candidate(parts, title);
}

/** The same of a place, with what the gazetteer lists under its name. */
export function placeCandidate(
  tokens: Tokens,
  first: number,
  last: number,
  why: string,
  index: GazetteerIndex,
): Candidate {
  const candidate = ruleCandidate(tokens, first, last, 'GPE', 0.6, why);
  const refs = index.find(candidate.key).filter(ref => ref.kind === 'place');
  return refs.length === 0 ? candidate : candidate.changed({ refs, source: 'gazetteer' });
}

/** Head words that no personal name contains. */
export function isHead(tokens: Tokens, at: number): boolean {
  return tokens.isIn(at, BODY_HEADS) || tokens.isIn(at, SITE_HEADS);
}
