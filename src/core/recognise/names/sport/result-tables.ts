import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { NameLabel } from '../../mention.ts';
import type { Candidate } from '../candidates/candidate.ts';
import { meets } from '../candidates/overlap.ts';
import { isHead, ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import { isCalledAsPeople, teamRule } from './teams.ts';

const LONGEST_LINE = 40;
const PLAYER = 'a table of results gives what the player did after the name';
const VENUE = 'a table of meetings says where they are';
const DATELINE = 'a line of a place and a day tells where a report was written';
const COMPETITOR = 'a table of results gives the country after the competitor';

/** A state plays under its own name; everything else in the column is a club, or a town that stands for one. */
const isState = (candidate: Candidate, index: GazetteerIndex): boolean =>
  candidate.refs.some(ref => ref.kind === 'actor' && index.noted(ref).kind === 'state');

const isActor = ({ refs }: Candidate) => refs.some(ref => ref.kind === 'actor');

/** Somebody, by what he is called. */
const isPlayer = ({ label, first, last }: Candidate, tokens: Tokens) =>
  label === 'PER' && isCalledAsPeople(tokens, first, last);

/** What somebody has put into the corpus's own gazetteer stands. */
const isOwn = (candidate: Candidate, index: GazetteerIndex) => candidate.refs.some(ref => index.isAdded(ref));

/**
 * Reads lines that are rows of a table of results rather than sentences: "BOSTON 7 California 4", "Newcastle 15 11 1 3 29 15
 * 34", "DENVER AT CHICAGO", "Essex 330 and 150-3", "2. Frankie Fredericks (Namibia) 19.68". What stands there is a competitor, whatever else bears
 * its name. Gives the names that replace those they overlap; none for other lines.
 */
export function namesInResults(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  index: GazetteerIndex,
): Candidate[] {
  if (runs.length === 0 || tokens.count < 3) return [];
  // Most sentences have no figure, and are no pair of names in capitals.
  const { first, last } = runs[0]!;
  if ((tokens.shapes & SHAPE.digit) === 0 && (first > 0 || last < tokens.count - 1)) return [];
  const dateline = datelineOf(tokens, runs);
  if (dateline.length > 0)
    return dateline.flatMap(
      place => listedAt(place, candidates) ?? [ruleCandidate(tokens, place.first, place.last, 'GPE', 0.75, DATELINE)],
    );
  if (runs.some(run => tokens.word(run.last) === 'newsroom')) return [];
  const innings = inningsOf(tokens, runs);
  const isLong = tokens.count > LONGEST_LINE;
  const teams = innings.length > 0 ? innings : isLong ? [] : teamsOf(tokens, runs, candidates);
  const competitors = teams.length > 0 ? [] : competitorsOf(tokens, runs, candidates, index);
  if (teams.length === 0 && competitors.length === 0) return [];
  return [
    ...teams.flatMap(({ first, last, label }) => {
      const within = candidates.find(one => one.first <= first && one.last >= last);
      if (
        within !== undefined &&
        (isState(within, index) || isActor(within) || isOwn(within, index) || isPlayer(within, tokens))
      )
        return [];
      return [
        label === 'PER'
          ? ruleCandidate(tokens, first, last, label, 0.7, PLAYER)
          : label === 'ORG'
            ? teamRule(tokens, first, last, true)
            : ruleCandidate(tokens, first, last, label, 0.7, VENUE),
      ];
    }),
    ...competitors.map(({ first, last }) => ruleCandidate(tokens, first, last, 'PER', 0.7, COMPETITOR)),
  ];
}

/** What the gazetteer has there, as a place. */
function listedAt({ first, last }: Run, candidates: readonly Candidate[]): Candidate[] | undefined {
  const listed = candidates.filter(one => one.first >= first && one.first <= last && one.refs.length > 0);
  if (listed.length === 0) return undefined;
  return listed
    .filter(one => one.first === first && one.last === last)
    .map(one => one.changed({ cue: { part: 'place', strong: true, why: DATELINE } }));
}

/** "LONDON 1996-08-30", "QORLAN, Russia 1996-08-30": the place and the day of a report are no row of figures. */
function datelineOf(tokens: Tokens, runs: readonly Run[]): readonly Run[] {
  const [place, land] = runs;
  if (place!.first !== 0) return [];
  if (isDayAtEnd(tokens, place!.last + 1)) return [place!];
  const inLand =
    land !== undefined &&
    land.first === place!.last + 1 &&
    tokens.gapBefore(land.first) === GAP.comma &&
    isDayAtEnd(tokens, land.last + 1);
  return inLand ? [place!, land] : [];
}

/** "1996-08-30" and nothing after it. */
const isDayAtEnd = (tokens: Tokens, year: number): boolean =>
  year + 3 === tokens.count &&
  tokens.gapBefore(year) === GAP.space &&
  [4, 2, 2].every(
    (digits, part) =>
      isNumber(tokens, year + part) &&
      tokens.end[year + part]! - tokens.start[year + part]! === digits &&
      (part === 0 || tokens.gapBefore(year + part) === GAP.hyphen),
  );

const isInnings = (tokens: Tokens, at: number) =>
  isNumber(tokens, at) &&
  tokens.end[at]! - tokens.start[at]! <= 3 &&
  ((tokens.word(at + 1) === 'and' && isNumber(tokens, at + 2)) ||
    // "150-3" is an innings, "0-1" a score.
    (tokens.gapBefore(at + 1) === GAP.hyphen &&
      tokens.end[at]! - tokens.start[at]! > 1 &&
      isNumber(tokens, at + 1) &&
      tokens.end[at + 1]! - tokens.start[at + 1]! === 1));

/** A line may say first where the match was or what follows: "At Hove: Sussex 301", "Scores: Sussex 301". */
const opensLine = (tokens: Tokens, { first }: Run): boolean =>
  first === 0 || (first <= LONGEST_VENUE && tokens.gapBefore(first) === GAP.colon && tokens.isIn(0, BEFORE_INNINGS));
const BEFORE_INNINGS = words('at scores score');
const LONGEST_VENUE = 7;

/** The sides of a line of cricket, which begins with one and its runs, and who made them: "Essex 330 and 150-3 (G. Gooch 66), Sussex 301". */
function inningsOf(tokens: Tokens, runs: readonly Run[]): Team[] {
  const opening = runs.find(run => opensLine(tokens, run) && isNumber(tokens, run.last + 1));
  if (opening === undefined) return [];
  let innings = false;
  for (let at = opening.last + 1; at < tokens.count && !innings; at++) innings = isInnings(tokens, at);
  if (!innings) return [];
  return runs.flatMap((run): Team[] => {
    const { first, last } = run;
    if (!isNumber(tokens, last + 1) || !mayBeTeam(tokens, run)) return [];
    const before = tokens.text.slice(0, tokens.start[first]);
    if (before.lastIndexOf('(') > before.lastIndexOf(')'))
      return last > first && tokens.has(first, SHAPE.single) ? [{ first, last, label: 'PER' }] : [];
    const opens = run === opening || tokens.gapBefore(first) !== GAP.space || tokens.word(first - 1) === 'v';
    return opens ? [teamOf(run)] : [];
  });
}

const isNumber = (tokens: Tokens, at: number) => tokens.has(at, SHAPE.digit);

type Team = Run & { readonly label: NameLabel };

/** The teams where the whole line is "NAME score NAME score", "NAME figure figure figure …" or "NAME AT NAME". */
function teamsOf(tokens: Tokens, runs: readonly Run[], candidates: readonly Candidate[]): Team[] {
  const end = tokens.count - 1;
  // A club's name may go on beyond the run: "Sheffield Wednesday", "Schalke 04".
  const nameAt = (first: number): Run | undefined =>
    candidates.find(one => one.first === first && isActor(one)) ??
    runs.find(run => run.first === first && mayBeTeam(tokens, run));
  const opening = afterVenue(tokens);
  const one = nameAt(opening);
  if (one !== undefined && tokens.gapBefore(one.last + 1) === GAP.open) return sidesWithLands(tokens, runs, opening);
  if (one === undefined || !isNumber(tokens, one.last + 1))
    return opening === 0 ? meetingOf(tokens, runs[0]!, end) : [];
  let at = one.last + 1;
  while (isNumber(tokens, at)) at++;
  const figures = at - one.last - 1;
  if (at > end) return opening === 0 && isStanding(tokens, one.last + 1, figures) ? [teamOf(one)] : [];
  if (figures !== 1) return [];
  // "Schalke 1 (Wilmots 45th) Freiburg 4 (Zeyer 3rd)": who scored, and when, stands behind each side.
  const goals = closedBy(tokens, at);
  const two = nameAt(goals);
  if (two === undefined || !isNumber(tokens, two.last + 1)) return [];
  const rest = closedBy(tokens, two.last + 2);
  const isOver = rest > end || tokens.gapBefore(rest) === GAP.sentence || opensBracket(tokens, two.last + 2);
  return isOver
    ? [teamOf(one), teamOf(two), ...scorersIn(tokens, runs, at, goals), ...scorersIn(tokens, runs, two.last + 2, rest)]
    : [];
}

/** "15 11 1 3 29 15 34", "70 63 .526 5": what a table of a league has in a row. Few whole numbers are as well how many fell ill. */
function isStanding(tokens: Tokens, first: number, figures: number): boolean {
  let share = false;
  for (let at = first; at < first + figures; at++) {
    if (tokens.gapBefore(at) === GAP.slash || SLASH.test(tokens.text.slice(tokens.end[at - 1], tokens.start[at])))
      return false;
    share ||= tokens.text[tokens.start[at]! - 1] === '.';
  }
  return share ? figures > 2 : figures > FEW_FIGURES;
}
const FEW_FIGURES = 4;
const SLASH = /[/|\t]/;

/** "In Qorla: …", "At Qorla: …": where the match was stands before it. */
function afterVenue(tokens: Tokens): number {
  if (!tokens.isIn(0, IN)) return 0;
  for (let at = 2; at <= LONGEST_VENUE && at < tokens.count; at++) if (tokens.gapBefore(at) === GAP.colon) return at;
  return 0;
}
const IN = words('in at');

/** "Qorlan (Turkey) 74 Vetsk-Marl (France) 70": two sides, each with its land and one figure after it. */
function sidesWithLands(tokens: Tokens, runs: readonly Run[], opening: number): Team[] {
  const sides: Team[] = [];
  for (let at = opening; sides.length < 2; ) {
    const side = runs.find(run => run.first === at && mayBeTeam(tokens, run));
    if (side === undefined || tokens.gapBefore(side.last + 1) !== GAP.open) return [];
    const score = closedBy(tokens, side.last + 1);
    if (!isNumber(tokens, score) || tokens.end[score]! - tokens.start[score]! > 3) return [];
    sides.push(teamOf(side));
    at = score + 1;
    if (sides.length < 2 && tokens.gapBefore(at) !== GAP.space) return [];
  }
  const rest = closedAfter(tokens, sides[1]!);
  return rest >= tokens.count || opensBracket(tokens, rest) || tokens.gapBefore(rest) === GAP.sentence ? sides : [];
}

/** The token after the side's land and figure. */
const closedAfter = (tokens: Tokens, { last }: Run): number => closedBy(tokens, last + 1) + 1;

const opensBracket = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && tokens.text.slice(tokens.end[at - 1], tokens.start[at]).trim() === '(';

/** The token after the brackets that open before `at`, or `at` where none open there. */
function closedBy(tokens: Tokens, at: number): number {
  if (!opensBracket(tokens, at)) return at;
  for (let next = at + 1; next <= tokens.count; next++) {
    const until = next === tokens.count ? tokens.text.length : tokens.start[next];
    if (tokens.text.slice(tokens.end[next - 1], until).includes(')')) return next;
  }
  return at;
}

/** "(Zeyer 3rd, Jurcevic 15th penalty)": who scored in which minute. */
const scorersIn = (tokens: Tokens, runs: readonly Run[], from: number, to: number): Team[] =>
  runs
    .filter(({ first, last }) => first >= from && last < to && MINUTE.test(tokens.raw(last + 1)))
    .map(({ first, last }) => ({ first, last, label: 'PER' as const }));
const MINUTE = /^\d{1,3}(?:st|nd|rd|th)?$/;

const teamOf = ({ first, last }: Run): Team => ({ first, last, label: 'ORG' });

/** "DENVER AT NEW ENGLAND": who plays where, all in capitals. */
function meetingOf(tokens: Tokens, { first, last }: Run, end: number): Team[] {
  if (first !== 0 || last !== end) return [];
  for (let at = first + 1; at < end; at++)
    if (tokens.word(at) === 'at' && tokens.has(at, SHAPE.allCaps) && at <= first + 3 && end - at <= 3)
      return [
        { first, last: at - 1, label: 'ORG' },
        { first: at + 1, last: end, label: 'GPE' },
      ];
  return [];
}

/** Some word of it is a name: "NEW YORK", but not "NEW" or "Second Half". */
function mayBeTeam(tokens: Tokens, { first, last }: Run): boolean {
  if (last - first > 3 || tokens.isIn(last, OF_MATCHES)) return false;
  for (let at = first; at <= last; at++) if (!tokens.isIn(at, NEVER_NAMES)) return true;
  return false;
}
const OF_MATCHES = words('halftime attendance half time total extras overs round group day game set');

/** Names of two to four words that nothing else explains, each with a state in brackets after it, where figures stand in the line. */
function competitorsOf(
  tokens: Tokens,
  runs: readonly Run[],
  candidates: readonly Candidate[],
  index: GazetteerIndex,
): Run[] {
  if ((tokens.shapes & SHAPE.digit) === 0 || !tokens.gap.includes(GAP.open)) return [];
  return runs
    .map(run => withSmallEnd(tokens, run))
    .filter(({ first, last }) => {
      if (last === first || last - first > 3 || tokens.gapBefore(last + 1) !== GAP.open) return false;
      // Of a list of many, those with a rank before them.
      if (tokens.count > LONGEST_LINE && !isNumber(tokens, first - 1)) return false;
      const state = candidates.find(one => one.first === last + 1);
      if (state === undefined || !isState(state, index) || tokens.text[state.end] !== ')') return false;
      for (let at = first; at <= last; at++) if (isHead(tokens, at) || tokens.has(at, SHAPE.digit)) return false;
      return !candidates.some(one => meets(one, first, last) && (one.refs.length > 0 || one.label === 'PER'));
    });
}

/** "Choi Hi-yong": the second half of a given name is small. */
const withSmallEnd = (tokens: Tokens, { first, last }: Run): Run =>
  last > first && tokens.gapBefore(last + 1) === GAP.hyphen && !tokens.has(last + 1, SHAPE.capital | SHAPE.digit)
    ? { first, last: last + 1 }
    : { first, last };
