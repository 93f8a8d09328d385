import { EditAutomaton } from './edit-automaton.ts';
import { bitOf } from './lexicon.ts';
import { CODE } from './term-code.ts';
import type { TextStore } from './text-store.ts';
import { WALL_NUMBER } from './word-places.ts';

/** No text has been looked at. */
const UNKNOWN = 254;

/** How near one term comes to single texts, as `scanTerm` tells it of all; each is read once. */
export class NearTexts {
  readonly #store: TextStore;
  readonly #automaton: EditAutomaton;
  readonly #known: Uint8Array;
  /** The letters of the term, as `bitOf` has them. */
  readonly #letters: number;

  /** @param threshold errors by letters of the term up to which a match counts, as in Fuse */
  constructor(store: TextStore, term: string, threshold: number) {
    this.#store = store;
    this.#automaton = new EditAutomaton(term, threshold, store.lexicon);
    this.#known = new Uint8Array(store.size).fill(UNKNOWN);
    let letters = 0;
    for (let at = 0; at < term.length; at++) {
      const letter = store.lexicon.letterOf(term.charCodeAt(at));
      letters |= letter === undefined ? 0 : bitOf(letter);
    }
    this.#letters = letters;
  }

  /** `part` and errors, or `none`; also of a text that has the term as a word. */
  code(text: number): number {
    let code = this.#known[text]!;
    if (code === UNKNOWN) {
      const errors = this.#errors(text);
      code = errors > this.#automaton.most ? CODE.none : CODE.part + errors;
      this.#known[text] = code;
    }
    return code;
  }

  #errors(text: number): number {
    const store = this.#store;
    const automaton = this.#automaton;
    // Each letter that is not in the text is an error.
    let missing = 0;
    for (let left = this.#letters & ~store.has[text]!; left !== 0; left &= left - 1) {
      missing++;
    }
    if (missing > automaton.most) {
      return missing;
    }
    const { tokens, lexicon } = store;
    const { letters, starts } = lexicon;
    const end = store.starts[text + 1]!;
    let best = automaton.term.length;
    automaton.restart();
    for (let at = store.starts[text]!; at < end && tokens[at] !== WALL_NUMBER; at++) {
      const word = tokens[at]!;
      best = Math.min(best, automaton.goOn(letters, starts[word]!, starts[word + 1]!));
    }
    return best;
  }
}
