import type { StoredClaim } from '../claims/model.ts';
import type { Span } from '../text/span.ts';
import type { ParsedSidecar } from './model.ts';

/** Goes up with any change of what {@link packSidecar} writes or of what the reader makes of a file. */
export const PACK_VERSION = 7;

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

/** Bytes that lie elsewhere until somebody wants them. */
export interface LateBytes {
  readonly length: number;
  /** Has them brought, so that `now` need not wait for them. Never fails. */
  load(): Promise<void>;
  /** Undefined where they are to be had no more; whoever gave them out hears of it and reads the sidecar again. */
  now(): Uint8Array | undefined;
}

/** What was read of a sidecar, in two parts. */
export interface SidecarParts {
  /** All but the claims, as JSON has it. */
  readonly head: SidecarHead;
  /** The claims. */
  readonly body: Uint8Array | LateBytes;
}

export type SidecarHead = Omit<ParsedSidecar, 'passes' | 'keySpans' | 'claims'> & {
  readonly passes: readonly (readonly [string, { readonly done?: string }])[];
  readonly outline: SidecarOutline;
  /** Bytes of the claims. */
  readonly rest: number;
  /** The claims stand in the sidecar's own file, which is read back as quickly as anything that could be made of it. */
  readonly own?: true;
};

/** What unpacking brings. */
export type UnpackedClaims = Pick<ParsedSidecar, 'claims' | 'keySpans'>;

interface Body {
  readonly claims: readonly StoredClaim[];
  /** Id, start, end, id, start, end, … */
  readonly keySpans: readonly (string | number)[];
}

/** Of sidecars that were never packed. */
const outlines = new WeakMap<ParsedSidecar, SidecarOutline>();

const LINE_END = 0x0a;
const NOTHING = new Uint8Array();
const NO_PASSES: ParsedSidecar['passes'] = new Map();
const NO_CLAIMS: UnpackedClaims = { claims: [], keySpans: new Map() };
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * What was read of a sidecar in few bytes, which are read back many times faster than the file: a line of JSON with all
 * but the claims, then the claims.
 */
export function packSidecar(parsed: ParsedSidecar): Uint8Array {
  const parts = partsOf(parsed);
  const { head } = parts;
  const body = bytesOf(parts.body) ?? NOTHING;
  const first = encoder.encode(`${JSON.stringify(head)}\n`);
  const bytes = new Uint8Array(first.length + body.length);
  bytes.set(first);
  bytes.set(body, first.length);
  return bytes;
}

/** The same in two parts, for who keeps many of them and reads the heads first; as they came where nobody has unpacked them. */
export function partsOf(parsed: ParsedSidecar): SidecarParts {
  const packed = packedOf(parsed)?.parts;
  if (packed) {
    return packed;
  }
  const spans: (string | number)[] = [];
  for (const [id, { start, end }] of parsed.keySpans) {
    spans.push(id, start, end);
  }
  const body = encoder.encode(JSON.stringify({ claims: parsed.claims, keySpans: spans } satisfies Body));
  return { head: headOf(parsed, body.length), body };
}

/** All but the claims. @param rest bytes of what the claims are kept in */
export function headOf(parsed: ParsedSidecar, rest: number, own?: 'own'): SidecarHead {
  const { codebook, article, corrections, passes, problems, writable } = parsed;
  return {
    ...(codebook === undefined ? {} : { codebook }),
    article,
    corrections,
    passes: [...passes],
    problems,
    writable,
    outline: outlineOf(parsed),
    rest,
    ...(own ? { own: true } : {}),
  };
}

/**
 * Reads the first line alone: claims are unpacked when one is asked for, and the bytes are kept until then.
 * @returns undefined for bytes that are not of {@link packSidecar}'s making
 */
export function unpackSidecar(bytes: Uint8Array): ParsedSidecar | undefined {
  const lineEnd = bytes.indexOf(LINE_END);
  try {
    const head = JSON.parse(decoder.decode(bytes.subarray(0, Math.max(0, lineEnd)))) as SidecarHead;
    return fromParts({ head, body: bytes.subarray(lineEnd + 1) });
  } catch {
    return undefined;
  }
}

/**
 * @param unpack reads the claims of a body that {@link partsOf} did not make: of the sidecar's own file
 * @returns undefined where head and body do not belong together
 */
export function fromParts(
  parts: SidecarParts,
  unpack: (bytes: Uint8Array) => UnpackedClaims = unpackBody,
): ParsedSidecar | undefined {
  const { head, body } = parts;
  if (!Array.isArray(head?.passes) || head.rest !== body.length) {
    return undefined;
  }
  return new PackedSidecar(parts, unpack);
}

/**
 * A sidecar whose claims are unpacked when one is asked for. A class, as getters of an object's own take some hundred bytes
 * an object. Its claims are therefore no properties of its own: to copy it, {@link withProblems}.
 */
class PackedSidecar implements ParsedSidecar {
  declare readonly codebook?: string;
  readonly article: ParsedSidecar['article'];
  readonly corrections: ParsedSidecar['corrections'];
  readonly passes: ParsedSidecar['passes'];
  readonly problems: ParsedSidecar['problems'];
  readonly writable: boolean;
  readonly #outline: SidecarOutline;
  readonly #unpack: (bytes: Uint8Array) => UnpackedClaims;
  /** The bytes as long as nobody has asked for a claim. */
  #parts: SidecarParts | undefined;
  #unpacked: UnpackedClaims | undefined;

  constructor(parts: SidecarParts, unpack: (bytes: Uint8Array) => UnpackedClaims) {
    const { codebook, article, corrections, passes, problems, writable, outline } = parts.head;
    if (codebook !== undefined) {
      this.codebook = codebook;
    }
    this.article = article;
    this.corrections = corrections;
    this.passes = passes.length === 0 ? NO_PASSES : new Map(passes);
    this.problems = problems;
    this.writable = writable;
    this.#outline = outline;
    this.#unpack = unpack;
    this.#parts = parts;
  }

  get claims(): UnpackedClaims['claims'] {
    return this.#all().claims;
  }

  get keySpans(): UnpackedClaims['keySpans'] {
    return this.#all().keySpans;
  }

  get outline(): SidecarOutline {
    return this.#outline;
  }

  get parts(): SidecarParts | undefined {
    return this.#parts;
  }

  #all(): UnpackedClaims {
    if (this.#unpacked === undefined) {
      const bytes = bytesOf(this.#parts!.body);
      this.#unpacked = bytes === undefined ? NO_CLAIMS : this.#unpack(bytes);
      this.#parts = undefined;
    }
    return this.#unpacked;
  }
}

function packedOf(parsed: ParsedSidecar): PackedSidecar | undefined {
  return parsed instanceof PackedSidecar ? parsed : undefined;
}

/** The same with more problems before its own, not to be written to. */
export function withProblems(parsed: ParsedSidecar, more: ParsedSidecar['problems']): ParsedSidecar {
  const { codebook, article, claims, corrections, passes, problems, keySpans } = parsed;
  const of = { article, claims, corrections, passes, problems: [...more, ...problems], writable: false, keySpans };
  return codebook === undefined ? of : { codebook, ...of };
}

/** Has the claims of a sidecar brought that lie elsewhere, so that to unpack them waits for nothing. */
export async function loadPacked(parsed: ParsedSidecar): Promise<void> {
  const body = packedOf(parsed)?.parts?.body;
  if (body !== undefined && !(body instanceof Uint8Array)) {
    await body.load();
  }
}

/** Whether the claims of a sidecar are still to be unpacked. */
export function isPacked(parsed: ParsedSidecar): boolean {
  return packedOf(parsed)?.parts !== undefined;
}

/** Looked for once: a sidecar that was read does not change. */
export function outlineOf(parsed: ParsedSidecar): SidecarOutline {
  const there = packedOf(parsed)?.outline ?? outlines.get(parsed);
  if (there) {
    return there;
  }
  const { claims } = parsed;
  const ids = new Set<string>();
  const annotators = new Set<string>();
  let [relations, placed, unsigned] = [false, false, false];
  for (const claim of claims) {
    ids.add(claim.id);
    relations ||= claim.relations !== undefined && claim.relations.length > 0;
    placed ||= claim.placed !== undefined;
    if (claim.annotator === undefined) {
      unsigned = true;
    } else {
      annotators.add(claim.annotator);
    }
  }
  const distinct = ids.size === claims.length;
  const outline = { claims: claims.length, distinct, relations, placed, annotators: [...annotators], unsigned };
  outlines.set(parsed, outline);
  return outline;
}

function bytesOf(body: SidecarParts['body']): Uint8Array | undefined {
  return body instanceof Uint8Array ? body : body.now();
}

function unpackBody(bytes: Uint8Array): UnpackedClaims {
  const { claims, keySpans } = JSON.parse(decoder.decode(bytes)) as Body;
  const spans = new Map<string, Span>();
  for (let at = 0; at + 2 < keySpans.length; at += 3) {
    const start = keySpans[at + 1] as number;
    spans.set(keySpans[at] as string, { start, end: keySpans[at + 2] as number });
  }
  return { claims, keySpans: spans };
}
