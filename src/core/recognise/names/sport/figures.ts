/** Names by the figures after them: bowlers and scorers in reports of matches, shares in reports of markets. */

import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meeting } from '../candidates/overlap.ts';
import { isHead, ruleCandidate } from '../candidates/rule-candidate.ts';
import { signWords, words } from '../lexicon/words.ts';
import { isLocalPlace } from '../listed/local-place.ts';
import { GAP } from '../text/gaps.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import { teamRule } from './teams.ts';

const BOWLER = 'a bowler’s figures follow';
const SCORER = 'it stands in a list of scorers';
const TALLY = 'a list gives what each has made';
const PLAYER = 'a line of a team or of scores gives the player';
const SPONSOR = 'a table of results gives the team after the country';
const SHARE = 'its price rose or fell';
const LONGEST = 3;

const isDigit = (tokens: Tokens, at: number): boolean => tokens.has(at, SHAPE.digit);

/** "8-1-41-1", "19.3-4-52-1": overs (and balls), maidens, runs and wickets. */
function isBowling(tokens: Tokens, at: number): boolean {
  if (!isDigit(tokens, at) || tokens.gapBefore(at) !== GAP.space) return false;
  const overs =
    isDigit(tokens, at + 1) && tokens.text.slice(tokens.end[at], tokens.start[at + 1]) === '.' ? at + 1 : at;
  for (let part = overs + 1; part <= overs + 3; part++)
    if (!isDigit(tokens, part) || tokens.gapBefore(part) !== GAP.hyphen) return false;
  return true;
}

/** "4 - Ronaldo (Barcelona)": a line of so many goals. */
const isScorer = (tokens: Tokens, { first, last }: Run): boolean =>
  first === 1 &&
  isDigit(tokens, 0) &&
  /^ [-–] $/.test(tokens.text.slice(tokens.end[0], tokens.start[1])) &&
  tokens.gapBefore(last + 1) === GAP.open &&
  tokens.has(last + 1, SHAPE.capital);

/** "Tyus Qorlan 23, Jiri Vetsk 14, …": each of several with a figure that he made. */
function isInTally(tokens: Tokens, { first, last }: Run): boolean {
  const figure = last + 1;
  if (last === first || !isFigure(tokens, figure)) return false;
  const after = tokens.gapBefore(figure + 1) === GAP.comma && endsTally(tokens, figure + 1);
  const before = tokens.gapBefore(first) === GAP.comma && isFigure(tokens, first - 1);
  return after || before;
}

/** "Qorliris Vetsk - Tyus Marl 23, …": for whom they made them. */
function isTeamOfTally(tokens: Tokens, { first, last }: Run): boolean {
  const gap = tokens.gapBefore(last + 1);
  if (first > 0 || (gap !== GAP.dash && gap !== GAP.colon)) return false;
  let at = last + 1;
  while (tokens.has(at, SHAPE.capital)) at++;
  return at > last + 2 && isFigure(tokens, at) && tokens.gapBefore(at + 1) === GAP.comma && endsTally(tokens, at + 1);
}

const isFigure = (tokens: Tokens, at: number): boolean =>
  isDigit(tokens, at) && tokens.end[at]! - tokens.start[at]! <= 2 && tokens.gapBefore(at) === GAP.space;

/** Words with capitals and a figure after them. */
function endsTally(tokens: Tokens, from: number): boolean {
  let at = from;
  while (tokens.has(at, SHAPE.capital) && at - from < LONGEST + 1) at++;
  return at > from + 1 && isFigure(tokens, at);
}

/** "2. Qorlan 146; 3. Vetsk-Marl 110; …": one of a ranking. */
const isRanked = (tokens: Tokens, { first, last }: Run): boolean =>
  isDigit(tokens, first - 1) &&
  tokens.end[first - 1]! - tokens.start[first - 1]! <= 2 &&
  // "Halftime 0-1. Attendance 35,000."
  tokens.gapBefore(first - 1) !== GAP.hyphen &&
  tokens.gapBefore(first - 1) !== GAP.space &&
  tokens.text.slice(tokens.end[first - 1], tokens.start[first]) === '. ' &&
  isDigit(tokens, last + 1) &&
  tokens.gapBefore(last + 1) === GAP.space &&
  (tokens.isIn(last + 2, MADE) || /^[;,.]/.test(tokens.text.slice(tokens.end[last + 1])));
const MADE = words('points pts wins minutes seconds');

/** "15 - Rhys Qorlan (Swansea); 14 - …": one of a team by the number on his back. */
const isPlaced = (tokens: Tokens, { first, last }: Run): boolean =>
  last > first &&
  isDigit(tokens, first - 1) &&
  tokens.end[first - 1]! - tokens.start[first - 1]! <= 2 &&
  /^ ?[-–] ?$/.test(tokens.text.slice(tokens.end[first - 1], tokens.start[first])) &&
  tokens.gapBefore(last + 1) === GAP.open &&
  tokens.has(last + 1, SHAPE.capital);

/** "195 Rhys Qorlan 65 67 63": strokes on each round of golf, and all together. */
function isRound(tokens: Tokens, { first, last }: Run): boolean {
  if (last === first || !isDigit(tokens, last + 1) || !isDigit(tokens, last + 2)) return false;
  let rounds = 0;
  let sum = 0;
  for (let at = last + 1; isDigit(tokens, at) && tokens.gapBefore(at) === GAP.space; at++) {
    sum += Number(tokens.raw(at));
    rounds++;
  }
  return isDigit(tokens, first - 1) && rounds < 5 && Number(tokens.raw(first - 1)) === sum;
}

/** "2. Jan Qorlan (Netherlands) TVM same time": who pays for the rider. */
function isSponsor(tokens: Tokens, { first, last }: Run): boolean {
  if (first < 4 || !isDigit(tokens, 0)) return false;
  if (!/^\) $/.test(tokens.text.slice(tokens.end[first - 1], tokens.start[first]))) return false;
  if (tokens.isIn(last + 2, TIMES) && tokens.gapBefore(last + 2) === GAP.space) return true;
  return isDigit(tokens, last + 1) || (tokens.word(last + 1) === 'same' && tokens.word(last + 2) === 'time');
}

/** "four hours 21 minutes" */
const TIMES = words('hours hour minutes minute seconds');
const MOVES = words(
  'rose fell gained lost added shed dropped slipped climbed jumped eased slid surged plunged tumbled soared rallied advanced declined',
);
const WAS = words('was were is closed ended finished opened traded');
const WAYS = words('up down off higher lower');
const STILL = signWords('steady flat unchanged');
/** What is measured rather than owned. */
const NO_SHARES = words(
  'dow nasdaq composite industrials nikkei dax ftse cac sensex nifty bovespa ibovespa bux px50 brent comex average index inflation unemployment gdp dollar sterling euro euribor libor gold silver treasuries gilts bunds',
);
const MONEY = words(
  'percent per pct cents pence francs crowns guilders marks lire pesos rupees yen won dollars points forints roubles rubles',
);

/** "was steady at 72", "closed flat". */
const isStill = (tokens: Tokens, at: number): boolean =>
  tokens.gapBefore(at) === GAP.space &&
  tokens.isIn(at, WAS) &&
  tokens.isIn(at + 1, STILL) &&
  (tokens.word(at) === 'closed' ||
    tokens.word(at) === 'ended' ||
    (tokens.word(at + 2) === 'at' && isDigit(tokens, at + 3)));

/** "Qorlan lost 4.1 percent, Vetsk | 2.2 percent and …": the verb is said once. */
const isAnother = (tokens: Tokens, { first, last }: Run): boolean =>
  (tokens.gapBefore(first) === GAP.comma || tokens.word(first - 1) === 'and') &&
  tokens.gapBefore(last + 1) === GAP.space &&
  isAmount(tokens, last + 1);

const isAmount = (tokens: Tokens, at: number): boolean =>
  isDigit(tokens, at) &&
  /^\d+[.,]\d/.test(tokens.text.slice(tokens.start[at])) &&
  (tokens.isIn(at + 1, MONEY) || tokens.isIn(at + 2, MONEY));

/** "rose 0.50", "was off 40 cents", "fell 3.2 percent": an amount, which people do not rise by. */
function isMoved(tokens: Tokens, at: number): boolean {
  if (isStill(tokens, at)) return true;
  let next = at;
  if (tokens.isIn(at, MOVES)) next = at + 1;
  else if (tokens.isIn(at, WAS) && tokens.isIn(at + 1, WAYS)) next = at + 2;
  else return false;
  if (tokens.gapBefore(at) !== GAP.space || !isDigit(tokens, next)) return false;
  return /^\d+[.,]\d/.test(tokens.text.slice(tokens.start[next])) || tokens.isIn(next + 1, MONEY);
}

const isPlain = (tokens: Tokens, { first, last }: Run): boolean => {
  if (last - first >= LONGEST || tokens.has(last, SHAPE.possessive)) return false;
  for (let at = first; at <= last; at++) if (tokens.isIn(at, NO_SHARES) || isDigit(tokens, at)) return false;
  return true;
};

const inBrackets = (tokens: Tokens, runs: readonly Run[], at: number): Run | undefined =>
  runs.find(({ first, last }) => first === at && tokens.text[tokens.end[last]!] === ')');

const townAt = (candidates: readonly Candidate[], at: number, index: GazetteerIndex): Candidate | undefined =>
  candidates.find(one => one.first === at && isLocalPlace(one, index));

/** Names that figures show to be players or firms, where nothing listed or titled stands. */
export function namesByFigures(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  index: GazetteerIndex,
): readonly Candidate[] {
  if ((tokens.shapes & SHAPE.digit) === 0 && !tokens.any(STILL)) return NO_CANDIDATES;
  const found: Candidate[] = [];
  let market = false;
  for (const run of runs) {
    const { first, last } = run;
    const bowls = isBowling(tokens, last + 1);
    const measured = isDigit(tokens, last + 2) || isDigit(tokens, last + 3) || tokens.isIn(last + 2, STILL);
    const moved = !bowls && measured && isMoved(tokens, last + 1);
    market ||= moved;
    const moves = (moved || (market && isAnother(tokens, run))) && isPlain(tokens, run);
    if (
      isTeamOfTally(tokens, run) &&
      meeting(candidates, first, last).every(one => one.refs.length === 0 && one.label !== 'ORG')
    )
      found.push(teamRule(tokens, first, last, true));
    const scores = !bowls && !moves && isScorer(tokens, run);
    const placed = !scores && isPlaced(tokens, run);
    const plays = placed || isRound(tokens, run);
    const pays = !plays && isSponsor(tokens, run);
    if (!bowls && !moves && !scores && !plays && !pays) {
      if (
        (isInTally(tokens, run) || isRanked(tokens, run)) &&
        isPlain(tokens, run) &&
        meeting(candidates, first, last).length === 0
      )
        found.push(ruleCandidate(tokens, first, last, 'PER', 0.6, TALLY));
      continue;
    }
    if (last - first >= LONGEST || isHead(tokens, last)) continue;
    const beside = meeting(candidates, first, last);
    if (beside.some(one => one.refs.length > 0 || one.title !== undefined || one.label === 'ORG')) continue;
    if (moves || pays) found.push(ruleCandidate(tokens, first, last, 'ORG', 0.6, moves ? SHARE : SPONSOR));
    else found.push(ruleCandidate(tokens, first, last, 'PER', 0.65, bowls ? BOWLER : plays ? PLAYER : SCORER));
    // The club of a scorer, by its town; of one of a team whatever stands in the brackets, but a state.
    const side = placed ? inBrackets(tokens, runs, last + 1) : scores ? townAt(candidates, last + 1, index) : undefined;
    if (side === undefined) continue;
    const known = meeting(candidates, side.first, side.last).find(({ refs }) => refs.length > 0);
    if (known === undefined || isLocalPlace(known, index)) found.push(teamRule(tokens, side.first, side.last, true));
  }
  return found;
}
