import type { Span } from './span.ts';

/**
 * Where a phrase stands in a text (LF, no BOM), in text order: whole words, in any case, with any white space between them and
 * with straight or curly marks. A phrase without a letter or digit stands nowhere.
 */
export function findPhrase(text: string, phrase: string): Span[] {
  const words = phrase.trim().split(/\s+/);
  if (!/[\p{L}\p{N}]/u.test(phrase)) {
    return [];
  }
  const first = /^[\p{L}\p{N}]/u.test(words[0]!) ? '(?<![\\p{L}\\p{N}])' : '';
  const last = /[\p{L}\p{N}]$/u.test(words.at(-1)!) ? '(?![\\p{L}\\p{N}])' : '';
  const pattern = new RegExp(first + words.map(literally).join('\\s+') + last, 'giu');
  return [...text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length }));
}

function literally(word: string): string {
  return word
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/['‘’]/g, "['‘’]")
    .replace(/["“”]/g, '["“”]');
}
