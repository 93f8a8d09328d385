import type { Span } from '../text/span.ts';
import type { StoredAnchor } from './model.ts';

/** Context kept on each side, in UTF-16 units; Hypothesis and the W3C's TextQuoteSelector examples use as much. */
export const CONTEXT_LENGTH = 32;

/**
 * What a sidecar stores to find a span again: its words, its place and up to 32 units on each side, fewer at the text's
 * ends. An edge inside a surrogate pair is moved out of it, so that no half of a character reaches a file.
 * `text` is the LF text.
 */
export function describeAnchor(text: string, span: Span): Required<StoredAnchor> {
  const start = inPair(text, span.start) ? span.start - 1 : span.start;
  const end = inPair(text, span.end) ? span.end + 1 : span.end;
  const from = Math.max(0, start - CONTEXT_LENGTH);
  const to = Math.min(text.length, end + CONTEXT_LENGTH);
  return {
    quote: text.slice(start, end),
    at: { start, end },
    before: text.slice(inPair(text, from) ? from + 1 : from, start),
    after: text.slice(end, inPair(text, to) ? to - 1 : to),
  };
}

function inPair(text: string, offset: number): boolean {
  const isHigh = (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
  return isHigh && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
}
