import type { GazetteerIndex } from '../gazetteer/index.ts';
import { endsAsFirm } from './bodies/firms.ts';
import type { AcronymDefinition, Candidate, FreeRun, UnitNames } from './candidates/candidate.ts';
import { coverOf } from './candidates/cover.ts';
import type { NameTagger } from './candidates/name-tagger.ts';
import { withoutOverlaps } from './candidates/overlap.ts';
import { NEVER_NAMES } from './lexicon/common-words.ts';
import { words } from './lexicon/words.ts';
import { matchGazetteer } from './listed/gazetteer-match.ts';
import { isLocalPlace } from './listed/local-place.ts';
import { matchBySound } from './listed/match-by-sound.ts';
import { isCrop } from './mend/crops.ts';
import { mendTagged } from './mend/mend-tagged.ts';
import { taggedCandidate, titled } from './mend/tagged-candidate.ts';
import { withOthers } from './settle/others.ts';
import { standsAnyway } from './settle/stands-anyway.ts';
import { unlistedBodies, unlistedNames } from './settle/unlisted.ts';
import { goesOnAsBody, weigh } from './settle/weigh.ts';
import { GAP } from './text/gaps.ts';
import { opensSentence } from './text/opens-sentence.ts';
import { capitalRuns, type Run } from './text/runs.ts';
import { SHAPE, Tokens } from './text/tokens.ts';
import { shapeOf, type UnitShape } from './text/unit-shape.ts';

/** Cities from this size on are meant even when an unknown name stands beside theirs ("the Beijing Trip"). */
const KNOWN_TO_ALL = 1_000_000;

const isSmallPlace = (candidate: Candidate, index: GazetteerIndex): boolean =>
  isLocalPlace(candidate, index) &&
  candidate.refs.every(ref => (index.placeOf(ref)?.population ?? 0) < KNOWN_TO_ALL && index.seatedAt(ref).length === 0);

/** One word that the gazetteer knows as the name of towns alone. */
const isTown = ({ first, last, refs }: Candidate, index: GazetteerIndex): boolean =>
  first === last &&
  refs.length > 0 &&
  refs.every(ref => ref.kind === 'place' && TOWNS.has(index.noted(ref).kind ?? ''));
const TOWNS: ReadonlySet<string> = new Set(['city', 'town', 'village']);

/** A capitalised word right beside a name that no candidate explains: the name may be part of a longer, unknown one. */
function crowded(tokens: Tokens, candidate: Candidate, taken: Uint8Array, shape: UnitShape): boolean {
  if (shape.titleCase || shape.allCaps) return false;
  const unknown = (index: number) =>
    tokens.has(index, SHAPE.capital) && taken[index] === 0 && !tokens.isIn(index, NEVER_NAMES);
  if (
    tokens.gapBefore(candidate.last + 1) === GAP.space &&
    !tokens.has(candidate.last, SHAPE.possessive) &&
    unknown(candidate.last + 1)
  )
    return true;
  const before = candidate.first - 1;
  return (
    tokens.gapBefore(candidate.first) === GAP.space &&
    !tokens.has(before, SHAPE.possessive) &&
    unknown(before) &&
    !opensSentence(tokens, before)
  );
}

/** "United States State Department": an unlisted body that is a listed one with its state written before it. */
function adopted(candidate: Candidate, listed: readonly Candidate[], demonym: Uint8Array): Candidate {
  if (candidate.label !== 'ORG') return candidate;
  const tail = listed.find(
    other => other.last === candidate.last && other.first > candidate.first && other.last > other.first,
  );
  const state = listed.find(other => other.first === candidate.first);
  if (tail === undefined || state === undefined || state.last + 1 !== tail.first) return candidate;
  const ofState = demonym[candidate.first] === 1 || state.refs.some(ref => ref.kind === 'actor');
  return ofState
    ? candidate.changed({ refs: tail.refs.filter(ref => ref.kind === 'actor'), source: 'gazetteer', why: '' })
    : candidate;
}

/** "QORLAVILLE, Ohio (WKQX)": no word of the place's name begins as the letters in brackets do. */
const isStation = ({ key, refs, label }: Candidate, acronym: string): boolean =>
  (refs.length > 0 ? refs.every(ref => ref.kind === 'place') : label === 'GPE') &&
  !key.split(' ').some(word => word.charAt(0) === acronym.charAt(0));

/** "FARDC", and "MoD", "FAMa" with what is written small. */
const isShortForm = (tokens: Tokens, at: number): boolean =>
  tokens.has(at, SHAPE.allCaps) || MIXED_CASE.test(tokens.raw(at));
const MIXED_CASE = /^\p{Lu}+\p{Ll}\p{Lu}+$|^\p{Lu}{2,}\p{Ll}$/u;

function acronymsOf(tokens: Tokens, chosen: readonly Candidate[]): AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  for (const candidate of chosen) {
    const index = candidate.last + 1;
    if (tokens.gapBefore(index) !== GAP.open || !isShortForm(tokens, index)) continue;
    const gap = tokens.gapBefore(index + 1);
    const closing = tokens.text.charCodeAt(tokens.end[index]!);
    const closed = closing === 41 || closing === 93 || gap === GAP.close;
    const length = tokens.end[index]! - tokens.start[index]!;
    if (!closed || length > 10) continue;
    const person = candidate.label === 'PER' || candidate.refs.some(ref => ref.demonym);
    if (!person && !isStation(candidate, tokens.word(index))) found.push({ acronym: tokens.word(index), candidate });
  }
  return found;
}

/** Small words that begin a sentence with a capital before a name. */
const LEADS = words(
  'the a an this that in on at by for from but and as when while after before since if his her their its our with',
);

const OPENING_SUBJECTS = words('the a by of and');

function freeRuns(tokens: Tokens, runs: readonly Run[], taken: Uint8Array): FreeRun[] {
  const free: FreeRun[] = [];
  for (const run of runs) {
    for (let first = run.first; first <= run.last; first++) {
      if (taken[first] !== 0 || (first < run.last && tokens.isIn(first, LEADS))) continue;
      let last = first;
      while (last < run.last && taken[last + 1] === 0) last++;
      if (first === last && tokens.isIn(first, NEVER_NAMES) && opensSentence(tokens, first)) continue;
      if (first === last && isCrop(tokens, first)) continue;
      const words: string[] = [];
      const starts: number[] = [];
      const ends: number[] = [];
      for (let index = first; index <= last; index++) {
        words.push(tokens.word(index));
        starts.push(tokens.start[index]!);
        ends.push(tokens.end[index]!);
      }
      // "al-Dosrani" at the head of a run: the article is written small and so no part of the run.
      let lead = first;
      if (
        lead > 0 &&
        tokens.gapBefore(lead) === GAP.hyphen &&
        taken[lead - 1] === 0 &&
        tokens.end[lead - 1]! - tokens.start[lead - 1]! <= 3
      ) {
        lead--;
        words.unshift(tokens.word(lead));
        starts.unshift(tokens.start[lead]!);
        ends.unshift(tokens.end[lead]!);
      }
      free.push({
        first: lead,
        last,
        start: starts[0]!,
        end: ends[ends.length - 1]!,
        words,
        starts,
        ends,
        atSentenceStart: opensSentence(tokens, lead),
        definite: tokens.gapBefore(lead) === GAP.space && tokens.isIn(lead - 1, OPENING_SUBJECTS),
      });
      first = last;
    }
  }
  return free;
}

/** No other paragraph can change how this name is read. */
function standsAlone(candidate: Candidate): boolean {
  const [first] = candidate.refs;
  if (first === undefined || candidate.refs.some(ref => ref.id !== first.id)) return false;
  return candidate.last > candidate.first || candidate.refs.some(ref => ref.kind === 'actor');
}

/**
 * Names of one unit (a paragraph), as far as they can be known from it alone. `text` is the unit's text: offsets count from
 * its start.
 */
export function analyseNames(text: string, index: GazetteerIndex, tagger?: NameTagger): UnitNames {
  const tokens = new Tokens(text);
  const shape = shapeOf(tokens);
  const listed = matchGazetteer(tokens, index, shape);
  const cover = coverOf(listed, index, tokens.count);
  const { taken, demonym, explained, used } = cover;
  const named = tagger && mendTagged(tokens, tagger.tag(tokens, shape, listed, index, standsAnyway), listed, index);
  const sure: Candidate[] = [];
  const weak: Candidate[] = [];
  for (const candidate of listed) {
    const withTitle = titled(tokens, candidate);
    const alone =
      candidate.first === candidate.last &&
      tokens.has(candidate.first, SHAPE.capital) &&
      isSmallPlace(candidate, index) &&
      (shape.titleCase || shape.allCaps || crowded(tokens, candidate, taken, shape));
    // Where all is written large, "BUY" after "TO" is hardly the town.
    if (shape.allCaps && candidate.weak && isTown(candidate, index)) continue;
    if (candidate.weak && isCrop(tokens, candidate.last)) continue;
    if (candidate.weak || (alone && candidate.cue.part !== 'place'))
      weak.push(withTitle.weak ? withTitle : withTitle.changed({ weak: true }));
    else sure.push(withTitle);
  }
  const runs = capitalRuns(tokens);
  const adopt = (candidate: Candidate) => adopted(candidate, sure, demonym);
  let weighed: { candidates: Candidate[]; weak: Candidate[] };
  if (named === undefined) {
    const heard = matchBySound(tokens, index, taken, shape);
    weighed = { candidates: [...sure, ...heard, ...unlistedNames(tokens, runs, cover, shape).map(adopt)], weak };
  } else {
    // A loop, as what `map` makes is of another kind for the engine.
    const tagged: Candidate[] = [];
    for (const name of named) {
      tagged.push(adopt(taggedCandidate(tokens, name)));
      for (let at = name.first; at <= name.last; at++) explained[at] = taken[at]!;
    }
    const heard = matchBySound(tokens, index, explained, shape);
    const bodies =
      tagged.some(({ label }) => label === 'ORG') ||
      runs.some(run => endsAsFirm(tokens, run) || goesOnAsBody(tokens, run))
        ? unlistedBodies(tokens, runs, cover, shape).map(adopt)
        : [];
    weighed = weigh(tokens, { sure, weak, heard, ruled: bodies }, tagged, index);
  }
  const chosen = withOthers(withoutOverlaps(weighed.candidates), weighed.weak, tokens, runs, index, shape);
  for (const { first, last } of chosen) for (let at = first; at <= last; at++) used[at] = 1;
  const free = freeRuns(tokens, runs, used);
  const independent =
    weighed.weak.length === 0 && free.length === 0 && chosen.every(candidate => standsAlone(candidate));
  return { sure: chosen, weak: weighed.weak, free, acronyms: acronymsOf(tokens, chosen), independent };
}
