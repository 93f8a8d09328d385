/** Who bats and who gets him out in scorecards of cricket: "A. Qorlan c Vetsk b Marl 41". */
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { NAME_PARTICLES } from '../lexicon/given-names.ts';
import { signWords, words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

const WHY = 'a scorecard says who bats and who gets him out';

/** Small words of which every row of a scorecard has one. */
const OUT = signWords('c b st lbw out wicket hurt');
/** Before somebody's name: caught, bowled, stumped, by a substitute. */
const BY = words('c b st sub');
/** After the batsman: how he was got out, if he was. */
const HOW = words('c b st lbw');
const AND_OUT = words('not run');
const LONGEST = 3;

const isSmall = (tokens: Tokens, at: number): boolean => at < tokens.count && !tokens.has(at, SHAPE.capital);

/** "c Vetsk b …", "lbw b …", "not out", "run out", "hit wicket", "retired hurt" */
function tellsHow(tokens: Tokens, at: number): boolean {
  if (!isSmall(tokens, at) || tokens.gapBefore(at) !== GAP.space) return false;
  if (tokens.isIn(at, AND_OUT)) return tokens.word(at + 1) === 'out';
  if (tokens.word(at) === 'hit') return tokens.word(at + 1) === 'wicket';
  if (tokens.word(at) === 'retired') return tokens.word(at + 1) === 'hurt';
  return tokens.isIn(at, HOW);
}

/** The batsman at the head of the row and those after "c", "st" and "b". */
export function namesOnScorecard(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
): readonly Candidate[] {
  if (!tokens.any(OUT) || !tokens.has(tokens.count - 1, SHAPE.digit)) return NO_CANDIDATES;
  const [batsman] = runs;
  if (batsman === undefined || batsman.last - batsman.first > LONGEST) return NO_CANDIDATES;
  const opens = batsman.first === 0 || (batsman.first === 1 && tokens.isIn(0, NAME_PARTICLES));
  if (!opens || tokens.isIn(batsman.last, NEVER_NAMES) || !tellsHow(tokens, batsman.last + 1)) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (const { first: capital, last } of runs) {
    let first = capital;
    while (first > 0 && tokens.isIn(first - 1, NAME_PARTICLES) && isSmall(tokens, first - 1)) first--;
    const isNamed = first === 0 || (tokens.isIn(first - 1, BY) && isSmall(tokens, first - 1));
    if (!isNamed || candidates.some(one => one.first === first && one.last === last && one.label === 'PER')) continue;
    found.push(ruleCandidate(tokens, first, last, 'PER', 0.75, WHY));
  }
  return found;
}
