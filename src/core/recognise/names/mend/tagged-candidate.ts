import { Candidate, NO_REFS } from '../candidates/candidate.ts';
import type { TaggedName } from '../candidates/name-tagger.ts';
import { roleCue } from '../candidates/role.ts';
import { titleBefore } from '../persons/persons.ts';
import { keyOf } from '../text/name-keys.ts';
import type { Tokens } from '../text/tokens.ts';

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
