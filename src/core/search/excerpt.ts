import { foldWords } from '../text/fold-words.ts';
import type { Span } from '../text/span.ts';
import { highlight } from './highlight.ts';

/** UTF-16 units that a row shows in any window, and that it holds at most. */
const SEEN = 90;
const MOST = 160;
/** Lines that are little longer are not worth beginning in the middle. */
const WHOLE = 110;
/** Units before the first match, as far as there are any. */
const BEFORE = 40;
const LETTER = /[\p{L}\p{M}\p{N}_]/u;

/**
 * A text as one row: from its beginning where a word of the query shows there, else from shortly before the first match, of a
 * word as it is written if there is one, so that it is seen however long the text is.
 */
export function excerpt(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= WHOLE || words.length === 0) {
    return cut(line);
  }
  const first = firstMatch(line, words);
  if (!first || first.end < SEEN) {
    return cut(line);
  }
  const from = line.lastIndexOf(' ', Math.max(0, first.start - BEFORE)) + 1;
  return from === 0 ? cut(line) : `…${cut(line.slice(from))}`;
}

/** Rows are made by the dozen with each key: words with typos are looked for only where none is as it is written. */
function firstMatch(line: string, words: readonly string[]): Span | undefined {
  const folded = foldWords(line);
  let first: Span | undefined;
  for (const word of folded.length === line.length ? words.map(foldWords) : []) {
    const start = beginning(folded, word);
    if (start >= 0 && (first === undefined || start < first.start)) {
      first = { start, end: start + word.length };
    }
  }
  return first ?? highlight(line, words)[0];
}

function cut(line: string): string {
  return line.length <= MOST ? line : `${line.slice(0, MOST - 1)}…`;
}

/** Where the first word of the text begins that begins with this one; -1: none. */
function beginning(text: string, word: string): number {
  let at = word === '' ? -1 : text.indexOf(word);
  while (at > 0 && LETTER.test(text[at - 1]!)) {
    at = text.indexOf(word, at + 1);
  }
  return at;
}
