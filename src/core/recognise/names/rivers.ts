import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { Candidate } from './candidate.ts';
import { GAP } from './gaps.ts';
import { words } from './lexicon/words.ts';
import { SHAPE, type Tokens } from './tokens.ts';

const TOWNS: ReadonlySet<string> = new Set(['city', 'town', 'village']);
/** What is done with rivers: "crossed the Jordan", "along the Dnipro", "the banks of the Congo". */
const TO_RIVERS = words('cross crosses crossed crossing across along over forded swam');
const BANKS = words('bank banks bend mouth waters');
/** What may follow a name that stands by itself: "the Dnipro near Kherson", but "the Dnipro plant". */
const AFTER = words(
  'and or at near in to into from on by with as for which that is was has had are were flows flowed froze rose burst flooded flooding overflowed after before until since while but where under',
);

function isOver(tokens: Tokens, last: number): boolean {
  const next = last + 1;
  return !tokens.has(last, SHAPE.possessive) && (tokens.gapBefore(next) !== GAP.space || tokens.isIn(next, AFTER));
}

/**
 * Names of towns and states that stand for the river of the same name: those of towns after "the" ("the Dnipro near
 * Kherson"), those of states only where the words before say so ("crossed the Jordan"), as "the Congo" is a state too.
 */
export function riversIn(tokens: Tokens, candidates: readonly Candidate[], index: GazetteerIndex): Candidate[] {
  const found: Candidate[] = [];
  for (const candidate of candidates) {
    const { first, last, refs } = candidate;
    if (refs.length === 0 || tokens.word(first - 1) !== 'the' || tokens.gapBefore(first) !== GAP.space) continue;
    if (!isOver(tokens, last) || refs.some(ref => index.isAdded(ref) || ref.demonym)) continue;
    const rivers = index.find(`${candidate.key} river`).filter(ref => index.noted(ref).kind === 'river');
    if (rivers.length === 0 || refs.some(ref => rivers.some(river => river.id === ref.id))) continue;
    const before = tokens.word(first - 2);
    const crossed = TO_RIVERS.has(before) || (before === 'of' && tokens.isIn(first - 3, BANKS));
    const towns = refs.every(ref => ref.kind === 'place' && TOWNS.has(index.noted(ref).kind ?? ''));
    if (crossed || towns)
      found.push(candidate.changed({ refs: rivers, weak: false, score: 0.8, why: 'a river is meant' }));
  }
  return found;
}
