import type { Candidate } from '../candidates/candidate.ts';
import { SHAPE, Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';
import { hashText } from './hash.ts';
import type { WordClasses } from './word-classes.ts';

/** How often a word must be written large within sentences to be taken for a name: WordClasses.large, 0 for unknown words. */
const SELDOM = 2;
const OFTEN = 5;
const UNKNOWN = 6;
const NO_WORD = 255;
const SHORT = 4;

/**
 * Where case tells nothing, the case that the words have elsewhere (truecasing, Lita et al. 2003): a line in capitals as it
 * would stand within a sentence, so that the tagger sees what it has learnt from.
 *
 * @param listed what the gazetteer finds in the unit: acronyms that it lists keep their capitals
 * @returns the unit with the same tokens at the same places; undefined where nothing changes
 */
export function truecased(
  tokens: Tokens,
  shape: UnitShape,
  listed: readonly Candidate[],
  classes: WordClasses,
): Tokens | undefined {
  if (!shape.allCaps) return undefined;
  const acronym = new Uint8Array(tokens.count);
  for (const { first, last, refs } of listed)
    if (refs.some(ref => ref.acronym || ref.exact)) acronym.fill(1, first, last + 1);
  const large = new Uint8Array(tokens.count + 2).fill(NO_WORD);
  for (let token = 0; token < tokens.count; token++) {
    if (!tokens.has(token, SHAPE.capital)) continue;
    const known = classes.of(hashText(tokens.word(token)));
    const often = classes.large(known);
    large[token + 1] = often === 0 ? (known < 0 ? UNKNOWN : 1) : often;
  }
  const beside = (at: number) => large[at] !== NO_WORD && large[at]! >= OFTEN;
  const { text } = tokens;
  let cased = '';
  let from = 0;
  for (let token = 0; token < tokens.count; token++) {
    if (!tokens.has(token, SHAPE.capital) || tokens.has(token, SHAPE.dotted | SHAPE.digit | SHAPE.caseless)) continue;
    const start = tokens.start[token]!;
    const end = tokens.end[token]!;
    const own = large[token + 1]!;
    const small = own < OFTEN && (own <= SELDOM || !(beside(token) || beside(token + 2)));
    if (!small && (acronym[token] === 1 || (own === UNKNOWN && end - start <= SHORT))) continue;
    const raw = text.slice(start, end);
    const word = small ? raw.toLowerCase() : raw.slice(0, 1) + raw.slice(1).toLowerCase();
    if (word.length !== end - start) continue;
    cased += text.slice(from, start) + word;
    from = end;
  }
  if (from === 0) return undefined;
  cased += text.slice(from);
  if (cased === text) return undefined;
  const again = new Tokens(cased);
  return again.count === tokens.count ? again : undefined;
}
