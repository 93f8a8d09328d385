import { sentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';

/** The sentence that holds a place of a text, or all that it touches; the place itself where it lies outside of all. */
export function ownSentence(text: string, place: Span): Span {
  const own = sentences(text, place.start, Math.max(place.end, place.start + 1));
  return {
    start: Math.min(place.start, own[0]?.start ?? place.start),
    end: Math.max(place.end, own.at(-1)?.end ?? place.end),
  };
}
