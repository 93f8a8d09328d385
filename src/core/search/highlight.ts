import { foldWords, spellingOf } from '../text/fold-words.ts';
import type { Span } from '../text/span.ts';
import { splitWords } from '../text/split-words.ts';
import { FUSE_OPTIONS } from './rows/row-text.ts';
import { bitCount } from './words/bit-count.ts';
import { editDistance } from './words/edit-distance.ts';

/** How a word of the query shows: from the start of a word, inside one, in another spelling, or nearly. */
type HighlightKind = 'start' | 'inside' | 'spelling' | 'typo';

export interface Highlight extends Span {
  readonly kind: HighlightKind;
}

/** As in `splitWords`, with the typographic apostrophe and the marks that are folded away there. */
const TOKEN = /[\p{L}\p{M}\p{N}_]+(?:['’ʼ](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}\p{N}_]+)*/gu;
const APOSTROPHES = /['’ʼ]/g;

interface Token {
  readonly source: string;
  readonly text: string;
  readonly start: number;
  /** As {@link lettersOf} has them. */
  readonly letters: number;
  /** As `spellingOf` has it; found out when it is asked for. */
  spelling?: string;
}

/** With each key mostly the same texts are looked at as with the one before. */
const recent = new Map<string, readonly Token[]>();
const MOST_RECENT = 400;

/**
 * Where the words of a query show in a text. Each word shows in one way, the best that the text has of it, wherever the
 * text has it in that way. Fuse's own match ranges scatter single letters.
 * @returns spans into `text`, sorted and without overlap
 */
export function highlight(text: string, words: readonly string[]): Highlight[] {
  return united(words.flatMap(splitWords).flatMap(word => best(foldWords(word), tokensOf(text))));
}

function tokensOf(text: string): readonly Token[] {
  let tokens = recent.get(text);
  if (tokens === undefined) {
    tokens = [...text.matchAll(TOKEN)].map(({ 0: source, index }) => {
      const own = folded(source);
      return { source, text: own, start: index, letters: lettersOf(own) };
    });
    if (recent.size === MOST_RECENT) {
      recent.clear();
    }
    recent.set(text, tokens);
  }
  return tokens;
}

function best(word: string, tokens: readonly Token[]): Highlight[] {
  if (word === '') {
    return [];
  }
  const starting = tokens.filter(token => token.text.startsWith(word));
  if (starting.length > 0) {
    const whole = starting.filter(token => token.text === word);
    return (whole.length > 0 ? whole : starting).map(token => part(token, 0, word.length, 'start'));
  }
  if (word.length < 3) {
    return [];
  }
  const inside = tokens.filter(token => token.text.includes(word));
  if (inside.length > 0) {
    return inside.map(token => part(token, token.text.indexOf(word), word.length, 'inside'));
  }
  const spelling = spellingOf(word);
  const alike = tokens.filter(token => {
    token.spelling ??= spellingOf(token.text);
    return token.spelling === spelling;
  });
  if (alike.length > 0) {
    return alike.map(token => part(token, 0, token.text.length, 'spelling'));
  }
  return nearest(word, tokens);
}

/** The words with the fewest typos; one that is written as two counts as one. */
function nearest(word: string, tokens: readonly Token[]): Highlight[] {
  let most = Math.floor(word.length * FUSE_OPTIONS.threshold);
  let found: Highlight[] = [];
  const take = (distance: number | undefined, span: Span) => {
    if (distance !== undefined) {
      found = distance < most ? [] : found;
      most = distance;
      found.push({ ...span, kind: 'typo' });
    }
  };
  const letters = lettersOf(word);
  // Each letter that is not there at all takes an error.
  const canBe = (others: number) => bitCount(letters & ~others) <= most;
  tokens.forEach((token, at) => {
    const whole = { start: token.start, end: token.start + token.source.length };
    // What is being typed has no end yet.
    if (canBe(token.letters)) {
      const begun = token.text.slice(0, word.length);
      const asBegun = editDistance(word, begun, most);
      const asWhole = begun.length === token.text.length ? asBegun : editDistance(word, token.text, most);
      take(asBegun === undefined ? asWhole : Math.min(asBegun, asWhole ?? asBegun), whole);
    }
    const next = tokens[at + 1];
    const isOne = next && next.start <= whole.end + 1 && token.text.length < word.length;
    if (isOne && canBe(token.letters | next.letters)) {
      take(editDistance(word, `${token.text} ${next.text}`, most), {
        start: whole.start,
        end: next.start + next.source.length,
      });
    }
  });
  return found;
}

/** @param from offset into the folded token, as `length` */
function part(token: Token, from: number, length: number, kind: HighlightKind): Highlight {
  return {
    start: token.start + (from === 0 ? 0 : sourceLength(token.source, from)),
    end: token.start + sourceLength(token.source, from + length),
    kind,
  };
}

/** The shortest beginning of a word, whole letters with their marks, that folds to at least so many units. */
function sourceLength(source: string, length: number): number {
  const letters = source.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  let end = 0;
  for (const letter of letters) {
    end += letter.length;
    if (folded(source.slice(0, end)).length >= length) {
      return end;
    }
  }
  return source.length;
}

/** A bit for each letter; some share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    letters |= 1 << (word.charCodeAt(at) & 31);
  }
  return letters;
}

function folded(source: string): string {
  return foldWords(source).replace(APOSTROPHES, '');
}

function united(spans: readonly Highlight[]): Highlight[] {
  const result: Highlight[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) {
      result[result.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    } else {
      result.push(span);
    }
  }
  return result;
}
