import type { FollowingWords } from './following-words.ts';
import { ACROSS, CODE } from './term-code.ts';
import type { TermWords } from './term-words.ts';
import { lower, unite } from './text-sets.ts';
import type { TextStore } from './text-store.ts';
import type { WordPlaces } from './word-places.ts';

const TOKENS_AT_ONCE = 1 << 15;
/** Tokens behind which a match is followed. */
const FOLLOWED_AT_ONCE = 1 << 13;

/**
 * Goes from the words that a term is near to, and from those that a match can go on from, to the texts that have them, and
 * leaves out the other texts. Of tokens that are not sorted in it knows nothing.
 */
export class TermHops {
  readonly #store: TextStore;
  readonly #words: TermWords;
  readonly #following: FollowingWords;
  readonly #codes: Uint8Array;
  readonly #most: number;

  /**
   * @param codes takes for each text how near the term comes to it
   * @param most errors up to which matches are looked for
   */
  constructor(store: TextStore, words: TermWords, following: FollowingWords, codes: Uint8Array, most: number) {
    this.#store = store;
    this.#words = words;
    this.#following = following;
    this.#codes = codes;
    this.#most = most;
  }

  /** Notes the texts of the words that the term is in. */
  *toWords(): Generator<void, void, void> {
    for (let code: number = CODE.word; code <= CODE.part + this.#most; code++) {
      yield* this.#to(code);
    }
  }

  *#to(code: number): Generator<void, void, void> {
    const { places } = this.#store;
    const { near, within } = this.#words;
    const codes = this.#codes;
    let united: Int32Array | undefined;
    let done = 0;
    for (let at = 0; at < near.length; at++) {
      const word = near.at(at);
      if (within[word] !== code) {
        continue;
      }
      const set = places.textSet(word, codes.length);
      if (set) {
        united ??= new Int32Array(set.length);
        unite(united, set);
        continue;
      }
      lowerAll(codes, places, word, code);
      done += places.frequency(word);
      if (done > TOKENS_AT_ONCE) {
        done = 0;
        yield;
      }
    }
    if (united) {
      lower(codes, united, code);
    }
    yield;
  }

  /**
   * Follows matches on from the words of some classes.
   * @param isOf for each class whether it is one of them
   */
  *onFrom(isOf: readonly boolean[]): Generator<void, void, void> {
    const { positions, holders, offsets } = this.#store.places;
    const { classOf } = this.#words;
    const following = this.#following;
    const codes = this.#codes;
    let done = 0;
    for (let word = 1; word < classOf.length; word++) {
      const number = classOf[word]!;
      if (number === 0 || !isOf[number - 1]) {
        continue;
      }
      const end = offsets[word + 1] ?? 0;
      for (let at = offsets[word] ?? 0; at < end; at++) {
        const text = holders[at]!;
        if (codes[text]! > ACROSS) {
          this.#take(text, following.errors(number, positions[at]! + 1));
        }
        done++;
      }
      if (done > FOLLOWED_AT_ONCE) {
        done = 0;
        yield;
      }
    }
    yield;
  }

  /**
   * Looks for matches that go on into these words from those of some classes.
   * @param isOf for each class whether it is one of them
   */
  *into(followers: readonly number[], isOf: readonly boolean[]): Generator<void, void, void> {
    const { positions, holders, previous, offsets } = this.#store.places;
    const { classOf } = this.#words;
    const following = this.#following;
    const codes = this.#codes;
    let done = 0;
    for (const word of followers) {
      const end = offsets[word + 1] ?? 0;
      for (let at = offsets[word] ?? 0; at < end; at++) {
        const text = holders[at]!;
        if (codes[text]! <= ACROSS) {
          continue;
        }
        const number = classOf[previous[at]!]!;
        if (number !== 0 && isOf[number - 1]) {
          this.#take(text, following.errors(number, positions[at]!));
        }
      }
      done += end - (offsets[word] ?? 0);
      if (done > TOKENS_AT_ONCE) {
        done = 0;
        yield;
      }
    }
  }

  /** A match with so many errors was found in this text: the best where they are no more than those that are looked for. */
  #take(text: number, errors: number): void {
    if (errors <= this.#most) {
      this.#codes[text] = Math.min(this.#codes[text]!, CODE.part + errors);
    }
  }
}

/** Gives the texts that have a word this code, unless they have a better one. */
function lowerAll(codes: Uint8Array, { holders, offsets }: WordPlaces, word: number, code: number): void {
  const end = offsets[word + 1] ?? 0;
  for (let at = offsets[word] ?? 0; at < end; at++) {
    const text = holders[at]!;
    if (code < codes[text]!) {
      codes[text] = code;
    }
  }
}
