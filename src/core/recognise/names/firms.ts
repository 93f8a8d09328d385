import { words } from './lexicon/words.ts';
import { SHAPE, type Tokens } from './tokens.ts';

/** How the names of companies end. */
export const COMPANY = words('co corp inc ltd plc llc ag sa spa nv gmbh');
/** Of these the ones that nothing else ends in. */
const CERTAIN = words('co corp inc ltd plc llc gmbh');

/** "Zelmar Corp", "Penn Traffic Co.": its last word alone says that it is a firm. */
export function endsAsFirm(
  tokens: Tokens,
  { first, last }: { readonly first: number; readonly last: number },
): boolean {
  return last > first && CERTAIN.has(tokens.word(last)) && tokens.has(last, SHAPE.capital);
}
