import type { StoredClaim } from '../claims/model.ts';
import type { Span } from '../text/span.ts';
import type { ParsedSidecar } from './model.ts';

/** Goes up with any change of what {@link packSidecar} writes or of what the reader makes of a file. */
export const PACK_VERSION = 5;

/** What lists and counts ask of a sidecar, known while its claims are still packed. */
export interface SidecarOutline {
  readonly claims: number;
  /** Whether no two of them have one id. */
  readonly distinct: boolean;
  /** Whether one of them holds a relation. */
  readonly relations: boolean;
  /** Whether a person decided where one of them stands in another version of the article. */
  readonly placed: boolean;
  /** Who they name as their annotators, each once. */
  readonly annotators: readonly string[];
  /** Whether one of them names nobody. */
  readonly unsigned: boolean;
}

type Head = Omit<ParsedSidecar, 'passes' | 'keySpans' | 'claims'> & {
  readonly passes: readonly (readonly [string, { readonly done?: string }])[];
  readonly outline: SidecarOutline;
  /** Bytes of what follows. */
  readonly rest: number;
};

interface Body {
  readonly claims: readonly StoredClaim[];
  /** Id, start, end, id, start, end, … */
  readonly keySpans: readonly (string | number)[];
}

/** What is known of a sidecar; the bytes of one that was packed as long as nobody has asked for a claim. */
interface Late {
  readonly outline: SidecarOutline;
  bytes: Uint8Array | undefined;
}

const known = new WeakMap<ParsedSidecar, Late>();

const LINE_END = 0x0a;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * What was read of a sidecar in few bytes, which are read back many times faster than the file: a line of JSON with all
 * but the claims, then the claims.
 */
export function packSidecar(parsed: ParsedSidecar): Uint8Array {
  const packed = known.get(parsed)?.bytes;
  if (packed) {
    return packed;
  }
  const { claims, keySpans, passes, ...rest } = parsed;
  const spans: (string | number)[] = [];
  for (const [id, { start, end }] of keySpans) {
    spans.push(id, start, end);
  }
  const body = encoder.encode(JSON.stringify({ claims, keySpans: spans } satisfies Body));
  const head = { ...rest, passes: [...passes], outline: outlineOf(parsed), rest: body.length } satisfies Head;
  const first = encoder.encode(`${JSON.stringify(head)}\n`);
  const bytes = new Uint8Array(first.length + body.length);
  bytes.set(first);
  bytes.set(body, first.length);
  return bytes;
}

/**
 * Reads the first line alone: claims are unpacked when one is asked for, and the bytes are kept until then.
 * @returns undefined for bytes that are not of {@link packSidecar}'s making
 */
export function unpackSidecar(bytes: Uint8Array): ParsedSidecar | undefined {
  const lineEnd = bytes.indexOf(LINE_END);
  let packed: Head;
  try {
    packed = JSON.parse(decoder.decode(bytes.subarray(0, Math.max(0, lineEnd)))) as Head;
  } catch {
    return undefined;
  }
  if (!Array.isArray(packed?.passes) || packed.rest !== bytes.length - lineEnd - 1) {
    return undefined;
  }
  const { outline, passes, codebook, article, corrections, problems, writable } = packed;
  const late: Late = { outline, bytes };
  let body: Pick<ParsedSidecar, 'claims' | 'keySpans'> | undefined;
  const all = () => {
    body ??= unpackBody(late.bytes!.subarray(lineEnd + 1));
    late.bytes = undefined;
    return body;
  };
  const parsed: ParsedSidecar = {
    ...(codebook === undefined ? {} : { codebook }),
    article,
    get claims() {
      return all().claims;
    },
    corrections,
    passes: new Map(passes),
    problems,
    writable,
    get keySpans() {
      return all().keySpans;
    },
  };
  known.set(parsed, late);
  return parsed;
}

/** Whether the claims of a sidecar are still to be unpacked. */
export function isPacked(parsed: ParsedSidecar): boolean {
  return known.get(parsed)?.bytes !== undefined;
}

/** Looked for once: a sidecar that was read does not change. */
export function outlineOf(parsed: ParsedSidecar): SidecarOutline {
  const there = known.get(parsed)?.outline;
  if (there) {
    return there;
  }
  const { claims } = parsed;
  const outline = {
    claims: claims.length,
    distinct: new Set(claims.map(({ id }) => id)).size === claims.length,
    relations: claims.some(({ relations }) => relations !== undefined && relations.length > 0),
    placed: claims.some(({ placed }) => placed !== undefined),
    annotators: [...new Set(claims.flatMap(({ annotator }) => annotator ?? []))],
    unsigned: claims.some(({ annotator }) => annotator === undefined),
  };
  known.set(parsed, { outline, bytes: undefined });
  return outline;
}

function unpackBody(bytes: Uint8Array): Pick<ParsedSidecar, 'claims' | 'keySpans'> {
  const { claims, keySpans } = JSON.parse(decoder.decode(bytes)) as Body;
  const spans = new Map<string, Span>();
  for (let at = 0; at + 2 < keySpans.length; at += 3) {
    const start = keySpans[at + 1] as number;
    spans.set(keySpans[at] as string, { start, end: keySpans[at + 2] as number });
  }
  return { claims, keySpans: spans };
}
