import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { isHead, placeCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { HONORIFICS } from '../lexicon/titles.ts';
import { words } from '../lexicon/words.ts';
import { isLocalPlace } from '../listed/local-place.ts';
import { isRank } from '../persons/ranks.ts';
import { GAP } from '../text/gaps.ts';
import { keyOf } from '../text/name-keys.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';

export const IN_LIST = 'it stands in a list of places';
const LONGEST_NAME = 3;
const JOINING = words('and or');

interface Item {
  readonly first: number;
  readonly last: number;
  /** What is known here; undefined for a run of capitals without a reading. */
  readonly candidate: Candidate | undefined;
}

/** A state may as well be one of several parties. */
export const isListedPlace = (candidate: Candidate | undefined, index: GazetteerIndex): boolean =>
  candidate !== undefined && isLocalPlace(candidate, index);

/** Read as a place by its surroundings alone. */
export const isReadAsPlace = (candidate: Candidate | undefined): boolean =>
  candidate !== undefined && candidate.refs.length === 0 && (candidate.label === 'GPE' || candidate.label === 'LOC');

/** Unlisted, and neither a body nor a person by form: one to three words without a title. */
export function isOpen({ first, last, candidate }: Item, tokens: Tokens): boolean {
  if (last - first >= LONGEST_NAME || tokens.has(last, SHAPE.possessive)) return false;
  if (candidate !== undefined) {
    const { refs, label, title } = candidate;
    if (refs.length > 0 || title !== undefined || (label !== 'PER' && label !== 'ORG')) return false;
    if (label === 'ORG' && (last > first || tokens.has(first, SHAPE.allCaps))) return false;
  }
  // "S. Qorlan", "Governor Nabil Qorlan"
  if (last > first && (tokens.isIn(first, GIVEN_NAMES) || isPersonal(tokens, first))) return false;
  for (let at = first; at <= last; at++)
    if (isHead(tokens, at) || tokens.isIn(at, NEVER_NAMES) || tokens.has(at, SHAPE.digit)) return false;
  return true;
}

const isPersonal = (tokens: Tokens, first: number): boolean =>
  tokens.isIn(first, HONORIFICS) ||
  isRank(tokens, first) ||
  tokens.end[first]! - tokens.start[first]! === 1 ||
  tokens.has(first, SHAPE.dotted);

/** "Ondo (9), Bauchi (3) and Edo (2)": how many cases each place has. */
const counted = (tokens: Tokens, last: number): number =>
  tokens.gapBefore(last + 1) === GAP.open && tokens.has(last + 1, SHAPE.digit) ? last + 1 : last;

/** The token at which the item after this one begins, where the two are joined as items of a list are. */
function nextItem(tokens: Tokens, item: number): number | undefined {
  const last = counted(tokens, item);
  let at = last + 1;
  const comma = tokens.gapBefore(at) === GAP.comma || (last > item && tokens.text.startsWith('), ', tokens.end[last]));
  const near = tokens.gapBefore(at) === GAP.space || (last > item && tokens.text.startsWith(') ', tokens.end[last]));
  if (tokens.isIn(at, JOINING) && (comma || near)) {
    at++;
    return tokens.gapBefore(at) === GAP.space ? at : undefined;
  }
  return comma && at < tokens.count ? at : undefined;
}

/**
 * Unlisted names that stand in one list with towns or provinces which are listed, as many of these as of the others:
 * "Beni, Butembo and Mabalako". They are places too, whatever they look like by themselves.
 */
export function placesInLists(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  index: GazetteerIndex,
): Candidate[] {
  const isLikely = (one: Candidate) => isInList(tokens, one) && (isListedPlace(one, index) || isReadAsPlace(one));
  const isTold = ({ first, last }: Run) =>
    isKind(tokens, last + 1) ||
    tellsKinds(tokens, last + 1) ||
    (leadsToList(tokens, first) && nextItem(tokens, last) !== undefined);
  if (!candidates.some(isLikely) && !runs.some(isTold)) return [];
  if (!hasOpen(tokens, candidates, runs)) return [];
  const begins = new Map<number, Item>();
  for (const { first, last } of runs) begins.set(first, { first, last, candidate: undefined });
  for (const candidate of candidates)
    begins.set(candidate.first, { first: candidate.first, last: candidate.last, candidate });
  const found: Candidate[] = [];
  const seen = new Set<number>();
  for (const item of [...begins.values()].sort((a, b) => a.first - b.first)) {
    if (seen.has(item.first)) continue;
    const list = [item];
    for (let at = nextItem(tokens, item.last); at !== undefined; ) {
      const next = begins.get(at);
      if (next === undefined) break;
      list.push(next);
      at = nextItem(tokens, next.last);
    }
    for (const { first } of list) seen.add(first);
    if (isSetApart(tokens, list)) list.shift();
    const open = list.filter(one => isOpen(one, tokens));
    // One word that looks like somebody among two places at least is a third.
    const isLone = open.length === 1 && isOneWord(open[0]!, tokens) && list.length > 2;
    const ofKind = list.length > 1 && isKind(tokens, list[list.length - 1]!.last + 1);
    const led = isLedTo(tokens, list) || isToldOf(tokens, list);
    const told = ofKind || led || saysPlaces(tokens, list);
    const isRow = list.length > 3 && list.some(one => isListedPlace(one.candidate, index));
    const isUnread = told || isLone || isRow || open.every(one => one.candidate === undefined);
    const listed = list.filter(
      one =>
        isListedPlace(one.candidate, index) ||
        (isUnread && isReadAsPlace(one.candidate)) ||
        (told && one.candidate?.refs.some(ref => ref.kind === 'place')),
    );
    if (open.length === 0 || open.length + listed.length < list.length) continue;
    if (!ofKind && !led && (told ? listed.length === 0 : listed.length < open.length)) continue;
    if (list.length === 2 && !told && !leadsToPlace(tokens, item.first) && !isNamedSo(tokens, open[0]!, index))
      continue;
    for (const { first, last, candidate } of open) {
      // "the Strait of Hormuz and Mount Hermon": the end of a name that is known as a whole.
      if (candidates.some(one => one.first < first && one.last >= last)) continue;
      // Two words read as a person are one, unless there is a whole row of places around them.
      if (!told && !isOneWord({ first, last }, tokens) && candidate?.label === 'PER' && listed.length < 2) continue;
      found.push(placeCandidate(tokens, first, last, IN_LIST, index));
    }
  }
  return found;
}

/** "In Homs, | Nabil Qorlan and Marl met": a place that opens the sentence, and who or what the sentence is about. */
function isSetApart(tokens: Tokens, list: readonly Item[]): boolean {
  if (list.length < 3) return false;
  const { first, last } = list[0]!;
  if (!tokens.has(first - 1, SHAPE.capital) || tokens.gapBefore(last + 1) !== GAP.comma) return false;
  const next = list[list.length - 1]!.last + 1;
  return (
    next < tokens.count &&
    tokens.gapBefore(next) === GAP.space &&
    !tokens.has(next, SHAPE.capital | SHAPE.digit) &&
    !tokens.isIn(next, KINDS) &&
    !tokens.isIn(next, PLACE_LEADS)
  );
}

/** Some name of a list may be open (see isOpen): a quick look, as most lists are of names that are known. */
function hasOpen(tokens: Tokens, candidates: readonly Candidate[], runs: readonly Run[]): boolean {
  const isUnlisted = ({ refs, label }: Candidate) => refs.length === 0 && (label === 'PER' || label === 'ORG');
  return (
    candidates.some(one => isUnlisted(one) && isInList(tokens, one)) ||
    runs.some(run => isInList(tokens, run) && !candidates.some(one => one.first === run.first))
  );
}

/** Joined to what stands before or after it as items of a list are. */
function isInList(tokens: Tokens, { first, last }: Run): boolean {
  if (tokens.gapBefore(first) === GAP.comma || tokens.isIn(first - 1, JOINING)) return true;
  return nextItem(tokens, last) !== undefined;
}

/** "Qorla" or "Qorla-Marl". */
const isOneWord = ({ first, last }: Run, tokens: Tokens): boolean =>
  last === first || (last === first + 1 && tokens.gapBefore(last) === GAP.hyphen);

/** "residents of A, B and C", "people in A, B and C": all of them are places, whatever else they look like. */
function saysPlaces(tokens: Tokens, list: readonly Item[]): boolean {
  const { first } = list[0]!;
  const before = tokens.word(first - 1) === 'the' ? first - 2 : first - 1;
  if (tokens.gapBefore(before + 1) === GAP.space) {
    if (tokens.word(before) === 'of' && tokens.isIn(before - 1, PLACES_OF)) return true;
    // "In Paris, Jean Qorlan and …" goes on with somebody else.
    const closed = tokens.isIn(list[list.length - 1]!.first - 1, JOINING);
    if (tokens.word(before) === 'in' && !tokens.has(before, SHAPE.capital) && list.length > 2 && closed) return true;
  }
  return false;
}

/** "cases in A and B.", "patients, from A, B and C,": where something is or somebody comes from, though no list has any of them. */
function isLedTo(tokens: Tokens, list: readonly Item[]): boolean {
  const { first, last } = list[list.length - 1]!;
  if (list.length < 2 || !tokens.isIn(first - 1, JOINING) || !leadsToList(tokens, list[0]!.first)) return false;
  // "as told in Qorlan and Marl (2019)", "in Qorlan and Marl Ltd"
  const gap = tokens.gapBefore(last + 1);
  return gap !== GAP.open && gap !== GAP.hyphen && gap !== GAP.other && !tokens.has(last + 1, SHAPE.digit);
}

/** "A and B, two villages in the north" */
function isToldOf(tokens: Tokens, list: readonly Item[]): boolean {
  const { first, last } = list[list.length - 1]!;
  return list.length > 1 && tokens.isIn(first - 1, JOINING) && tellsKinds(tokens, last + 1);
}

function tellsKinds(tokens: Tokens, at: number): boolean {
  if (tokens.gapBefore(at) !== GAP.comma || !tokens.isIn(at, ALL_OF)) return false;
  for (let next = at + 1; next < at + FARTHEST_KIND; next++) if (isKind(tokens, next)) return true;
  return false;
}
const ALL_OF = words('two three four five six seven both all');
const FARTHEST_KIND = 4;

function leadsToList(tokens: Tokens, first: number): boolean {
  const before = first - 1;
  const isIn = tokens.word(before) === 'in';
  if (!isIn && tokens.word(before) !== 'from') return false;
  if (tokens.gapBefore(first) !== GAP.space || tokens.has(before, SHAPE.capital)) return false;
  const gap = tokens.gapBefore(before);
  if (gap !== GAP.space && gap !== GAP.comma) return false;
  if (isIn) return !tokens.isIn(before - 1, TRUSTED) && !tokens.has(before - 1, SHAPE.capital);
  return tokens.isIn(before - 1, FOLK);
}
const TRUSTED = words(
  'confidence trust trusts trusted faith believe believes believed belief interest interested investor investors stake stakes shares invest invested invests roles partners as described published reported shown starred starring',
);

/** "A, B and C districts" */
const isKind = (tokens: Tokens, at: number): boolean =>
  tokens.isIn(at, KINDS) && tokens.gapBefore(at) === GAP.space && !tokens.has(at, SHAPE.capital);

/** "Malakal and Renk", "Halifax or Moncton": the gazetteer has a place under this name, though it did not stand by itself. */
const isNamedSo = (tokens: Tokens, item: Item, index: GazetteerIndex): boolean =>
  isOneWord(item, tokens) && index.find(keyOf(tokens, item.first, item.last)).some(ref => ref.kind === 'place');

const PLACES_OF = words(
  'residents people inhabitants villagers villages towns cities suburbs districts provinces regions counties communes municipalities camps parishes wards governorates departments neighbourhoods neighborhoods states areas communities outskirts',
);
const KINDS = words(
  'districts provinces governorates counties departments municipalities communes wards townships prefectures oblasts villages towns neighbourhoods neighborhoods suburbs parishes communities states beaches islands valleys rivers lakes mountains airports camps boroughs cantons raions woredas upazilas barangays constituencies',
);

/** Those who come from places, as gifts and letters come from somebody. */
const FOLK = words(
  'patients patient residents people families officers villagers volunteers fighters traders survivors refugees protesters farmers fishermen herders workers students pupils children women men migrants soldiers troops reinforcements buses trucks firefighters crews samples cases animals cattle',
);
const PLACE_LEADS = words('in near of at from around including between through outside across');
const leadsToPlace = (tokens: Tokens, first: number) =>
  tokens.isIn(first - 1, PLACE_LEADS) && tokens.gapBefore(first) === GAP.space;
