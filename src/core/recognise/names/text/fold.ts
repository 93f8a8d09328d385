import { words } from '../lexicon/words.ts';

const MARKS = /[\p{M}'’‘ʼʻʿʾ`´.\u00ad]+/gu;
const PLAIN = /^[a-z0-9]*$/;
/** Letters that Unicode does not take apart but that writers without them replace. */
const REPLACED: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ħ: 'h',
  ŋ: 'n',
};
const REPLACED_LETTERS = /[ıøłđðþßæœəħŋ]/g;

/** A word in the form in which it is compared: lower case, without accents, apostrophes and full stops. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(REPLACED_LETTERS, letter => REPLACED[letter] ?? letter);
}

/** The Arabic article as it is written in Latin letters, assimilated or not; also what leads Persian and Urdu compounds. */
export const ARABIC_ARTICLES = words('al el ul an en ad ed as es ash esh ar er at et az ez');

/** What is replaced, by what, and letters of which one at least is in all that is replaced, if there are such. */
const SOUND_STEPS: readonly (readonly [RegExp, string, string])[] = [
  [/ph/g, 'f', 'p'],
  [/(?:ck|q|c(?!h))/g, 'k', 'cq'],
  [/t[sz]/g, 'z', 't'],
  [/dj/g, 'j', 'j'],
  [/([dgt])h/g, '$1', 'h'],
  [/(?:ou|oo|o|w)/g, 'u', 'ow'],
  [/(?:ee|ie|ei|ey|y|e)/g, 'i', 'ey'],
  [/(.)\1+/g, '$1', ''],
  [/ai/g, 'i', 'a'],
  [/(?<=[aiu])h$/, '', 'h'],
  [/(?:a|i)$/, 'a', ''],
];

/** A bit for each letter from a to z that is in a text. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) - FIRST_LETTER;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}
const FIRST_LETTER = 97;
const SOUND_LETTERS = SOUND_STEPS.map(([, , letters]) => lettersOf(letters));

/** The same few thousand words come again and again. */
const sounds = new Map<string, string>();
const MOST_SOUNDS = 8192;

/**
 * A folded word in the form in which transliterations of one name meet: Naqoura, Naqura and Nakoura; Hizbullah and
 * Hezbollah. It is coarse, so that a match by sound counts for less than one by spelling.
 */
function soundOfWord(folded: string): string {
  const known = sounds.get(folded);
  if (known !== undefined) return known;
  // No step makes a letter that a later one needs, so that those of the word tell which may be left out.
  const letters = lettersOf(folded);
  let sound = folded;
  for (let step = 0; step < SOUND_STEPS.length; step++) {
    const needed = SOUND_LETTERS[step]!;
    if (needed !== 0 && (letters & needed) === 0) continue;
    const [pattern, replacement] = SOUND_STEPS[step]!;
    sound = sound.replace(pattern, replacement);
  }
  if (sounds.size >= MOST_SOUNDS) sounds.clear();
  sounds.set(folded, sound);
  return sound;
}

/** The sound of a folded key (words joined by single spaces), articles left out. Empty where nothing is left. */
export function soundOfKey(key: string): string {
  const sounds: string[] = [];
  for (const word of key.split(' ')) if (!ARABIC_ARTICLES.has(word)) sounds.push(soundOfWord(word));
  return sounds.join('');
}
