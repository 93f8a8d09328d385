import type { LateBytes } from '../../core/sidecar/pack.ts';
import { contentHash } from './content-hash.ts';

/** What tells whether a file is still the one that was read. */
export interface FileStamp {
  readonly size: number;
  /** Milliseconds, as the file system has it. */
  readonly mtime: number;
}

export function sameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.size === b.size && a.mtime === b.mtime;
}

/** What is kept of what one file says. */
export interface KeptFile {
  /** What is asked for of every file at the start, as JSON has it: the notes of a segment are read in one go. */
  readonly note: unknown;
  /** What is asked for later. */
  readonly body: Uint8Array | LateBytes;
}

/** The same between two sessions. */
export interface CacheEntry extends KeptFile {
  readonly uri: string;
  readonly stamp: FileStamp;
  /** Of the file's bytes. */
  readonly hash: number;
}

/** What is to be kept of a file. */
export interface FileToKeep {
  readonly note: unknown;
  /** `own`: what is asked for later is read from the file itself. */
  readonly body: Uint8Array | LateBytes | 'own';
}

/** An entry with its body at hand, to be written. */
export interface WholeEntry extends Omit<CacheEntry, 'body'> {
  readonly body: Uint8Array | 'own';
}

/** Entries as two files. */
interface SegmentFiles {
  /** A prefix of little-endian words, then a head in JSON. */
  readonly index: Uint8Array<ArrayBuffer>;
  /** All bodies, one after another. */
  readonly bodies: Uint8Array<ArrayBuffer>;
}

const MAGIC = 0x324c_4344;
/** Magic number, version, the two halves of the index's checksum, those of the bodies' checksum, length of the bodies. */
const PREFIX = 7 * 4;
/** From here on the index's checksum counts. */
const SUMMED = 4 * 4;
const NOTHING = new Uint8Array();
/** In the place of a body's length, where the body is the file itself. */
const OWN = -1;

/** @param version of what the bodies hold; a segment of another version is not read */
export function encodeSegment(entries: readonly WholeEntry[], version: number): SegmentFiles {
  const parts = entries.flatMap(({ body }) => (body === 'own' ? [] : [body]));
  const bodies = new Uint8Array(parts.reduce((sum, body) => sum + body.length, 0));
  let at = 0;
  for (const body of parts) {
    bodies.set(body, at);
    at += body.length;
  }
  const head = new TextEncoder().encode(
    JSON.stringify(
      entries.map(({ uri, stamp, hash, note, body }) => {
        const length = body === 'own' ? OWN : body.length;
        return [uri, stamp.size, stamp.mtime, hash, note, length];
      }),
    ),
  );
  const index = new Uint8Array(PREFIX + head.length);
  index.set(head, PREFIX);
  const prefix = new DataView(index.buffer, 0, PREFIX);
  const write = (from: number, words: readonly number[]) => {
    for (const [offset, word] of words.entries()) {
      prefix.setUint32((from + offset) * 4, word, true);
    }
  };
  write(SUMMED / 4, [...halves(contentHash(bodies)), bodies.length]);
  write(0, [MAGIC, version, ...halves(contentHash(index.subarray(SUMMED)))]);
  return { index, bodies };
}

/**
 * @param from `bodies` makes the file of the bodies, by its checksum and length, where there are any; `own` what is read
 *   from a file itself
 * @returns nothing where the bytes are no index, of another version, cut short or damaged
 */
export function decodeSegment(
  index: Uint8Array,
  version: number,
  from: {
    bodies(sum: number, length: number): { part(start: number, length: number): LateBytes };
    own(file: Omit<CacheEntry, keyof KeptFile>): LateBytes;
  },
): CacheEntry[] {
  if (index.length < PREFIX) {
    return [];
  }
  const prefix = new DataView(index.buffer, index.byteOffset, PREFIX);
  const word = (number: number) => prefix.getUint32(number * 4, true);
  const sum = halves(contentHash(index.subarray(SUMMED)));
  if (word(0) !== MAGIC || word(1) !== version || word(2) !== sum[0] || word(3) !== sum[1]) {
    return [];
  }
  const head = JSON.parse(new TextDecoder().decode(index.subarray(PREFIX))) as [
    string,
    number,
    number,
    number,
    unknown,
    number,
  ][];
  const file = word(6) === 0 ? undefined : from.bodies(word(4) * 2 ** 32 + word(5), word(6));
  let at = 0;
  return head.map(([uri, size, mtime, hash, note, length]) => {
    const stamp = { size, mtime };
    if (length === OWN) {
      return { uri, stamp, hash, note, body: from.own({ uri, stamp, hash }) };
    }
    const body = file === undefined || length === 0 ? NOTHING : file.part(at, length);
    at += length;
    return { uri, stamp, hash, note, body };
  });
}

/** The upper and the lower half of a checksum. */
function halves(sum: number): readonly [number, number] {
  return [Math.floor(sum / 2 ** 32), sum % 2 ** 32];
}
