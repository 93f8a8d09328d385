import { foldText } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { foldSpelling, foldWords } from './fold.ts';

/**
 * Where the words of a query show in a text: whole or as the beginning of a word first, else the word that is nearest
 * in spelling. Fuse's own match ranges scatter single letters.
 * @returns spans into `text`, sorted and without overlap
 */
export function highlight(text: string, words: readonly string[]): Span[] {
  const folded = foldText(text, { ignoreCase: true, ignoreDiacritics: true });
  const tokens = [...folded.text.matchAll(/[\p{L}\p{N}]+/gu)].map(match => ({
    text: match[0],
    spelling: foldSpelling(match[0]),
    start: match.index,
  }));
  const found: Span[] = [];
  for (const word of words) {
    for (const part of foldWords(word).match(/[\p{L}\p{N}]+/gu) ?? []) {
      const span = best(part, tokens, folded.text);
      if (span) {
        found.push(folded.sourceSpan(span.start, span.end));
      }
    }
  }
  return united(found);
}

interface Token {
  readonly text: string;
  readonly spelling: string;
  readonly start: number;
}

function best(word: string, tokens: readonly Token[], text: string): Span | undefined {
  const prefix = tokens.find(token => token.text.startsWith(word));
  if (prefix) {
    return { start: prefix.start, end: prefix.start + word.length };
  }
  if (word.length < 3) {
    return undefined;
  }
  const inside = text.indexOf(word);
  if (inside >= 0) {
    return { start: inside, end: inside + word.length };
  }
  const spelling = foldSpelling(word);
  const sounds = tokens.find(token => token.spelling.startsWith(spelling));
  if (sounds) {
    return { start: sounds.start, end: sounds.start + sounds.text.length };
  }
  const allowed = Math.floor(word.length / 3);
  let nearest: { token: Token; distance: number } | undefined;
  for (const token of tokens) {
    const distance = editDistance(word, token.text, Math.min(allowed, (nearest?.distance ?? allowed + 1) - 1));
    if (distance !== undefined) {
      nearest = { token, distance };
    }
  }
  return nearest && { start: nearest.token.start, end: nearest.token.start + nearest.token.text.length };
}

/** Levenshtein distance with transposition, undefined where it is above `most`. */
function editDistance(a: string, b: string, most: number): number | undefined {
  if (most < 0 || Math.abs(a.length - b.length) > most) {
    return undefined;
  }
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(last[column - 1]! + (same ? 0 : 1), last[column]! + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, beforeLast[column - 2]! + 1);
      }
      current.push(cost);
    }
    if (Math.min(...current) > most) {
      return undefined;
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]! <= most ? last[b.length] : undefined;
}

function united(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      result.push(span);
    }
  }
  return result;
}
