import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meets } from '../candidates/overlap.ts';
import { ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

const LONGEST_TOWN = 4;
const LONGEST_STATE = 3;
const LONGEST_LINE = 14;
const WHY = 'it opens the dateline';
const STATION = 'an agency or station stands in the dateline';

/** The last token of the words in capitals that open the unit, or -1. */
function endOfTown(tokens: Tokens): number {
  let last = -1;
  while (last + 1 < LONGEST_TOWN && tokens.has(last + 1, SHAPE.allCaps) && !tokens.has(last + 1, SHAPE.digit)) {
    const gap = tokens.gapBefore(last + 1);
    if (last >= 0 && gap !== GAP.space && gap !== GAP.abbreviation && gap !== GAP.hyphen) break;
    last++;
  }
  return last;
}

/** A dash with blanks around it closes the dateline soon after its town, and a sentence begins there. */
function isClosed(tokens: Tokens, from: number): boolean {
  for (let at = from; at < tokens.count && at < from + LONGEST_LINE; at++) {
    const gap = tokens.gapBefore(at);
    const between = tokens.text.slice(tokens.end[at - 1], tokens.start[at]);
    if (/[-–—_]/.test(between) && /\s/.test(between) && gap !== GAP.hyphen)
      return tokens.has(at, SHAPE.capital | SHAPE.digit) || gap === GAP.quote;
    if (gap === GAP.sentence) return false;
    // "Democratic Republic of Qorlan"
    if (!tokens.has(at, SHAPE.capital | SHAPE.digit) && tokens.word(at) !== 'of') return false;
  }
  return false;
}

/** "Qorlan Smith, Ark. (WKQX) — …": not in capitals, but with a station of radio or television in its dateline. */
function stationIn(tokens: Tokens, candidates: readonly Candidate[]): readonly Candidate[] {
  if (!tokens.has(0, SHAPE.capital)) return NO_CANDIDATES;
  for (let at = 1; at < LONGEST_TOWN + LONGEST_STATE && at < tokens.count; at++) {
    if (tokens.gapBefore(at) === GAP.open) {
      const length = tokens.end[at]! - tokens.start[at]!;
      const alone =
        tokens.has(at, SHAPE.allCaps) && length > 2 && tokens.text.charCodeAt(tokens.end[at]!) === CLOSING_BRACKET;
      const dash = alone && /^\)\s+[-–—]+\s/.test(tokens.text.slice(tokens.end[at], tokens.end[at]! + 5));
      if (!dash || candidates.some(one => meets(one, at, at))) return NO_CANDIDATES;
      return [ruleCandidate(tokens, at, at, 'ORG', 0.7, STATION)];
    }
    if (!tokens.has(at, SHAPE.capital)) return NO_CANDIDATES;
  }
  return NO_CANDIDATES;
}

/** "(WKQX)": capitals alone in the brackets of the dateline. */
function stationFrom(tokens: Tokens, from: number): number | undefined {
  for (let at = from; at < from + LONGEST_LINE && at < tokens.count; at++) {
    if (tokens.gapBefore(at) !== GAP.open) continue;
    const isAlone = tokens.text.charCodeAt(tokens.end[at]!) === CLOSING_BRACKET;
    return isAlone && tokens.has(at, SHAPE.allCaps) && !tokens.has(at, SHAPE.digit) ? at : undefined;
  }
  return undefined;
}
const CLOSING_BRACKET = 41;

/** "QORLAVILLE — The town …": a long dash after the town alone, and a sentence; the desk or kind of a report stands so as well. */
function isAlone(tokens: Tokens, town: number): boolean {
  if (tokens.count - town < SHORTEST_REPORT || tokens.end[town]! - tokens.start[0]! < 4) return false;
  if (!/^ ?(?:[–—]|--) ?$/.test(tokens.text.slice(tokens.end[town], tokens.start[town + 1]))) return false;
  if (!tokens.has(town + 1, SHAPE.capital)) return false;
  for (let at = 0; at <= town; at++) if (tokens.isIn(at, KINDS) || tokens.isIn(at, NEVER_NAMES)) return false;
  return true;
}
const SHORTEST_REPORT = 8;
/** What a report or a part of the paper is called in capitals. */
const KINDS = words(
  'sports sport breaking update updated exclusive watch video videos photo photos gallery opinion editorial editor editors analysis review reviews letter letters column columnist weather obituary obituaries news listen live alert correction corrections notice notices business politics crime note notes recap preview feature features profile interview podcast report reports recipe recipes question answer rating verdict background context quote summary warning spoiler advertisement sponsored more related read also results result fixtures tonight today tomorrow yesterday good bad best worst winner winners loser losers bottom line takeaway takeaways fact check claim truth false dear pros cons day week month year date time where when what who why how cost price details info information contact tickets admission venue parking lunch dinner drinks education health science technology travel entertainment arts culture music film books food finance economy markets world national local regional state college football basketball baseball hockey soccer tennis golf cricket rugby racing boxing wrestling volleyball softball track swimming women men boys girls varsity',
);

/** "WASHINGTON QORLA, Ohio (WKQX) —": the listed name is but a part of the town's. */
const isLonger = (tokens: Tokens, candidates: readonly Candidate[], town: number): boolean =>
  tokens.gapBefore(town + 1) === GAP.comma &&
  !tokens.isIn(town, DESKS) &&
  candidates.every(one => one.first > town || (one.last < town && one.refs.every(ref => ref.kind === 'place')));
const DESKS = words('newsroom bureau');

/**
 * The town, and the state after it, at the head of a report: "TUSCALOOSA, Ala. -- …", "QORLAVILLE, Sarvania (AP) - …". Only what no
 * other rule has found; a town alone before the dash needs an agency in brackets, as "SPORTS - …" is none.
 */
export function datelinesIn(tokens: Tokens, candidates: readonly Candidate[], shape: UnitShape): readonly Candidate[] {
  if (shape.allCaps || shape.titleCase) return NO_CANDIDATES;
  const town = endOfTown(tokens);
  if (town < 0) return stationIn(tokens, candidates);
  if (tokens.end[town]! - tokens.start[0]! < 3) return NO_CANDIDATES;
  const next = town + 1;
  const gap = tokens.gapBefore(next);
  if (isAlone(tokens, town) && !candidates.some(one => meets(one, 0, town) && one.refs.length > 0))
    return [ruleCandidate(tokens, 0, town, 'GPE', 0.7, WHY)];
  if ((gap !== GAP.comma && gap !== GAP.open) || !tokens.has(next, SHAPE.capital)) return NO_CANDIDATES;
  if (town === 0 && tokens.isIn(0, NEVER_NAMES)) return NO_CANDIDATES;
  if (!isClosed(tokens, next)) return NO_CANDIDATES;
  const found: Candidate[] = [];
  const isFree = (first: number, last: number) =>
    !candidates.some(one => meets(one, first, last) && one.refs.length > 0);
  if (isFree(0, town) || isLonger(tokens, candidates, town))
    found.push(ruleCandidate(tokens, 0, town, 'GPE', 0.75, WHY));
  const station = stationFrom(tokens, next);
  if (station !== undefined && isFree(station, station))
    found.push(ruleCandidate(tokens, station, station, 'ORG', 0.7, STATION));
  if (gap === GAP.comma) {
    let last = next;
    while (
      last - next < LONGEST_STATE &&
      tokens.has(last + 1, SHAPE.capital) &&
      tokens.gapBefore(last + 1) === GAP.space
    )
      last++;
    const isDay = tokens.has(last + 1, SHAPE.digit) && tokens.gapBefore(last + 1) === GAP.space;
    if (!isDay && !tokens.isIn(next, NEVER_NAMES) && isFree(next, last))
      found.push(ruleCandidate(tokens, next, last, 'GPE', 0.7, WHY));
  }
  return found;
}
