/** Who wins in headlines on sports that people play alone: "TENNIS - QORLOTNA BEATS VETSKUS IN PHILADELPHIA." */
import { type Candidate, NO_CANDIDATES } from './candidate.ts';
import { GAP } from './gaps.ts';
import { NEVER_NAMES } from './lexicon/common-words.ts';
import { words } from './lexicon/words.ts';
import { meets } from './overlap.ts';
import { ruleCandidate } from './rule-candidate.ts';
import { SHAPE, type Tokens } from './tokens.ts';
import type { UnitShape } from './unit-shape.ts';

const SPORTS = words('tennis golf boxing cycling athletics swimming skiing snooker squash badminton judo wrestling');
const WINS = words(
  'beats downs edges routs outlasts ousts upsets stuns thrashes crushes defeats outclasses eliminates',
);
const DOES = words('wins retains takes leads loses clinches advances withdraws retires quits out');
const BEFORE_OTHER = words('late early easy past');
const WHY = 'the headline tells of a match between two people';

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
  if (!shape.allCaps || tokens.count < 3 || !tokens.isIn(0, SPORTS) || tokens.gapBefore(1) !== GAP.dash)
    return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (let at = 2; at < tokens.count; at++) {
    const wins = tokens.isIn(at, WINS);
    if (!wins && !tokens.isIn(at, DOES)) continue;
    for (const beside of wins ? [at - 1, at + 1] : [at - 1])
      if (beside > 0 && beside < tokens.count && mayBeSurname(tokens, beside, candidates))
        found.push(ruleCandidate(tokens, beside, beside, 'PER', 0.6, WHY));
    break;
  }
  return found;
}
