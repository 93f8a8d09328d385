import type { NameRef } from '../../gazetteer/name-ref.ts';
import { NEVER_NAMES } from '../lexicon/common-words.ts';
import { BODY_HEADS, SITE_HEADS, STATE_BODIES } from '../lexicon/heads.ts';
import { words } from '../lexicon/words.ts';
import { GAP } from '../text/gaps.ts';
import { joint, keyOfName } from '../text/name-keys.ts';
import { opensSentence } from '../text/opens-sentence.ts';
import { SHAPE, type Tokens } from '../text/tokens.ts';
import type { UnitShape } from '../text/unit-shape.ts';

/** Words that stay in lower case inside a name. */
const SMALL = words(
  'of the for and in on de la le du des del da do dos di a an al el ul as ash at y e ve wa bin ben ibn bint abu und von van der to against with',
);

const plain = (text: string): string =>
  MARKED.test(text)
    ? text
        .replace(/\./g, '')
        .replace(/[‘’`ʼ]/g, "'")
        .replace(/[\s\u00a0\u2010-\u2015-]+/g, ' ')
    : text;
const MARKED = /[.‘’`ʼ\s\u00a0\u2010-\u2015-]/;

/** Whether the words as written, in their case, can be this name. */
function caseFits(tokens: Tokens, first: number, last: number, ref: NameRef, shape: UnitShape): boolean {
  const { acronym } = ref;
  if (first === last && (ref.exact || acronym)) {
    const word = tokens.word(first);
    if (shape.allCaps && !tokens.has(first, SHAPE.dotted) && (NEVER_NAMES.has(word) || word === 'us' || word === 'who'))
      return false;
  }
  if (ref.exact) {
    const text = tokens.text.slice(tokens.start[first], tokens.end[last]);
    // "told The Irrawaddy": the article, which names are looked up without, is what tells the paper from the river.
    if (ref.text.startsWith('The ') && opensWithArticle(tokens, first)) return plain(text) === plain(ref.text.slice(4));
    // "Ill.", but not "Ill".
    if (text.length < ref.text.length && /^\p{L}+\.$/u.test(ref.text)) return false;
    return text === ref.text || plain(text) === plain(ref.text);
  }
  if (acronym && first === last) {
    // "M23" has one letter alone.
    if (tokens.has(first, SHAPE.allCaps) || tokens.raw(first) === ref.text) return true;
    // Nato, Unifil, Isis: as British papers write what is spoken as a word.
    const word = tokens.word(first);
    return (
      word.length >= 4 && tokens.has(first, SHAPE.capital) && !opensSentence(tokens, first) && !NEVER_NAMES.has(word)
    );
  }
  let capitals = 0;
  let ownWords: string[] | undefined;
  for (let index = first; index <= last; index++) {
    if (tokens.has(index, SHAPE.capital)) {
      capitals++;
      continue;
    }
    if (tokens.has(index, SHAPE.digit)) continue;
    if (tokens.isIn(index, SMALL)) continue;
    ownWords ??= ref.text.split(/[\s\u2010-\u2015-]+/).filter(own => own.toLowerCase() !== 'the');
    const own = ownWords[index - first];
    // "d'Ivoire" as it is listed.
    if (own !== undefined && (own === own.toLowerCase() || plain(own) === plain(tokens.raw(index)))) continue;
    const generic =
      tokens.isIn(index, STATE_BODIES) || tokens.isIn(index, SITE_HEADS) || tokens.isIn(index, BODY_HEADS);
    if (generic && index > first && capitals > 0) continue;
    return false;
  }
  return capitals > 0 || ref.text === ref.text.toLowerCase();
}

const opensWithArticle = (tokens: Tokens, first: number): boolean =>
  tokens.gapBefore(first) === GAP.space && tokens.raw(first - 1) === 'The' && !opensSentence(tokens, first - 1);

/** The folded words of a phrase; there are few phrases, and they are asked for again and again. */
function wordsOf(phrase: string): readonly string[] {
  let known = PHRASES.get(phrase);
  if (known === undefined) {
    known = keyOfName(phrase).split(' ');
    if (PHRASES.size === MOST_PHRASES) PHRASES.clear();
    PHRASES.set(phrase, known);
  }
  return known;
}
const PHRASES = new Map<string, readonly string[]>();
const MOST_PHRASES = 4096;

function phraseFollows(tokens: Tokens, last: number, phrase: string): boolean {
  const key = wordsOf(phrase);
  if (joint(tokens.gapBefore(last + 1)) === undefined) return false;
  return key.every((word, index) => tokens.word(last + 1 + index) === word);
}

function phrasePrecedes(tokens: Tokens, first: number, phrase: string): boolean {
  const key = wordsOf(phrase);
  if (joint(tokens.gapBefore(first)) === undefined) return false;
  return key.every((word, index) => tokens.word(first - key.length + index) === word);
}

/** Loops, as most names have no such phrases: a closure would have room made for it all the same. */
function neighboursFit(tokens: Tokens, first: number, last: number, { notBefore, notAfter }: NameRef): boolean {
  for (const phrase of notBefore) if (phraseFollows(tokens, last, phrase)) return false;
  for (const phrase of notAfter) if (phrasePrecedes(tokens, first, phrase)) return false;
  return true;
}

/** "N1,400", "K20,000": money, whose sign is a letter. */
export const isAmount = (tokens: Tokens, at: number): boolean =>
  tokens.has(at, SHAPE.numbered) && /^,\d{3}(?!\d)/.test(tokens.text.slice(tokens.end[at], tokens.end[at]! + 5));

/** Not inside an address of the web or of mail, and no sum of money. */
export function standsFree(tokens: Tokens, first: number, last: number): boolean {
  const before = tokens.text.charCodeAt(tokens.start[first]! - 1);
  if (before === 64 || before === 95 || before === 92 || before === 61) return false;
  if (before === 46 && tokens.gapBefore(first) === GAP.other && first > 0) return false;
  const end = tokens.end[last]!;
  const after = tokens.text.charCodeAt(end);
  // "US$ 4 million" tells a currency.
  if (after === 64 || after === 95 || after === 36 || isAmount(tokens, last)) return false;
  if (after !== 46 || end + 1 >= tokens.text.length) return true;
  return !/[\p{L}\p{N}]/u.test(tokens.text[end + 1]!);
}

/** "Moody's", "McDonald’s": names that end in what elsewhere marks an owner. */
export function endsLikeOwner(name: string): boolean {
  const mark = name.charCodeAt(name.length - 2);
  return (mark === 39 || mark === 0x2019) && name.endsWith('s');
}

/** Whether the tokens from `first` to `last`, whose key is that of a listed name, can be this name, as they are written and by what stands beside them. */
export const fitsName = (tokens: Tokens, first: number, last: number, ref: NameRef, shape: UnitShape): boolean =>
  caseFits(tokens, first, last, ref, shape) &&
  neighboursFit(tokens, first, last, ref) &&
  (tokens.has(last, SHAPE.possessive) || !endsLikeOwner(ref.text));
