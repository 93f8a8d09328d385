/** For each ASCII unit that words are made of the same in lower case; 0 for all others. */
export const ASCII_KINDS: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) =>
  /\w/.test(String.fromCharCode(unit)) ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : 0,
);

const ASCII = /^[\x00-\x7f]*$/;
/** A separator of thousands, perhaps. */
const BETWEEN_DIGITS = /\d,\d/;
const SMALL_S = 0x73;
const UNDERSCORE = 0x5f;

/** Whether words of a text are runs of ASCII letters, digits and `_`, with apostrophes within them at most. */
export function isPlain(text: string): boolean {
  return ASCII.test(text) && !BETWEEN_DIGITS.test(text);
}

/** Whether the apostrophe there ends the word before it: nothing of a word follows, or a possessive s. */
export function endsPossessor(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (at + 1 >= text.length || ASCII_KINDS[next] === 0) {
    return true;
  }
  const after = at + 2 < text.length ? text.charCodeAt(at + 2) : 0;
  return next === SMALL_S && (ASCII_KINDS[after] === 0 || after === UNDERSCORE);
}
