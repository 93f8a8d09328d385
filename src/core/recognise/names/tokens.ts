import { CHAR, charClass, isAstralLetter } from './characters.ts';
import { foldWord } from './fold.ts';
import { hasWord, type WordList } from './lexicon/words.ts';
import { type Word, wordAt } from './word.ts';

/** What a token looks like; bits. */
export const SHAPE = {
  /** Begins with a capital, or with a letter of a script without case. */
  capital: 1,
  /** All letters are capitals, at least two of them. */
  allCaps: 2,
  /** Begins with a digit. */
  digit: 4,
  /** Followed by ’s (which is outside the token), or by a bare apostrophe after s. */
  possessive: 8,
  /** Letters with full stops: U.S., U.N., J.D. */
  dotted: 16,
  /** A single letter. */
  single: 32,
  /** Letters of a script without case. */
  caseless: 64,
} as const;

/** What stands before a token. */
export const GAP = {
  start: 0,
  space: 1,
  hyphen: 2,
  /** An en or em dash without spaces around it. */
  tightDash: 3,
  /** A full stop that ends an abbreviation or an initial: "Gen. ", "John F. ". */
  abbreviation: 4,
  comma: 5,
  ampersand: 6,
  slash: 7,
  /** A single line end within a wrapped paragraph. */
  newline: 8,
  /** Nothing at all: a digit run against letters is one token, so this is rare (emoji, lone surrogates). */
  open: 9,
  close: 10,
  quote: 11,
  colon: 12,
  dash: 13,
  /** The end of a sentence. */
  sentence: 14,
  other: 15,
} as const;

/** Abbreviations after which a full stop does not end a sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'gen lt col maj brig capt cpt sgt cpl cmdr adm st ste mr mrs ms dr prof sen rep gov hon rev jr sr mt ft pres amb sec insp supt fr vs'.split(
    ' ',
  ),
);

/**
 * Abbreviations that close a name and keep their full stop: kinds of companies, Jr., and the states of America and Canada as
 * their papers write them. They end a sentence as well, where a capital follows.
 */
const CLOSING: ReadonlySet<string> = new Set(
  (
    'Co Corp Cos Inc Ltd Bros Jr Sr Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb ' +
    'Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Alta Man Ont Que Sask'
  ).split(' '),
);
const LONGEST_CLOSING = 5;

/** Whether the word right before a full stop keeps it. */
const keepsStop = (text: string, start: number, end: number): boolean =>
  end - start <= LONGEST_CLOSING &&
  end - start > 1 &&
  kinds[start] === CHAR.upper &&
  CLOSING.has(text.slice(start, end));

const isAbbreviation = (word: string) => ABBREVIATIONS.has(foldWord(word)) || /^\p{Lu}$/u.test(word);

/**
 * The text that is being read as numbers: its UTF-16 code units and their classes. Strings are kept in many ways, and to ask one
 * for its code units one by one, several times each, takes longer than to read these.
 */
let codes = new Uint16Array(4096);
let kinds = new Uint8Array(4096);

function readCodes(text: string): void {
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

function gapOf(text: string, from: number, to: number, previousStart: number): number {
  const length = to - from;
  if (length === 0) return GAP.other;
  const first = codes[from]!;
  if (length === 1) {
    if (first === 32 || first === 0xa0) return GAP.space;
    const kind = kinds[from]!;
    if (kind === CHAR.hyphen) return GAP.hyphen;
    if (kind === CHAR.dash) return GAP.tightDash;
    if (kind === CHAR.space) return GAP.space;
    if (kind === CHAR.newline) return GAP.newline;
    if (first === 47) return GAP.slash;
    if (first === 38) return GAP.ampersand;
    return GAP.other;
  }
  let spaces = 0;
  let newlines = 0;
  let gap: number = GAP.space;
  for (let at = from; at < to; at++) {
    const code = codes[at]!;
    const kind = kinds[at]!;
    if (kind === CHAR.space) spaces++;
    else if (kind === CHAR.newline) newlines++;
    else if (code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x061f || code === 0x3002) {
      const abbreviated =
        code === 46 &&
        at === from &&
        from - previousStart <= 5 &&
        (isAbbreviation(text.slice(previousStart, from)) ||
          ((length > 2 || kinds[to] !== CHAR.upper || text.startsWith('Ltd', to)) &&
            keepsStop(text, previousStart, from)));
      gap = abbreviated ? Math.max(gap, GAP.abbreviation) : GAP.sentence;
    } else if (code === 44 || code === 0x060c) gap = Math.max(gap, GAP.comma);
    else if (code === 38) gap = Math.max(gap, GAP.ampersand);
    else if (kind === CHAR.dash) gap = Math.max(gap, GAP.dash);
    // "Brig.-Gen.": the hyphen after an abbreviation joins.
    else if (kind === CHAR.hyphen) gap = gap === GAP.abbreviation && spaces === 0 ? gap : Math.max(gap, GAP.dash);
    else if (code === 40 || code === 91) gap = Math.max(gap, GAP.open);
    else if (code === 41 || code === 93) gap = Math.max(gap, GAP.close);
    else if (
      code === 34 ||
      code === 0x201c ||
      code === 0x201d ||
      code === 0xab ||
      code === 0xbb ||
      kind === CHAR.apostrophe
    )
      gap = Math.max(gap, GAP.quote);
    else if (code === 58 || code === 59) gap = Math.max(gap, GAP.colon);
    else gap = Math.max(gap, GAP.other);
  }
  if (gap === GAP.space && newlines > 0) return newlines > 1 ? GAP.other : GAP.newline;
  if (gap === GAP.space && spaces > 3) return GAP.other;
  return gap;
}

/**
 * The words of one stretch of text, in parallel arrays. Offsets are UTF-16 offsets into `text`; `end` leaves out a
 * possessive ’s.
 */
export class Tokens {
  readonly text: string;
  readonly start: number[] = [];
  readonly end: number[] = [];
  readonly shape: number[] = [];
  /** What some token or other looks like: all their bits. */
  shapes = 0;
  readonly gap: number[] = [];
  /** The word that each token is. */
  readonly words: Word[] = [];

  constructor(text: string) {
    this.text = text;
    readCodes(text);
    this.#scan();
  }

  get count(): number {
    return this.start.length;
  }

  raw(index: number): string {
    return this.text.slice(this.start[index], this.end[index]);
  }

  /** The folded form (see foldWord), empty outside the stretch. */
  word(index: number): string {
    return index < 0 || index >= this.words.length ? '' : this.words[index]!.folded;
  }

  /** Whether the folded form is in the list; false outside the stretch. */
  isIn(index: number, list: WordList): boolean {
    if (index < 0 || index >= this.words.length) return false;
    const { folded, row } = this.words[index]!;
    return hasWord(list, folded, row);
  }

  has(index: number, shape: number): boolean {
    return index >= 0 && index < this.shape.length && (this.shape[index]! & shape) !== 0;
  }

  /** What separates the token from the one before it; `start` beyond the ends. */
  gapBefore(index: number): number {
    return index < 0 || index >= this.gap.length ? GAP.start : this.gap[index]!;
  }

  #scan(): void {
    const text = this.text;
    const to = text.length;
    let at = 0;
    let previousEnd = 0;
    while (at < to) {
      const kind = kinds[at]!;
      const astral = kind === CHAR.surrogate && isAstralLetter(text, at);
      if (kind !== CHAR.lower && kind !== CHAR.upper && kind !== CHAR.caseless && kind !== CHAR.digit && !astral) {
        at++;
        continue;
      }
      const start = at;
      let upper = 0;
      let lower = 0;
      let letters = 0;
      while (at < to) {
        const k = kinds[at]!;
        if (k === CHAR.lower) lower++;
        else if (k === CHAR.upper) upper++;
        else if (k === CHAR.surrogate) {
          if (!isAstralLetter(text, at) || at + 1 >= to) break;
          at++;
        } else if (k === CHAR.apostrophe) {
          if (at + 1 >= to || !this.#apostropheInside(at, to)) break;
          at++;
          continue;
        } else if (k !== CHAR.caseless && k !== CHAR.digit && k !== CHAR.mark) break;
        letters++;
        at++;
      }
      let shape = 0;
      // U.S., U.N., J.D.: letters that each carry a full stop are one word, its last full stop with it.
      if (letters === 1 && upper === 1 && at < to && codes[at]! === 46) {
        let next = at;
        let pairs = 0;
        while (next + 1 < to && codes[next]! === 46 && kinds[next + 1]! === CHAR.upper) {
          const after = next + 2 < to ? kinds[next + 2]! : CHAR.other;
          if (after === CHAR.lower || after === CHAR.upper) break;
          next += 2;
          pairs++;
        }
        if (pairs > 0) {
          if (next < to && codes[next]! === 46) next++;
          at = next;
          upper += pairs;
          letters += pairs;
          shape |= SHAPE.dotted;
        }
      }
      let end = at;
      if (at < to && kinds[at]! === CHAR.apostrophe) {
        const next = at + 1 < to ? codes[at + 1]! : 0;
        const after = at + 2 < to ? kinds[at + 2]! : CHAR.other;
        if ((next === 115 || next === 83) && after !== CHAR.lower && after !== CHAR.upper) {
          shape |= SHAPE.possessive;
          end = at;
          at += 2;
        } else if (
          (codes[at - 1] === 115 || codes[at - 1] === 83) &&
          next === 32 &&
          // "LEEDS' BOWYER": where all is written large, so is what is owned.
          (after === CHAR.lower || (after === CHAR.upper && lower === 0 && upper > 2))
        ) {
          shape |= SHAPE.possessive;
          at += 1;
        }
      }
      if (kind === CHAR.upper) shape |= SHAPE.capital;
      else if (kind === CHAR.caseless || astral) shape |= SHAPE.capital | SHAPE.caseless;
      else if (kind === CHAR.digit) shape |= SHAPE.digit;
      if (upper >= 2 && lower === 0) shape |= SHAPE.allCaps;
      if (letters === 1) shape |= SHAPE.single;
      const count = this.start.length;
      this.gap.push(count === 0 ? GAP.start : gapOf(text, previousEnd, start, this.start[count - 1]!));
      this.start.push(start);
      this.end.push(end === at && codes[at] === 46 && at < to && keepsStop(text, start, at) ? end + 1 : end);
      this.shape.push(shape);
      this.shapes |= shape;
      this.words.push(wordAt(text, codes, start, end));
      previousEnd = at;
    }
  }

  /** Sana’a, Ba’ath, O’Brien: an apostrophe between letters belongs to the word, unless it opens a possessive. */
  #apostropheInside(at: number, to: number): boolean {
    const before = kinds[at - 1]!;
    const next = kinds[at + 1]!;
    const letterBefore =
      before === CHAR.lower || before === CHAR.upper || before === CHAR.caseless || before === CHAR.mark;
    const letterAfter = next === CHAR.lower || next === CHAR.upper || next === CHAR.caseless;
    if (!letterBefore || !letterAfter) return false;
    const s = codes[at + 1]!;
    if (s !== 115 && s !== 83) return true;
    const after = at + 2 < to ? kinds[at + 2]! : CHAR.other;
    return after === CHAR.lower || after === CHAR.upper || after === CHAR.caseless;
  }
}
