import type { GazetteerIndex } from '../gazetteer/index.ts';
import { type Candidate, NO_CANDIDATES, NO_REFS } from './candidate.ts';
import { GAP } from './gaps.ts';
import { signWords, words } from './lexicon/words.ts';
import { isLocalPlace } from './local-place.ts';
import { ruleCandidate } from './rule-candidate.ts';
import { SHAPE, type Tokens } from './tokens.ts';

const WHY = 'in a report of a match a town stands for its team';
const IN_TABLE = 'in a table of results a town stands for its team';

/** A town's name that a sentence or a table has shown to be that of its team. */
export const isTeam = ({ why }: Candidate): boolean => why === WHY || why === IN_TABLE;

/** No states, but they play under their own names as states do. */
const NATIONS: ReadonlySet<string> = new Set(['england', 'scotland', 'wales', 'northern-ireland']);

const PLAYING: ReadonlySet<string> = new Set(['city', 'town', 'village', 'governorate']);

/** The name as that of a team. */
export const teamRule = (tokens: Tokens, first: number, last: number, table: boolean): Candidate =>
  ruleCandidate(tokens, first, last, 'ORG', table ? 0.7 : 0.65, table ? IN_TABLE : WHY);

/** A town, county or province that acts or is acted on in an article about matches: its team. */
export function asTeam(
  candidate: Candidate,
  { teams, surnames }: { readonly teams: ReadonlySet<string>; readonly surnames: ReadonlyMap<string, unknown> },
  index: GazetteerIndex,
): Candidate {
  const { key, cue } = candidate;
  if (cue.part === 'place' || candidate.weak || candidate.refs.some(ref => NATIONS.has(ref.id))) return candidate;
  const isSide = isTown(candidate, index)
    ? candidate.refs.some(ref => PLAYING.has(index.noted(ref).kind ?? ''))
    : candidate.title === undefined &&
      !surnames.has(key) &&
      bearsTownsName(candidate, index) &&
      (teams.has(key) || index.find(key).some(ref => index.noted(ref).kind === 'governorate'));
  if (!isSide) return candidate;
  return candidate.changed({ refs: NO_REFS, label: 'ORG', source: 'document', score: 0.6, why: WHY });
}

/** What one side of a match does to the other. */
const VERBS = signWords(
  'beat beats defeated defeats thrashed crushed edged hammered routed downed whipped trounced blanked outscored hosts hosted visited',
);
/** "lost to", "drew with" */
const VERBS_WITH_TO = signWords('lost fell');
const VERBS_WITH_WITH = signWords('drew tied');
const OF_SPORT = words(
  'innings inning wicket wickets goal goals match matches league season playoff playoffs striker midfielder goalkeeper quarterback touchdown touchdowns homer homers innings runs points semifinal quarterfinal semifinals quarterfinals overtime kickoff derby',
);

/** The unit speaks of a match: a score such as "3-0", or a word that only sport has. */
function tellsOfMatch(tokens: Tokens): boolean {
  for (let at = 0; at < tokens.count; at++) {
    if (tokens.isIn(at, OF_SPORT)) return true;
    const score = tokens.gapBefore(at) === GAP.hyphen && tokens.has(at, SHAPE.digit) && tokens.has(at - 1, SHAPE.digit);
    if (score && tokens.end[at]! - tokens.start[at]! <= 3 && tokens.end[at - 1]! - tokens.start[at - 1]! <= 3)
      return true;
  }
  return false;
}

/** A town, county or province: a state plays under its own name. */
const isTown = (candidate: Candidate, index: GazetteerIndex): boolean =>
  isLocalPlace(candidate, index) && !candidate.refs.some(ref => index.isAdded(ref));

/** Read as a person, under a name that a town has. */
const bearsTownsName = ({ first, last, label, refs, key }: Candidate, index: GazetteerIndex): boolean =>
  first === last && label === 'PER' && refs.length === 0 && index.find(key).some(ref => ref.kind === 'place');

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

function playsAny(tokens: Tokens, candidates: readonly Candidate[]): boolean {
  for (const { last } of candidates) if (otherSide(tokens, last) !== undefined) return true;
  return false;
}

/** Towns that stand for their teams in sentences: "Leeds lost to Arsenal 3-0". Gives the names that replace the towns. */
export function teamsInMatches(
  tokens: Tokens,
  sure: readonly Candidate[],
  weak: readonly Candidate[],
  index: GazetteerIndex,
): readonly Candidate[] {
  if (!tokens.any(VERBS) && !tokens.any(VERBS_WITH_TO) && !tokens.any(VERBS_WITH_WITH)) return NO_CANDIDATES;
  if (!playsAny(tokens, sure) && !playsAny(tokens, weak)) return NO_CANDIDATES;
  const found: Candidate[] = [];
  const candidates = [...sure, ...weak];
  let isMatch: boolean | undefined;
  for (const one of candidates) {
    const at = otherSide(tokens, one.last);
    const other = at === undefined ? undefined : candidates.find(({ first }) => first === at);
    if (other === undefined) continue;
    const towns = [one, other].filter(
      (side, at) => isTown(side, index) || (bearsTownsName(side, index) && isSide(at === 0 ? other : one, index)),
    );
    if (towns.length === 0) continue;
    isMatch ??= tellsOfMatch(tokens);
    if (isMatch) for (const { first, last } of towns) found.push(teamRule(tokens, first, last, false));
  }
  return found;
}
