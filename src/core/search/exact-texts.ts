import { IntList } from './int-list.ts';
import { bitOf, type Lexicon } from './lexicon.ts';
import { CODE } from './term-code.ts';
import type { TextStore } from './text-store.ts';

const WORDS_AT_ONCE = 1 << 14;
const PLACES_AT_ONCE = 1 << 15;

export interface ExactTexts {
  /** For each text `word`, `part` without errors, or `none`, which says nothing of errors. */
  readonly codes: Uint8Array;
  /** Those with another code than `none`. */
  readonly found: IntList;
}

/** Which texts have a term within one of their words as it stands. Yields between slices. */
export function* exactTexts(store: TextStore, term: string): Generator<void, ExactTexts, void> {
  const codes = new Uint8Array(store.size).fill(CODE.none);
  const found = new IntList();
  const { places, lexicon } = store;
  const exact = lexicon.find(term);
  const words = yield* wordsWith(lexicon, term);
  const take = (text: number, code: number) => {
    const before = codes[text]!;
    if (code < before) {
      if (before === CODE.none) {
        found.push(text);
      }
      codes[text] = code;
    }
  };
  let done = 0;
  for (const word of words) {
    const code = word === exact ? CODE.word : CODE.part;
    const end = places.offsets[word + 1] ?? 0;
    for (let at = places.offsets[word] ?? 0; at < end; at++) {
      take(places.holders[at]!, code);
    }
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
        take(store.textAt(at), word === exact ? CODE.word : CODE.part);
      }
    }
    yield;
  }
  return { codes, found };
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
