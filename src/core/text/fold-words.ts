import { fold } from './fold.ts';

/** Letters that carry no mark which could be taken off, in the spelling of a keyboard without them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  Ħ: 'H',
  ŧ: 't',
  Ŧ: 'T',
  ə: 'a',
  Ə: 'A',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ß: 'ss',
  þ: 'th',
  Þ: 'Th',
  ð: 'd',
  Ð: 'D',
};
const BEYOND_ASCII = /[^\x00-\x7f]\p{M}*|[\x00-\x7f]\p{M}+/gu;
const ASCII = /^[\x00-\x7f]*$/;
/** Corpora hold few different letters beyond ASCII, and each takes several passes to fold. */
const folded = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

/** No diacritics, straight quotes, plain spaces; the case is kept. */
export function foldMarks(text: string): string {
  return ASCII.test(text) ? text : text.replace(BEYOND_ASCII, foldLetter);
}

/** Lower case, no diacritics, straight quotes, plain spaces. */
export function foldWords(text: string): string {
  return foldMarks(text).toLowerCase();
}

function foldLetter(letter: string): string {
  let plain = folded.get(letter);
  if (plain === undefined) {
    plain = fold(letter, { ignoreDiacritics: true });
    plain = PLAIN_LETTERS[plain] ?? plain;
    if (folded.size === MOST_REMEMBERED) {
      folded.clear();
    }
    folded.set(letter, plain);
  }
  return plain;
}

/**
 * The spelling that two transliterations of one name share: "Naqoura", "Nakoura" and "Naqura"; "Hezbollah" and
 * "Hizbullah"; "al-Sharaa" and "Al Sharaa"; "Aaitaroun", with the first sound (ʿayn) as a second vowel, and "Aitaroun";
 * "Hawran" and "Horan". Coarse on purpose: it finds, the original spelling ranks.
 */
export function foldSpelling(text: string): string {
  return foldWords(text)
    .replace(/['’ʿʾ`]/g, '')
    .replace(/(?<![\p{L}\p{N}])(?:al|el|an|en|ar|er|as|es|ash|esh|at|et|ad|ed|az)[-\s](?=\p{L})/gu, '')
    .replace(/[a-z]+/g, spellingOf);
}

/** The shared spelling of one word in lower-case ASCII letters; anything else comes back as it is. */
export function spellingOf(word: string): string {
  if (!/^[a-z]+$/.test(word)) {
    return word;
  }
  return word
    .replace(/q|ck|c(?![hieyz])/g, 'k')
    .replace(/tch|ch|sch/g, 'sh')
    .replace(/ph/g, 'f')
    .replace(/dj/g, 'j')
    .replace(/([kgdt])h/g, (_, letter: string) => (letter === 'k' ? 'h' : letter))
    .replace(/^aa(?=[^a])/, 'a')
    .replace(/w/g, 'u')
    .replace(/a?[ou]+/g, 'u')
    .replace(/a?[iye]+/g, 'i')
    .replace(/a+/g, 'a')
    .replace(/([b-df-hj-np-tvxz])\1+/g, '$1')
    .replace(/(?:ia|i|a)h?$/, 'a');
}
