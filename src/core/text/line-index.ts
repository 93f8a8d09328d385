import type { Span } from './span.ts';

/** Zero-based line and UTF-16 column, the same numbers as the editor's `Position` for the same article. */
interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/**
 * Lines of an LF text, by binary search. Only line feeds part lines, as in the editor, which takes neither U+2028 nor
 * form feeds for line ends. What lies outside is clamped to the nearest place inside.
 */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    this.#starts = starts;
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The line that an offset stands in. */
  lineAt(offset: number): number {
    return lastAtMost(this.#starts, offset);
  }

  /** Position of an offset into the LF text. */
  positionAt(offset: number): LinePosition {
    const inside = Math.max(0, Math.min(offset, this.#length));
    const line = this.lineAt(inside);
    return { line, character: inside - this.#starts[line]! };
  }

  /** Offset of a position in the LF text. */
  offsetAt(position: LinePosition): number {
    if (position.line < 0) {
      return 0;
    }
    if (position.line >= this.#starts.length) {
      return this.#length;
    }
    const { start, end } = this.lineSpan(position.line);
    return Math.min(start + Math.max(0, position.character), end);
  }

  /** A line without its line feed. `line` is clamped as well. */
  lineSpan(line: number): Span {
    const inside = Math.max(0, Math.min(line, this.#starts.length - 1));
    const next = this.#starts[inside + 1];
    return { start: this.#starts[inside]!, end: next === undefined ? this.#length : next - 1 };
  }
}

/**
 * Maps offsets between a file's raw text (byte order mark and CRLF counted) and its LF text. A raw offset between CR
 * and LF, or on the mark, maps to the nearest place of the LF text.
 */
export class RawOffsets {
  /** LF offsets of the line feeds that are CRLF in the file. */
  readonly #pairs: readonly number[];
  readonly #bom: number;

  constructor(raw: string) {
    this.#bom = raw.charCodeAt(0) === 0xfeff ? 1 : 0;
    const pairs: number[] = [];
    for (let at = raw.indexOf('\r\n'); at >= 0; at = raw.indexOf('\r\n', at + 2)) {
      pairs.push(at - this.#bom - pairs.length);
    }
    this.#pairs = pairs;
  }

  /** Raw offset of an LF offset; the one before CR where that offset is a line's end. */
  toRaw(offset: number): number {
    return this.#bom + offset + (lastAtMost(this.#pairs, offset - 1) + 1);
  }

  /** LF offset of a raw offset. */
  toText(raw: number): number {
    const body = Math.max(0, raw - this.#bom);
    let low = 0;
    let high = this.#pairs.length;
    // The pair number i ends in the raw body at pairs[i] + i + 2; those that end at or before the offset count.
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pairs[middle]! + middle + 2 <= body) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const inPair = low < this.#pairs.length && this.#pairs[low]! + low + 1 === body;
    return body - low - (inPair ? 1 : 0);
  }
}

/** Index of the last value that is at most `limit` in an ascending list, -1 where there is none. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}
