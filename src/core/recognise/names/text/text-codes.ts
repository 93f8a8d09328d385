import { charClass } from './characters.ts';

/**
 * The text that is being read as numbers: its UTF-16 code units and their classes. Strings are kept in many ways, and to ask one
 * for its code units one by one, several times each, takes longer than to read these.
 */
export let codes = new Uint16Array(4096);
export let kinds = new Uint8Array(4096);

/** Takes up a text, which is what is read until the next. */
export function readCodes(text: string): void {
  const { length } = text;
  if (codes.length < length) {
    codes = new Uint16Array(2 * length);
    kinds = new Uint8Array(2 * length);
  }
  for (let at = 0; at < length; at++) {
    const code = codeAt.call(text, at);
    codes[at] = code;
    kinds[at] = charClass(code);
  }
}

/** Called in this way it is one instruction or two, whatever kind of string it is. */
const codeAt = String.prototype.charCodeAt;
