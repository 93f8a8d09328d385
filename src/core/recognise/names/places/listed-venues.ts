/** Headings of pieces that go through places one by one: "3. The Qorlan, Marlby", "7) The Marl Arms, near Qorla". */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meeting } from '../candidates/overlap.ts';
import { placeCandidate, ruleCandidate } from '../candidates/rule-candidate.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { HONORIFICS, OFFICE_WORDS, ROLE_NOUNS } from '../lexicon/titles.ts';
import { words } from '../lexicon/words.ts';
import { isLocalPlace } from '../listed/local-place.ts';
import { GAP } from '../text/gaps.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

const WHY_VENUE = 'the heading names it before the town it is in';
const WHY_TOWN = 'the heading tells that something is there';
const LONGEST_LINE = 12;
const LONGEST_TOWN = 3;
/** "1. ", "12) ", "3: " */
const NUMBER = /^\d{1,2}(?:[.):]|\.\))? {1,2}$/;
const NEAR = words('near in');
const SMALL = words('of the and at in on by');
const ENDS = words(
  'arms inn hotel tavern bar pub brewery brewing cafe restaurant kitchen bistro bakery brasserie grill lodge house garden gardens head rest bells crown terminus cellar taproom deli diner market museum gallery',
);

/** "The Qorlan", "Marl Arms": as venues are called, and nobody is. */
function isVenue(tokens: Tokens, first: number, last: number): boolean {
  if (tokens.word(first) === 'the' && last > first) return true;
  return last > first && tokens.isIn(last, ENDS) && !tokens.isIn(first, GIVEN_NAMES);
}

const isOfPerson = (tokens: Tokens, at: number): boolean =>
  tokens.isIn(at, HONORIFICS) || tokens.isIn(at, OFFICE_WORDS) || tokens.isIn(at, ROLE_NOUNS);

/** The line is a number, a venue, a comma, and a town in capitals, and no more. */
export function venuesInHeadings(
  tokens: Tokens,
  candidates: readonly Candidate[],
  index: GazetteerIndex,
): readonly Candidate[] {
  if (tokens.count > LONGEST_LINE || tokens.count < 4 || !tokens.has(0, SHAPE.digit)) return NO_CANDIDATES;
  if (!NUMBER.test(tokens.text.slice(0, tokens.start[1]))) return NO_CANDIDATES;
  let comma = 2;
  while (comma < tokens.count && tokens.gapBefore(comma) !== GAP.comma) {
    const goesOn = tokens.gapBefore(comma) === GAP.space || tokens.gapBefore(comma) === GAP.ampersand;
    if (!goesOn || (!tokens.has(comma, SHAPE.capital) && !tokens.isIn(comma, SMALL))) return NO_CANDIDATES;
    comma++;
  }
  const town = tokens.isIn(comma, NEAR) ? comma + 1 : comma;
  let last = town;
  while (last + 1 < tokens.count && tokens.gapBefore(last + 1) === GAP.space && tokens.has(last + 1, SHAPE.capital))
    last++;
  const closed =
    last + 1 === tokens.count || tokens.gapBefore(last + 1) === GAP.newline || tokens.gapBefore(last + 1) === GAP.comma;
  if (comma >= tokens.count || !closed || !tokens.has(town, SHAPE.capital) || last - town >= LONGEST_TOWN)
    return NO_CANDIDATES;
  if (isOfPerson(tokens, town)) return NO_CANDIDATES;
  // "3. Stomping Qorlan, Leeds": what nobody takes for a person, before a town that is listed.
  const isUnread =
    comma > 2 &&
    meeting(candidates, 1, comma - 1).length === 0 &&
    candidates.some(one => one.first === town && isLocalPlace(one, index));
  if (!isUnread && !isVenue(tokens, 1, comma - 1)) return NO_CANDIDATES;
  const found: Candidate[] = [];
  if (meeting(candidates, 1, comma - 1).every(one => one.refs.length === 0 || one.first > 1 || one.last < comma - 1))
    found.push(ruleCandidate(tokens, 1, comma - 1, 'FAC', 0.65, WHY_VENUE));
  if (meeting(candidates, town, last).every(({ refs }) => refs.length === 0))
    found.push(placeCandidate(tokens, town, last, WHY_TOWN, index));
  return found;
}
