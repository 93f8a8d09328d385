/** "the year-earlier quarter", "the year-ago period", "a year-ago profit": the same stretch of the year before. */

import { gap } from '../tokens/gaps.ts';
import { wordId } from '../tokens/lexicon.ts';
import type { Tokens } from '../tokens/tokens.ts';
import type { Parsed } from './expression.ts';

const the = wordId('the');
const year = wordId('year');
const ago = wordId('ago');
const earlier = wordId('earlier');
const quarter = wordId('quarter');
const month = wordId('month');
const stretches = ['period', 'half', 'week', 'day'].map(wordId);

/** From "year" on; the article before it belongs to the date where a stretch of time ends it. */
export function parseYearEarlier(t: Tokens, at: number): Parsed | undefined {
  const tail = at + 1;
  if (!t.isWord(at, year) || t.gapBefore(tail) !== gap.hyphen || !(t.isWord(tail, ago) || t.isWord(tail, earlier)))
    return undefined;
  const noun = tail + 1;
  const grain = !t.isNext(noun)
    ? undefined
    : t.isWord(noun, quarter)
      ? 'quarter'
      : t.isWord(noun, month)
        ? 'month'
        : undefined;
  const whole = grain !== undefined || (t.isNext(noun) && stretches.includes(t.word[noun] ?? 0));
  const articled = whole && t.isNext(at) && t.isWord(at - 1, the);
  return {
    to: whole ? noun + 1 : noun,
    date: { kind: 'shift', base: 'reference', unit: 'year', by: -1, ...(grain === undefined ? {} : { grain }) },
    ...(articled ? { from: at - 1 } : {}),
    score: 0.8,
  };
}
