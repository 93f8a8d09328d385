/** Hashes of 32 bits for feature keys: the same on every machine, since they are part of the model file's format. */

const FIRST = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = FIRST;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

/** The last mixing of MurmurHash3, so that keys that differ in one bit lie far apart. */
function scatter(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash === 0 ? 1 : hash;
}

/** The key of one value under one template; never 0. */
export const keyOf = (template: number, value: number): number =>
  scatter(Math.imul(value, 0x2c1b3c6d) ^ Math.imul(template + 1, 0x9e3779b1));

/** The key of two values, in this order, under one template; never 0. */
export const keyOfPair = (template: number, first: number, second: number): number =>
  scatter(
    Math.imul(first, 0x2c1b3c6d) ^
      Math.imul(second ^ (second >>> 15), 0x297a2d39) ^
      Math.imul(template + 1, 0x9e3779b1) ^
      (second << 16),
  );
