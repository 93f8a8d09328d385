import { contentHash } from './content-hash.ts';

/** What tells whether a file is still the one that was read. */
export interface FileStamp {
  readonly size: number;
  /** Milliseconds, as the file system has it. */
  readonly mtime: number;
}

/** What is kept of what one file says. */
export interface KeptFile {
  /** What is asked for of every file at the start, as JSON has it: the notes of a segment are read in one go. */
  readonly note: unknown;
  /** What is asked for later. */
  readonly body: Uint8Array;
}

/** The same between two sessions. */
export interface CacheEntry extends KeptFile {
  readonly uri: string;
  readonly stamp: FileStamp;
  /** Of the file's bytes. */
  readonly hash: number;
}

const MAGIC = 0x314c_4344;
/** Magic number, version, the two halves of the checksum, length of the head. */
const PREFIX = 5 * 4;
/** From here on the checksum counts. */
const SUMMED = 4 * 4;
const NOTHING = new Uint8Array();

/**
 * Entries as the bytes of one file: a prefix of five little-endian words, a head in JSON, the bodies. The checksum
 * is over what follows it.
 * @param version of what the bodies hold; a segment of another version is not read
 */
export function encodeSegment(entries: readonly CacheEntry[], version: number): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const head = encoder.encode(
    JSON.stringify(
      entries.map(({ uri, stamp, hash, note, body }) => [uri, stamp.size, stamp.mtime, hash, note, body.length]),
    ),
  );
  const bytes = new Uint8Array(PREFIX + head.length + entries.reduce((sum, { body }) => sum + body.length, 0));
  bytes.set(head, PREFIX);
  let at = PREFIX + head.length;
  for (const { body } of entries) {
    bytes.set(body, at);
    at += body.length;
  }
  const prefix = new DataView(bytes.buffer, 0, PREFIX);
  prefix.setUint32(SUMMED, head.length, true);
  const sum = contentHash(bytes.subarray(SUMMED));
  for (const [index, word] of [MAGIC, version, Math.floor(sum / 2 ** 32), sum % 2 ** 32].entries()) {
    prefix.setUint32(index * 4, word, true);
  }
  return bytes;
}

/**
 * The bodies are views of `bytes`.
 * @returns nothing where the bytes are no segment, of another version, cut short or damaged
 */
export function decodeSegment(bytes: Uint8Array, version: number): CacheEntry[] {
  if (bytes.length < PREFIX) {
    return [];
  }
  const prefix = new DataView(bytes.buffer, bytes.byteOffset, PREFIX);
  const word = (index: number) => prefix.getUint32(index * 4, true);
  const sum = contentHash(bytes.subarray(SUMMED));
  if (word(0) !== MAGIC || word(1) !== version || word(2) !== Math.floor(sum / 2 ** 32) || word(3) !== sum % 2 ** 32) {
    return [];
  }
  const headEnd = PREFIX + word(4);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(PREFIX, headEnd))) as [
    string,
    number,
    number,
    number,
    unknown,
    number,
  ][];
  let at = headEnd;
  return head.map(([uri, size, mtime, hash, note, length]) => {
    const body = length === 0 ? NOTHING : bytes.subarray(at, at + length);
    at += length;
    return { uri, stamp: { size, mtime }, hash, note, body };
  });
}
