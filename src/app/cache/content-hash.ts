const FIRST = 0x85ebca77;
const SECOND = 0x9e3779b1;

/**
 * A hash of bytes that tells a changed file from an unchanged one: 53 bits, not against an enemy; a change within one of
 * its words of four bytes is always seen. Four lanes of xxHash's kind, each a word at a time, do not wait for each other:
 * some gigabytes a second.
 */
export function contentHash(bytes: Uint8Array): number {
  const words = bytes.length >> 2;
  const view =
    (bytes.byteOffset & 3) === 0
      ? new Int32Array(bytes.buffer, bytes.byteOffset, words)
      : new Int32Array(bytes.slice(0, words * 4).buffer);
  let a = 0x2545f491 ^ bytes.length;
  let b = 0x1e3779b9;
  let c = 0x7f4a7c15;
  let d = 0x165667b1;
  const blocks = words & ~3;
  for (let at = 0; at < blocks; at += 4) {
    a = (a + Math.imul(view[at]!, FIRST)) | 0;
    a = Math.imul((a << 13) | (a >>> 19), SECOND);
    b = (b + Math.imul(view[at + 1]!, FIRST)) | 0;
    b = Math.imul((b << 13) | (b >>> 19), SECOND);
    c = (c + Math.imul(view[at + 2]!, FIRST)) | 0;
    c = Math.imul((c << 13) | (c >>> 19), SECOND);
    d = (d + Math.imul(view[at + 3]!, FIRST)) | 0;
    d = Math.imul((d << 13) | (d >>> 19), SECOND);
  }
  // Sums that differ where one lane alone does.
  let low = mixed((turned(a, 1) + turned(b, 7) + turned(c, 12) + turned(d, 18)) | 0);
  let high = mixed((turned(a, 16) ^ turned(b, 3) ^ turned(c, 27)) + d);
  for (let at = blocks; at < words; at++) {
    low = mixed(low ^ Math.imul(view[at]!, FIRST));
    high = mixed(high + view[at]!);
  }
  let rest = 0;
  for (let at = words * 4; at < bytes.length; at++) {
    rest = (rest << 8) | bytes[at]!;
  }
  low = mixed(low ^ Math.imul(rest, FIRST));
  high = mixed(high ^ rest ^ low);
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

function turned(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function mixed(value: number): number {
  let mix = value;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return mix ^ (mix >>> 16);
}
