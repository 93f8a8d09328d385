/** Clubs by who plays for them: "Parma striker Qorlan", "Porto coach Marl". */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { isWithin, meets } from '../candidates/overlap.ts';
import { isHead } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { signWords, words } from '../lexicon/words.ts';
import { isLocalPlace } from '../listed/local-place.ts';
import { GAP } from '../text/gaps.ts';
import { opensSentence } from '../text/opens-sentence.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import { teamRule } from './teams.ts';

const ROLES = signWords(
  'striker midfielder goalkeeper winger defender sweeper playmaker quarterback linebacker cornerback halfback fullback shortstop pitcher outfielder infielder coach ' +
    'goaltender defenseman defenceman flanker hooker scrumhalf flyhalf guard captain starter reliever',
);

/** Read as somebody, or as some place, without being listed or called as people are: a club that is not listed ("Ilveska striker Marl"). */
const isUnlistedClub = ({ refs, label, first, title }: Candidate, tokens: Tokens): boolean =>
  refs.length === 0 && title === undefined && label !== 'NORP' && label !== 'ORG' && !tokens.isIn(first, GIVEN_NAMES);

/** A town; or a people or somebody unlisted by a town's name ("Roma"): a land has players of its own. */
function mayBeClub(candidate: Candidate, index: GazetteerIndex): boolean {
  const { refs, label, first, last, key } = candidate;
  if (refs.some(ref => index.isAdded(ref))) return false;
  if (isLocalPlace(candidate, index)) return true;
  const other = refs.length === 0 ? label === 'PER' : refs.some(ref => index.noted(ref).kind === 'population');
  return other && first === last && index.find(key).some(ref => ref.kind === 'place');
}

/** A word that has its capital from the head of the sentence, as far as can be told. */
const isOnlyFirst = (tokens: Tokens, { first, last }: Run): boolean =>
  first === last &&
  opensSentence(tokens, first) &&
  (tokens.isIn(first, TELLING) || /(?:ed|ing|an|ese|ish|ic|al|er)$/.test(tokens.word(first)));
const TELLING = words(
  'veteran star rookie young teenage reserve substitute midfield assistant head interim fellow ace skipper captain top home big ex left right wing striker midfielder goalkeeper coach french dutch greek swiss czech welsh iraqi israeli prison palace security army police border body marine ship sea team royal national',
);

/** "| striker Qorlan", "| coach Marl": a role in small letters and who has it. */
const playsFor = (tokens: Tokens, last: number): boolean =>
  tokens.isIn(last + 1, ROLES) &&
  tokens.gapBefore(last + 1) === GAP.space &&
  !tokens.has(last + 1, SHAPE.capital) &&
  !tokens.has(last, SHAPE.possessive) &&
  tokens.has(last + 2, SHAPE.capital) &&
  tokens.gapBefore(last + 2) === GAP.space;

/** The names of towns, and of what is not listed, that a player's or coach's role and name follow, as those of their clubs. */
export function clubsOfPlayers(
  tokens: Tokens,
  sure: readonly Candidate[],
  weak: readonly Candidate[],
  runs: readonly Run[],
  index: GazetteerIndex,
): readonly Candidate[] {
  if (!tokens.any(ROLES)) return NO_CANDIDATES;
  const found: Candidate[] = [];
  const candidates = [...sure, ...weak];
  for (const one of candidates) {
    if (!playsFor(tokens, one.last)) continue;
    // "Nuggets guard Marl"
    if (
      one.weak &&
      !isWithin(sure, one.first, one.last) &&
      one.refs.every(ref => ref.kind === 'actor' && index.noted(ref).kind === 'organisation')
    )
      found.push(one.changed({ weak: false, score: 0.7 }));
    else if (mayBeClub(one, index) || isUnlistedClub(one, tokens))
      found.push(teamRule(tokens, one.first, one.last, false));
  }
  for (const { first, last } of runs) {
    // "Former striker Marl": the head of a sentence has its capital from its place.
    if (!playsFor(tokens, last) || last - first > 2 || isOnlyFirst(tokens, { first, last })) continue;
    if (tokens.isIn(last, NEVER_NAMES) || isHead(tokens, last) || candidates.some(one => meets(one, first, last)))
      continue;
    found.push(teamRule(tokens, first, last, false));
  }
  return found;
}
