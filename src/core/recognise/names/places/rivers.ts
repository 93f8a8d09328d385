import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { NameRef } from '../../gazetteer/name-ref.ts';
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meets } from '../candidates/overlap.ts';
import { isHead, ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { keyOf } from '../text/name-keys.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

const TOWNS: ReadonlySet<string> = new Set(['city', 'town', 'village']);
/** What is done with rivers: "crossed the Jordan", "along the Dnipro", "the banks of the Congo". */
const TO_RIVERS = words('cross crosses crossed crossing across along over forded swam');
const BANKS = words('bank banks bend mouth waters headwaters tributary tributaries');
/** What a river does: "the Dnipro burst its banks". */
const OF_RIVERS = words('flows flowed froze burst bursts flooded flooding floods overflowed');
/** What may follow a name that stands by itself: "the Dnipro near Kherson", but "the Dnipro plant". */
const AFTER = words(
  'and or at near in to into from on by with as for which that is was has had are were flows flowed froze rose rises burst bursts flooded flooding floods overflowed peaked meets met runs ran after before until since while but where when under above below between about again',
);
const WHY = 'a river is meant';
const UNLISTED = 'what is told of it is told of rivers';

function isOver(tokens: Tokens, last: number): boolean {
  const next = last + 1;
  const gap = tokens.gapBefore(next);
  if (tokens.has(last, SHAPE.possessive)) return gap === GAP.space && tokens.isIn(next, BANKS);
  return (gap !== GAP.space && gap !== GAP.hyphen && gap !== GAP.ampersand) || tokens.isIn(next, AFTER);
}

const riversOf = (key: string, index: GazetteerIndex): readonly NameRef[] =>
  index.find(`${key} river`).filter(ref => index.noted(ref).kind === 'river');

/** The words before say that a river is meant: "crossed the", "on the banks of the". */
function isCrossed(tokens: Tokens, article: number): boolean {
  const before = tokens.word(article - 1);
  return TO_RIVERS.has(before) || (before === 'of' && tokens.isIn(article - 2, BANKS));
}

/** Listed under the bare name: towns after "the" are the river, states only where the words before say so, as "the Congo" is a state too. */
function ofListed(
  tokens: Tokens,
  candidate: Candidate,
  rivers: readonly NameRef[],
  index: GazetteerIndex,
): Candidate | undefined {
  const { refs, first } = candidate;
  if (rivers.length === 0 || refs.some(ref => index.isAdded(ref) || ref.demonym)) return undefined;
  if (refs.some(ref => rivers.some(river => river.id === ref.id))) return undefined;
  const towns = refs.every(ref => ref.kind === 'place' && TOWNS.has(index.noted(ref).kind ?? ''));
  if (!towns && !candidate.weak && !isCrossed(tokens, first - 1)) return undefined;
  return candidate.changed({ refs: rivers, weak: false, score: 0.8, why: WHY });
}

/**
 * Rivers by their name alone, after "the": "the Dnipro near Kherson", "the Severn is rising", whatever else bears the name. One
 * that nobody lists is known by what is told of it: "the Qorla burst its banks".
 */
export function riversIn(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  index: GazetteerIndex,
): readonly Candidate[] {
  let found: Candidate[] | undefined;
  for (const run of runs) {
    const opens = tokens.word(run.first) === 'the';
    const first = opens ? run.first + 1 : run.first;
    const { last } = run;
    if (!opens && tokens.word(first - 1) !== 'the') continue;
    if (first > last || last > first + 1 || tokens.gapBefore(first) !== GAP.space || !isOver(tokens, last)) continue;
    const beside = candidates.filter(one => meets(one, first, last));
    const same = beside.find(one => one.first >= first - 1 && one.last === last);
    if (beside.length > 1 || (beside.length === 1 && same === undefined)) continue;
    const rivers = riversOf(same?.key ?? keyOf(tokens, first, last), index);
    let river: Candidate | undefined;
    if (same !== undefined && same.refs.length > 0) river = ofListed(tokens, same, rivers, index);
    else if (rivers.length > 0)
      river = ruleCandidate(tokens, first, last, 'LOC', 0.75, WHY).changed({ refs: rivers, source: 'gazetteer' });
    else if (isToldOf(tokens, first, last)) river = ruleCandidate(tokens, first, last, 'LOC', 0.6, UNLISTED);
    if (river !== undefined) {
      found ??= [];
      found.push(river);
    }
  }
  return found ?? NO_CANDIDATES;
}

/** "the Qorla burst its banks", "the banks of the Qorla" */
function isToldOf(tokens: Tokens, first: number, last: number): boolean {
  if (last > first || tokens.isIn(first, NEVER_NAMES) || isHead(tokens, first)) return false;
  if (tokens.isIn(last + 1, OF_RIVERS) && tokens.word(last + 3) === 'banks') return true;
  return tokens.word(first - 2) === 'of' && tokens.isIn(first - 3, BANKS) && tokens.word(first - 3) !== 'bank';
}
