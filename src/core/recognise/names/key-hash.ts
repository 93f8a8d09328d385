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
