/** Who wins in headlines on sports: "TENNIS - QORLOTNA BEATS VETSKUS IN PHILADELPHIA.", "BASKETBALL - QORLIRIS STUN VETSKO." */
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meets } from '../candidates/overlap.ts';
import { ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { ROLE_NOUNS } from '../lexicon/titles.ts';
import { type WordList, words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

const SPORTS = words(
  'tennis golf boxing cycling athletics swimming skiing snooker squash badminton judo wrestling skating darts triathlon gymnastics fencing archery',
);
const TEAM_SPORTS = words('soccer basketball hockey handball rugby volleyball baseball cricket football');
const WINS = words(
  'beats downs edges routs outlasts ousts upsets stuns thrashes crushes defeats outclasses eliminates',
);
const DOES = words('wins retains takes leads loses clinches advances withdraws retires quits out');
/** What several do together: nobody's name stands before it. */
const THEY_DO = words(
  'beat stun hold down edge rout crush thrash sink draw lose win defeat upset outclass overcome trounce hammer humble held beaten',
);
const AFTER_DOING = words('to with by past');
const BEFORE_OTHER = words('late early easy past');
const WHY = 'the headline tells of a match between two people';
const OF_TEAMS = 'the headline tells of a match between two teams';
const LONGEST_SPORT = 2;

/** "ALPINE SKIING - …": the token after the dash behind the sport that all of the headline is on. */
function afterSport(tokens: Tokens, sports: WordList): number {
  for (let at = 0; at < LONGEST_SPORT; at++)
    if (tokens.isIn(at, sports) && tokens.gapBefore(at + 1) === GAP.dash) return at + 1;
  return -1;
}

/** One word in capitals that may be a surname. */
const mayBeSurname = (tokens: Tokens, at: number, candidates: readonly Candidate[]): boolean =>
  tokens.has(at, SHAPE.capital) &&
  !tokens.has(at, SHAPE.digit | SHAPE.possessive) &&
  tokens.end[at]! - tokens.start[at]! > 2 &&
  !tokens.isIn(at, NEVER_NAMES) &&
  !tokens.isIn(at, BEFORE_OTHER) &&
  !candidates.some(
    one => meets(one, at, at) && (one.refs.length > 0 || (one.label === 'PER' && one.first === one.last)),
  );

/** Surnames before and after what the headline says that was done. */
export function winnersIn(tokens: Tokens, candidates: readonly Candidate[], shape: UnitShape): readonly Candidate[] {
  if (!shape.allCaps || tokens.count < 3) return NO_CANDIDATES;
  const opening = afterSport(tokens, SPORTS);
  if (opening < 0) return teamsIn(tokens, candidates);
  const found: Candidate[] = [];
  for (let at = opening + 1; at < tokens.count; at++) {
    const wins = tokens.isIn(at, WINS);
    if (!wins && !tokens.isIn(at, DOES)) continue;
    for (const beside of wins ? [at - 1, at + 1] : [at - 1])
      if (beside >= opening && beside < tokens.count && mayBeSurname(tokens, beside, candidates))
        found.push(ruleCandidate(tokens, beside, beside, 'PER', 0.6, WHY));
    break;
  }
  return found;
}

/** The sides of a match between teams: one alone before what they do, and the one after it. */
function teamsIn(tokens: Tokens, candidates: readonly Candidate[]): readonly Candidate[] {
  const opening = afterSport(tokens, TEAM_SPORTS);
  if (opening < 0) return NO_CANDIDATES;
  const found: Candidate[] = [];
  const verb = opening + 1;
  if (!tokens.isIn(verb, THEY_DO)) return NO_CANDIDATES;
  const other = tokens.isIn(verb + 1, AFTER_DOING) ? verb + 2 : verb + 1;
  for (const side of [opening, other])
    if (side < tokens.count && !tokens.isIn(side, ROLE_NOUNS) && mayBeSurname(tokens, side, candidates))
      found.push(ruleCandidate(tokens, side, side, 'ORG', 0.6, OF_TEAMS));
  return found;
}
