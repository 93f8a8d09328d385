/** The hash (FNV-1a) of no text, and of a text that goes on with another. */
export const HASH_OF_NOTHING = 0x811c9dc5 | 0;
export function hashGoingOn(hash: number, text: string): number {
  let whole = hash;
  for (let at = 0; at < text.length; at++) whole = Math.imul(whole ^ text.charCodeAt(at), 0x01000193);
  return whole;
}

/** The hash (FNV-1a) of a key's word that begins at `from`: of all up to a space, a comma or an apostrophe. */
export function hashOfKeyWord(key: string, from = 0): number {
  let hash = HASH_OF_NOTHING;
  for (let at = from; at < key.length; at++) {
    const code = key.charCodeAt(at);
    if (code === 32 || code === 44 || code === 39) break;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash;
}
