import { type AutomatonState, type EditAutomaton, stateOf } from '../words/edit-automaton.ts';
import { bitOf, type Lexicon } from '../words/lexicon.ts';
import type { WordClass } from './term-words.ts';
import type { TextStore } from './text-store.ts';
import { WALL_NUMBER } from './word-places.ts';

/** What is known of a following word: that it does not matter, that only a closer look tells, or errors. */
const NO = 1;
const LOOK = 2;
const ERRORS = 3;

/** Room for what is known of words behind words of a class, as a power of two. */
const KNOWN_BITS = 14;

/** How matches that are under way behind the words of some classes go on in the next ones. */
export class FollowingWords {
  readonly #automaton: EditAutomaton;
  readonly #store: TextStore;
  readonly #classes: readonly WordClass[];
  readonly #tests: (FollowingTest | undefined)[] = [];
  /** What is known of some words, each behind the words of a class; those of the same place in the lists push each other out. */
  #known: { readonly words: Int32Array; readonly classes: Uint16Array; readonly values: Uint8Array } | undefined;

  /** @param classes may grow until it is asked */
  constructor(automaton: EditAutomaton, store: TextStore, classes: readonly WordClass[]) {
    this.#automaton = automaton;
    this.#store = store;
    this.#classes = classes;
  }

  /**
   * The errors of the best match that goes on at this token; more than allowed where none does.
   * @param number of the class of the word before, from 1 on
   */
  errors(number: number, at: number): number {
    const next = this.#store.tokens[at]!;
    if (next === WALL_NUMBER) {
      return Number.POSITIVE_INFINITY;
    }
    this.#known ??= {
      words: new Int32Array(1 << KNOWN_BITS),
      classes: new Uint16Array(1 << KNOWN_BITS),
      values: new Uint8Array(1 << KNOWN_BITS),
    };
    const { words, classes, values } = this.#known;
    const place = (Math.imul(next, 0x2c1b3c6d) ^ Math.imul(number, 0x297a2d39)) >>> (32 - KNOWN_BITS);
    if (words[place] !== next || classes[place] !== number) {
      values[place] = this.#testOf(number).look(next);
      words[place] = next;
      classes[place] = number;
    }
    const known = values[place]!;
    return known === NO ? Number.POSITIVE_INFINITY : known === LOOK ? this.#walk(number, at) : known - ERRORS;
  }

  #testOf(number: number): FollowingTest {
    this.#tests[number] ??= new FollowingTest(
      this.#automaton,
      this.#store.lexicon,
      this.#classes[number - 1]!.state,
      this.#automaton.most,
    );
    return this.#tests[number];
  }

  #walk(number: number, from: number): number {
    const automaton = this.#automaton;
    const { tokens, lexicon } = this.#store;
    const { letters, starts } = lexicon;
    const first = tokens[from]!;
    const { state } = this.#classes[number - 1]!;
    let best = Math.min(automaton.most + 1, automaton.run(state, letters, starts[first]!, starts[first + 1]!));
    for (let at = from + 1; tokens[at] !== WALL_NUMBER && automaton.aheadOf(automaton.start) < best; at++) {
      const word = tokens[at]!;
      best = Math.min(best, automaton.goOn(letters, starts[word]!, starts[word + 1]!));
    }
    return best;
  }
}

/** Finds the words that can go on from a state, with a quick test by letters before the closer look. */
export class FollowingTest {
  readonly #automaton: EditAutomaton;
  readonly #lexicon: Lexicon;
  readonly #state: AutomatonState;
  readonly #most: number;
  /** For each row from which a match can go on: the letters that are left, and how many may be missing or foreign. */
  readonly #rests: { letters: number; missing: number; foreign: number }[] = [];

  /** @param most errors up to which a match counts */
  constructor(automaton: EditAutomaton, lexicon: Lexicon, state: AutomatonState, most: number) {
    this.#automaton = automaton;
    this.#lexicon = lexicon;
    this.#state = state;
    this.#most = most;
    const { term } = automaton;
    for (let row = 1; row < term.length; row++) {
      const errors = stateOf(state.more, state.less, row).end;
      if (errors < Math.min(row, most + 1)) {
        let letters = 0;
        let unheard = 0;
        for (const unit of new Set(term.slice(row).split(''))) {
          const letter = lexicon.letterOf(unit.charCodeAt(0));
          letters |= letter === undefined ? 0 : bitOf(letter);
          unheard += letter === undefined ? 1 : 0;
        }
        const rest = this.#rests.find(one => one.letters === letters);
        const missing = most - errors - unheard;
        const foreign = most - errors - 1;
        if (rest) {
          rest.missing = Math.max(rest.missing, missing);
          rest.foreign = Math.max(rest.foreign, foreign);
        } else {
          this.#rests.push({ letters, missing, foreign });
        }
      }
    }
  }

  /** Whether this word next can make a match that the word by itself does not. */
  passes(word: number): boolean {
    return this.look(word) !== NO;
  }

  /** What is known of this word next. */
  look(word: number): number {
    const has = this.#lexicon.has[word]!;
    for (const { letters, missing, foreign } of this.#rests) {
      // The match ends in the word, which then has nearly all letters that are left; or it has the word whole.
      if (bits(letters & ~has) <= missing || bits(has & ~letters) <= foreign) {
        return this.#lookAt(word);
      }
    }
    return NO;
  }

  #lookAt(word: number): number {
    const automaton = this.#automaton;
    const { letters, starts } = this.#lexicon;
    const from = starts[word]!;
    const to = starts[word + 1]!;
    const fresh = automaton.run(automaton.start, letters, from, to);
    const afresh = automaton.state;
    const errors = automaton.run(this.#state, letters, from, to);
    const best = Math.min(errors, fresh, this.#most + 1);
    if (automaton.aheadOf(afresh) < best) {
      return LOOK;
    }
    return errors < Math.min(fresh, this.#most + 1) ? ERRORS + errors : NO;
  }
}

function bits(value: number): number {
  let left = value - ((value >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
