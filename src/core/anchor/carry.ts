import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Alignment, WordRange } from './alignment.ts';
import { firstWordAfter, type Word, weightOf, wordWeight } from './words.ts';

/** Where an alignment carries a span of the annotated text. */
interface Carried {
  readonly span: Span;
  /** Weight of the quote's words that are still there, 0 to 1. */
  readonly share: number;
  /** Did a telling word come or go in the rest of the sentences that the quote stands in? */
  readonly sentenceChanged: boolean;
  /** Is the quote's sentence one of several alike whose number changed? */
  readonly uncertain: boolean;
}

/** The words that a span of a text touches. */
export function wordRange(words: readonly Word[], span: Span): WordRange {
  const from = firstWordAfter(words, span.start);
  let to = from;
  while (to < words.length && words[to]!.start < span.end) {
    to++;
  }
  return { from, to };
}

/** Carries a span (offsets of the annotated text) over; nothing where none of its words is left in one place. */
export function carrySpan(alignment: Alignment, span: Span): Carried | undefined {
  const { old, today, toToday } = alignment;
  const range = wordRange(old.words, span);
  const kept = coherent(alignment, range);
  if (kept === undefined) {
    return undefined;
  }
  const first = toToday[kept.from]!;
  const last = toToday[kept.to - 1]!;
  const start = first - lost(alignment, range.from, kept.from, -1);
  const end = last + lost(alignment, kept.to, range.to, 1);
  const words = { from: start, to: end + 1 };
  let weight = 0;
  for (let at = kept.from; at < kept.to; at++) {
    weight += toToday[at]! >= 0 ? wordWeight(old.words[at]!) : 0;
  }
  return {
    span: {
      start:
        start === first && kept.from === range.from
          ? edgeStart(alignment, span, range.from)
          : today.words[start]!.start,
      end: end === last && kept.to === range.to ? edgeEnd(alignment, span, range.to - 1) : today.words[end]!.end,
    },
    share: weight / weightOf(old.words.slice(range.from, range.to)),
    sentenceChanged: sentenceChanged(alignment, range, words),
    uncertain: alignment.isUncertain(range.from),
  };
}

/** Has this stretch of today's text stood in the annotated one already, outside the quote's own place? */
export function stoodBefore(alignment: Alignment, quote: Span, place: Span): boolean {
  const own = wordRange(alignment.old.words, quote);
  const words = alignment.today.words;
  const { from, to } = wordRange(words, place);
  let known = 0;
  for (let at = from; at < to; at++) {
    const old = alignment.toOld[at]!;
    known += old >= 0 && (old < own.from || old >= own.to) ? wordWeight(words[at]!) : 0;
  }
  return known * 2 > weightOf(words.slice(from, to));
}

/**
 * The stretch of today's text that lies where the quote's sentences lay: between what became of the sentences round them. What
 * resembles the quote elsewhere has moved, or is another report.
 */
export function placeOf(alignment: Alignment, quote: Span): Span {
  const { old, today, toToday } = alignment;
  const own = wordRange(old.words, quote);
  let before = -1;
  for (let at = own.from - 1; at >= 0 && before < 0; at--) {
    before = toToday[at]!;
  }
  let after = -1;
  for (let at = own.to; at < old.words.length && after < 0; at++) {
    after = toToday[at]!;
  }
  return { start: today.words[before]?.end ?? 0, end: today.words[after]?.start ?? today.text.length };
}

/**
 * The old words between the first and the last that stayed together. Where parts of the quote went different ways, the
 * heaviest part.
 */
function coherent({ old, toToday }: Alignment, range: WordRange): WordRange | undefined {
  let best: WordRange | undefined;
  let bestWeight = 0;
  let current: { from: number; to: number; weight: number } | undefined;
  for (let at = range.from; at < range.to; at++) {
    const place = toToday[at]!;
    if (place < 0) {
      continue;
    }
    const previous = current === undefined ? -1 : toToday[current.to - 1]!;
    const near = current !== undefined && place > previous && place - previous <= 2 * (at - current.to + 1) + 8;
    if (current === undefined || !near) {
      current = { from: at, to: at + 1, weight: 0 };
    }
    current.to = at + 1;
    current.weight += wordWeight(old.words[at]!);
    if (current.weight > bestWeight) {
      bestWeight = current.weight;
      best = { from: current.from, to: current.to };
    }
  }
  return best;
}

/**
 * How many of today's new words beside the kept ones stand for the quote's words `[from, to)` that were replaced. Where the
 * replaced stretch reaches beyond the quote, its new words are shared out in proportion.
 */
function lost({ old, today, toToday, toOld }: Alignment, from: number, to: number, direction: 1 | -1): number {
  const replaced = to - from;
  if (replaced === 0) {
    return 0;
  }
  let beyond = 0;
  for (
    let at = direction < 0 ? from - 1 : to;
    at >= 0 && at < old.words.length && toToday[at] === -1;
    at += direction
  ) {
    beyond++;
  }
  let fresh = 0;
  const edge = toToday[direction < 0 ? to : from - 1]!;
  for (let at = edge + direction; at >= 0 && at < today.words.length && toOld[at] === -1; at += direction) {
    const between = direction < 0 ? [at, at + 1] : [at - 1, at];
    // New words beyond the end of a line are another paragraph's.
    if (today.text.slice(today.words[between[0]!]!.end, today.words[between[1]!]!.start).includes('\n')) {
      break;
    }
    fresh++;
  }
  if (beyond > 0) {
    return Math.min(fresh, Math.round((fresh * replaced) / (replaced + beyond)));
  }
  const was = pairsOfLetters(old.words.slice(from, to));
  let best = Math.min(fresh, replaced);
  let most = 0;
  for (let count = 1; count <= Math.min(fresh, 2 * replaced + 2); count++) {
    const words = direction < 0 ? today.words.slice(edge - count, edge) : today.words.slice(edge + 1, edge + 1 + count);
    const is = pairsOfLetters(words);
    const like = (2 * was.filter(pair => is.includes(pair)).length) / (was.length + is.length);
    if (like > most) {
      most = like;
      best = count;
    }
  }
  return best;
}

function pairsOfLetters(words: readonly Word[]): string[] {
  return words.flatMap(({ key }) => Array.from(key, (letter, at) => letter + (key[at + 1] ?? '')));
}

/** The edge itself where its word is unchanged: marks before the word, or the middle of a word, as they were chosen. */
function edgeStart({ old, today, toToday }: Alignment, span: Span, first: number): number {
  const was = old.words[first]!;
  const is = today.words[toToday[first]!]!;
  if (span.start >= was.start) {
    return is.start + (was.end - was.start === is.end - is.start ? span.start - was.start : 0);
  }
  const lead = old.text.slice(span.start, was.start);
  const from = is.start - lead.length;
  return from >= 0 && fold(today.text.slice(from, is.start)) === fold(lead)
    ? from
    : is.start - leadLength(lead, today.text, is.start);
}

function edgeEnd({ old, today, toToday }: Alignment, span: Span, last: number): number {
  const was = old.words[last]!;
  const is = today.words[toToday[last]!]!;
  if (span.end <= was.end) {
    return is.end - (was.end - was.start === is.end - is.start ? was.end - span.end : 0);
  }
  const tail = old.text.slice(was.end, span.end);
  const now = today.text.slice(is.end, is.end + tail.length);
  return fold(now) === fold(tail) ? is.end + tail.length : is.end + tailLength(tail, today.text, is.end);
}

/** Of the marks before a word today, those next to it that the quote began with too. */
function leadLength(lead: string, text: string, at: number): number {
  let length = 0;
  const marks = fold(lead);
  while (
    length < at &&
    /[^\s\p{L}\p{N}]/u.test(text[at - length - 1]!) &&
    marks.includes(fold(text[at - length - 1]!))
  ) {
    length++;
  }
  return length;
}

function tailLength(tail: string, text: string, at: number): number {
  let length = 0;
  const marks = fold(tail);
  while (
    at + length < text.length &&
    /[^\s\p{L}\p{N}]/u.test(text[at + length]!) &&
    marks.includes(fold(text[at + length]!))
  ) {
    length++;
  }
  return length;
}

function sentenceChanged(alignment: Alignment, quote: WordRange, place: WordRange): boolean {
  const { old, today, toToday, toOld } = alignment;
  const sentences = new Map(
    [quote.from, quote.to - 1].map(word => alignment.sentenceOf(word)).map(pair => [pair.old, pair]),
  );
  for (const { old: was, today: is } of sentences.values()) {
    for (let at = was.from; at < was.to; at++) {
      if ((at < quote.from || at >= quote.to) && toToday[at] === -1 && old.words[at]!.telling) {
        return true;
      }
    }
    for (let at = is?.from ?? 0; at < (is?.to ?? 0); at++) {
      if ((at < place.from || at >= place.to) && toOld[at] === -1 && today.words[at]!.telling) {
        return true;
      }
    }
  }
  return false;
}
