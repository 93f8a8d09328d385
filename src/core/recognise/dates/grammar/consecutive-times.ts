/** Days, nights and weeks that are told as the last of a row. */

import { wordId } from '../tokens/lexicon.ts';
import { flag, type Tokens } from '../tokens/tokens.ts';
import * as is from '../tokens/word-classes.ts';
import { partAt } from './day-parts.ts';
import { isPluralUnit, unitAt } from './durations.ts';
import type { Parsed } from './expression.ts';

const aWord = wordId('a');
const inWord = wordId('in');
const row = wordId('row');
const runningWord = wordId('running');
const running = 'straight consecutive successive'.split(' ').map(wordId);

/** "a second consecutive day", "the third straight night", "a fourth week in a row", "the fifth night running": the one that is now. */
export function parseConsecutive(t: Tokens, at: number): Parsed | undefined {
  const rank = at + 1;
  if (!t.isNext(rank) || !t.isClass(rank, is.ordinal) || !t.isNext(rank + 1)) {
    return undefined;
  }
  const isLed = running.includes(t.word[rank + 1] ?? 0);
  const object = isLed ? rank + 2 : rank + 1;
  const to = isLed ? object + 1 : endOfRow(t, object + 1);
  const unit = unitAt(t, object);
  const part = partAt(t, object);
  if (to === undefined || !t.isNext(object) || (unit === undefined && part === undefined) || isPluralUnit(t, object)) {
    return undefined;
  }
  return unit === undefined
    ? { to, date: { kind: 'clock' }, part: part ?? 'NI', score: 0.7 }
    : { to, date: { kind: 'shift', base: 'publication', unit, by: 0 }, score: 0.7 };
}

/** "in a row", "running": the token after it. */
function endOfRow(t: Tokens, at: number): number | undefined {
  if (!t.isNext(at)) {
    return undefined;
  }
  const inRow = t.isWord(at, inWord) && t.isWord(at + 1, aWord) && t.isWord(at + 2, row);
  const isRunning = t.isWord(at, runningWord) && !(t.isNext(at + 1) && t.has(at + 1, flag.unknown));
  return inRow ? at + 3 : isRunning ? at + 1 : undefined;
}
