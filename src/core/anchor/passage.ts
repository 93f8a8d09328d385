import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { StoredAnchor } from './model.ts';

/** A part of an article to read and to compare: one sentence a line, a blank line between paragraphs. */
export interface Passage {
  readonly text: string;
  /** The quote's place in `text`, by offsets into it; absent where the passage shows only where it might have been. */
  readonly quote?: Span;
}

/** Sentences shown on each side of those that the quote touches. */
const BESIDE = 2;

/**
 * The sentences round a span of an LF text.
 * @param marked false: the span says only where to look
 */
export function passageAt(text: string, span: Span, marked = true): Passage {
  const all = sentences(text);
  const own = (one: Span) => one.start < Math.max(span.end, span.start + 1) && one.end > span.start;
  const first = all.findIndex(own);
  const nearest =
    first >= 0
      ? first
      : Math.max(
          0,
          all.findLastIndex(one => one.end <= span.start),
        );
  const last = first >= 0 ? all.findLastIndex(own) : nearest;
  const from = all[Math.max(0, nearest - BESIDE)];
  const to = all[Math.min(all.length - 1, last + BESIDE)];
  const window = {
    start: Math.min(from?.start ?? span.start, span.start),
    end: Math.max(to?.end ?? span.end, span.end),
  };
  return broken(text, window, marked ? span : undefined);
}

/** What a sidecar itself has of the annotated passage: the quote between its contexts. */
export function storedPassage({ before = '', quote, after = '' }: StoredAnchor): Passage {
  const text = `${before}${quote}${after}`;
  return broken(text, { start: 0, end: text.length }, { start: before.length, end: before.length + quote.length });
}

/** The same stretch of today's text as {@link storedPassage} shows of the annotated one. */
export function passageLike({ before = '', after = '' }: StoredAnchor, text: string, span: Span): Passage {
  const window = {
    start: Math.max(0, span.start - before.length),
    end: Math.min(text.length, span.end + after.length),
  };
  return broken(text, window, span);
}

/** `window` of the text with a line break for the space between two of its sentences. */
function broken(text: string, window: Span, quote: Span | undefined): Passage {
  const part = text.slice(window.start, window.end);
  const breaks = new Set(sentences(part).map(one => one.start));
  let made = '';
  /** For each offset of `part` that of `made`. */
  const offsets: number[] = [];
  for (let at = 0; at < part.length; ) {
    const space = /\s+/y;
    space.lastIndex = at;
    const found = space.exec(part)?.[0];
    const end = at + (found?.length ?? 1);
    for (let inside = at; inside < end; inside++) {
      offsets.push(made.length);
    }
    made += found === undefined ? part[at] : found.includes('\n') ? '\n\n' : breaks.has(end) && at > 0 ? '\n' : found;
    at = end;
  }
  offsets.push(made.length);
  const place = (offset: number) => offsets[Math.min(part.length, Math.max(0, offset - window.start))]!;
  return {
    text: made,
    ...(quote === undefined ? {} : { quote: { start: place(quote.start), end: place(quote.end) } }),
  };
}
