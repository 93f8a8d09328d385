/** Rows of tables that count the ill and the dead by district: "Qorla: 4 / 0", "Qorla West 41 / 612 / 19". */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { NO_CANDIDATES } from '../candidates/candidate.ts';
import { isHead, placeCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { HONORIFICS, ROLE_NOUNS } from '../lexicon/titles.ts';
import { words } from '../lexicon/words.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

const WHY = 'a table gives counts for each place';
const LONGEST = 3;
/** Slashes with blanks: "6/4" is a set, "5/42" a bowler's figures. */
const COUNTS = /^(?: ?: | ?\| ?|\t| )\d[\d ,.]*(?: \/ \d[\d ,.]*)+(?:\(?\d[\d.]* ?%\)?)?\s*$/;

/** The whole line is a name with counts after it, parted by slashes. */
export function placesInCounts(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  index: GazetteerIndex,
): readonly Candidate[] {
  const run = runs[0];
  if (run === undefined || run.first !== 0 || run.last >= LONGEST || !tokens.has(run.last + 1, SHAPE.digit))
    return NO_CANDIDATES;
  const { first, last } = run;
  if (!COUNTS.test(tokens.text.slice(tokens.end[last]))) return NO_CANDIDATES;
  for (let at = first; at <= last; at++)
    if (isNoPlace(tokens, at) || isHead(tokens, at) || tokens.has(at, SHAPE.digit)) return NO_CANDIDATES;
  if (candidates.some(one => one.first <= last && (one.refs.length > 0 || one.last > last))) return NO_CANDIDATES;
  return [placeCandidate(tokens, first, last, WHY, index)];
}

/** What is counted, or by what. */
const COUNTED = words(
  'total totals subtotal overall nationwide male males female females boys girls men women adults children infants cases deaths death suspected probable confirmed recovered recoveries tests samples age ages year years week weeks month months lga lgas other others unknown imported local rural urban humans animals cattle sheep goats pigs poultry birds dogs horses camels healthcare workers patients score result',
);
const isNoPlace = (tokens: Tokens, at: number): boolean =>
  tokens.isIn(at, COUNTED) ||
  tokens.isIn(at, NEVER_NAMES) ||
  tokens.isIn(at, HONORIFICS) ||
  tokens.isIn(at, ROLE_NOUNS);
