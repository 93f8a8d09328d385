import { CHAR } from './characters.ts';
import { foldWord } from './fold.ts';
import { codes, kinds } from './text-codes.ts';

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
export const keepsStop = (text: string, start: number, end: number): boolean =>
  end - start <= LONGEST_CLOSING &&
  end - start > 1 &&
  kinds[start] === CHAR.upper &&
  CLOSING.has(text.slice(start, end));

const isAbbreviation = (word: string) => ABBREVIATIONS.has(foldWord(word)) || /^\p{Lu}$/u.test(word);

/** What stands between two tokens of the text that was taken up, by their UTF-16 offsets. */
export function gapOf(text: string, from: number, to: number, previousStart: number): number {
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
