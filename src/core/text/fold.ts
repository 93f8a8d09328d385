import type { Span } from './span.ts';

export interface FoldOptions {
  /** `İ` and `ß` follow the root locale's lower case. */
  readonly ignoreCase?: boolean;
  /** "Ansarullāh" as "Ansarullah". */
  readonly ignoreDiacritics?: boolean;
  /** Runs of white space, line ends included, become one space. */
  readonly joinSpaces?: boolean;
}

/** A folded text that knows where each of its characters came from. */
export interface FoldedText {
  readonly text: string;
  /** The stretch of the source that a stretch of the folded text stands for. An empty stretch gives an empty one. */
  sourceSpan(start: number, end: number): Span;
  /** The first offset of the folded text at or after a source offset. */
  foldedOffset(source: number): number;
}

/** Letters that look alike in print but differ as characters: NFKC leaves these apart. */
const LOOKS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u201B\u2032\u02BC\u02B9\u0060\u00B4]/g, "'"],
  [/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]/g, '"'],
  [/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-'],
  [/[\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g, ' '],
  // Soft hyphen, zero-width and direction marks: they show nothing.
  [/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g, ''],
];

/** A character with its marks, folded as one, so that composed and decomposed letters meet. */
const UNIT = /[\s\S]\p{M}*/guy;
const PLAIN = /^[\t\n\x20-\x7e]*$/;
const FIRST_MARK = 0x300;

/** Folds a short string (a name, a quote) where no way back is needed. */
export function fold(text: string, options: FoldOptions = {}): string {
  const folded = PLAIN.test(text) ? withCase(text, options) : text.replace(UNIT, unit => foldUnit(unit, options));
  return options.joinSpaces ? folded.replace(/\s+/g, ' ') : folded;
}

/**
 * Folds a text for comparison: quotation marks, dashes and spaces of one look are one character, invisible characters
 * go, width and ligatures follow NFKC (Unicode Standard Annex 15). Same result as `fold`.
 */
export function foldText(text: string, options: FoldOptions = {}): FoldedText {
  const source = new SourceMap();
  let folded = '';
  let afterSpace = false;
  for (let at = 0; at < text.length; ) {
    const unit = unitAt(text, at);
    const end = at + unit.length;
    for (const letter of unit.length === 1 && unit < '\x7f' ? withCase(unit, options) : foldUnit(unit, options)) {
      const space = options.joinSpaces === true && /\s/.test(letter);
      if (space && afterSpace) {
        source.extendLast(end);
      } else {
        folded += space ? ' ' : letter;
        source.add(at, end, letter.length);
      }
      afterSpace = space;
    }
    at = end;
  }
  return {
    text: folded,
    sourceSpan: (start, end) => source.span(start, end, text.length),
    foldedOffset: offset => source.firstFrom(offset),
  };
}

/** For each UTF-16 unit of the folded text, the stretch of the source that it stands for. */
class SourceMap {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  add(start: number, end: number, units: number): void {
    for (let unit = 0; unit < units; unit++) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
  }

  extendLast(end: number): void {
    this.#ends[this.#ends.length - 1] = end;
  }

  span(start: number, end: number, sourceLength: number): Span {
    const from = this.#starts[start] ?? sourceLength;
    return { start: from, end: end > start ? (this.#ends[end - 1] ?? sourceLength) : from };
  }

  firstFrom(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

function unitAt(text: string, at: number): string {
  if (text.charCodeAt(at) < 0x80 && !(text.charCodeAt(at + 1) >= FIRST_MARK)) {
    return text[at]!;
  }
  UNIT.lastIndex = at;
  return UNIT.exec(text)![0];
}

function withCase(text: string, options: FoldOptions): string {
  return options.ignoreCase ? text.toLowerCase() : text;
}

function foldUnit(unit: string, options: FoldOptions): string {
  let folded = unit;
  for (const [look, plain] of LOOKS) {
    folded = folded.replace(look, plain);
  }
  folded = folded.normalize('NFKC');
  if (options.ignoreDiacritics) {
    folded = folded
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .normalize('NFC');
  }
  return withCase(folded, options);
}
