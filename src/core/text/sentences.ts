import { append } from '../append.ts';
import { goesOnClock, opensSentence, stopKind } from './abbreviations.ts';
import { afterBullet, paragraphAt, paragraphs, trimSpan } from './paragraphs.ts';
import type { Span } from './span.ts';
import { lowerBound } from './spans-in-order.ts';

/**
 * Sentences of news English in an LF text, by rules. A sentence never crosses a paragraph, so a headline, a byline and a
 * list item is each one of its own; bullets and white space at the ends are left out, closing quotation marks kept.
 */
export function sentences(text: string, from = 0, to = text.length): Span[] {
  const found: Span[] = [];
  for (const paragraph of paragraphs(text)) {
    if (paragraph.start < to && paragraph.end > from) {
      append(
        found,
        split(text, paragraph).filter(one => one.start < to && one.end > from),
      );
    }
  }
  return found;
}

/**
 * The sentence at a caret, one at its end included; between two sentences the former. On a blank line an empty span at
 * the offset: there is nothing to take.
 */
export function sentenceAt(text: string, offset: number): Span {
  return new SentenceFinder(text).at(offset);
}

/** The same for who asks for many sentences of one text: those of a paragraph are told apart once. */
export class SentenceFinder {
  readonly #text: string;
  #paragraph: Span = { start: 0, end: -1 };
  #sentences: readonly Span[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  at(offset: number): Span {
    if (offset < this.#paragraph.start || offset > this.#paragraph.end) {
      const paragraph = paragraphAt(this.#text, offset);
      if (paragraph === undefined) {
        return { start: offset, end: offset };
      }
      this.#paragraph = paragraph;
      this.#sentences = split(this.#text, paragraph);
    }
    // The last one that begins there or before.
    return this.#sentences[Math.max(0, lowerBound(this.#sentences, offset + 1) - 1)]!;
  }
}

/** A stop (or several), the marks that close round it, and the white space behind; or no white space at all: "said.”He". */
const STOP = /([.!?…]+)((?:["'”’»)\]]|\*(?=\s))*)(?:(\s+)(?=\S)|(?<=\p{Ll}{2}[.!?]+["”’»]*)(?=[“‘]?\p{Lu}\p{Ll}))/gu;

/** A line of a table or diagram drawn with characters: its stops are no ends of sentences. */
const DRAWN = /\|.*\||\+-{3,}|[\u2500-\u257F]/;

function split(text: string, paragraph: Span): Span[] {
  if (DRAWN.test(text.slice(paragraph.start, paragraph.end))) {
    return [paragraph];
  }
  const found: Span[] = [];
  let start = afterBullet(text, paragraph);
  const body = text.slice(0, paragraph.end);
  STOP.lastIndex = start;
  for (let match = STOP.exec(body); match !== null; match = STOP.exec(body)) {
    const next = STOP.lastIndex;
    if (endsSentence(body, start, match, next)) {
      found.push(trimSpan(text, { start, end: next }));
      start = next;
    }
    STOP.lastIndex = next;
  }
  found.push(trimSpan(text, { start, end: paragraph.end }));
  return found.filter(one => one.end > one.start);
}

/** A quoted question or cry goes on with who uttered it: “Is this peace?” Salam asked. */
const UTTERED =
  /^(?:\p{L}[\p{L}’'-]*\s+){1,4}?(?:said|says|asked|asks|added|adds|told|wrote|writes|shouted|cried|chanted|replied|warned|declared|tweeted|posted)\b/u;

function endsSentence(text: string, start: number, match: RegExpExecArray, next: number): boolean {
  const [, stops = '', closers = '', space] = match;
  const rest = text.slice(next, next + 80);
  if (space === undefined) {
    // Without a space the place may be an address or a file name.
    return !/[/@\\]\S*$|\bwww\.\S*$/i.test(text.slice(Math.max(start, match.index - 60), next));
  }
  const opening = /^["'“‘«([]*/.exec(rest)![0];
  const word = /^[\p{L}\p{M}\p{N}’'-]*/u.exec(rest.slice(opening.length))![0];
  if (/^\p{Ll}/u.test(word)) {
    return false;
  }
  if (stops !== '.') {
    return !(/[”"’']$/.test(closers) && opening === '' && UTTERED.test(rest));
  }
  const before = /[\p{L}\p{M}\p{N}.’'-]*$/u.exec(text.slice(Math.max(start, match.index - 40), match.index))![0];
  if (closers !== '') {
    return !/^\)$/.test(closers) || stopKind(before) !== 'perhaps' || opensSentence(word);
  }
  if (before === '' && match.index === start) {
    return false;
  }
  return stopEnds(before, word, rest, opening);
}

function stopEnds(before: string, word: string, rest: string, opening: string): boolean {
  // "Deputy Col. Gen. Ali": of "Brig.-Gen" the whole and its last part are both abbreviations.
  switch (stopKind(before) ?? stopKind(before.slice(before.lastIndexOf('-') + 1))) {
    case 'never':
      return false;
    case 'number':
      return !/^\p{N}/u.test(word) && (!/^\p{Lu}\p{Ll}{1,2}$/u.test(before) || opensSentence(word));
    case 'perhaps':
      if (/^[ap]\.m$/i.test(before)) {
        return !goesOnClock(rest) && !/^[([]/.test(opening);
      }
      return opensSentence(word) || /[“‘"]/.test(opening);
    default:
      return true;
  }
}
