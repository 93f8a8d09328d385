import { CODE } from '../texts/term-code.ts';
import type { TextStore } from '../texts/text-store.ts';
import { bitOf } from './lexicon.ts';

/**
 * How near a term of one letter, which has a bit of its own, comes to each text, as `scanTerm` has it: no error is allowed in
 * it, and texts are known by their letters.
 */
export function* textsWithLetter(store: TextStore, term: string, letter: number): Generator<void, Uint8Array, void> {
  const codes = new Uint8Array(store.size).fill(CODE.none);
  const { has } = store;
  const bit = bitOf(letter);
  for (let text = 0; text < codes.length; text++) {
    if ((has[text]! & bit) !== 0) {
      codes[text] = CODE.part;
    }
  }
  yield;
  const word = store.lexicon.find(term);
  if (word !== undefined) {
    const { tokens, places } = store;
    const { holders, offsets } = places;
    for (let at = offsets[word] ?? 0; at < (offsets[word + 1] ?? 0); at++) {
      codes[holders[at]!] = CODE.word;
    }
    for (let at = places.count; at < store.tokenCount; at++) {
      if (tokens[at] === word) {
        codes[store.textAt(at)] = CODE.word;
      }
    }
    yield;
  }
  return codes;
}
