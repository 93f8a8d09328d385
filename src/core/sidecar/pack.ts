import type { Span } from '../text/span.ts';
import type { ParsedSidecar } from './model.ts';

/** Goes up with any change of what {@link packSidecar} writes or of what the reader makes of a file. */
export const PACK_VERSION = 3;

type Packed = Omit<ParsedSidecar, 'passes' | 'keySpans'> & {
  readonly passes: readonly (readonly [string, { readonly done?: string }])[];
  /** Id, start, end, id, start, end, … */
  readonly keySpans: readonly (string | number)[];
};

/** What was read of a sidecar as one text, which is read back many times faster than the file. */
export function packSidecar(parsed: ParsedSidecar): string {
  const keySpans: (string | number)[] = [];
  for (const [id, { start, end }] of parsed.keySpans) {
    keySpans.push(id, start, end);
  }
  const packed: Packed = { ...parsed, passes: [...parsed.passes], keySpans };
  return JSON.stringify(packed);
}

/** @returns undefined for a text that is not of {@link packSidecar}'s making */
export function unpackSidecar(text: string): ParsedSidecar | undefined {
  let packed: Packed;
  try {
    packed = JSON.parse(text) as Packed;
  } catch {
    return undefined;
  }
  if (!Array.isArray(packed?.claims) || !Array.isArray(packed.keySpans) || !Array.isArray(packed.passes)) {
    return undefined;
  }
  const spans = new Map<string, Span>();
  for (let at = 0; at + 2 < packed.keySpans.length; at += 3) {
    const start = packed.keySpans[at + 1] as number;
    spans.set(packed.keySpans[at] as string, { start, end: packed.keySpans[at + 2] as number });
  }
  return { ...packed, passes: new Map(packed.passes), keySpans: spans };
}
