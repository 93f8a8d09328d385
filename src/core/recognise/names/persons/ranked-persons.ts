/** Persons whom only the rank before their name tells: "Deputy Hunter Qorlan", where the name is made of plain words. */
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meeting } from '../candidates/overlap.ts';
import { isHead, ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { OFFICE_WORDS, ROLE_NOUNS } from '../lexicon/titles.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';
import { isRank } from './ranks.ts';

const WHY = 'a rank stands before the name';
const RANKS = words(
  'deputy trooper officer sergeant sgt captain capt lieutenant lt constable detective corporal cpl patrolman patrolwoman firefighter paramedic',
);
const LONGEST = 3;

/** A given name and a surname at least, of plain letters; offices and bodies go on otherwise. */
function isName(tokens: Tokens, first: number, last: number): boolean {
  if (tokens.has(last, SHAPE.possessive)) return false;
  for (let at = first; at <= last; at++) {
    if (tokens.has(at, SHAPE.allCaps | SHAPE.digit) || tokens.isIn(at, NEVER_NAMES) || tokens.isIn(at, RANKS))
      return false;
    if (
      isHead(tokens, at) ||
      isRank(tokens, at) ||
      OFFICE_WORDS.has(tokens.word(at)) ||
      ROLE_NOUNS.has(tokens.word(at))
    )
      return false;
  }
  return true;
}

export function rankedPersons(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  shape: UnitShape,
): readonly Candidate[] {
  if (shape.allCaps || shape.titleCase) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (const { first: opening, last } of runs) {
    if (last - opening < 2 || last - opening > LONGEST || !tokens.isIn(opening, RANKS)) continue;
    const first = opening + 1;
    if (tokens.gapBefore(first) > GAP.abbreviation || !isName(tokens, first, last)) continue;
    // What is known in part is a part of it; what is known otherwise has its say.
    const open = meeting(candidates, first, last).every(
      one => one.label === 'PER' && one.refs.length === 0 && one.first > first && one.last === last,
    );
    if (open) found.push(ruleCandidate(tokens, first, last, 'PER', 0.65, WHY));
  }
  return found;
}
