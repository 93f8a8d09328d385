import { GAP } from './gaps.ts';
import type { Tokens } from './tokens.ts';

/** True where the token begins a sentence, a quotation or the unit. */
export function opensSentence(tokens: Tokens, index: number): boolean {
  const gap = tokens.gapBefore(index);
  return gap === GAP.start || gap === GAP.sentence || gap === GAP.quote || gap === GAP.other || gap === GAP.colon;
}
