import type { GazetteerIndex } from '../../gazetteer/index.ts';
import { type Candidate, NO_CANDIDATES } from '../candidates/candidate.ts';
import { meeting, meets, reachBeyond } from '../candidates/overlap.ts';
import { ruleCandidate } from '../candidates/rule-candidate.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { HONORIFICS, ROLE_NOUNS } from '../lexicon/titles.ts';
import { signsOf, words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { opensSentence } from '../text/opens-sentence.ts';
import type { Run } from '../text/runs.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

/** How the names of companies end. */
export const COMPANY = words('co corp inc ltd plc llc ag sa spa nv gmbh pcl bhd tbk oyj asa kgaa sdn bv srl');
/** These as well where they alone are in capitals: "Qorlan ASA", "Vetsk Sirketi AS". */
const IN_CAPITALS = words('asa as ab oy ag sa nv bv se kk srl spa sarl kgaa');
const ONLY_FIRMS = words('asa kgaa kk');
/** Before the names of companies: "PT Qorlan Nusantara". */
const PREFIXES = words('pt oao zao ooo');
/** Of these the ones that nothing else ends in. */
const CERTAIN = words(
  'co corp inc ltd plc llc gmbh pcl bhd tbk oyj industries holdings airlines airways technologies laboratories pharmaceuticals enterprises bancorp',
);
/** Trades that firms are called by after the name of a town: "Sirte Oil", "Kolin Steel". */
const TRADES = words(
  'oil steel cement gas petroleum electric telecom power securities insurance breweries brewery mines mining chemicals fertilisers fertilizers sugar textiles shipping motors foods shipyard paper',
);
/** A stretch without any of these is not looked through. */
const OF_FIRMS = signsOf(CERTAIN, ONLY_FIRMS, PREFIXES, TRADES);

/** "Zelmar Corp", "Penn Traffic Co.": its last word alone says that it is a firm. */
export function endsAsFirm(
  tokens: Tokens,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  return last > first && tokens.isIn(last, CERTAIN) && tokens.has(last, SHAPE.capital);
}

/** The word is a kind of company, in the form that only those have. */
export const isKindOfFirm = (tokens: Tokens, at: number): boolean =>
  tokens.has(at, SHAPE.capital) &&
  (tokens.isIn(at, CERTAIN) ||
    (tokens.isIn(at, IN_CAPITALS) &&
      tokens.has(at, SHAPE.allCaps) &&
      !tokens.has(at - 1, SHAPE.possessive) &&
      (tokens.isIn(at, ONLY_FIRMS) || !tokens.has(at - 1, SHAPE.allCaps)) &&
      tokens.gapBefore(at) === GAP.space));

/** "Sirte | Oil": nothing but a place and a trade. */
const isTownsTrade = (tokens: Tokens, { first, last }: Run, candidates: readonly Candidate[]): boolean =>
  tokens.isIn(last, TRADES) &&
  !tokens.has(last, SHAPE.allCaps | SHAPE.possessive) &&
  candidates.some(one => one.first === first && one.last === last - 1 && one.refs.some(ref => ref.kind === 'place')) &&
  !opensSentence(tokens, first);

/** The head of the run that is part of the name: no title, no small word at the head of a sentence, no people. */
function headOf(tokens: Tokens, { first, last }: Run, candidates: readonly Candidate[]): number {
  let at = first;
  while (at < last) {
    const people = candidates.find(one => one.first === at && one.last < last && one.refs.some(ref => ref.demonym));
    if (people !== undefined) at = people.last + 1;
    else if (tokens.isIn(at, NEVER_NAMES) || tokens.isIn(at, HONORIFICS) || tokens.isIn(at, ROLE_NOUNS)) at++;
    else break;
  }
  return at;
}

/** "Moody's | Japan KK": a firm whose own name ends as an owner's does. */
const ownerBefore = (tokens: Tokens, first: number, candidates: readonly Candidate[]): number | undefined =>
  candidates.find(
    one => one.last === first - 1 && one.end === tokens.start[first]! - 1 && one.end > tokens.end[one.last]!,
  )?.first;

/** "Duff & | Qorlan Rating Co": a run that an ampersand leads to. */
function throughAmpersand(tokens: Tokens, first: number, runs: readonly Run[]): number {
  if (tokens.gapBefore(first) !== GAP.ampersand) return first;
  return runs.find(({ last }) => last === first - 1)?.first ?? first;
}

/**
 * "Siam Qorlan-Chem Pcl", "PT Qorlan Nusantara": a firm by the word that closes or opens it, whatever is known of words
 * within its name.
 */
export function firmsByKind(
  tokens: Tokens,
  candidates: readonly Candidate[],
  runs: readonly Run[],
  shape: UnitShape,
): readonly Candidate[] {
  if (shape.allCaps || shape.titleCase || !tokens.any(OF_FIRMS)) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (const run of runs) {
    if (run.last === run.first) continue;
    let last = run.last;
    const opens = tokens.isIn(run.first, PREFIXES) && tokens.has(run.first, SHAPE.allCaps);
    const trades = !opens && isTownsTrade(tokens, run, candidates);
    while (last > run.first && !opens && !trades && !isKindOfFirm(tokens, last)) last--;
    if (!opens && last === run.first) continue;
    const head = opens ? run.first : headOf(tokens, { first: run.first, last }, candidates);
    const first = ownerBefore(tokens, head, candidates) ?? throughAmpersand(tokens, head, runs);
    if (first >= last || last - first > LONGEST || tokens.has(last - 1, SHAPE.possessive)) continue;
    const beside = meeting(candidates, first, last);
    if (reachBeyond(beside, first, last) || beside.some(one => one.first === first && one.last === last)) continue;
    if (beside.every(one => one.label === 'ORG' && one.refs.length === 0) && beside.length > 0 && first === head)
      continue;
    found.push(ruleCandidate(tokens, first, last, 'ORG', 0.7, BY_KIND));
  }
  return found;
}
const LONGEST = 6;
const BY_KIND = 'its first or last word is a kind of firm';

/** "SHARES OF KORVEX CORP ROSE": where all is written large, the word before the kind of firm is its name at least. */
export function firmsInCapitals(
  tokens: Tokens,
  candidates: readonly Candidate[],
  shape: UnitShape,
): readonly Candidate[] {
  if (!shape.allCaps || !tokens.any(OF_FIRMS)) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (let at = 1; at < tokens.count; at++) {
    const name = tokens.word(at - 1);
    if (!tokens.isIn(at, CERTAIN) || tokens.gapBefore(at) !== GAP.space || NEVER_NAMES.has(name)) continue;
    if (name.length > 2 && !candidates.some(one => meets(one, at - 1, at)))
      found.push(ruleCandidate(tokens, at - 1, at, 'ORG', 0.6, 'its last word is a kind of firm'));
  }
  return found;
}

/** "Hodkin & Jones", "Qorlan & Sons": two names with an ampersand between them are a firm's. */
export function firmsOfTwo(
  tokens: Tokens,
  candidates: readonly Candidate[],
  index: GazetteerIndex,
  shape: UnitShape,
): readonly Candidate[] {
  if (shape.allCaps || shape.titleCase || !tokens.text.includes('&')) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (let at = 1; at < tokens.count; at++) {
    // "Qorlan Fire & Marine"
    if (tokens.gapBefore(at) !== GAP.ampersand || !tokens.isIn(at, SECONDS) || !isFree(tokens, at)) continue;
    let first = at - 1;
    while (at - first < 3 && tokens.gapBefore(first) === GAP.space && isFree(tokens, first - 1)) first--;
    const beside = meeting(candidates, first, at);
    if (!isFree(tokens, first) || reachBeyond(beside, first, at) || beside.some(one => one.refs.length > 0)) continue;
    found.push(ruleCandidate(tokens, first, at, 'ORG', 0.65, 'an ampersand joins the names of a firm'));
  }
  for (let at = 1; at < tokens.count; at++) {
    if (tokens.gapBefore(at) !== GAP.ampersand || !isFree(tokens, at - 1) || !isFree(tokens, at)) continue;
    const before = candidates.find(one => one.last === at - 1);
    const after = candidates.find(one => one.first === at);
    const first = before?.first ?? at - 1;
    const last = after?.last ?? at;
    // "Anna & Nabil" are two people; a firm is read as one, or as a town, on one side at least, or bears two surnames.
    const people = [before, after].some(one => one?.label === 'PER') && isWhole(tokens, first, last);
    const surnames = people && !tokens.isIn(first, GIVEN_NAMES) && !tokens.isIn(last, GIVEN_NAMES);
    if (last - first > 1 || (!surnames && ![before, after].some(one => isBodyOrTown(one)))) continue;
    if ([before, after].some(one => one !== undefined && isTaken(one, index))) continue;
    // "Whitby & Scarborough": a listed town beside what is read as a place.
    if ([before, after].some(isListed) && [before, after].every(isPlace)) continue;
    if (tokens.isIn(first - 1, WHERE) && [at - 1, at].every(side => bearsTown(tokens.word(side), index))) continue;
    if (
      !candidates.some(one => one !== before && one !== after && meets(one, first, last)) &&
      !found.some(one => meets(one, first, last))
    )
      found.push(ruleCandidate(tokens, first, last, 'ORG', 0.65, 'an ampersand joins the names of a firm'));
  }
  return found;
}

const WHERE = words('in near around between');
const bearsTown = (key: string, index: GazetteerIndex): boolean => index.find(key).some(ref => ref.kind === 'place');
const isListed = (one: Candidate | undefined) => one !== undefined && one.refs.length > 0;
const isPlace = (one: Candidate | undefined) => isListed(one) || one?.label === 'GPE' || one?.label === 'LOC';

const isBodyOrTown = (one: Candidate | undefined): boolean =>
  one !== undefined && (one.label === 'ORG' || one.label === 'GPE' || isListed(one));

/** A surname that a town bears as well leaves the firm its name: "Qorlan & Pike" where Qorlan is a town. */
const isTaken = (one: Candidate, index: GazetteerIndex): boolean =>
  one.title !== undefined || (one.refs.length > 0 && !isTownAlone(one, index));

const isTownAlone = ({ first, last, refs }: Candidate, index: GazetteerIndex): boolean =>
  first === last && refs.every(ref => ref.kind === 'place' && TOWNS.has(index.noted(ref).kind ?? ''));
const TOWNS: ReadonlySet<string> = new Set(['town', 'village']);

const SECONDS = words('marine casualty sons partners associates brothers bros life');

/** No words in capitals go before or after it, and no list joins the two. */
const isWhole = (tokens: Tokens, first: number, last: number): boolean =>
  !(tokens.has(first - 1, SHAPE.capital) && tokens.gapBefore(first) === GAP.space) &&
  !(tokens.has(last + 1, SHAPE.capital) && tokens.gapBefore(last + 1) === GAP.space) &&
  tokens.gapBefore(first) !== GAP.comma &&
  !tokens.text.slice(tokens.end[first], tokens.start[last]).includes(',');

const isFree = (tokens: Tokens, at: number): boolean =>
  tokens.has(at, SHAPE.capital) && !tokens.isIn(at, NEVER_NAMES) && !tokens.has(at, SHAPE.possessive);
