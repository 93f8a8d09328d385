/** Letters that somebody speaks or works for: "DFES Superintendent Anna Marl", "NFU county adviser", "studies at QTU". */
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meeting } from '../candidates/overlap.ts';
import { ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { opensSentence } from '../text/opens-sentence.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';
import { isRank } from './ranks.ts';

const LETTERS = /^\p{Lu}{3,6}$/u;
/** Who works for a body; a patient or an expert may have to do with an illness. */
const PEOPLE = words(
  'spokesman spokeswoman spokesperson chief commander director president chairman chairwoman chairperson chair secretary officer officers official officials superintendent adviser advisor inspector coordinator leader manager representative member members boss bosses inspectors investigators volunteers crews firefighters rangers staff workers employees councillor councillors',
);
/** In capitals for another reason. */
const NO_BODIES = words(
  'hiv aids covid ivf ceo cfo coo cto hr pr tv uk usa gps cctv dna suv atv rv diy vip it faq pdf asap mba phd phds lgbt lgbtq bbq dui dwi ufo ptsd adhd acl mvp breaking update exclusive watch photos video live new aged mls erp ict steam stem dvd vat gst gdp covid19 sms app pm mp mps mla td',
);
const STUDY = words('study studies studied studying graduated enrolled lecturer lectures student students professor');
const WHY = 'capitals that somebody works for are mostly the short name of a body';

/** "| county adviser", "| Superintendent Anna Marl": within two small words. */
function servesAfter(tokens: Tokens, at: number): boolean {
  if (tokens.has(at + 1, SHAPE.capital)) return tokens.gapBefore(at + 1) === GAP.space && isRank(tokens, at + 1);
  for (let next = at + 1; next <= at + 3 && next < tokens.count; next++) {
    if (tokens.gapBefore(next) !== GAP.space || tokens.has(next, SHAPE.capital | SHAPE.digit)) return false;
    if (tokens.isIn(next, PEOPLE)) return true;
    if (tokens.isIn(next, NEVER_NAMES)) return false;
  }
  return false;
}

/** "studies at |" */
const isStudiedAt = (tokens: Tokens, at: number): boolean =>
  tokens.word(at - 1) === 'at' && tokens.isIn(at - 2, STUDY) && tokens.gapBefore(at) === GAP.space;

export function acronymsOfPeople(
  tokens: Tokens,
  candidates: readonly Candidate[],
  shape: UnitShape,
): readonly Candidate[] {
  if (shape.allCaps || shape.titleCase || (tokens.shapes & SHAPE.allCaps) === 0) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (!tokens.has(at, SHAPE.allCaps) || !LETTERS.test(tokens.raw(at)) || tokens.isIn(at, NO_BODIES)) continue;
    if (tokens.isIn(at, NEVER_NAMES) || tokens.has(at, SHAPE.possessive)) continue;
    if (tokens.has(at - 1, SHAPE.allCaps) && !opensSentence(tokens, at)) continue;
    if (!servesAfter(tokens, at) && !isStudiedAt(tokens, at)) continue;
    const beside = meeting(candidates, at, at);
    if (beside.some(one => one.refs.length > 0 || one.label === 'ORG' || one.first < at || one.last > at)) continue;
    found.push(ruleCandidate(tokens, at, at, 'ORG', 0.6, WHY));
  }
  return found;
}
