/** Where sentences and lines begin, seen from the tokens. */
import { flag, gap, type Tokens } from './tokens.ts';

/** A token that a new sentence or line begins with. */
export function isSentenceStart(t: Tokens, at: number): boolean {
  if (at <= 0) {
    return true;
  }
  const before = t.gapBefore(at);
  if (before === gap.lineEnd) {
    return true;
  }
  if (before === gap.stop) {
    return t.has(at, flag.capital) && t.endOf(at - 1) - t.startOf(at - 1) > 3;
  }
  if (before === gap.other && at > 0) {
    // Closing quotation marks, question marks, blank lines: what lies between decides.
    const between = t.text.slice(t.endOf(at - 1), t.startOf(at));
    return /[.!?;:]|\n/.test(between) && !/^[)\]]/.test(between);
  }
  return at === 0;
}
