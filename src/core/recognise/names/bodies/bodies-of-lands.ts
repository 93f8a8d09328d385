/** "[Qorlan Party] of [New York]", "[Supreme Court] of [New Zealand]": bodies whose names go on with their land. */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { ruleCandidate } from '../candidates/rule-candidate.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

const HEADS = words('party union court league federation confederation association society parliament alliance legion');
/** "Verification Mission in Qorlan" */
const SENT = words('mission force');
const WHY = 'its name goes on with the land that it is of';

const isBody = ({ refs, label }: Candidate, index: GazetteerIndex): boolean =>
  refs.length === 0
    ? label === 'ORG'
    : refs.every(ref => ref.kind === 'actor' && BODIES.has(index.noted(ref).kind ?? ''));
const BODIES: ReadonlySet<string> = new Set(['organisation', 'state-body']);

const isLand = ({ refs, label }: Candidate, index: GazetteerIndex): boolean =>
  refs.length === 0
    ? label === 'GPE'
    : refs.some(
        ref => !ref.demonym && (ref.kind === 'place' || (ref.kind === 'actor' && index.noted(ref).kind === 'state')),
      );

export function bodiesOfLands(
  tokens: Tokens,
  candidates: readonly Candidate[],
  index: GazetteerIndex,
  shape: UnitShape,
): Candidate[] {
  const found: Candidate[] = [];
  if (shape.allCaps) return found;
  for (let at = 1; at < candidates.length; at++) {
    const body = candidates[at - 1]!;
    const land = candidates[at]!;
    // "Qorlan's Ministry of Works": here the land stands first.
    if (
      tokens.has(body.last, SHAPE.possessive) &&
      land.first === body.last + 1 &&
      tokens.word(land.first) === 'ministry' &&
      isLand(body, index) &&
      isBody(land, index)
    ) {
      found.push(ruleCandidate(tokens, body.first, land.last, 'ORG', 0.7, WHY));
      continue;
    }
    const of = body.last + 1;
    const from = tokens.word(of + 1) === 'the' ? of + 2 : of + 1;
    if (land.first !== from || tokens.gapBefore(of) !== GAP.space || !tokens.has(body.last, SHAPE.capital)) continue;
    const isThere = tokens.word(of) === 'in' && body.last > body.first && tokens.isIn(body.last, SENT);
    if (!isThere && (tokens.word(of) !== 'of' || !tokens.isIn(body.last, HEADS))) continue;
    if (!isBody(body, index) || !isLand(land, index)) continue;
    const whole = ruleCandidate(tokens, body.first, land.last, 'ORG', 0.7, WHY);
    // What is listed is meant only where it is of this land.
    const refs = body.refs.filter(ref => land.refs.some(({ id }) => id === index.noted(ref).country));
    found.push(refs.length === 0 ? whole : whole.changed({ refs, source: 'gazetteer' }));
  }
  return found;
}
