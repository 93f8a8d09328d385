/** Bodies with an owner in their name: "Washington County Sheriff's Office", "Birmingham Magistrates' Court", "Arkansas State Police". */
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { isWithin } from '../candidates/overlap.ts';
import { ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { BODY_HEADS } from '../lexicon/heads.ts';
import { signWords } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { opensSentence } from '../text/opens-sentence.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

/** Offices and groups of people that own a body; no person or place is called so. */
const OWNERS = signWords(
  'sheriff sheriffs coroner coroners prosecutor prosecutors attorney attorneys examiner governor mayor magistrates teachers farmers workers women children students veterans residents employers journalists lawyers miners',
);
/** "Arkansas State Police" */
const POLICE = signWords('police');
const APOSTROPHES: ReadonlySet<number> = new Set([39, 0x2019]);
const LONGEST = 5;
const WHY = 'an office or a group of people owns a body';

/** Where the name goes back to: the capitalised words before, up to the start of the sentence's own capital. */
function firstOf(tokens: Tokens, owner: number): number {
  let first = owner;
  while (
    first > 0 &&
    owner - first < LONGEST &&
    tokens.gapBefore(first) === GAP.space &&
    tokens.has(first - 1, SHAPE.capital) &&
    !tokens.has(first - 1, SHAPE.possessive) &&
    tokens.word(first - 1) !== 'the' &&
    !(tokens.isIn(first - 1, NEVER_NAMES) && opensSentence(tokens, first - 1))
  )
    first--;
  return first;
}

/** Names of such bodies as a whole, in place of their parts. */
export function ownedBodiesIn(
  tokens: Tokens,
  candidates: readonly Candidate[],
  shape: UnitShape,
): readonly Candidate[] {
  if (shape.allCaps || shape.titleCase || (!tokens.any(OWNERS) && !tokens.any(POLICE))) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (let owner = 1; owner + 1 < tokens.count; owner++) {
    const head = owner + 1;
    if (!tokens.has(head, SHAPE.capital) || !tokens.has(owner, SHAPE.capital)) continue;
    const owned = tokens.isIn(owner, OWNERS) && APOSTROPHES.has(tokens.text.charCodeAt(tokens.end[owner]!));
    const police = !owned && tokens.isIn(head, POLICE) && tokens.word(owner) === 'state';
    if ((!owned && !police) || tokens.gapBefore(head) === GAP.sentence || !tokens.isIn(head, BODY_HEADS)) continue;
    const first = firstOf(tokens, owner);
    if (first === owner || isWithin(candidates, first, head)) continue;
    found.push(ruleCandidate(tokens, first, head, 'ORG', 0.65, WHY));
  }
  return found;
}
