import { type Candidate, NO_CANDIDATES } from './candidate.ts';
import { GAP } from './gaps.ts';
import { NEVER_NAMES } from './lexicon/common-words.ts';
import { signWords, words } from './lexicon/words.ts';
import { meets } from './overlap.ts';
import { ruleCandidate } from './rule-candidate.ts';
import { SHAPE, type Tokens } from './tokens.ts';
import type { UnitShape } from './unit-shape.ts';

/** How the names of companies end. */
export const COMPANY = words('co corp inc ltd plc llc ag sa spa nv gmbh pcl bhd tbk oyj');
/** Of these the ones that nothing else ends in. */
const CERTAIN = signWords(
  'co corp inc ltd plc llc gmbh pcl bhd tbk oyj industries holdings airlines airways technologies laboratories pharmaceuticals enterprises bancorp',
);

/** "Zelmar Corp", "Penn Traffic Co.": its last word alone says that it is a firm. */
export function endsAsFirm(
  tokens: Tokens,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  return last > first && tokens.isIn(last, CERTAIN) && tokens.has(last, SHAPE.capital);
}

/** "SHARES OF KORVEX CORP ROSE": where all is written large, the word before the kind of firm is its name at least. */
export function firmsInCapitals(
  tokens: Tokens,
  candidates: readonly Candidate[],
  shape: UnitShape,
): readonly Candidate[] {
  if (!shape.allCaps || !tokens.any(CERTAIN)) return NO_CANDIDATES;
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
export function firmsOfTwo(tokens: Tokens, candidates: readonly Candidate[], shape: UnitShape): readonly Candidate[] {
  if (shape.allCaps || shape.titleCase || !tokens.text.includes('&')) return NO_CANDIDATES;
  const found: Candidate[] = [];
  for (let at = 1; at < tokens.count; at++) {
    if (tokens.gapBefore(at) !== GAP.ampersand || !isFree(tokens, at - 1) || !isFree(tokens, at)) continue;
    const before = candidates.find(one => one.last === at - 1);
    const after = candidates.find(one => one.first === at);
    const first = before?.first ?? at - 1;
    const last = after?.last ?? at;
    // "Anna & Nabil" are two people; a firm is read as one, or as a town, on one side at least.
    if (last - first > 1 || ![before, after].some(one => one?.label === 'ORG' || one?.label === 'GPE')) continue;
    if ([before, after].some(one => one !== undefined && (one.refs.length > 0 || one.title !== undefined))) continue;
    if (!candidates.some(one => one !== before && one !== after && meets(one, first, last)))
      found.push(ruleCandidate(tokens, first, last, 'ORG', 0.65, 'an ampersand joins the names of a firm'));
  }
  return found;
}

const isFree = (tokens: Tokens, at: number): boolean =>
  tokens.has(at, SHAPE.capital) && !tokens.isIn(at, NEVER_NAMES) && !tokens.has(at, SHAPE.possessive);
