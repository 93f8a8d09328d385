import type { Span } from '../text/span.ts';

/** Replace `[start, end)` of the LF text before the change by `text` (LF). */
export interface TextChange extends Span {
  readonly text: string;
}

/**
 * Spans after the text was edited. The ends are closed: what is typed at an edge stays outside, what is typed inside
 * belongs to the span. Of a replacement over an edge the span keeps the part that is still its own. A span whose words
 * are all gone becomes empty where they stood: it is lost until it is resolved again (as after an undo).
 *
 * All changes count in the text before any of them, do not overlap, and may come in any order, as an editor reports
 * them. Returns the spans in the order given; unchanged ones are the same objects.
 */
export function applyChanges<S extends Span>(spans: readonly S[], changes: readonly TextChange[]): S[] {
  const ordered = [...changes].sort((a, b) => b.start - a.start || b.end - a.end);
  return spans.map(span => {
    let { start, end } = span;
    // From the last change to the first, so that each still counts in a text that is unchanged before it.
    for (const change of ordered) {
      ({ start, end } = shift(start, end, change));
    }
    return start === span.start && end === span.end ? span : { ...span, start, end };
  });
}

function shift(start: number, end: number, change: TextChange): Span {
  const grown = change.text.length - (change.end - change.start);
  if (change.start >= end) {
    return { start, end };
  }
  if (change.end <= start) {
    return { start: start + grown, end: end + grown };
  }
  const covers = change.start <= start && change.end >= end;
  if (covers) {
    const place = change.start + (change.start < start ? change.text.length : 0);
    return { start: place, end: place };
  }
  if (change.start <= start) {
    // Over the start: the new words are not the annotator's.
    return { start: change.start + change.text.length, end: end + grown };
  }
  return change.end >= end ? { start, end: change.start } : { start, end: end + grown };
}
