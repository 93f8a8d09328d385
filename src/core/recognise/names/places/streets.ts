import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meeting, reachBeyond } from '../candidates/overlap.ts';
import { ruleCandidate } from '../candidates/rule-candidate.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { HONORIFICS } from '../lexicon/titles.ts';
import { signWords, words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { opensSentence } from '../text/opens-sentence.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

/** Last words of the names of streets, which nothing else ends in. */
const STREETS = signWords('street avenue boulevard parkway expressway freeway turnpike road roundabout bypass');
/** Those that other names end in as well ("Nathan Lane", "Food Drive"): only where the words before lead to a place. */
const AMBIGUOUS = signWords('lane drive crescent terrace alley close');
const LEADS = words('on in at off near along to from down of between onto around outside');
const SIDES = words('north south east west northeast northwest southeast southwest ne nw se sw');
/** Written large only because they open a sentence; "Upper Street" and "First Avenue" are names. */
const OPENERS = words(
  'the a an on in at off near along to from down between onto around outside and but when while after',
);
const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/i;
const LONGEST = 5;
const WHY = 'its last word is a kind of street';

const isNear = (gap: number): boolean => gap === GAP.space || gap === GAP.abbreviation;

/** Where the name of a street that ends at `last` begins, or `last` where no name stands before the kind of street. */
function firstOf(tokens: Tokens, run: Run, last: number): number {
  let first = last;
  // "Martin Luther King Jr. Drive"
  while (first > run.first && last - first < LONGEST && isNear(tokens.gapBefore(first))) {
    if (tokens.has(first - 1, SHAPE.possessive) || tokens.isIn(first - 1, HONORIFICS)) break;
    if (tokens.isIn(first - 1, OPENERS) && (opensSentence(tokens, first - 1) || first - 1 === run.first)) break;
    first--;
  }
  // "174th Street"
  const ranked = tokens.gapBefore(first) === GAP.space && ORDINAL.test(tokens.raw(first - 1));
  return ranked && first > 0 ? first - 1 : first;
}

const leadsTo = (tokens: Tokens, first: number): boolean =>
  tokens.gapBefore(first) === GAP.space && (tokens.isIn(first - 1, LEADS) || tokens.has(first - 1, SHAPE.digit));

/** Something longer is there, somebody with a title, or what is listed to the end. */
const isKnown = (beside: readonly Candidate[], first: number, last: number): boolean =>
  reachBeyond(beside, first, last) ||
  beside.some(one => (one.refs.length > 0 && one.last === last) || one.title !== undefined);

/** "East Main Street", "McFarland Boulevard", "174th Street", "on Lower Mill Lane": streets that no list has. */
export function streetsIn(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  shape: UnitShape,
): readonly Candidate[] {
  if (shape.allCaps || shape.titleCase || (!tokens.any(STREETS) && !tokens.any(AMBIGUOUS))) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (const run of runs)
    for (let last = run.first; last <= run.last; last++) {
      const sure = tokens.isIn(last, STREETS);
      if (!sure && !tokens.isIn(last, AMBIGUOUS)) continue;
      const first = firstOf(tokens, run, last);
      if (first === last || (!sure && !leadsTo(tokens, first))) continue;
      // "Penn Avenue South"; "Wall Street Journal" is no street.
      const end = last < run.last && tokens.isIn(last + 1, SIDES) ? last + 1 : last;
      if (end < run.last && tokens.gapBefore(end + 1) === GAP.space) continue;
      const beside = meeting(candidates, first, end);
      const known = isKnown(beside, first, end);
      const isPerson =
        last - first === 1 &&
        tokens.isIn(first, GIVEN_NAMES) &&
        !leadsTo(tokens, first) &&
        beside.some(({ label }) => label === 'PER');
      if (!known && !isPerson) found.push(ruleCandidate(tokens, first, end, 'FAC', 0.7, WHY));
    }
  return found;
}
