import type { Candidate } from './candidate.ts';
import { words } from './lexicon/words.ts';
import { ruleCandidate } from './rule-candidate.ts';
import { GAP, SHAPE, type Tokens } from './tokens.ts';

const KINDS = words('highway interstate motorway autoroute autobahn expressway');
const LEADS = words('on along off near via of closed blocked the');
const SHORT = /^[AM]\d{1,3}$/;
const WHY = 'a road goes by its number';

/** Roads that go by a number: "Highway 50", "the M62", "on I-95". */
export function roadsIn(tokens: Tokens, candidates: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (!tokens.has(at, SHAPE.capital)) continue;
    const next = at + 1;
    const numbered = tokens.has(next, SHAPE.digit) && tokens.end[next]! - tokens.start[next]! <= 3;
    const spelt = KINDS.has(tokens.word(at)) && numbered && tokens.gapBefore(next) === GAP.space;
    const interstate =
      numbered &&
      tokens.gapBefore(next) === GAP.hyphen &&
      tokens.raw(at) === 'I' &&
      LEADS.has(tokens.word(at - 1)) &&
      tokens.gapBefore(at) === GAP.space;
    const short = tokens.word(at - 1) === 'the' && tokens.gapBefore(at) === GAP.space && SHORT.test(tokens.raw(at));
    if (!spelt && !interstate && !short) continue;
    const last = short ? at : next;
    if (!candidates.some(one => one.first <= last && one.last >= at && one.refs.length > 0))
      found.push(ruleCandidate(tokens, at, last, 'FAC', 0.65, WHY));
  }
  return found;
}
