import { foldMarks } from './fold-words.ts';

/** A run of letters and digits; an apostrophe inside a name belongs to it ("Sana'a"), a possessive does not. */
const WORD = /\d{1,3}(?:,\d{3})+(?!\d)|[\p{L}\p{M}\p{N}_]+(?:'(?!s(?![\p{L}\p{N}]))[\p{L}\p{M}\p{N}_]+)*/gu;
const ASCII_WORD = /\d{1,3}(?:,\d{3})+(?!\d)|[A-Za-z0-9_]+(?:'(?!s(?![A-Za-z0-9]))[A-Za-z0-9_]+)*/g;
const ASCII = /^[\x00-\x7f]*$/;
const JOINTS = /[',]/g;

/**
 * The words of a text, in its own case but without diacritics, apostrophes and separators of thousands: what rows and
 * queries are made of, so that both always split alike.
 */
export function splitWords(text: string): string[] {
  const plain = foldMarks(text);
  const words = plain.match(ASCII.test(plain) ? ASCII_WORD : WORD) ?? [];
  return plain.includes("'") || plain.includes(',') ? words.map(word => word.replace(JOINTS, '')) : words;
}
