import type { Span } from '../text/span.ts';

/** Longer paragraphs are cut at a space, so that one step of work stays short. */
const LONGEST_UNIT = 4000;
/** A line at least this long that does not end a sentence goes on in the next one: hard-wrapped text. */
const WRAPPED_LINE = 50;
/** The end of a sentence, or of a row of a table: "Qorlan (France) 70", "22 16". */
const SENTENCE_END = /(?:[.!?:;…"”’)\]|+]|[\d)] \d+)\s*$/;
const CONTINUES = /^\p{L}/u;

/** Where the unit that begins at `start` ends (exclusive, without its line end). */
function endOfUnit(text: string, start: number): number {
  let end = text.indexOf('\n', start);
  if (end < 0) end = text.length;
  let lineStart = start;
  while (end < text.length && end - lineStart >= WRAPPED_LINE && end - start < LONGEST_UNIT) {
    const line = text.slice(Math.max(lineStart, end - 8), end);
    if (SENTENCE_END.test(line) || !CONTINUES.test(text.slice(end + 1, end + 3))) break;
    let next = text.indexOf('\n', end + 1);
    if (next < 0) next = text.length;
    lineStart = end + 1;
    end = next;
  }
  if (end - start <= LONGEST_UNIT) return end;
  const space = text.lastIndexOf(' ', start + LONGEST_UNIT);
  let cut = space > start + LONGEST_UNIT / 2 ? space : start + LONGEST_UNIT;
  const code = text.charCodeAt(cut);
  if (code >= 0xdc00 && code <= 0xdfff) cut++;
  return cut;
}

/**
 * Cuts a text into the units that are recognised one by one: lines, wrapped lines joined, overlong ones cut. Where a unit
 * ends depends only on what stands from its start to the two characters after its end.
 *
 * @returns spans that do not overlap, in order; blank lines are in none
 */
export function unitsFrom(text: string, from: number, take: (unit: Span) => boolean): void {
  let start = from;
  while (start < text.length) {
    const code = text.charCodeAt(start);
    if (code === 10 || code === 32 || code === 0xa0) {
      start++;
      continue;
    }
    const end = endOfUnit(text, start);
    if (!take({ start, end })) return;
    start = end;
  }
}
