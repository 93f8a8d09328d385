/** Bodies by the words around their names: "carmaker Qorlan", "an analyst at Qorlan", "Qorlan, a conservation group". */
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meeting } from '../candidates/overlap.ts';
import { ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { HONORIFICS, OFFICE_WORDS, ROLE_NOUNS } from '../lexicon/titles.ts';
import { signWords, words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { opensSentence } from '../text/opens-sentence.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

/** Kinds of bodies that nobody is called by, as "miner" or "broker" may be: what follows is a body's name. */
const KINDS = signWords(
  'company firm airline carmaker automaker steelmaker drugmaker chipmaker planemaker retailer newspaper daily weekly brokerage insurer lender charity conglomerate subsidiary affiliate broadcaster consultancy startup nonprofit ngo supermarket ' +
    'club outfit champions cupholders refiner shipbuilder',
);
/** These as well where they are told of a name before them. */
const TOLD = signWords(
  'group bank party union federation association organisation organization agency magazine website club foundation manufacturer producer utility operator institute monitor watchdog coalition chain distributor board lender consortium',
);
const EXPERTS = signWords(
  'analyst analysts economist economists broker brokers dealer dealers strategist strategists trader traders research treasury',
);
const WITH = words('at with');
/** What goes on after "a conservation group" where that is all that is said of the name. */
const GOES_ON = words('of in that which based for with at from whose where behind near and on');
const LONGEST = 4;
const FARTHEST = 5;

const WHY_KIND = 'the word before it is a kind of body';
const WHY_EXPERT = 'somebody works there as an analyst or dealer';
const WHY_TOLD = 'it is called a kind of body';

const isLower = (tokens: Tokens, at: number) => !tokens.has(at, SHAPE.capital | SHAPE.digit);

/** "the German carmaker Qorlan" */
const followsKind = (tokens: Tokens, first: number): boolean =>
  tokens.gapBefore(first) === GAP.space && isLower(tokens, first - 1) && tokens.isIn(first - 1, KINDS);

/** "an analyst at Qorlan" */
const followsExpert = (tokens: Tokens, first: number): boolean =>
  tokens.gapBefore(first) === GAP.space &&
  tokens.gapBefore(first - 1) === GAP.space &&
  tokens.isIn(first - 1, WITH) &&
  isLower(tokens, first - 2) &&
  tokens.isIn(first - 2, EXPERTS);

/** ", a conservation group in", ", an airline." */
function isTold(tokens: Tokens, last: number): boolean {
  const article = last + 1;
  if (tokens.gapBefore(article) !== GAP.comma || tokens.has(last, SHAPE.possessive)) return false;
  const definite = tokens.word(article) === 'the';
  if (!definite && tokens.word(article) !== 'a' && tokens.word(article) !== 'an') return false;
  for (let at = article + 1; at <= article + FARTHEST && at < tokens.count; at++) {
    if (at > article + 1 && tokens.gapBefore(at) !== GAP.space && tokens.gapBefore(at) !== GAP.hyphen) return false;
    if (!isLower(tokens, at)) continue;
    if (tokens.isIn(at, KINDS) || tokens.isIn(at, TOLD)) {
      const gap = tokens.gapBefore(at + 1);
      // "Qorlab, the marketing board, …": whoever is "the" one is told of in full.
      if (definite) return gap === GAP.comma;
      return gap === GAP.space ? tokens.isIn(at + 1, GOES_ON) : gap !== GAP.hyphen;
    }
    if (tokens.isIn(at, GOES_ON) || ROLE_NOUNS.has(tokens.word(at))) return false;
  }
  return false;
}

/** "At | Qorlan Trust": small words that are large only because they begin a sentence are no part of a name. */
function withoutOpening(tokens: Tokens, run: Run): Run {
  const { first, last } = run;
  const opens = first < last && tokens.isIn(first, NEVER_NAMES) && opensSentence(tokens, first);
  return opens ? { first: first + 1, last } : run;
}

/** Neither a title nor plain words alone. */
function mayBeBody(tokens: Tokens, { first, last }: Run): boolean {
  if (last - first >= LONGEST || tokens.isIn(first, GIVEN_NAMES)) return false;
  let named = false;
  for (let at = first; at <= last; at++) {
    if (tokens.isIn(at, HONORIFICS) || tokens.isIn(at, OFFICE_WORDS) || tokens.isIn(at, ROLE_NOUNS)) return false;
    if (at < last && tokens.has(at, SHAPE.possessive)) return false;
    named ||= !tokens.isIn(at, NEVER_NAMES);
  }
  return named;
}

/** What is known there already and has its say: a body, somebody with a title, a longer name, and what is listed as a whole. */
const stands = (one: Candidate, { first, last }: Run, kind: boolean): boolean =>
  one.label === 'ORG' ||
  one.title !== undefined ||
  one.first < first ||
  one.last > last ||
  (one.refs.length > 0 && (kind || (one.first === first && one.last === last)));

const anyStands = (beside: readonly Candidate[], run: Run, kind: boolean): boolean =>
  beside.some(one => stands(one, run, kind));

/** "Qorlan's Limited", "Qorlan.com": the name goes on. */
const isTorn = (tokens: Tokens, last: number): boolean =>
  (tokens.has(last, SHAPE.possessive) && tokens.has(last + 1, SHAPE.capital)) ||
  /^\.\p{Ll}/u.test(tokens.text.slice(tokens.end[last], tokens.end[last]! + 2));

const mayTellOfBody = (tokens: Tokens): boolean => tokens.any(KINDS) || tokens.any(TOLD) || tokens.any(EXPERTS);

/** Names that nothing listed explains, as those of bodies. */
export function bodiesInContext(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  shape: UnitShape,
): readonly Candidate[] {
  if (shape.allCaps || shape.titleCase || !mayTellOfBody(tokens)) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (const whole of runs) {
    const run = withoutOpening(tokens, whole);
    const { first, last } = run;
    const kind = followsKind(tokens, first);
    // "a trader at Qorlan Market"
    const expert = !kind && followsExpert(tokens, first) && tokens.word(last) !== 'market';
    if ((!kind && !expert && !isTold(tokens, last)) || !mayBeBody(tokens, run) || isTorn(tokens, last)) continue;
    if (anyStands(meeting(candidates, first, last), run, kind)) continue;
    const why = kind ? WHY_KIND : expert ? WHY_EXPERT : WHY_TOLD;
    found.push(ruleCandidate(tokens, first, last, 'ORG', 0.65, why));
  }
  return found;
}
