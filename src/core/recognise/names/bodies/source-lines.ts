/** "Source: Qorlan Observer": who is named as the source in a line of its own is a paper, an agency or a body. */
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meeting } from '../candidates/overlap.ts';
import { ruleCandidate } from '../candidates/rule-candidate.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { HONORIFICS } from '../lexicon/titles.ts';
import { GAP } from '../text/gaps.ts';
import type { Run } from '../text/runs.ts';
import type { Tokens } from '../text/tokens.ts';

const WHY = 'it is named as the source';
const LONGEST = 5;

/** The whole of the name, whatever a part of it is by itself; "Source: Kenya" and a listed body stay as they are. */
export function namedAsSource(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
): readonly Candidate[] {
  const opening = tokens.word(0);
  if ((opening !== 'source' && opening !== 'sources') || tokens.gapBefore(1) !== GAP.colon) return NO_CANDIDATES;
  const run = runs.find(one => one.first === 1);
  if (run === undefined) return NO_CANDIDATES;
  const first = tokens.word(1) === 'the' ? 2 : 1;
  const { last } = run;
  if (last <= first || last - first >= LONGEST) return NO_CANDIDATES;
  if (tokens.isIn(first, GIVEN_NAMES) || tokens.isIn(first, HONORIFICS)) return NO_CANDIDATES;
  const beside = meeting(candidates, first, last);
  if (beside.some(one => one.first <= first && one.last >= last && (one.refs.length > 0 || one.label === 'ORG')))
    return NO_CANDIDATES;
  return [ruleCandidate(tokens, first, last, 'ORG', 0.65, WHY)];
}
