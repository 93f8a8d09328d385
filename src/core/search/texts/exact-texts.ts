import { IntList } from '../words/int-list.ts';
import { bitOf, type Lexicon } from '../words/lexicon.ts';
import { CODE } from './term-code.ts';
import type { TextStore } from './text-store.ts';
import type { WordPlaces } from './word-places.ts';

const WORDS_AT_ONCE = 1 << 14;
const PLACES_AT_ONCE = 1 << 15;

/** Where there are more places than one for so many texts, all texts are told of. */
const MANY = 8;

/** Texts that have a term as a word, and within one; some of them more than once. Of the others nothing is told. */
export class FewTexts {
  readonly asWord = new IntList();
  readonly asPart = new IntList();

  take(text: number, isWord: boolean): void {
    (isWord ? this.asWord : this.asPart).push(text);
  }
}

/** For each text `word`, `part` without errors, or `none`, which says nothing of errors. */
export class AllTexts {
  readonly codes: Uint8Array;

  constructor(count: number) {
    this.codes = new Uint8Array(count).fill(CODE.none);
  }

  take(text: number, isWord: boolean): void {
    this.codes[text] = Math.min(this.codes[text]!, isWord ? CODE.word : CODE.part);
  }
}

/** Which texts have a term within one of their words as it stands. Yields between slices. */
export function* exactTexts(store: TextStore, term: string): Generator<void, FewTexts | AllTexts, void> {
  const { places, lexicon } = store;
  const exact = lexicon.find(term);
  const words = yield* wordsWith(lexicon, term);
  const count = words.reduce((sum, word) => sum + places.frequency(word), 0);
  const texts = count * MANY > store.size ? new AllTexts(store.size) : new FewTexts();
  let done = 0;
  for (const word of words) {
    takeHolders(texts, places, word, word === exact);
    done += places.frequency(word);
    if (done > PLACES_AT_ONCE) {
      done = 0;
      yield;
    }
  }
  if (places.count < store.tokenCount && words.length > 0) {
    const { tokens } = store;
    const isWanted = new Uint8Array(lexicon.size);
    for (const word of words) {
      isWanted[word] = 1;
    }
    for (let at = places.count; at < store.tokenCount; at++) {
      const word = tokens[at]!;
      if (isWanted[word] === 1) {
        texts.take(store.textAt(at), word === exact);
      }
    }
    yield;
  }
  return texts;
}

function takeHolders(into: FewTexts | AllTexts, { holders, offsets }: WordPlaces, word: number, isWord: boolean): void {
  const end = offsets[word + 1] ?? 0;
  for (let at = offsets[word] ?? 0; at < end; at++) {
    into.take(holders[at]!, isWord);
  }
}

/** The words that a term is or is a part of, by their numbers. */
function* wordsWith(lexicon: Lexicon, term: string): Generator<void, number[], void> {
  const found: number[] = [];
  const wanted = lexicon.lettersOf(term);
  if (wanted === undefined) {
    return found;
  }
  const bits = wanted.reduce((all, letter) => all | bitOf(letter), 0);
  const count = lexicon.size;
  const [first] = wanted;
  for (let from = 1; from < count; from += WORDS_AT_ONCE) {
    const { letters, starts, has } = lexicon;
    const to = Math.min(count, from + WORDS_AT_ONCE);
    for (let word = from; word < to; word++) {
      if ((bits & ~has[word]!) !== 0) {
        continue;
      }
      const last = starts[word + 1]! - wanted.length;
      for (let at = starts[word]!; at <= last; at++) {
        if (letters[at] === first && isAt(letters, at, wanted)) {
          found.push(word);
          break;
        }
      }
    }
    yield;
  }
  return found;
}

function isAt(letters: Uint16Array, from: number, wanted: readonly number[]): boolean {
  for (let at = 1; at < wanted.length; at++) {
    if (letters[from + at] !== wanted[at]) {
      return false;
    }
  }
  return true;
}
