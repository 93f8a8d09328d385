import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meeting } from '../candidates/overlap.ts';
import { ruleCandidate } from '../candidates/rule-candidate.ts';
import { signsOf, words } from '../lexicon/words.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';
import { LAND_WORDS, landOf } from './land-words.ts';
import { isSite, SITE_ENDS } from './sites.ts';

/** What people go to; a church of two words is a body as often ("Orthodox Church"). No person or body is called after its kind. */
const VENUES = words(
  'theatre theater stadium arena ranch racecourse raceway speedway velodrome amphitheatre amphitheater auditorium cemetery lighthouse observatory planetarium aquarium zoo crematorium cathedral mosque synagogue chapel basilica monastery',
);
const WHY = 'its last word is a kind of place';

const CHURCH = words('church');
/** "St. Qorla's Regional Hospital" */
const OF_SAINTS = words('hospital hospice infirmary abbey chapel');
const SAINTS = words('st saint');
/** One list for a quick look: without any of these there is no such name. */
const SIGNS = signsOf(VENUES, CHURCH, SITE_ENDS, OF_SAINTS);

const mayTellOfVenue = (tokens: Tokens): boolean => tokens.any(SIGNS) || tokens.any(LAND_WORDS);

/** A name there goes on to the end, begins before, or is of somebody with a title. */
const isKnown = (candidates: readonly Candidate[], first: number, last: number): boolean =>
  meeting(candidates, first, last).some(one => one.last >= last || one.first < first || one.title !== undefined);

/** "St. Qorla's | Regional Hospital": the token of the saint, whose name ends as an owner's does. */
function saintBefore(tokens: Tokens, opening: number, last: number): number | undefined {
  if (!tokens.isIn(last, OF_SAINTS) && !tokens.isIn(last, CHURCH) && !tokens.isIn(last, VENUES)) return undefined;
  const owner = opening - 1;
  if (!tokens.has(owner, SHAPE.possessive) || !tokens.has(owner, SHAPE.capital)) return undefined;
  return tokens.isIn(owner - 1, SAINTS) && tokens.has(owner - 1, SHAPE.capital) ? owner - 1 : undefined;
}

/** "the Apollo Theatre", "Broken Arrow Ranch", "Qorlan Autonomous Prefecture": venues and lands that neither gazetteer nor tagger has as a whole. */
export function venuesIn(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  shape: UnitShape,
): readonly Candidate[] {
  if (shape.allCaps || shape.titleCase || !mayTellOfVenue(tokens)) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (const { first: opening, last } of runs) {
    if (!tokens.has(last, SHAPE.capital)) continue;
    const saint = saintBefore(tokens, opening, last);
    if (saint !== undefined) {
      if (meeting(candidates, saint, last).every(one => one.first >= saint && one.last <= last))
        found.push(ruleCandidate(tokens, saint, last, 'FAC', 0.65, WHY));
      continue;
    }
    const first = tokens.word(opening) === 'the' ? opening + 1 : opening;
    const church = tokens.isIn(last, CHURCH) && last - first > 1;
    const site = church || tokens.isIn(last, VENUES) || isSite(tokens, first, last);
    const label = site ? 'FAC' : landOf(tokens, last);
    if (last <= first || label === undefined) continue;
    if (!isKnown(candidates, first, last)) found.push(ruleCandidate(tokens, first, last, label, 0.65, WHY));
  }
  return found;
}
