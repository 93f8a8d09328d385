import { EditAutomaton, leastOf, mostErrors } from '../words/edit-automaton.ts';
import { textsWithLetter } from '../words/letter-scan.ts';
import { hasOwnBit } from '../words/lexicon.ts';
import { FollowingTest, FollowingWords } from './following-words.ts';
import { ACROSS, CODE } from './term-code.ts';
import { TermHops } from './term-hops.ts';
import { TermWords, type WordClass } from './term-words.ts';
import type { TextStore } from './text-store.ts';

const WORDS_AT_ONCE = 1 << 12;
const TOKENS_AT_ONCE = 1 << 15;
/** Looking at what follows a token costs so much more than to note the text that it is in. */
const FOLLOW = 3;
/** As much does it cost to look at each token in turn. */
const READ = 2;

/**
 * How near one term comes to each text of a store: `word`, `part` + errors, or `none`; never `text`, which is about rows.
 * Each word is looked at once, whatever the number of texts that have it; matches across words are followed from the few
 * words that a match can go on from. Yields between slices.
 * @param threshold errors by letters of the term up to which a match counts, as in Fuse
 */
export function* scanTerm(store: TextStore, term: string, threshold: number): Generator<void, Uint8Array, void> {
  const letter = term.length === 1 ? store.lexicon.letterOf(term.charCodeAt(0)) : undefined;
  if (letter !== undefined && hasOwnBit(letter)) {
    return yield* textsWithLetter(store, term, letter);
  }
  const scan = yield* TermScan.of(store, term, threshold);
  yield* scan.texts();
  return scan.codes;
}

/**
 * What is known of how near one term comes to the texts of a store, whose words were looked at: more with each call of `texts`,
 * or of `codeOf` for single ones. What is told of a text holds, and is told again to whoever asks next.
 */
export class TermScan {
  /** As `scanTerm` has them; a text of which nothing is known yet has `none`. */
  readonly codes: Uint8Array;
  readonly #store: TextStore;
  readonly #automaton: EditAutomaton;
  readonly #words: TermWords;
  /** Texts that were looked at one by one, a bit for each. */
  #lookedAt: Int32Array | undefined;
  readonly #following: FollowingWords;

  private constructor(store: TextStore, automaton: EditAutomaton) {
    this.#store = store;
    this.#automaton = automaton;
    this.#words = new TermWords(store, automaton);
    this.#following = new FollowingWords(automaton, store, this.#words.classes);
    this.codes = new Uint8Array(store.size).fill(CODE.none);
  }

  /** Looks at each word that there is. Yields between slices. */
  static *of(store: TextStore, term: string, threshold: number): Generator<void, TermScan, void> {
    const scan = new TermScan(store, new EditAutomaton(term, mostErrors(term, threshold), store.lexicon));
    yield* scan.#words.look();
    return scan;
  }

  /**
   * Looks at all texts. Yields between slices.
   * @param most errors up to which matches are looked for: of those with more some may be found, and some not
   */
  *texts(most = this.#automaton.most): Generator<void, void, void> {
    const store = this.#store;
    const { places } = store;
    const { near, within, classes } = this.#words;
    // What stands in many texts costs next to nothing.
    let cost = 0;
    for (let at = 0; at < near.length; at++) {
      const word = near.at(at);
      if (within[word]! <= CODE.part + most && !places.isFrequent(word, this.codes.length)) {
        cost += places.frequency(word);
      }
    }
    const wanted = classes.map(({ least }) => least <= most);
    const few = classes.map((one, at) => wanted[at]! && this.#isFew(one));
    const many = classes.map((_, at) => wanted[at]! && !few[at]!);
    const followers = yield* this.#followers(many, most);
    for (const word of followers) {
      cost += places.frequency(word) * FOLLOW;
    }
    for (const [at, { frequency }] of classes.entries()) {
      cost += few[at]! ? frequency * FOLLOW : 0;
    }
    if (cost > places.count * READ) {
      yield* this.#read(0, store.tokenCount);
      return;
    }
    const hops = new TermHops(store, this.#words, this.#following, this.codes, most);
    yield* hops.toWords();
    yield* hops.onFrom(few);
    yield* hops.into(followers, many);
    yield* this.#read(places.count, store.tokenCount);
  }

  /** From a few words on it is cheaper to look for those that can follow than at all that do follow. */
  #isFew({ frequency }: WordClass): boolean {
    return frequency * 4 < this.#store.lexicon.size;
  }

  /**
   * Words into which a match can go on from some classes.
   * @param isOf for each class whether it is one of them
   */
  *#followers(isOf: readonly boolean[], most: number): Generator<void, number[], void> {
    const found: number[] = [];
    const states = this.#words.classes.filter((_, at) => isOf[at]).map(one => one.state);
    if (states.length > 0) {
      const { length } = this.#automaton.term;
      const state = states.reduce((least, one) => leastOf(least, one, length));
      const test = new FollowingTest(this.#automaton, this.#store.lexicon, state, most);
      for (let from = 1; from < this.#words.within.length; from += WORDS_AT_ONCE) {
        const to = Math.min(this.#words.within.length, from + WORDS_AT_ONCE);
        for (let word = from; word < to; word++) {
          if (test.passes(word)) {
            found.push(word);
          }
        }
        yield;
      }
    }
    return found;
  }

  *#read(from: number, end: number): Generator<void, void, void> {
    if (from === end) {
      return;
    }
    const { starts } = this.#store;
    let done = 0;
    for (let text = this.#store.textAt(from); text < this.codes.length; text++) {
      this.#look(text);
      done += starts[text + 1]! - starts[text]!;
      if (done > TOKENS_AT_ONCE) {
        done = 0;
        yield;
      }
    }
    yield;
  }

  /** The code of one text, which is looked at where nobody asked before. */
  codeOf(text: number): number {
    this.#lookedAt ??= new Int32Array((this.codes.length + 31) >>> 5);
    const bit = 1 << (text & 31);
    if ((this.#lookedAt[text >>> 5]! & bit) === 0) {
      this.#lookedAt[text >>> 5]! |= bit;
      this.#look(text);
    }
    return this.codes[text]!;
  }

  #look(text: number): void {
    const { tokens, starts } = this.#store;
    const within = this.#words.within;
    const classOf = this.#words.classOf;
    const end = starts[text + 1]!;
    let least = this.codes[text]!;
    for (let at = starts[text]!; at < end; at++) {
      const word = tokens[at]!;
      const code = within[word]!;
      if (code < least) {
        least = code;
      }
      const number = classOf[word]!;
      if (number !== 0 && least > ACROSS) {
        const errors = this.#following.errors(number, at + 1);
        if (errors <= this.#automaton.most && CODE.part + errors < least) {
          least = CODE.part + errors;
        }
      }
    }
    this.codes[text] = least;
  }
}
