import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 in lower-case hex of an LF text without byte order mark, as UTF-8: the `sha256` of a sidecar's article. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * Git's object id in lower-case hex of a file with these very bytes (no filters applied): SHA-1, or SHA-256 in a
 * repository of that format. A sidecar writes it with a `g` in front.
 */
export function gitBlobId(bytes: Uint8Array, format: 'sha1' | 'sha256' = 'sha1'): string {
  const object = concatBytes(utf8ToBytes(`blob ${bytes.length}\0`), bytes);
  return bytesToHex(format === 'sha1' ? sha1(object) : sha256(object));
}
