/**
 * A hash of bytes that tells a changed file from an unchanged one: 53 bits, not against an enemy. Reads four bytes at a
 * time, about a gigabyte a second.
 */
export function contentHash(bytes: Uint8Array): number {
  let high = 0x9e3779b9 ^ bytes.length;
  let low = 0x85ebca6b;
  const words = bytes.length >> 2;
  if ((bytes.byteOffset & 3) === 0) {
    const view = new Int32Array(bytes.buffer, bytes.byteOffset, words);
    for (let at = 0; at < words; at++) {
      const word = view[at]!;
      high = Math.imul(high ^ word, 0x5bd1e995);
      low = Math.imul(low ^ (word >>> 15) ^ (word << 17), 0x1b873593);
      high ^= high >>> 13;
      low ^= high >>> 11;
    }
  } else {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = 0; at < words; at++) {
      const word = view.getInt32(at * 4, true);
      high = Math.imul(high ^ word, 0x5bd1e995);
      low = Math.imul(low ^ (word >>> 15) ^ (word << 17), 0x1b873593);
      high ^= high >>> 13;
      low ^= high >>> 11;
    }
  }
  for (let at = words * 4; at < bytes.length; at++) {
    high = Math.imul(high ^ bytes[at]!, 0x5bd1e995);
    low = Math.imul(low ^ high, 0x1b873593);
  }
  high = Math.imul(high ^ (high >>> 15), 0x2c1b3c6d);
  low = Math.imul(low ^ (low >>> 13) ^ high, 0x297a2d39);
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
