/** Scores of matches: "3-0", "82-71"; those of tennis come by the set. */

import { signWords } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

const OF_SPORT = signWords(
  'innings inning wicket wickets goal goals match matches league season playoff playoffs striker midfielder goalkeeper quarterback touchdown touchdowns homer homers runs points semifinal quarterfinal semifinals quarterfinals overtime kickoff derby halftime penalty scored',
);

/** The figures of a score, of which this token is the second. */
export function isScoreAt(tokens: Tokens, at: number): boolean {
  const joined = tokens.gapBefore(at) === GAP.hyphen && tokens.has(at, SHAPE.digit) && tokens.has(at - 1, SHAPE.digit);
  return joined && tokens.end[at]! - tokens.start[at]! <= 3 && tokens.end[at - 1]! - tokens.start[at - 1]! <= 3;
}

/** One score, of which this token is the second figure, and no other beside it as that of the next set or leg. */
export function isLoneScoreAt(tokens: Tokens, at: number): boolean {
  if (!isScoreAt(tokens, at) || tokens.gapBefore(at - 1) === GAP.hyphen || tokens.gapBefore(at + 1) === GAP.hyphen)
    return false;
  return !isScoreAt(tokens, at - 2) && !isScoreAt(tokens, at + 2);
}

/** A word that only sport has stands in the unit. */
export const speaksOfSport = (tokens: Tokens): boolean => tokens.any(OF_SPORT);

/** The unit speaks of a match: a score, or a word that only sport has. */
export function tellsOfMatch(tokens: Tokens): boolean {
  if (speaksOfSport(tokens)) return true;
  for (let at = 1; at < tokens.count; at++) if (isScoreAt(tokens, at)) return true;
  return false;
}
