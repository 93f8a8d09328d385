/** What stands between two tokens, as a code that grows with each character between them. */

/** What stands between a token and the one before it. */
export const gap = {
  none: 0,
  space: 1,
  hyphen: 2,
  /** A dash, or a hyphen with blanks around it. */
  dash: 3,
  comma: 4,
  /** A full stop with nothing after it. */
  dot: 5,
  /** A full stop, then a blank: an abbreviation or the end of a sentence. */
  stop: 6,
  slash: 7,
  colon: 8,
  apostrophe: 9,
  /** A blank and an apostrophe: "the '80s". */
  spaceApostrophe: 10,
  lineEnd: 11,
  /** Anything else; no expression goes over it. */
  other: 12,
} as const;

export const separator = {
  space: 0,
  hyphen: 1,
  dash: 2,
  comma: 3,
  dot: 4,
  slash: 5,
  colon: 6,
  apostrophe: 7,
  lineEnd: 8,
  other: 9,
} as const;

export const gapAfter = buildGapTable();

function buildGapTable(): Uint8Array {
  const next = new Uint8Array(13 * 10).fill(gap.other);
  const set = (from: number, by: number, to: number): void => {
    next[from * 10 + by] = to;
  };
  set(gap.none, separator.space, gap.space);
  set(gap.space, separator.space, gap.space);
  set(gap.none, separator.hyphen, gap.hyphen);
  set(gap.space, separator.hyphen, gap.dash);
  set(gap.hyphen, separator.space, gap.dash);
  set(gap.hyphen, separator.hyphen, gap.dash);
  set(gap.none, separator.dash, gap.dash);
  set(gap.space, separator.dash, gap.dash);
  set(gap.dash, separator.space, gap.dash);
  set(gap.none, separator.comma, gap.comma);
  set(gap.comma, separator.space, gap.comma);
  set(gap.none, separator.dot, gap.dot);
  set(gap.dot, separator.space, gap.stop);
  set(gap.stop, separator.space, gap.stop);
  set(gap.dot, separator.comma, gap.comma);
  set(gap.dot, separator.hyphen, gap.hyphen);
  set(gap.dot, separator.dash, gap.dash);
  set(gap.none, separator.slash, gap.slash);
  set(gap.none, separator.colon, gap.colon);
  set(gap.none, separator.apostrophe, gap.apostrophe);
  set(gap.space, separator.apostrophe, gap.spaceApostrophe);
  // "the mid-’80s"
  set(gap.hyphen, separator.apostrophe, gap.spaceApostrophe);
  for (const from of [gap.none, gap.space, gap.comma, gap.dot, gap.stop]) {
    set(from, separator.lineEnd, gap.lineEnd);
  }
  set(gap.lineEnd, separator.space, gap.lineEnd);
  return next;
}

export function separatorOf(code: number): number {
  switch (code) {
    case 32:
    case 9:
    case 0xa0:
    case 0x202f:
    case 0x2009:
      return separator.space;
    case 45:
    case 0x2010:
    case 0x2011:
      return separator.hyphen;
    case 0x2013:
    case 0x2014:
    case 0x2012:
    case 0x2212:
      return separator.dash;
    case 44:
      return separator.comma;
    case 46:
      return separator.dot;
    case 47:
      return separator.slash;
    case 58:
      return separator.colon;
    case 39:
    case 0x2019:
    case 0x2018:
    case 0xb4:
      return separator.apostrophe;
    case 10:
    case 13:
    case 0x2028:
      return separator.lineEnd;
    default:
      return separator.other;
  }
}
