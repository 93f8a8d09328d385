import type { GazetteerIndex } from '../gazetteer/index.ts';
import type { NameRef } from '../gazetteer/name-ref.ts';
import { Candidate } from './candidate.ts';
import { ARABIC_ARTICLES, soundOfKey } from './fold.ts';
import { hashOfKeyWord } from './key-hash.ts';
import { NEVER_NAMES } from './lexicon/common-words.ts';
import { BODY_HEADS, SITE_HEADS, STATE_BODIES } from './lexicon/heads.ts';
import { words } from './lexicon/words.ts';
import { joint, keyOf, keyOfName } from './name-keys.ts';
import { roleCue } from './role.ts';
import { GAP, SHAPE, type Tokens } from './tokens.ts';
import type { UnitShape } from './unit-shape.ts';
import type { Word } from './word.ts';

/** Words that stay in lower case inside a name. */
const SMALL = words(
  'of the for and in on de la le du des del da do dos di a an al el ul as ash at y e ve wa bin ben ibn bint abu und von van der to against with',
);

const plain = (text: string): string =>
  text
    .replace(/\./g, '')
    .replace(/[‘’`ʼ]/g, "'")
    .replace(/[\s\u00a0\u2010-\u2015-]+/g, ' ');

/** True where the token begins a sentence, a quotation or the unit. */
export function opensSentence(tokens: Tokens, index: number): boolean {
  const gap = tokens.gapBefore(index);
  return gap === GAP.start || gap === GAP.sentence || gap === GAP.quote || gap === GAP.other || gap === GAP.colon;
}

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
    const word = tokens.word(index);
    if (SMALL.has(word)) continue;
    ownWords ??= ref.text.split(/[\s\u2010-\u2015-]+/).filter(own => own.toLowerCase() !== 'the');
    const own = ownWords[index - first];
    // "d'Ivoire" as it is listed.
    if (own !== undefined && (own === own.toLowerCase() || plain(own) === plain(tokens.raw(index)))) continue;
    const generic = STATE_BODIES.has(word) || SITE_HEADS.has(word) || BODY_HEADS.has(word);
    if (generic && index > first && capitals > 0) continue;
    return false;
  }
  return capitals > 0 || ref.text === ref.text.toLowerCase();
}

function phraseFollows(tokens: Tokens, last: number, phrase: string): boolean {
  const key = keyOfName(phrase).split(' ');
  if (joint(tokens.gapBefore(last + 1)) === undefined) return false;
  return key.every((word, index) => tokens.word(last + 1 + index) === word);
}

function phrasePrecedes(tokens: Tokens, first: number, phrase: string): boolean {
  const key = keyOfName(phrase).split(' ');
  if (joint(tokens.gapBefore(first)) === undefined) return false;
  return key.every((word, index) => tokens.word(first - key.length + index) === word);
}

function neighboursFit(tokens: Tokens, first: number, last: number, ref: NameRef): boolean {
  if (ref.notBefore.length === 0 && ref.notAfter.length === 0) return true;
  return (
    !ref.notBefore.some(phrase => phraseFollows(tokens, last, phrase)) &&
    !ref.notAfter.some(phrase => phrasePrecedes(tokens, first, phrase))
  );
}

/** Not inside an address of the web or of mail. */
function standsFree(tokens: Tokens, first: number, last: number): boolean {
  const before = tokens.text.charCodeAt(tokens.start[first]! - 1);
  if (before === 64 || before === 95 || before === 92 || before === 61) return false;
  if (before === 46 && tokens.gapBefore(first) === GAP.other && first > 0) return false;
  const end = tokens.end[last]!;
  const after = tokens.text.charCodeAt(end);
  // "US$ 4 million" tells a currency.
  if (after === 64 || after === 95 || after === 36) return false;
  if (after !== 46 || end + 1 >= tokens.text.length) return true;
  return !/[\p{L}\p{N}]/u.test(tokens.text[end + 1]!);
}

/** The word of a token, with what this gazetteer knows of it. */
function lookedUp(tokens: Tokens, index: number, gazetteer: GazetteerIndex): Word {
  const word = tokens.words[index]!;
  if (word.gazetteer !== gazetteer) {
    const { folded } = word;
    word.gazetteer = gazetteer;
    word.names = gazetteer.find(folded);
    word.opens = gazetteer.mayOpen(folded);
    word.opensSmall = gazetteer.startsLower(folded);
  }
  return word;
}

/** A name can begin here: a capital, or an Arabic article or a particle before one. */
function opensName(tokens: Tokens, index: number, word: Word): boolean {
  if ((tokens.shape[index]! & (SHAPE.capital | SHAPE.digit)) !== 0 || word.opensSmall) return true;
  if (tokens.end[index]! - tokens.start[index]! > 3 || !tokens.has(index + 1, SHAPE.capital)) return false;
  return joint(tokens.gapBefore(index + 1)) === ' ';
}

const AND = hashOfKeyWord('and');
const SLASH = hashOfKeyWord('/');

/** The hash of the second word of a key that goes on with this token: "AT&T" has "and" between its two tokens. */
function hashAfter(tokens: Tokens, token: number): number {
  const gap = tokens.gapBefore(token);
  return gap === GAP.ampersand ? AND : gap === GAP.slash ? SLASH : tokens.words[token]!.keyHash;
}

/** Fills `keys` with the keys of one, two … words from `first` on, as long as a name can begin so. */
function keysFrom(tokens: Tokens, first: number, index: GazetteerIndex, keys: string[]): void {
  keys.length = 0;
  keys.push(tokens.word(first));
  let longest = tokens.words[first]!.opens ? 2 : 1;
  for (let last = first + 1; keys.length < longest && last < tokens.count; last++) {
    const gap = joint(tokens.gapBefore(last));
    if (gap === undefined) return;
    if (keys.length === 1 && !index.mayBegin(tokens.words[first]!.keyHash, hashAfter(tokens, last))) return;
    const before = keys[keys.length - 1]!;
    const key = (tokens.has(last - 1, SHAPE.possessive) ? `${before}'s` : before) + gap + tokens.word(last);
    if (keys.length === 1) {
      // "AT&T" has a third word between its two tokens.
      const pair = gap.length < 3 ? key : key.slice(0, key.indexOf(' ', key.indexOf(' ') + 1));
      longest = index.longestFrom(pair);
      if (longest === 0) return;
    }
    keys.push(key);
  }
}

/**
 * All names of the gazetteer in a unit, the longest at each place (shorter ones that lie inside a longer one are left
 * out only where they begin at the same word; overlaps are settled later).
 */
export function matchGazetteer(tokens: Tokens, index: GazetteerIndex, shape: UnitShape): Candidate[] {
  const found: Candidate[] = [];
  const keys: string[] = [];
  for (let first = 0; first < tokens.count; first++) {
    const word = lookedUp(tokens, first, index);
    if ((!word.opens && word.names.length === 0) || !opensName(tokens, first, word)) continue;
    keysFrom(tokens, first, index, keys);
    for (let length = keys.length; length > 0; length--) {
      const key = keys[length - 1]!;
      const all = length === 1 ? word.names : index.find(key);
      if (all.length === 0) continue;
      const last = first + length - 1;
      if (!standsFree(tokens, first, last)) continue;
      const fits = (ref: NameRef) =>
        caseFits(tokens, first, last, ref, shape) &&
        neighboursFit(tokens, first, last, ref) &&
        (tokens.has(last, SHAPE.possessive) || !endsLikeOwner(ref.text));
      const refs = all.every(fits) ? all : all.filter(fits);
      if (refs.length === 0) continue;
      found.push(candidateOf(tokens, first, last, key, refs));
      break;
    }
  }
  return found;
}

/** "Moody's", "McDonald’s": names that end in what elsewhere marks an owner. */
function endsLikeOwner(name: string): boolean {
  const mark = name.charCodeAt(name.length - 2);
  return (mark === 39 || mark === 0x2019) && name.endsWith('s');
}

function endOf(tokens: Tokens, last: number, refs: readonly NameRef[]): number {
  const end = tokens.end[last]!;
  const own = tokens.has(last, SHAPE.possessive) && refs.some(ref => endsLikeOwner(ref.text));
  return own && endsLikeOwner(tokens.text.slice(end, end + 2)) ? end + 2 : end;
}

function candidateOf(tokens: Tokens, from: number, last: number, key: string, refs: readonly NameRef[]): Candidate {
  let first = from;
  // "The Washington Post": the article belongs to the name where both the gazetteer and the text write it large.
  if (
    refs.some(ref => ref.text.startsWith('The ')) &&
    tokens.gapBefore(first) === GAP.space &&
    tokens.raw(first - 1) === 'The'
  )
    first--;
  const single = from === last;
  // A calendar word or a common word at the start of a sentence is no name by itself.
  const common = single && NEVER_NAMES.has(key) && !tokens.has(first, SHAPE.allCaps);
  const weak = refs.every(ref => ref.weak) || common;
  return new Candidate({
    start: tokens.start[first]!,
    end: endOf(tokens, last, refs),
    first,
    last,
    key,
    source: 'gazetteer',
    refs,
    label: undefined,
    weak,
    score: weak ? 0.6 : single ? 0.9 : 0.95,
    why: '',
    cue: roleCue(tokens, first, last),
  });
}

const MOST_WORDS_BY_SOUND = 4;

/** The sound of a key is that of its words, one behind the other. */
function soundOf(word: Word): string {
  word.sound ??= soundOfKey(word.folded);
  return word.sound;
}

/** Names that are found only by how they sound, in runs of capitalised words that nothing else explains. */
export function matchBySound(
  tokens: Tokens,
  index: GazetteerIndex,
  taken: (token: number) => boolean,
  shape: UnitShape,
): Candidate[] {
  const found: Candidate[] = [];
  if (shape.titleCase) return found;
  for (let first = 0; first < tokens.count; first++) {
    if (taken(first)) continue;
    const word = tokens.word(first);
    const article = ARABIC_ARTICLES.has(word);
    if (!article && (!tokens.has(first, SHAPE.capital) || tokens.has(first, SHAPE.caseless))) continue;
    if (NEVER_NAMES.has(word) && !article) continue;
    const sounds: string[] = [];
    for (let last = first; last < tokens.count && sounds.length < MOST_WORDS_BY_SOUND && !taken(last); last++) {
      if (last > first && joint(tokens.gapBefore(last)) !== ' ') break;
      if (!tokens.has(last, SHAPE.capital) && !ARABIC_ARTICLES.has(tokens.word(last))) break;
      const sound = soundOf(tokens.words[last]!);
      sounds.push(sounds.length === 0 ? sound : sounds[sounds.length - 1]! + sound);
      if (tokens.has(last, SHAPE.possessive)) break;
    }
    for (let length = sounds.length; length > 0; length--) {
      const last = first + length - 1;
      if (!tokens.has(last, SHAPE.capital)) continue;
      const sound = sounds[length - 1]!;
      if (sound.length < 5) continue;
      const refs = index.findSound(sound);
      if (refs.length === 0 || !standsFree(tokens, first, last)) continue;
      found.push(
        new Candidate({
          start: tokens.start[first]!,
          end: tokens.end[last]!,
          first,
          last,
          key: keyOf(tokens, first, last),
          source: 'sound',
          refs,
          label: undefined,
          weak: false,
          score: 0.6,
          why: '',
          cue: roleCue(tokens, first, last),
        }),
      );
      first = last;
      break;
    }
  }
  return found;
}
