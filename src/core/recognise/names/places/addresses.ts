/** Towns that nothing lists, by the state or land after them ("to Qorlan Bay, American Samoa") or by what they are called ("in Qorlan township"). */

import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { meeting, meets, reachBeyond } from '../candidates/overlap.ts';
import { isApposedPlace } from '../candidates/role.ts';
import { isHead, ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

const LEADS = words('in to from at near of around outside through off across into towards toward on');
const KINDS = words(
  'township district village province county municipality prefecture subdistrict neighborhood neighbourhood suburb commune upazila woreda kebele tehsil taluk taluka barangay raion oblast wilaya subcounty mandal panchayat',
);
const LONGEST = 3;

const isLed = (tokens: Tokens, first: number): boolean =>
  tokens.gapBefore(first) === GAP.space && tokens.isIn(first - 1, LEADS);

/** A state, province or land stands right after a comma, and nothing goes on behind it. */
function closesAddress(tokens: Tokens, last: number, candidates: readonly Candidate[], index: GazetteerIndex): boolean {
  if (tokens.gapBefore(last + 1) !== GAP.comma || tokens.has(last, SHAPE.possessive)) return false;
  const state = candidates.find(one => one.first === last + 1);
  if (state === undefined || tokens.has(state.last, SHAPE.possessive)) return false;
  const isState = state.refs.some(ref => {
    const { kind } = index.noted(ref);
    return !ref.demonym && (ref.kind === 'actor' ? kind === 'state' : kind === 'country' || kind === 'governorate');
  });
  const next = state.last + 1;
  const gap = tokens.gapBefore(next);
  return isState && (next >= tokens.count || (gap !== GAP.space && gap !== GAP.hyphen));
}

const isKind = (tokens: Tokens, at: number): boolean =>
  tokens.isIn(at, KINDS) && !tokens.has(at, SHAPE.capital) && tokens.gapBefore(at) === GAP.space;

/** One to three words in capitals with nothing of a person's or body's name in them. */
function mayBeTown(tokens: Tokens, { first, last }: Run): boolean {
  if (last - first >= LONGEST) return false;
  if (last > first && tokens.isIn(first, GIVEN_NAMES)) return false;
  for (let at = first; at <= last; at++) {
    if (tokens.isIn(at, NEVER_NAMES) || isHead(tokens, at) || tokens.has(at, SHAPE.allCaps | SHAPE.single))
      return false;
  }
  return true;
}

const HOME = 'whoever is named before it lives there';

/** "Kayla Sisk, 24, of Qorla Vista, was hurt", "said Amina Begum, of Qorlan.": where somebody lives. */
function isHome(tokens: Tokens, { first, last }: Run, candidates: readonly Candidate[]): boolean {
  if (tokens.word(first - 1) !== 'of' || tokens.gapBefore(first) !== GAP.space) return false;
  if (tokens.gapBefore(first - 1) !== GAP.comma || tokens.gapBefore(last + 1) === GAP.space) return false;
  const aged = tokens.has(first - 2, SHAPE.digit) && tokens.gapBefore(first - 2) === GAP.comma;
  const person = candidates.find(one => one.last === first - (aged ? 3 : 2));
  if (person?.label !== 'PER' || person.last === person.first) return false;
  // "said Ann Wood, of Qorlan Watch": a body as well, unless an age stands between.
  return aged || !candidates.some(one => meets(one, first, last) && one.label === 'ORG');
}

/** Towns that no gazetteer lists, by the state or land after them ("in Qorlaville, Ohio,") or by what is told of them. */
export function townsInAddresses(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  index: GazetteerIndex,
): Candidate[] {
  const found: Candidate[] = [];
  for (const run of runs) {
    const { first, last } = run;
    // Most names have neither a comma nor a kind of place after them, nor somebody's age before them.
    const isTold =
      tokens.gapBefore(last + 1) === GAP.comma ||
      isKind(tokens, last + 1) ||
      // ", 24, of Qorlan."
      (tokens.word(first - 1) === 'of' && tokens.gapBefore(first - 1) === GAP.comma);
    if (!isTold || !mayBeTown(tokens, run)) continue;
    const led = isLed(tokens, first);
    const home = led && isHome(tokens, run, candidates);
    const addressed = led && closesAddress(tokens, last, candidates, index);
    const told = (led && isKind(tokens, last + 1)) || isApposedPlace(tokens, last);
    if (!addressed && !told && !home) continue;
    const beside = meeting(candidates, first, last);
    const isOpen = beside.every(
      ({ refs, label, title }) => refs.length === 0 && title === undefined && (label === 'ORG' || label === 'PER'),
    );
    if (!isOpen || reachBeyond(beside, first, last)) continue;
    const why = addressed ? 'a state or land closes its address' : home ? HOME : 'a kind of place is told after it';
    found.push(ruleCandidate(tokens, first, last, 'GPE', 0.65, why));
  }
  return found;
}
