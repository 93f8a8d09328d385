import type { Candidate } from '../candidates/candidate.ts';
import { isHead, ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { SITE_HEADS } from '../lexicon/heads.ts';
import { BEFORE_OF_PLACE } from '../lexicon/prepositions.ts';
import { HONORIFICS } from '../lexicon/titles.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { opensSentence } from '../text/opens-sentence.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

const IN = words('in near outside inside around');
const LANGUAGES = words('english arabic french hebrew russian spanish turkish persian farsi kurdish chinese german');
const NOT_SITES = words('operation congress parliament arab western muslim islamic christian');

/** "the village of Sarada", "in Sarada,": a capitalised word that the words before it show to be a place. */
export function placeByContext(tokens: Tokens, run: Run, shape: UnitShape, found: Candidate[]): void {
  if (shape.titleCase || run.last - run.first > 2) return;
  const { first, last } = run;
  if (tokens.isIn(first, NEVER_NAMES) || tokens.isIn(first, LANGUAGES) || tokens.isIn(first, NOT_SITES)) return;
  if (opensSentence(tokens, first)) return;
  for (let index = first; index <= last; index++) if (isHead(tokens, index) || tokens.isIn(index, HONORIFICS)) return;
  const before = tokens.word(first - 1);
  if (before === 'of' && tokens.isIn(first - 2, BEFORE_OF_PLACE) && tokens.gapBefore(first) === GAP.space) {
    const what = tokens.word(first - 2);
    if (SITE_HEADS.has(what) || what === 'outskirts' || what === 'suburb')
      found.push(ruleCandidate(tokens, first, last, what === 'camp' ? 'LOC' : 'GPE', 0.75, `“${what} of” precedes it`));
    return;
  }
  if (!tokens.isIn(first - 1, IN) || tokens.gapBefore(first) !== GAP.space || tokens.has(first, SHAPE.allCaps)) return;
  // "A Lesson in Futility": a headline within a sentence.
  if (tokens.has(first - 2, SHAPE.capital) && !opensSentence(tokens, first - 2)) return;
  if (last > first && tokens.isIn(first, GIVEN_NAMES)) return;
  const gap = tokens.gapBefore(last + 1);
  const ends = gap !== GAP.space && gap !== GAP.hyphen && gap !== GAP.tightDash && gap !== GAP.abbreviation;
  if (!tokens.has(last, SHAPE.possessive) && (ends || tokens.isIn(last + 1, NEVER_NAMES)))
    found.push(ruleCandidate(tokens, first, last, 'GPE', 0.5, `“${before}” precedes it`));
}
