/** The hash (FNV-1a) of a key's word that begins at `from`: of all up to a space, a comma or an apostrophe. */
export function hashOfKeyWord(key: string, from = 0): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (code === 32 || code === 44 || code === 39) break;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash;
}

/** The hash of the first words of a key, from that of those before the last of them and that of the last. */
export function chained(before: number, word: number): number {
  const hash = Math.imul(before, 0x2c1b3c6d) ^ Math.imul(word ^ (word >>> 15), 0x297a2d39);
  return hash ^ (hash >>> 15);
}

/** The hash of a whole key: of its first word, gone on with the others; and of what goes on before it, if that is given. */
export function hashOfKey(key: string, before?: number): number {
  const first = hashOfKeyWord(key);
  let hash = before === undefined ? first : chained(before, first);
  for (let space = key.indexOf(' '); space >= 0; space = key.indexOf(' ', space + 1))
    hash = chained(hash, hashOfKeyWord(key, space + 1));
  return hash;
}
