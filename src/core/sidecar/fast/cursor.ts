import { SeenLines } from './seen-lines.ts';

const QUOTE = 0x22;
const HASH = 0x23;
const COMMA = 0x2c;
const COLON = 0x3a;
const SPACE = 0x20;
const LF = 0x0a;
const CR = 0x0d;
/** YAML allows a key of 1024 characters; ours have a few. */
const LONGEST_WORD = 200;
/** UTF-16 units from which on engines cut a text out of another without copying it. */
const SLICED = 13;
/** Longer than any file: a small integer, as engines compare those quickest. */
const NEVER = 2 ** 30 - 1;

const LETTER = 1;
const WORD = 2;
const DIGIT = 4;
/** What an ASCII character may be part of. */
const CLASSES = new Uint8Array(128);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz') {
  CLASSES[letter.charCodeAt(0)] = LETTER | WORD;
}
for (const digit of '0123456789') {
  CLASSES[digit.charCodeAt(0)] = WORD | DIGIT;
}
for (const sign of '_+-./') {
  CLASSES[sign.charCodeAt(0)] = WORD;
}

const isA = (code: number, what: number): boolean => code < 128 && (CLASSES[code]! & what) !== 0;

/**
 * Goes through a file in canonical form, line by line and token by token. What is not of that form makes it give up for
 * good: `ok` is false from then on, and nothing that it returns counts.
 */
export class Cursor {
  readonly raw: string;
  readonly seen = new SeenLines();
  /** Where the next token begins. */
  at = 0;
  ok = true;
  /** Spaces before the first character of this line; -1 behind the last line. */
  indent = 0;
  /** An upper bound of how many tokens a YAML reader makes of what is behind the cursor. */
  tokens = 0;
  /** Behind the last character of this line that counts. */
  end = 0;
  #next = 0;
  readonly #isCrlf: boolean;
  /** Length from which on texts are copied. */
  readonly #copiedFrom: number;
  /** The first backslash at or behind the cursor, as far as known. */
  #backslash: number;

  /** @param isPassing whether what is read goes before the file's text does, so that texts may be slices of it */
  constructor(raw: string, isPassing = false) {
    this.raw = raw;
    this.#copiedFrom = isPassing ? NEVER : SLICED;
    const first = raw.indexOf('\n');
    this.#isCrlf = first > 0 && raw.charCodeAt(first - 1) === CR;
    this.#backslash = raw.indexOf('\\');
    this.#enterLine();
  }

  giveUp(): undefined {
    this.ok = false;
    this.indent = -1;
    this.end = -1;
    return undefined;
  }

  /** A block goes on with lines that are indented so far. */
  expectIndent(spaces: number): void {
    if (this.indent !== spaces) {
      this.giveUp();
    }
  }

  /** Ends a line that must be used up, and goes to the next one that is neither blank nor a comment. */
  endLine(): void {
    if (this.at !== this.end) {
      this.giveUp();
      return;
    }
    this.at = this.#next;
    this.#enterLine();
  }

  get isLineEnd(): boolean {
    return this.at === this.end;
  }

  /** To the end of the line, for what is known already. */
  skipRest(): void {
    this.at = this.end;
  }

  /** The key of a block map at the cursor, which then stands behind its colon and the space that follows it, if any. */
  key(): number {
    const { raw } = this;
    const start = this.at;
    const end = this.#wordEnd(start);
    if (end === start || raw.charCodeAt(end) !== COLON) {
      this.giveUp();
      return start;
    }
    this.at = end + 1;
    if (this.at !== this.end) {
      this.#expect(SPACE);
    }
    return end;
  }

  /** The same for a key of so many UTF-16 units with its colon that is known to stand at the cursor. */
  skipKey(width: number): void {
    this.at += width;
    if (this.at !== this.end) {
      this.#expect(SPACE);
    }
  }

  /** An id as the key of a line of its own; the cursor then stands behind its colon. */
  name(): string {
    const start = this.at;
    const name = this.text();
    if (this.at - start > LONGEST_WORD || !this.skips(COLON)) {
      this.giveUp();
    }
    return name;
  }

  /** The code of the character at the cursor; 10 or 13 at the end of a line. */
  get code(): number {
    return this.raw.charCodeAt(this.at);
  }

  /** Steps over one character where it is this one. */
  skips(code: number): boolean {
    if (this.raw.charCodeAt(this.at) !== code || this.at >= this.end) {
      return false;
    }
    this.at++;
    return true;
  }

  /** Behind an item of a flow collection: whether another one follows, or the bracket that closes it is next. */
  more(close: number): boolean {
    this.tokens += 8;
    if (this.skips(COMMA)) {
      this.#expect(SPACE);
      return this.ok;
    }
    if (!this.skips(close)) {
      this.giveUp();
    }
    return false;
  }

  /** A text: double-quoted as JSON has it, or a bare word that begins with a letter. */
  text(): string {
    return this.raw.charCodeAt(this.at) === QUOTE ? this.#quoted() : this.#word();
  }

  /** A number's digits, sign, point and exponent; the caller says whether it is one. */
  numeral(): string {
    const { raw } = this;
    const start = this.at;
    const sign = raw.charCodeAt(start) === 0x2d ? 1 : 0;
    let end = start + sign;
    if (!isA(raw.charCodeAt(end), DIGIT)) {
      this.giveUp();
      return '';
    }
    while (end < this.end && isA(raw.charCodeAt(end), WORD)) {
      end++;
    }
    this.at = end;
    return raw.slice(start, end);
  }

  /** A whole number of at most 15 digits. */
  whole(): number {
    const { raw } = this;
    const start = this.at;
    let value = 0;
    let at = start;
    for (let code = raw.charCodeAt(at); isA(code, DIGIT); code = raw.charCodeAt(++at)) {
      value = value * 10 + (code - 0x30);
    }
    if (at === start || at - start > 15) {
      this.giveUp();
    }
    this.at = at;
    return value;
  }

  #expect(code: number): void {
    if (!this.skips(code)) {
      this.giveUp();
    }
  }

  #wordEnd(start: number): number {
    const { raw } = this;
    if (!isA(raw.charCodeAt(start), LETTER)) {
      return start;
    }
    let end = start + 1;
    while (isA(raw.charCodeAt(end), WORD)) {
      end++;
    }
    return end - start > LONGEST_WORD ? start : end;
  }

  #word(): string {
    const start = this.at;
    const end = this.#wordEnd(start);
    const text = this.raw.slice(start, end);
    // `null` says that there is no value.
    if (end === start || (end - start === 4 && text.toLowerCase() === 'null')) {
      this.giveUp();
    }
    this.at = end;
    return end - start >= this.#copiedFrom ? copied(`"${text}"`) : text;
  }

  #quoted(): string {
    const { raw } = this;
    const start = this.at;
    let end = raw.indexOf('"', start + 1);
    if (this.#backslash >= 0 && this.#backslash < start) {
      this.#backslash = raw.indexOf('\\', start);
    }
    if (this.#backslash < 0 || this.#backslash > end) {
      this.at = end + 1;
      if (end < 0 || end >= this.end) {
        this.giveUp();
        return '';
      }
      return end - start > this.#copiedFrom ? copied(raw.slice(start, end + 1)) : raw.slice(start + 1, end);
    }
    while (end >= 0 && end < this.end && isEscaped(raw, end)) {
      end = raw.indexOf('"', end + 1);
    }
    if (end < 0 || end >= this.end) {
      this.giveUp();
      return '';
    }
    this.at = end + 1;
    try {
      return JSON.parse(raw.slice(start, end + 1)) as string;
    } catch {
      // An escape of YAML's own.
      this.giveUp();
      return '';
    }
  }

  #enterLine(): void {
    const { raw } = this;
    for (;;) {
      const start = this.at;
      if (start >= raw.length) {
        this.indent = -1;
        this.end = -1;
        return;
      }
      const lf = raw.indexOf('\n', start);
      if (lf < 0 || (raw.charCodeAt(lf - 1) === CR) !== this.#isCrlf) {
        this.giveUp();
        return;
      }
      let first = start;
      while (raw.charCodeAt(first) === SPACE) {
        first++;
      }
      this.tokens += 12;
      const code = raw.charCodeAt(first);
      const isBlank = code === LF || (code === CR && this.#isCrlf);
      if (isBlank ? first > start : code !== HASH) {
        if (isBlank) {
          this.giveUp();
          return;
        }
        this.indent = first - start;
        this.at = first;
        this.end = this.#isCrlf ? lf - 1 : lf;
        this.#next = lf + 1;
        return;
      }
      this.at = lf + 1;
    }
  }
}

/**
 * A text of its own, in as few bytes as it needs: a slice would keep the whole file in memory, and in two bytes a character
 * where one character of the file needs them.
 * @param quoted without a backslash
 */
function copied(quoted: string): string {
  return JSON.parse(quoted) as string;
}

function isEscaped(raw: string, quote: number): boolean {
  let slashes = 0;
  while (raw.charCodeAt(quote - 1 - slashes) === 0x5c) {
    slashes++;
  }
  return slashes % 2 === 1;
}
