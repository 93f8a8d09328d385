const LF = 0x0a;
const CR = 0x0d;
const DELETE = 0x7f;
/** Leads to U+0080 to U+00BF: the first half are control characters. */
const LATIN = 0xc2;
/** Leads to U+2000 to U+2FFF: 0x80 0xA8 and 0x80 0xA9 behind it are the separators of lines and paragraphs. */
const GENERAL = 0xe2;
/** Leads to U+F000 to U+FFFF: marks of byte order and what is no character are among them. */
const LAST = 0xef;

/**
 * Whether UTF-8 surely holds none of the characters that are never in canonical form (see `readCanonical`): several times
 * quicker than looking for them in the text, as most bytes are looked at four by four.
 * @param bytes valid UTF-8
 * @returns false also where nobody can tell by the first byte of a character
 */
export function arePlain(bytes: Uint8Array): boolean {
  const pairs = (bytes.byteOffset & 3) === 0 ? bytes.length >> 3 : 0;
  const view = new Int32Array(bytes.buffer, pairs === 0 ? 0 : bytes.byteOffset, pairs * 2);
  for (let at = 0; at < pairs; at++) {
    const one = view[2 * at]!;
    const other = view[2 * at + 1]!;
    // No byte below a space, none above a tilde.
    const odd = (one - 0x20202020) | (one + 0x01010101) | one | (other - 0x20202020) | (other + 0x01010101) | other;
    if ((odd & 0x80808080) !== 0 && !isPlain(bytes, at * 8, at * 8 + 8)) {
      return false;
    }
  }
  return isPlain(bytes, pairs * 8, bytes.length);
}

function isPlain(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte < 0x20 ? byte !== LF && byte !== CR : byte >= DELETE && !isPlainLead(bytes, at)) {
      return false;
    }
  }
  return true;
}

function isPlainLead(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1]!;
  switch (bytes[at]) {
    case DELETE:
    case LAST:
      return false;
    case LATIN:
      return next >= 0xa0;
    case GENERAL:
      return next !== 0x80 || (bytes[at + 2]! & 0xfe) !== 0xa8;
    default:
      return true;
  }
}
