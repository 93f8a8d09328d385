/** Where sentences and lines begin, seen from the tokens. */

import { gap } from './gaps.ts';
import { wordId } from './lexicon.ts';
import { flag, type Tokens } from './tokens.ts';
import { monthName, weekdayName } from './word-classes.ts';

const abbreviations: ReadonlySet<number> = new Set(
  'mr mrs ms dr gen col lt sgt cpl maj capt adm brig gov sen rep prof rev hon st jr sr vs no etc eg ie approx dept est inc ltd co corp'
    .split(' ')
    .map(wordId),
);
const longestAbbreviation = 4;

/** A full stop after this token belongs to it and ends no sentence. */
function isAbbreviation(t: Tokens, at: number): boolean {
  const length = t.endOf(at) - t.startOf(at);
  if (t.has(at, flag.dotted) || (length === 1 && !t.isNumber(at))) {
    return true;
  }
  return (
    length <= longestAbbreviation &&
    (abbreviations.has(t.word[at] ?? 0) || (t.isClass(at, monthName | weekdayName) && t.has(at, flag.capital)))
  );
}

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
    return t.has(at, flag.capital | flag.number) && !isAbbreviation(t, at - 1);
  }
  return before === gap.other && endsBetween(t, at);
}

/** Quotation marks, question marks, blank lines: what lies between two tokens decides. */
function endsBetween(t: Tokens, at: number): boolean {
  const from = t.endOf(at - 1);
  const to = t.startOf(at);
  const first = t.text.charCodeAt(from);
  // "(b): two" goes on; "(10:30 local time). At" does not.
  const goesOn = (first === 41 || first === 93) && !(t.text.charCodeAt(from + 1) === 46 && t.has(at, flag.capital));
  for (let offset = from; offset < to; offset++) {
    const code = t.text.charCodeAt(offset);
    const ends = code === 46 || code === 33 || code === 63 || code === 58 || code === 59;
    if (code === 10 || (ends && !goesOn)) {
      return true;
    }
  }
  return false;
}
