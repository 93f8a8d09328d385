import type { Span } from '../../text/span.ts';

const MARKER = /^(?:\ufeff)?(?:([<>|])\1{6,}(?=[ \t\r\n]|$)|={7,}[ \t]*(?=[\r\n]|$)).*$/gm;

interface ConflictMarker extends Span {
  readonly kind: 'ours' | 'base' | 'middle' | 'theirs';
}

const KINDS = { '<': 'ours', '|': 'base', '=': 'middle', '>': 'theirs' } as const;

/**
 * Lines that a merge left behind, found as text: some layouts with markers are valid YAML (inside a block scalar, or
 * where a plain scalar swallows them), so that a parser alone would let them pass.
 */
export function findConflictMarkers(raw: string): ConflictMarker[] {
  if (!['<<<<<<<', '=======', '>>>>>>>', '|||||||'].some(sign => raw.includes(sign))) {
    return [];
  }
  return Array.from(raw.matchAll(MARKER), match => {
    const line = match[0].replace(/\r$/, '');
    const start = line.startsWith('\ufeff') ? 1 : 0;
    const kind = KINDS[line.charAt(start) as keyof typeof KINDS];
    return { kind, start: match.index + start, end: match.index + line.length };
  });
}

/**
 * The same text, of the same length, with the markers and what stands between a `|||||||` and its `=======` made blank:
 * what both sides say, at the offsets where they say it. Only for reading.
 */
export function blankConflicts(raw: string, markers: readonly ConflictMarker[]): string {
  let result = '';
  let position = 0;
  for (const [index, marker] of markers.entries()) {
    const next = markers[index + 1];
    const end = marker.kind === 'base' && next?.kind === 'middle' ? next.start : marker.end;
    result += raw.slice(position, marker.start) + raw.slice(marker.start, end).replace(/[^\r\n]/g, ' ');
    position = end;
  }
  return result + raw.slice(position);
}
