import { EditAutomaton, leastOf, mostErrors } from './edit-automaton.ts';
import { FollowingTest, FollowingWords } from './following-words.ts';
import { textsWithLetter } from './letter-scan.ts';
import { hasOwnBit } from './lexicon.ts';
import { CODE } from './term-code.ts';
import { TermWords, type WordClass } from './term-words.ts';
import { lower, unite } from './text-sets.ts';
import type { TextStore } from './text-store.ts';

/** The best that a match across words can be: the blank between them is an error. */
const ACROSS = CODE.part + 1;

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
  /** What follows the words of each class, in their order; made when it is asked for. */
  readonly #follows: (FollowingWords | undefined)[] = [];

  private constructor(store: TextStore, automaton: EditAutomaton) {
    this.#store = store;
    this.#automaton = automaton;
    this.#words = new TermWords(store, automaton);
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
    const byCode = this.#words.byCode.slice(0, CODE.part + most + 1);
    const classes = this.#words.classes.filter(({ least }) => least <= most);
    const frequency = (words: readonly number[]) => words.reduce((sum, word) => sum + places.frequency(word), 0);
    // What stands in many texts costs next to nothing.
    const within = byCode.reduce(
      (sum, words) => sum + frequency(words.filter(one => !places.isFrequent(one, this.codes.length))),
      0,
    );
    const few = classes.filter(one => this.#isFew(one));
    const many = classes.filter(one => !this.#isFew(one));
    const followers = yield* this.#followers(many, most);
    const follows = few.reduce((sum, one) => sum + one.frequency, 0) + frequency(followers);
    if (within + follows * FOLLOW > places.count * READ) {
      yield* this.#read(0, store.tokenCount);
      return;
    }
    yield* this.#hop(byCode, followers, few, many, most);
    yield* this.#read(places.count, store.tokenCount);
  }

  /** @param number of the class, from 1 on */
  #followOf(number: number): FollowingWords {
    this.#follows[number] ??= new FollowingWords(this.#automaton, this.#store, this.#words.classes[number - 1]!.state);
    return this.#follows[number];
  }

  /** From a few words on it is cheaper to look for those that can follow than at all that do follow. */
  #isFew({ frequency }: WordClass): boolean {
    return frequency * 4 < this.#store.lexicon.size;
  }

  /** Words into which a match can go on from any of these classes. */
  *#followers(classes: readonly WordClass[], most: number): Generator<void, number[], void> {
    const found: number[] = [];
    if (classes.length > 0) {
      const { length } = this.#automaton.term;
      const state = classes.map(one => one.state).reduce((least, one) => leastOf(least, one, length));
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
        const errors = this.#followOf(number).errors(at + 1);
        if (errors <= this.#automaton.most && CODE.part + errors < least) {
          least = CODE.part + errors;
        }
      }
    }
    this.codes[text] = least;
  }

  *#hop(
    byCode: readonly (readonly number[])[],
    followers: readonly number[],
    few: readonly WordClass[],
    many: readonly WordClass[],
    most: number,
  ): Generator<void, void, void> {
    const store = this.#store;
    const { places } = store;
    const { positions, previous, holders, offsets } = places;
    const classOf = this.#words.classOf;
    const { codes } = this;
    let done = 0;
    const united = new Int32Array((codes.length + 31) >>> 5);
    for (const [code, words] of byCode.entries()) {
      let isUnited = false;
      for (const word of words) {
        const set = places.textSet(word, codes.length);
        if (set) {
          unite(united, set);
          isUnited = true;
          continue;
        }
        const end = offsets[word + 1] ?? 0;
        for (let at = offsets[word] ?? 0; at < end; at++) {
          const text = holders[at]!;
          if (code < codes[text]!) {
            codes[text] = code;
          }
        }
        done += places.frequency(word);
        if (done > TOKENS_AT_ONCE) {
          done = 0;
          yield;
        }
      }
      if (isUnited) {
        lower(codes, united, code);
        united.fill(0);
        yield;
      }
    }
    for (const entry of few) {
      const follow = this.#followOf(this.#words.classes.indexOf(entry) + 1);
      for (const word of entry.words) {
        const end = offsets[word + 1] ?? 0;
        for (let at = offsets[word] ?? 0; at < end; at++) {
          const text = holders[at]!;
          if (codes[text]! > ACROSS) {
            this.#take(text, follow.errors(positions[at]! + 1), most);
          }
        }
      }
      yield;
    }
    const follows = [
      undefined,
      ...this.#words.classes.map((one, at) => (many.includes(one) ? this.#followOf(at + 1) : undefined)),
    ];
    for (const word of followers) {
      const end = offsets[word + 1] ?? 0;
      for (let at = offsets[word] ?? 0; at < end; at++) {
        const text = holders[at]!;
        if (codes[text]! <= ACROSS) {
          continue;
        }
        const follow = follows[classOf[previous[at]!]!];
        if (follow) {
          this.#take(text, follow.errors(positions[at]!), most);
        }
      }
      done += places.frequency(word);
      if (done > TOKENS_AT_ONCE) {
        done = 0;
        yield;
      }
    }
  }

  /** A match with so many errors was found in this text: the best where they are no more than those that are looked for. */
  #take(text: number, errors: number, most: number): void {
    if (errors <= most) {
      this.codes[text] = Math.min(this.codes[text]!, CODE.part + errors);
    }
  }
}
