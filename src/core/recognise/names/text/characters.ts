/**
 * Classes of UTF-16 code units for the tokeniser, worked out once per code unit and kept: a table look-up is what makes
 * several megabytes a second possible, a regular expression per character is not.
 */
export const CHAR = {
  other: 1,
  lower: 2,
  upper: 3,
  /** Letters of scripts without case: Arabic, Hebrew, Chinese. */
  caseless: 4,
  digit: 5,
  mark: 6,
  space: 7,
  newline: 8,
  apostrophe: 9,
  hyphen: 10,
  dash: 11,
  /** Either half of a surrogate pair: the pair has to be looked at. */
  surrogate: 12,
} as const;

const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const MARK = /\p{M}/u;
const SPACE = /[\s\u200b\u2060\ufeff]/u;
const APOSTROPHES = "'’‘ʼʻʿʾ`´";
/** The ASCII hyphen, the hyphen, the non-breaking one, and the soft hyphen that some sites leave behind. */
const HYPHENS = '-\u2010\u2011\u00ad';
const DASHES = '\u2012\u2013\u2014\u2015';

const table = new Uint8Array(0x10000);

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return CHAR.surrogate;
  const char = String.fromCharCode(code);
  if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') return CHAR.newline;
  if (APOSTROPHES.includes(char)) return CHAR.apostrophe;
  if (HYPHENS.includes(char)) return CHAR.hyphen;
  if (DASHES.includes(char)) return CHAR.dash;
  if (SPACE.test(char)) return CHAR.space;
  if (MARK.test(char)) return CHAR.mark;
  if (DIGIT.test(char)) return CHAR.digit;
  if (!LETTER.test(char)) return CHAR.other;
  const lower = char.toLowerCase();
  if (lower === char.toUpperCase()) return CHAR.caseless;
  return lower === char ? CHAR.lower : CHAR.upper;
}

/** The class of one UTF-16 code unit. */
export function charClass(code: number): number {
  const known = table[code]!;
  if (known !== 0) return known;
  const value = classify(code);
  table[code] = value;
  return value;
}

/** True where the surrogate pair that starts at `at` is a letter (never an emoji). A lone surrogate is not. */
export function isAstralLetter(text: string, at: number): boolean {
  const point = text.codePointAt(at);
  return point !== undefined && point > 0xffff && LETTER.test(String.fromCodePoint(point));
}
