import { type AutomatonState, type EditAutomaton, leastUnderWay, stateOf } from '../words/edit-automaton.ts';
import { IntList } from '../words/int-list.ts';
import type { Lexicon } from '../words/lexicon.ts';
import type { WordList } from '../words/word-order.ts';
import { CODE } from './term-code.ts';
import type { TextStore } from './text-store.ts';

const WORDS_AT_ONCE = 1 << 12;
/** Room for states whose class is known, as a power of two. */
const STATE_BITS = 9;

/** Words behind which a match can be under way in the same state. */
export interface WordClass {
  readonly state: AutomatonState;
  /** Errors that such a match has at least. */
  readonly least: number;
  /** Sorted tokens that are one of the words. */
  frequency: number;
}

/** How one term stands to each word of a store, whatever the texts: told once by {@link look}. */
export class TermWords {
  /** For each word, the code of the term within it. */
  readonly within: Uint8Array;
  /** For each word, the number from 1 on of the class of words with which a match can go on in the same way; 0: with none. */
  readonly classOf: Uint16Array;
  readonly classes: WordClass[] = [];
  /** The words that the term is in, with errors or without. */
  readonly near = new IntList();
  readonly #store: TextStore;
  readonly #automaton: EditAutomaton;

  constructor(store: TextStore, automaton: EditAutomaton) {
    this.#store = store;
    this.#automaton = automaton;
    this.within = new Uint8Array(store.lexicon.size).fill(CODE.none);
    this.classOf = new Uint16Array(store.lexicon.size);
  }

  /** Looks at each word that there is. Yields between slices. */
  *look(): Generator<void, void, void> {
    const automaton = this.#automaton;
    const { lexicon } = this.#store;
    const { most, term } = automaton;
    const exact = lexicon.find(term);
    const within = this.within;
    const numbers = new Map<number, number>();
    // Words mostly leave a match in a state that many others left it in: its class is looked for once.
    const mores = new Int32Array(1 << STATE_BITS);
    const lesses = new Int32Array(1 << STATE_BITS);
    const known = new Uint16Array(1 << STATE_BITS);
    const onward = new IntList();
    for (const [list, from, to] of slices(lexicon, within.length)) {
      onward.clear();
      automaton.readWords(list, from, to, within, onward);
      for (let at = from; at < to; at++) {
        const word = list.words === undefined ? at : list.words[at]!;
        const errors = within[word]!;
        if (errors > most) {
          within[word] = CODE.none;
        } else {
          within[word] = word === exact ? CODE.word : CODE.part + errors;
          this.near.push(word);
        }
      }
      for (let taken = 0, { values } = onward; taken < onward.length; taken += 3) {
        const word = values[taken]!;
        const more = values[taken + 1]!;
        const less = values[taken + 2]!;
        const place = (Math.imul(more, 0x2c1b3c6d) ^ Math.imul(less, 0x297a2d39)) >>> (32 - STATE_BITS);
        if (mores[place] !== more || lesses[place] !== less || known[place] === 0) {
          const kind = automaton.kindOf(more, less);
          let number = numbers.get(kind);
          if (number === undefined) {
            const state = stateOf(more, less, term.length);
            number = this.classes.push({ state, least: leastUnderWay(state, term.length), frequency: 0 });
            numbers.set(kind, number);
          }
          mores[place] = more;
          lesses[place] = less;
          known[place] = number;
        }
        const number = known[place]!;
        this.classOf[word] = number;
        this.classes[number - 1]!.frequency += this.#store.places.frequency(word);
      }
      yield;
    }
  }
}

/** The words of a lexicon in portions: those that are in order, then those that came since, up to `count`. */
function* slices(lexicon: Lexicon, count: number): Generator<readonly [WordList, number, number], void, void> {
  const { ordered, orderedCount } = lexicon;
  for (const [list, first, end] of [
    [ordered, 0, orderedCount - 1],
    [lexicon, orderedCount, count],
  ] as const) {
    for (let from = first; list !== undefined && from < end; from += WORDS_AT_ONCE) {
      yield [list, from, Math.min(end, from + WORDS_AT_ONCE)];
    }
  }
}
