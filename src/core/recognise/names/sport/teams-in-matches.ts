/** Teams in sentences on matches, by what one side does to the other: "Leeds lost to Arsenal 3-0". */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meets } from '../candidates/overlap.ts';
import { isHead } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { signsOf, words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { opensSentence } from '../text/opens-sentence.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import { isLoneScoreAt, speaksOfSport, tellsOfMatch } from './scores.ts';
import { bearsTownsName, isCalledAsPeople, isTown, teamRule } from './teams.ts';

/** What one side of a match does to the other. */
const VERBS = words(
  'beat beats defeated defeats thrashed crushed edged hammered routed downed whipped trounced blanked outscored hosts hosted visited',
);
/** "lost to", "drew with" */
const VERBS_WITH_TO = words('lost fell');
const VERBS_WITH_WITH = words('drew tied');
const AGAINST = words('v vs');
/** All of them. */
const OF_MATCHES = signsOf(VERBS, VERBS_WITH_TO, VERBS_WITH_WITH, AGAINST);
/** What a side does with a score after it. */
const PLAYED = words('won lost drew tied');
/** Between a score and the other side: "3-0 away to", "a 2-1 win over". */
const OUTCOME = words('win victory defeat draw loss away home at by');
const BEFORE_SIDE = words('to over against with');
const FARTHEST_SCORE = 3;

const isClub = ({ label, refs }: Candidate, index: GazetteerIndex): boolean =>
  refs.length === 0
    ? label === 'ORG'
    : refs.every(ref => ref.kind === 'actor' && index.noted(ref).kind === 'organisation');

const isSide = (candidate: Candidate, index: GazetteerIndex) => isClub(candidate, index) || isTown(candidate, index);

/** The token at which the other side is named, where a verb of winning or losing follows this name. */
function otherSide(tokens: Tokens, last: number): number | undefined {
  if (tokens.gapBefore(last + 1) !== GAP.space || tokens.has(last, SHAPE.possessive)) return undefined;
  let at = last + 2;
  if (tokens.isIn(last + 1, VERBS_WITH_TO) && tokens.word(at) === 'to') at++;
  else if (tokens.isIn(last + 1, VERBS_WITH_WITH) && tokens.word(at) === 'with') at++;
  else if (!tokens.isIn(last + 1, VERBS)) return undefined;
  return tokens.word(at) === 'the' ? at + 1 : at;
}

/** One score stands right behind, as teams have it: people who play alone have one for each set. */
function isScored(tokens: Tokens, last: number): boolean {
  for (let at = last + 2; at <= last + 1 + FARTHEST_SCORE; at++) {
    if (isLoneScoreAt(tokens, at)) return true;
    if (tokens.gapBefore(at) === GAP.sentence) return false;
  }
  return false;
}

/** "won 3-0", "drew 1-1" */
const isPlayed = (tokens: Tokens, last: number): boolean =>
  tokens.isIn(last + 1, PLAYED) && tokens.gapBefore(last + 1) === GAP.space && isLoneScoreAt(tokens, last + 3);

/** "a 2-1 win over", "3-0 away to": a side is named next. */
function isFacedAt(tokens: Tokens, first: number): boolean {
  let at = first - 1;
  if (tokens.word(at) === 'the' || tokens.word(at) === 'visiting') at--;
  if (!tokens.isIn(at, BEFORE_SIDE)) return false;
  at--;
  for (let words = 0; words < 2 && tokens.isIn(at, OUTCOME); words++) at--;
  return isLoneScoreAt(tokens, at);
}

/** A name that nobody lists, and not as people are called. */
const mayBeTeam = ({ refs, title, label, first, last }: Candidate, tokens: Tokens): boolean =>
  refs.length === 0 && title === undefined && label !== 'NORP' && !isCalledAsPeople(tokens, first, last);

/** "Corintians v Vetska 28,112; Marl v Qorlan 9,870": who plays whom, where nobody goes to court and neither is somebody of a land. */
function fixtures(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  index: GazetteerIndex,
): Run[] {
  if (tokens.any(OF_COURTS)) return [];
  const found: Run[] = [];
  for (let at = 1; at < tokens.count - 1; at++) {
    if (!tokens.isIn(at, AGAINST) || tokens.gapBefore(at) !== GAP.space || tokens.gapBefore(at + 1) !== GAP.space)
      continue;
    const sides = [runs.find(({ last }) => last === at - 1), runs.find(({ first }) => first === at + 1)];
    const isSide = (side: Run | undefined): side is Run =>
      side !== undefined &&
      side.last - side.first < 3 &&
      !isCalledAsPeople(tokens, side.first, side.last) &&
      tokens.gapBefore(side.last + 1) !== GAP.open;
    if (!sides.every(isSide)) continue;
    for (const side of sides) {
      const known = candidates.filter(one => meets(one, side.first, side.last) && one.refs.length > 0);
      if (known.every(one => one.first === side.first && one.last === side.last && (one.weak || isTown(one, index))))
        found.push(side);
    }
  }
  return found;
}
const OF_COURTS = words('court courts case ruling judge lawsuit');

/** Teams in sentences. Gives the names that replace those of towns, and of what is not listed. */
export function teamsInMatches(
  tokens: Tokens,
  sure: readonly Candidate[],
  weak: readonly Candidate[],
  runs: readonly Run[],
  index: GazetteerIndex,
): readonly Candidate[] {
  const verbs = tokens.any(OF_MATCHES);
  if (!verbs && ((tokens.shapes & SHAPE.digit) === 0 || !speaksOfSport(tokens))) return NO_CANDIDATES;
  const against = verbs ? fixtures(tokens, [...sure, ...weak], runs, index) : [];
  const found: Candidate[] = [];
  const candidates = [...sure, ...weak];
  const add = ({ first, last }: Run) => {
    if (!found.some(one => meets(one, first, last))) found.push(teamRule(tokens, first, last, false));
  };
  for (const side of against) add(side);
  let isMatch: boolean | undefined;
  for (const one of candidates) {
    if (isPlayed(tokens, one.last) || isFacedAt(tokens, one.first)) {
      const isTeam =
        isTown(one, index) || (mayBeTeam(one, tokens) && (one.first === one.last || speaksOfSport(tokens)));
      if (isTeam) add(one);
    }
    const at = otherSide(tokens, one.last);
    const other = at === undefined ? undefined : candidates.find(({ first }) => first === at);
    if (other === undefined) continue;
    const scored = isScored(tokens, other.last) && speaksOfSport(tokens);
    const sides = [one, other].filter(
      (side, at) =>
        isTown(side, index) ||
        (scored && mayBeTeam(side, tokens)) ||
        (bearsTownsName(side, index) && isSide(at === 0 ? other : one, index)),
    );
    if (sides.length === 0) continue;
    isMatch ??= tellsOfMatch(tokens);
    if (isMatch) for (const side of sides) add(side);
  }
  for (const run of runs) {
    const { first, last } = run;
    if (last - first > 2 || candidates.some(one => meets(one, first, last)) || opensSentence(tokens, first)) continue;
    if (tokens.isIn(last, NEVER_NAMES) || isHead(tokens, last) || tokens.has(last, SHAPE.possessive)) continue;
    if (isPlayed(tokens, last) || isFacedAt(tokens, first)) add(run);
  }
  return found;
}
