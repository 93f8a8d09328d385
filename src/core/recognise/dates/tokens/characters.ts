/** Questions about characters that the scanner asks. */

/** Lengths of the lines of a text that is wrapped by hand or by an agency's system. */
const shortestWrapped = 50;

const longestWrapped = 100;

/** A line end in the middle of a sentence: the line has the length of wrapped text and the next goes on in lower case or figures. */
export function isWrapped(text: string, lineStart: number, at: number, to: number): boolean {
  const length = at - lineStart;
  if (length < shortestWrapped || length > longestWrapped || at + 1 >= to) {
    return false;
  }
  const next = text.charCodeAt(at + 1);
  return (next >= 97 && next <= 122) || (next >= 48 && next <= 57);
}

export function isAsciiLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** ASCII letters, and all beyond Latin-1's signs that is no punctuation: what may make a word longer than it looks. */
export function isLetter(code: number): boolean {
  if (code < 128) {
    const lower = code | 32;
    return lower >= 97 && lower <= 122;
  }
  return (
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x2c00 && code < 0x3000) ||
    code > 0x3020
  );
}

export function isThousands(text: string, at: number, to: number): boolean {
  return (
    at + 3 <= to &&
    isDigit(text.charCodeAt(at)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !(at + 3 < to && isDigit(text.charCodeAt(at + 3)))
  );
}

/** "3.12.2025" and "10.0.0.1" are no decimal numbers. */
export function hasSecondPoint(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && isDigit(text.charCodeAt(at))) {
    at++;
  }
  return at + 1 < to && text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1));
}

export function ordinalSuffixLength(text: string, at: number, to: number): number {
  if (at + 2 > to) {
    return 0;
  }
  const first = text.charCodeAt(at) | 32;
  const second = text.charCodeAt(at + 1) | 32;
  const known =
    (first === 116 && second === 104) ||
    (first === 115 && second === 116) ||
    (first === 110 && second === 100) ||
    (first === 114 && second === 100);
  return known && !(at + 2 < to && isLetter(text.charCodeAt(at + 2))) ? 2 : 0;
}
