import { foldWords } from './fold.ts';
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
 * A text as one row: from its beginning where a word of the query shows there, else from shortly before the first match, so
 * that it is seen however long the text is.
 */
export function excerpt(text: string, words: readonly string[]): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= WHOLE || words.length === 0) {
    return cut(line);
  }
  // All that most rows need, and far quicker than to look for words with typos: rows are made by the dozen with each key.
  const seen = foldWords(line.slice(0, SEEN));
  if (words.some(word => begins(seen, foldWords(word)))) {
    return cut(line);
  }
  const first = highlight(line, words)[0];
  if (!first || first.end < SEEN) {
    return cut(line);
  }
  const from = line.lastIndexOf(' ', Math.max(0, first.start - BEFORE)) + 1;
  return from === 0 ? cut(line) : `…${cut(line.slice(from))}`;
}

function cut(line: string): string {
  return line.length <= MOST ? line : `${line.slice(0, MOST - 1)}…`;
}

/** Whether a word of the text begins with this one. */
function begins(text: string, word: string): boolean {
  for (let at = text.indexOf(word); word !== '' && at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !LETTER.test(text[at - 1]!)) {
      return true;
    }
  }
  return false;
}
