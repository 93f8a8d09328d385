import type { Span } from '../../core/text/span.ts';

/**
 * The parts of `spans` that lie in none of `others`, so that two lines never run under one word. Both are in order and do
 * not overlap among themselves.
 */
export function beside(spans: readonly Span[], others: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let first = 0;
  for (const { start, end } of spans) {
    while (first < others.length && others[first]!.end <= start) {
      first++;
    }
    let from = start;
    for (let at = first; at < others.length && others[at]!.start < end; at++) {
      const other = others[at]!;
      if (other.start > from) {
        parts.push({ start: from, end: other.start });
      }
      from = Math.max(from, other.end);
    }
    if (from < end) {
      parts.push({ start: from, end });
    }
  }
  return parts;
}
