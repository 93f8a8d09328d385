/** Places by the one before the bracket that they stand in: "Argentina (Qorlán, Marl)". */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { placeCandidate } from '../candidates/rule-candidate.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import { IN_LIST, isListedPlace, isOpen, isReadAsPlace } from './place-lists.ts';

/** What a place in whose brackets others stand is called: "La Paz department (Qorlavi, Marl)". */
const DIVISIONS = words(
  'department province state district region governorate county prefecture municipality canton islands',
);

/** "Argentina (Qorlán, Marl)", "La Paz department (Qorlavi)": places of the one before the bracket. */
export function placesInBrackets(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  index: GazetteerIndex,
): readonly Candidate[] {
  if (!tokens.text.includes('(')) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (const one of runs) {
    let run = one;
    if (tokens.gapBefore(run.first) !== GAP.open) continue;
    const divided = tokens.isIn(run.first - 1, DIVISIONS) && !tokens.has(run.first - 1, SHAPE.capital);
    const before = candidates.find(({ last }) => last === run.first - (divided ? 2 : 1));
    const isPlace = before !== undefined && (isListedPlace(before, index) || isReadAsPlace(before));
    if (!isPlace || (!divided && !tokens.text.startsWith(', ', tokens.end[run.last]))) continue;
    for (;;) {
      const known = candidates.find(other => other.first === run.first && other.last === run.last);
      const ends = tokens.text[tokens.end[run.last]!];
      const item = { first: run.first, last: run.last, candidate: known };
      const acronym = run.first === run.last && tokens.has(run.first, SHAPE.allCaps);
      if ((ends !== ',' && ends !== ')') || acronym) break;
      if (isOpen(item, tokens) && (divided || known?.label !== 'PER'))
        found.push(placeCandidate(tokens, run.first, run.last, IN_LIST, index));
      else if (!isListedPlace(known, index) && !isReadAsPlace(known)) break;
      const next = ends === ',' ? runs.find(other => other.first === run.last + 1) : undefined;
      if (next === undefined) break;
      run = next;
    }
  }
  return found;
}
