import { type AutomatonState, EditAutomaton } from './edit-automaton.ts';
import type { TextStore } from './text-store.ts';
import { WALL_NUMBER } from './text-store.ts';

/** How near a term comes to a text: the whole text, one of its words, a part of it, then part + errors. */
export const CODE = { text: 0, word: 1, part: 2, none: 255 } as const;

const WORDS_AT_ONCE = 1 << 13;
const TOKENS_AT_ONCE = 1 << 16;
/** Marks of words: the code if the term is within the word; whether a match may go on from it into the next. */
const CODE_BITS = 0x7f;
const NO_CODE = 0x7f;
const GOES_ON = 0x80;

/**
 * How near one term comes to each text of a store: `word`, `part` + errors, or `none`; never `text`, which is about rows.
 * Each word is looked at once, whatever the number of texts that have it; matches across words are followed from the few
 * words that a match can go on from. Yields between slices.
 * @param threshold errors by letters of the term up to which a match counts, as in Fuse
 */
export function* scanTerm(store: TextStore, term: string, threshold: number): Generator<void, Uint8Array, void> {
  const automaton = new EditAutomaton(term, threshold);
  const scan = new TermScan(store, automaton);
  yield* scan.words();
  yield* scan.texts();
  return scan.codes;
}

class TermScan {
  readonly codes: Uint8Array;
  readonly #store: TextStore;
  readonly #automaton: EditAutomaton;
  readonly #marks: Uint8Array;
  /** Words within which the term is, by code; and those that a match may go on from, with the state behind them. */
  readonly #within: number[][];
  readonly #onward = new Map<number, AutomatonState>();
  /** For the word behind such a word, whether it can matter: 1 no, 2 yes. */
  readonly #follows: Uint8Array;
  /** The least of all states to go on from. */
  #least: AutomatonState | undefined;

  constructor(store: TextStore, automaton: EditAutomaton) {
    this.#store = store;
    this.#automaton = automaton;
    this.codes = new Uint8Array(store.size).fill(CODE.none);
    this.#marks = new Uint8Array(store.lexicon.size).fill(NO_CODE);
    this.#follows = new Uint8Array(store.lexicon.size);
    this.#within = Array.from({ length: CODE.part + automaton.most + 1 }, () => []);
  }

  *words(): Generator<void, void, void> {
    const automaton = this.#automaton;
    const { lexicon } = this.#store;
    const { most, start } = automaton;
    const exact = lexicon.find(automaton.term);
    const least = Int32Array.from({ length: automaton.term.length + 1 }, (_, row) => row);
    for (let from = 1; from < lexicon.size; from += WORDS_AT_ONCE) {
      const { letters, starts } = lexicon;
      const to = Math.min(lexicon.size, from + WORDS_AT_ONCE);
      for (let word = from; word < to; word++) {
        const errors = automaton.run(start, letters, starts[word]!, starts[word + 1]!);
        if (errors <= most) {
          const code = word === exact ? CODE.word : CODE.part + errors;
          this.#marks[word] = code;
          this.#within[code]!.push(word);
        }
        if (most > 0 && errors > 0) {
          automaton.space();
          if (automaton.ahead(start) < Math.min(errors, most + 1)) {
            this.#marks[word]! |= GOES_ON;
            this.#onward.set(word, automaton.state);
            automaton.lower(least);
          }
        }
      }
      yield;
    }
    this.#least = automaton.stateOf(least);
  }

  *texts(): Generator<void, void, void> {
    const store = this.#store;
    let found = 0;
    for (const words of [...this.#within, [...this.#onward.keys()]]) {
      for (const word of words) {
        found += store.frequency(word);
      }
    }
    // Hopping from place to place costs about three times as much for each as reading on.
    if (found * 3 > store.sorted) {
      yield* this.#read(0, store.tokenCount);
    } else {
      yield* this.#hop();
      yield* this.#read(store.sorted, store.tokenCount);
    }
  }

  *#read(from: number, end: number): Generator<void, void, void> {
    const { tokens, textOf } = this.#store;
    const marks = this.#marks;
    const { codes } = this;
    for (let at = from; at < end; ) {
      const to = Math.min(end, at + TOKENS_AT_ONCE);
      for (; at < to; at++) {
        const mark = marks[tokens[at]!]!;
        if (mark !== NO_CODE) {
          const text = textOf[at]!;
          const code = mark & CODE_BITS;
          if (code !== NO_CODE && code < codes[text]!) {
            codes[text] = code;
          }
          if (mark >= GOES_ON) {
            this.#follow(at);
          }
        }
      }
      yield;
    }
  }

  *#hop(): Generator<void, void, void> {
    const { positions, offsets, textOf } = this.#store;
    const { codes } = this;
    let done = 0;
    for (let code = 0; code < this.#within.length; code++) {
      for (const word of this.#within[code]!) {
        if (word + 1 >= offsets.length) {
          continue;
        }
        const end = offsets[word + 1]!;
        for (let at = offsets[word]!; at < end; at++) {
          const text = textOf[positions[at]!]!;
          if (code < codes[text]!) {
            codes[text] = code;
          }
        }
        done += end - offsets[word]!;
        if (done > TOKENS_AT_ONCE) {
          done = 0;
          yield;
        }
      }
    }
    for (const word of this.#onward.keys()) {
      if (word + 1 >= offsets.length) {
        continue;
      }
      const end = offsets[word + 1]!;
      for (let at = offsets[word]!; at < end; at++) {
        this.#follow(positions[at]!);
      }
      done += end - offsets[word]!;
      if (done > TOKENS_AT_ONCE) {
        done = 0;
        yield;
      }
    }
  }

  /** A match may go on from the word at this place into the next: looks whether it does. */
  #follow(at: number): void {
    const { tokens } = this.#store;
    const next = tokens[at + 1]!;
    if (next === WALL_NUMBER) {
      return;
    }
    let follows = this.#follows[next]!;
    if (follows === 0) {
      follows = this.#canFollow(next) ? 2 : 1;
      this.#follows[next] = follows;
    }
    if (follows === 2) {
      this.#goOn(at);
    }
  }

  /** Whether a match that is under way can end in this word, or behind it, with fewer errors than one that begins in it. */
  #canFollow(word: number): boolean {
    const automaton = this.#automaton;
    const { letters, starts } = this.#store.lexicon;
    const from = starts[word]!;
    const to = starts[word + 1]!;
    const fresh = automaton.run(automaton.start, letters, from, to);
    automaton.space();
    const freshState = automaton.state;
    if (automaton.run(this.#least!, letters, from, to) < Math.min(fresh, automaton.most + 1)) {
      return true;
    }
    automaton.space();
    return automaton.ahead(freshState) <= automaton.most;
  }

  #goOn(at: number): void {
    const automaton = this.#automaton;
    const { tokens, textOf, lexicon } = this.#store;
    const { letters, starts } = lexicon;
    let state = this.#onward.get(tokens[at]!)!;
    let best = automaton.most + 1;
    for (let place = at + 1; ; place++) {
      const word = tokens[place]!;
      if (word === WALL_NUMBER) {
        break;
      }
      best = Math.min(best, automaton.run(state, letters, starts[word]!, starts[word + 1]!));
      automaton.space();
      if (automaton.ahead(automaton.start) >= best) {
        break;
      }
      state = automaton.state;
    }
    if (best <= automaton.most) {
      const text = textOf[at]!;
      this.codes[text] = Math.min(this.codes[text]!, CODE.part + best);
    }
  }
}
