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
