/** Adds one set of texts, a bit for each, to another. */
export function unite(into: Int32Array, set: Int32Array): void {
  for (let at = 0; at < set.length; at++) {
    into[at]! |= set[at]!;
  }
}

/** Gives the texts of a set this code, unless they have a better one. */
export function lower(codes: Uint8Array, set: Int32Array, code: number): void {
  for (let at = 0; at < set.length; at++) {
    for (let left = set[at]!; left !== 0; left &= left - 1) {
      const text = (at << 5) + 31 - Math.clz32(left & -left);
      if (code < codes[text]!) {
        codes[text] = code;
      }
    }
  }
}
