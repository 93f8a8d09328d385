import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meets } from '../candidates/overlap.ts';
import { ruleCandidate } from '../candidates/rule-candidate.ts';
import { words } from '../lexicon/words.ts';
import { isAmount } from '../listed/fits-name.ts';
import { GAP } from '../text/gaps.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

const KINDS = words('highway interstate motorway autoroute autobahn expressway route');
/** Kinds that go by a number only after whose road it is: "State Road 32", "County Road 12". */
const OWNED = words('road highway route');
const OWNERS = words(
  'us u.s state county national provincial township forest federal ranch farm regional rural district',
);
/** "Old State Road 67" */
const AGES = words('old former new');
const LEADS = words(
  'on along off near via of closed blocked the from to where and at northbound southbound eastbound westbound',
);
const SHORT = /^[ABMNR]\d{1,4}$/;
/** "NH 544", "SH-45", "FM 1431": whose roads these are, by the letters on their signs. */
const SIGNS = /^(?:NH|SH|SR|CR|FM|RM|TH|PR|KY|NC|SC|TN|PA|NY|NJ|CA|WA|UT|AZ|CO|VA|MD|GA|FL|AL|MS|WV)$/;
const WHY = 'a road goes by its number';
const LONGEST_NUMBER = 4;

/** "A12": what has no number in its place, or behind it, is no road. */
function isShort(tokens: Tokens, at: number): boolean {
  return tokens.has(at, SHAPE.numbered) && SHORT.test(tokens.raw(at)) && !isAmount(tokens, at);
}

const isNumber = (tokens: Tokens, at: number, gap: number): boolean =>
  tokens.has(at, SHAPE.digit) &&
  tokens.gapBefore(at) === gap &&
  tokens.end[at]! - tokens.start[at]! <= LONGEST_NUMBER &&
  !/^\d{4}$/.test(tokens.raw(at));

/** "Interstate 20/59" goes by two numbers. */
const withSecond = (tokens: Tokens, at: number): number =>
  tokens.gapBefore(at + 1) === GAP.slash && tokens.has(at + 1, SHAPE.digit) ? at + 1 : at;

const isUnitedStates = (tokens: Tokens, at: number): boolean => tokens.raw(at) === 'U.S.' || tokens.raw(at) === 'US';

/** The tokens of a road whose kind or short name stands at `at`, with what comes before it and its number. */
function roadAt(tokens: Tokens, at: number): { first: number; last: number } | undefined {
  const next = at + 1;
  const short = isShort(tokens, at);
  if (!short && !tokens.has(next, SHAPE.digit)) return undefined;
  const led = tokens.gapBefore(at) === GAP.space && tokens.isIn(at - 1, LEADS);
  if (short && led && (tokens.word(at - 1) === 'the' || tokens.raw(at).startsWith('A'))) return { first: at, last: at };
  if (isSigned(tokens, at)) return { first: at, last: next };
  // "I-95", "US-31"
  if (isNumber(tokens, next, GAP.hyphen))
    return led && (tokens.raw(at) === 'I' || isUnitedStates(tokens, at))
      ? { first: at, last: withSecond(tokens, next) }
      : undefined;
  if (!isNumber(tokens, next, GAP.space)) return undefined;
  const owned = tokens.gapBefore(at) === GAP.space && tokens.has(at - 1, SHAPE.capital) && isOwner(tokens, at - 1);
  if (tokens.isIn(at, KINDS) || (owned && tokens.isIn(at, OWNED)))
    return { first: owned ? withAge(tokens, at - 1) : at, last: withSecond(tokens, next) };
  // "along U.S. 31"
  const numbered =
    tokens.gapBefore(at) === GAP.space && isUnitedStates(tokens, at) && /^\d{1,3}$/.test(tokens.raw(next));
  return numbered && (tokens.isIn(at - 1, ROADWARD) || isSecondRoad(tokens, at))
    ? { first: at, last: next }
    : undefined;
}

/** "on U.S. 50 and | U.S. 93" */
const isSecondRoad = (tokens: Tokens, at: number): boolean =>
  tokens.word(at - 1) === 'and' && tokens.has(at - 2, SHAPE.digit) && isUnitedStates(tokens, at - 3);
const ROADWARD = words('on along off via onto left leaving crossing');

/** "on FM 1431", "along NH-544" */
const isSigned = (tokens: Tokens, at: number): boolean =>
  SIGNS.test(tokens.raw(at)) &&
  (tokens.gapBefore(at + 1) === GAP.space || tokens.gapBefore(at + 1) === GAP.hyphen) &&
  tokens.gapBefore(at) === GAP.space &&
  tokens.isIn(at - 1, ROADWARD) &&
  /^\d{1,4}$/.test(tokens.raw(at + 1));

const withAge = (tokens: Tokens, at: number): number =>
  tokens.gapBefore(at) === GAP.space && tokens.isIn(at - 1, AGES) && tokens.has(at - 1, SHAPE.capital) ? at - 1 : at;

/** "on Texas 71": a state and the number of its road. */
function ofState(
  tokens: Tokens,
  at: number,
  candidates: readonly Candidate[],
  index: GazetteerIndex,
): number | undefined {
  if (tokens.gapBefore(at) !== GAP.space || !/^\d{1,3}$/.test(tokens.raw(at))) return undefined;
  const state = candidates.find(one => one.last === at - 1);
  if (state === undefined || tokens.gapBefore(state.first) !== GAP.space || !tokens.isIn(state.first - 1, ROADWARD))
    return undefined;
  return state.refs.some(ref => index.noted(ref).kind === 'governorate') ? state.first : undefined;
}

const isOwner = (tokens: Tokens, at: number): boolean => isUnitedStates(tokens, at) || tokens.isIn(at, OWNERS);

/** "Arkansas | Highway 112": the state that a road is one of belongs to its name. */
function withState(tokens: Tokens, candidates: readonly Candidate[], first: number, index: GazetteerIndex): number {
  if (!tokens.has(first - 1, SHAPE.capital) || tokens.has(first - 1, SHAPE.possessive)) return first;
  if (tokens.gapBefore(first) !== GAP.space) return first;
  const state = candidates.find(one => one.last === first - 1);
  const refs = state?.refs ?? index.find(tokens.word(first - 1));
  return refs.some(ref => index.noted(ref).kind === 'governorate') ? (state?.first ?? first - 1) : first;
}

const isListed = (candidates: readonly Candidate[], first: number, last: number): boolean =>
  candidates.some(one => one.refs.length > 0 && meets(one, first, last) && !(one.first >= first && one.last < last));

/** Roads that go by a number: "Highway 50", "U.S. Route 40", "the M62", "on I-95", "State Road 32", "Interstate 20/59". */
export function roadsIn(tokens: Tokens, candidates: readonly Candidate[], index: GazetteerIndex): readonly Candidate[] {
  if ((tokens.shapes & (SHAPE.digit | SHAPE.numbered)) === 0) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (!tokens.has(at, SHAPE.capital)) {
      const state = tokens.has(at, SHAPE.digit) ? ofState(tokens, at, candidates, index) : undefined;
      if (state !== undefined) found.push(ruleCandidate(tokens, state, at, 'FAC', 0.65, WHY));
      continue;
    }
    const road = roadAt(tokens, at);
    if (road === undefined) continue;
    const { last } = road;
    const first = withState(tokens, candidates, road.first, index);
    if (!isListed(candidates, first, last)) found.push(ruleCandidate(tokens, first, last, 'FAC', 0.65, WHY));
  }
  return found;
}
