/** Names of which only a part is known: "[Santa Maria] di Qorlan", "St. [Qorlan]", "[Anna Marl]-Qorlan", "[Gulf] of St. Qorlan". */
import { LABELS_OF_PLACES, type NameLabel } from '../../mention.ts';
import { isElided } from '../bodies/names-abroad.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { meets } from '../candidates/overlap.ts';
import { ruleCandidate } from '../candidates/rule-candidate.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { continues } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

const WHY = 'the words beside it belong to its name';

const PARTICLES = words('de di da do du del della delle dei degli dos das y');
const SAINTS = words('st ste saint sainte');
/** "-on-Sea", "-le-Hole" */
const BESIDE = words('on upon under in by le la next super sur en de cum juxta i');
/** "Gulf of …", "Isle of …" */
const OF_LAND = words('gulf bay strait straits sea cape isle isles firth vale forest');

const isPlace = (label: NameLabel | undefined, { refs }: Candidate): boolean =>
  label === undefined ? refs.every(ref => ref.kind === 'place') : LABELS_OF_PLACES.has(label);

const mayGrow = ({ refs }: Candidate): boolean => refs.length === 0 || refs.every(ref => ref.kind === 'place');

const isPerson = (tokens: Tokens, { label, refs, first, last }: Candidate): boolean =>
  label === 'PER' && refs.length === 0 && last > first && !tokens.has(last, SHAPE.possessive);

/** The last token of the name with what its tongue joins to it; the same where nothing is. */
function endOf(tokens: Tokens, one: Candidate): number {
  const { last } = one;
  let end = last;
  // "[Gulf] of St. Qorlan"
  if (tokens.isIn(last, OF_LAND) && tokens.word(last + 1) === 'of' && tokens.has(last + 2, SHAPE.capital))
    end = last + 2;
  // "[Gulf of St]. Qorlan", "[Qorla St] Marl"
  else if (
    tokens.isIn(last, SAINTS) &&
    (tokens.gapBefore(last + 1) === GAP.abbreviation ||
      (last > one.first && tokens.gapBefore(last + 1) === GAP.space)) &&
    tokens.has(last + 1, SHAPE.capital)
  )
    end = last + 1;
  // "[Qorla] Junction"
  else if (isTownGoingOn(tokens, one)) return last + 1;
  // "[Qorla]-on-Sea"
  else if (
    isPlace(one.label, one) &&
    tokens.isIn(last + 1, BESIDE) &&
    tokens.gapBefore(last + 1) === GAP.hyphen &&
    tokens.gapBefore(last + 2) === GAP.hyphen &&
    tokens.has(last + 2, SHAPE.capital) &&
    !tokens.has(last + 1, SHAPE.capital)
  )
    return last + 2;
  // "[Anna Marl]-Qorlan"
  else if (isPerson(tokens, one) && tokens.gapBefore(last + 1) === GAP.hyphen && tokens.has(last + 1, SHAPE.capital))
    return tokens.has(last + 1, SHAPE.allCaps) ? last : last + 1;
  for (let at = end + 1; at - last < 6 && continues(tokens, at); at++) {
    if (isElided(tokens, at)) end = at;
    else if (tokens.isIn(at, PARTICLES) && !tokens.has(at, SHAPE.capital)) {
      if (!tokens.has(at + 1, SHAPE.capital) || tokens.gapBefore(at + 1) !== GAP.space) break;
      end = at + 1;
      at++;
    } else if (end > last && tokens.has(at, SHAPE.capital)) end = at;
    else break;
  }
  return end;
}

/** "Co [Kerry]", "Co. [Durham]": a county of Ireland or Britain. */
const isInCounty = (tokens: Tokens, { first, last, refs, label }: Candidate): boolean =>
  first === last &&
  tokens.raw(first - 1) === 'Co' &&
  (tokens.gapBefore(first) === GAP.space || tokens.gapBefore(first) === GAP.abbreviation) &&
  !(tokens.has(first - 2, SHAPE.capital) && continues(tokens, first - 1)) &&
  (refs.length > 0 ? refs.some(ref => ref.kind === 'place') : label !== undefined && LABELS_OF_PLACES.has(label));

/** "[Marion] Junction", "[Qorla] Heights": a word that towns are called by ends the name. */
const isTownGoingOn = (tokens: Tokens, one: Candidate): boolean =>
  isPlace(one.label, one) &&
  !tokens.has(one.last, SHAPE.possessive | SHAPE.allCaps) &&
  tokens.isIn(one.last + 1, TOWN_ENDS) &&
  tokens.has(one.last + 1, SHAPE.capital) &&
  tokens.gapBefore(one.last + 1) === GAP.space &&
  !(tokens.has(one.last + 2, SHAPE.capital) && continues(tokens, one.last + 2));
const TOWN_ENDS = words(
  'junction springs heights falls creek grove ridge hills beach harbor harbour bay township mills wells spa magna parva regis green common moor cross corner corners meadows shores acres woods pines haven gardens estate estates extension layout cantonment colony nagar puram',
);

/** @param of the name goes on behind "of", over what is listed */
const isTorn = (candidates: readonly Candidate[], one: Candidate, first: number, last: number, of: boolean): boolean =>
  candidates.some(
    other =>
      other !== one &&
      meets(other, first, last) &&
      (other.first < first || other.last > last || (other.refs.length > 0 && !of)),
  );

export function longerNames(tokens: Tokens, candidates: readonly Candidate[], shape: UnitShape): Candidate[] {
  const found: Candidate[] = [];
  if (shape.allCaps) return found;
  for (const one of candidates) {
    if (isInCounty(tokens, one)) {
      found.push(ruleCandidate(tokens, one.first - 1, one.last, 'GPE', 0.7, WHY));
      continue;
    }
    if (!mayGrow(one) || (shape.titleCase && !isPerson(tokens, one))) continue;
    let { first } = one;
    const end = endOf(tokens, one);
    if (tokens.isIn(first - 1, SAINTS) && tokens.has(first - 1, SHAPE.capital) && continues(tokens, first)) first--;
    // "Meat & [Qorlan Australia]"
    if (one.label === 'ORG' && one.refs.length === 0 && tokens.gapBefore(first) === GAP.ampersand)
      for (first--; tokens.has(first - 1, SHAPE.capital) && tokens.gapBefore(first) === GAP.space; first--);
    const of =
      tokens.word(first - 1) === 'of' && tokens.isIn(first - 2, OF_LAND) && tokens.has(first - 2, SHAPE.capital);
    if (of && isPlace(one.label, one)) first -= 2;
    if (first === one.first && end === one.last) continue;
    // What begins or ends in something else that is known stays apart.
    if (isTorn(candidates, one, first, end, of)) continue;
    const label = isPlace(one.label, one)
      ? of || tokens.isIn(one.last, OF_LAND)
        ? 'LOC'
        : (one.label ?? 'GPE')
      : one.label;
    if (label !== undefined) found.push(ruleCandidate(tokens, first, end, label, 0.7, WHY, one.title));
  }
  return found;
}
