/** Whom a lawmaker sits for, as American papers write it: "Sen. Ann Qorlan, R-Marlville", "(D-Qorlan City)". */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meets } from '../candidates/overlap.ts';
import { placeCandidate } from '../candidates/rule-candidate.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

const PARTIES = words('r d i');
const WHY = 'a letter before it tells the party of who sits for it';
const LONGEST = 3;

const isBeside = (tokens: Tokens, at: number): boolean => {
  const gap = tokens.gapBefore(at);
  return gap === GAP.comma || gap === GAP.open;
};

/** What is read as a person with the letter in front, or not at all. */
export function seatsOfParties(
  tokens: Tokens,
  candidates: readonly Candidate[],
  index: GazetteerIndex,
): readonly Candidate[] {
  if ((tokens.shapes & SHAPE.single) === 0) return NO_CANDIDATES;
  let found: Candidate[] | undefined;
  for (let at = 1; at < tokens.count - 1; at++) {
    if (!tokens.has(at, SHAPE.single) || !tokens.isIn(at, PARTIES) || !tokens.has(at, SHAPE.capital)) continue;
    const first = at + 1;
    if (!isBeside(tokens, at) || tokens.gapBefore(first) !== GAP.hyphen || !tokens.has(first, SHAPE.capital)) continue;
    let last = first;
    while (
      last - first + 1 < LONGEST &&
      tokens.has(last + 1, SHAPE.capital) &&
      tokens.gapBefore(last + 1) === GAP.space
    )
      last++;
    const known = candidates.some(one => meets(one, first, last) && one.refs.length > 0 && one.first >= first);
    if (known) continue;
    found ??= [];
    const seat = placeCandidate(tokens, first, last, WHY, index);
    found.push(seat.changed({ cue: { part: 'place', strong: true, why: WHY } }));
  }
  return found ?? NO_CANDIDATES;
}
