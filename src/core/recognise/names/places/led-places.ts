/** Places that neither the gazetteer nor the trained recogniser knows, by the words that lead to them: "the road to Qorla", "in Qorla,". */
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meets } from '../candidates/overlap.ts';
import { isHead, ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { HONORIFICS, OFFICE_WORDS, ROLE_NOUNS } from '../lexicon/titles.ts';
import { signWords, words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

const TO = signWords(
  'road roads line way route train trains flight flights bus ferry trip travelled traveled travels drove drive drives driven walked moved fled returned flew went headed highway railway commute evacuated airlifted',
);
const OF = signWords(
  'village town city suburb outskirts hamlet municipality commune parish townland district province north south east west riding constituency seat electorate canton',
);
const NEAR = signWords('near outside visited visiting');
const WHY = 'the words before it lead to a place';

const mayLead = (tokens: Tokens): boolean => tokens.any(TO) || tokens.any(OF) || tokens.any(NEAR);

function isLed(tokens: Tokens, first: number): boolean {
  const before = first - 1;
  if (tokens.gapBefore(first) !== GAP.space || tokens.has(before, SHAPE.capital)) return false;
  if (tokens.isIn(before, NEAR)) return true;
  if (tokens.gapBefore(before) !== GAP.space || tokens.has(before - 1, SHAPE.capital)) return false;
  return (
    (tokens.word(before) === 'to' && tokens.isIn(before - 1, TO)) ||
    (tokens.word(before) === 'of' && tokens.isIn(before - 1, OF))
  );
}

function mayBePlace(tokens: Tokens, { first, last }: Run): boolean {
  if (last - first > 1 || tokens.has(last, SHAPE.possessive) || tokens.isIn(first, GIVEN_NAMES)) return false;
  for (let at = first; at <= last; at++) {
    if (tokens.has(at, SHAPE.allCaps | SHAPE.digit) || tokens.isIn(at, NEVER_NAMES) || isHead(tokens, at)) return false;
    if (tokens.isIn(at, HONORIFICS) || tokens.isIn(at, OFFICE_WORDS) || tokens.isIn(at, ROLE_NOUNS)) return false;
  }
  const gap = tokens.gapBefore(last + 1);
  return gap !== GAP.hyphen && gap !== GAP.slash && gap !== GAP.ampersand;
}

/** What opens the names of heights and waters, and of hardly anything else of two words that nobody knows. */
const LANDMARKS = words('mount mt lake loch lough cape');
const WHY_LANDMARK = 'its first word is a kind of height or water';

/** "below Mount Qorlu": two words that neither gazetteer nor tagger reads. */
export function landmarksIn(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  shape: UnitShape,
): readonly Candidate[] {
  if (shape.allCaps || shape.titleCase) return NO_CANDIDATES;
  let found: Candidate[] | undefined;
  for (const run of runs) {
    const { first, last } = run;
    if (last !== first + 1 || !tokens.isIn(first, LANDMARKS) || tokens.has(last, SHAPE.allCaps)) continue;
    if (tokens.gapBefore(last) !== GAP.space || tokens.isIn(last, NEVER_NAMES) || isHead(tokens, last)) continue;
    if (candidates.some(one => meets(one, first, last))) continue;
    found ??= [];
    found.push(ruleCandidate(tokens, first, last, 'LOC', 0.6, WHY_LANDMARK));
  }
  return found ?? NO_CANDIDATES;
}

export function ledPlaces(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  shape: UnitShape,
): readonly Candidate[] {
  if (shape.allCaps || shape.titleCase || !mayLead(tokens)) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (const run of runs) {
    const { first, last } = run;
    if (first < 2 || !isLed(tokens, first) || !mayBePlace(tokens, run)) continue;
    if (candidates.some(one => meets(one, first, last))) continue;
    found.push(ruleCandidate(tokens, first, last, 'GPE', 0.55, WHY));
  }
  return found;
}
