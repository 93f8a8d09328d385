import type { IntList } from './int-list.ts';
import type { Lexicon } from './lexicon.ts';
import { MOST_SHARED, type WordList } from './word-order.ts';

/** Longest word of a query: a bit for each letter, with room for the carry. */
export const LONGEST_TERM = 24;

/** Where a pass over some text stands: differences between neighbouring rows of the table of distances, as bits. */
export interface AutomatonState {
  /** Rows that are one more than the row above, and one less. */
  readonly more: number;
  readonly less: number;
  /** Errors with which the whole term ends here. */
  readonly end: number;
}

/**
 * The least number of insertions, deletions and substitutions (of UTF-16 units) that turn a term into any stretch of a
 * text, computed for all rows of the table at once (G. Myers, "A fast bit-vector algorithm for approximate string
 * matching", Journal of the ACM 46, 1999). It equals what Fuse's Bitap counts, level by level.
 */
export class EditAutomaton {
  readonly term: string;
  /** Errors up to which a match counts. */
  readonly most: number;
  /** Before any text: to reach a row costs its number. */
  readonly start: AutomatonState;
  /** For each letter of the lexicon the rows that it stands in. */
  readonly #masks: Int32Array;
  readonly #top: number;
  #more = -1;
  #less = 0;
  #end = 0;
  /** The state after each letter that the next word shares, and the errors and the least errors by then. */
  readonly #steps: { mores: Int32Array; lesses: Int32Array; scores: Int32Array; bests: Int32Array };

  /** @param most errors up to which a match counts */
  constructor(term: string, most: number, lexicon: Lexicon) {
    this.term = term;
    this.start = { more: -1, less: 0, end: term.length };
    this.most = most;
    this.#masks = new Int32Array(lexicon.letterCount + 1);
    for (let at = 0; at < term.length; at++) {
      const letter = lexicon.letterOf(term.charCodeAt(at));
      if (letter !== undefined) {
        this.#masks[letter]! |= 1 << at;
      }
    }
    this.#top = 1 << (term.length - 1);
    this.#steps = {
      mores: new Int32Array(MOST_SHARED + 1).fill(-1),
      lesses: new Int32Array(MOST_SHARED + 1),
      scores: new Int32Array(MOST_SHARED + 1).fill(term.length),
      bests: new Int32Array(MOST_SHARED + 1).fill(term.length),
    };
  }

  /** The state after the last `run`. */
  get state(): AutomatonState {
    return { more: this.#more, less: this.#less, end: this.#end };
  }

  /**
   * Reads letters `from` to `to` of the lexicon, on from a state, then a space.
   * @returns the least errors with which the term ended in the letters; the term's length or more where it did not
   */
  run(state: AutomatonState, letters: Uint16Array, from: number, to: number): number {
    return this.#read(state.more, state.less, state.end, letters, from, to);
  }

  /** The same on from where the last one came to. */
  goOn(letters: Uint16Array, from: number, to: number): number {
    return this.#read(this.#more, this.#less, this.#end, letters, from, to);
  }

  /**
   * Reads words `from` to `to` of a list, each afresh; letters that a word shares with the one before are not read again.
   * @param errors takes for each word, by its number in the lexicon, the least errors with which the term ends in it
   * @param onward takes the words behind which a match can be under way that is better than any in the word or behind it,
   *   each followed by the bits of the state: word, more, less
   *
   * The step of a letter stands here and in `#read`: the two keep other things beside it, and both are the inmost loop of a
   * search, where handing a state of four numbers to a function and back costs more than the step.
   */
  readWords(list: WordList, from: number, to: number, errors: Uint8Array, onward: IntList): void {
    const { words, shared, letters, starts } = list;
    const masks = this.#masks;
    const last = this.term.length - 1;
    const { length } = this.term;
    const { mores, lesses, scores, bests } = this.#steps;
    for (let at = from; at < to; at++) {
      const start = starts[at]!;
      const size = starts[at + 1]! - start;
      let depth = at === from || shared === undefined ? 0 : shared[at]!;
      // Of what is kept only what the next word shares is read again.
      const kept = shared === undefined || at + 1 === to ? 0 : shared[at + 1]!;
      let more = mores[depth]!;
      let less = lesses[depth]!;
      let score = scores[depth]!;
      let best = bests[depth]!;
      while (depth < size) {
        const equal = masks[letters[start + depth]!]!;
        const down = equal | less;
        const right = ((((equal & more) + more) | 0) ^ more) | equal;
        const rise = less | ~(right | more);
        const fall = more & right;
        score += ((rise >>> last) & 1) - ((fall >>> last) & 1);
        best = score < best ? score : best;
        const shifted = rise << 1;
        more = (fall << 1) | ~(down | shifted);
        less = shifted & down;
        depth++;
        if (depth <= kept) {
          mores[depth] = more;
          lesses[depth] = less;
          scores[depth] = score;
          bests[depth] = best;
        }
      }
      const word = words === undefined ? at : words[at]!;
      errors[word] = best;
      const shifted = (less | ~more) << 1;
      this.#noteOnward(word, best, ~(less | shifted), shifted & less, length, onward);
    }
  }

  #noteOnward(word: number, best: number, more: number, less: number, length: number, onward: IntList): void {
    const all = this.#top | (this.#top - 1);
    const { most } = this;
    // A row that is not one more than the one above is reached with fewer errors than from the start.
    const reached = ~more & all;
    if (most === 0 || reached === 0) {
      return;
    }
    const below = best <= most ? best : most + 1;
    const first = 31 - Math.clz32(reached & -reached);
    let value = first;
    // The last row is an end and leads nowhere.
    for (let row = first; row < length - 1; row++) {
      value += ((more >>> row) & 1) - ((less >>> row) & 1);
      if (value < below && value <= row) {
        onward.push(word);
        onward.push(more & all);
        onward.push(less & all);
        return;
      }
    }
  }

  /** Reads letters on from a state, given by its parts, then a space; the state behind it is kept. Its result is that of `run`. */
  #read(more: number, less: number, end: number, letters: Uint16Array, from: number, to: number): number {
    const masks = this.#masks;
    const top = this.#top;
    let score = end;
    let best = this.term.length;
    for (let at = from; at < to; at++) {
      const equal = masks[letters[at]!]!;
      const down = equal | less;
      const right = ((((equal & more) + more) | 0) ^ more) | equal;
      const rise = less | ~(right | more);
      const fall = more & right;
      if ((fall & top) !== 0) {
        score--;
        best = score < best ? score : best;
      } else if ((rise & top) !== 0) {
        score++;
      }
      const shifted = rise << 1;
      more = (fall << 1) | ~(down | shifted);
      less = shifted & down;
    }
    const rise = less | ~more;
    const shifted = rise << 1;
    this.#end = score + ((rise & top) === 0 ? 0 : 1);
    this.#more = ~(less | shifted);
    this.#less = shifted & less;
    return best;
  }

  /**
   * A state as far as it counts, as a number: distances no more than from the start, and no more than `most + 1`. States
   * alike in this are alike in all that can follow.
   */
  kindOf(more: number, less: number): number {
    let up = 0;
    let down = 0;
    let value = 0;
    let above = 0;
    for (let row = 0; row < this.term.length; row++) {
      value += ((more >>> row) & 1) - ((less >>> row) & 1);
      const counted = Math.min(value, row + 1, this.most + 1);
      up |= counted > above ? 1 << row : 0;
      down |= counted < above ? 1 << row : 0;
      above = counted;
    }
    return up * 2 ** LONGEST_TERM + down;
  }

  /**
   * The least errors up to which a match that is under way in the present state is ahead of those in another;
   * `most + 1` where none is.
   */
  aheadOf(other: AutomatonState): number {
    let least = this.most + 1;
    let own = 0;
    let others = 0;
    for (let row = 0; row < this.term.length - 1; row++) {
      own += ((this.#more >>> row) & 1) - ((this.#less >>> row) & 1);
      others += ((other.more >>> row) & 1) - ((other.less >>> row) & 1);
      if (own < others && own < least) {
        least = own;
      }
    }
    return least;
  }
}

/** @param threshold errors by letters of the term up to which a match counts, as in Fuse */
export function mostErrors(term: string, threshold: number): number {
  let most = 0;
  while (most + 1 < term.length && (most + 1) / term.length <= threshold) {
    most++;
  }
  return most;
}

export function stateOf(more: number, less: number, rows: number): AutomatonState {
  let end = 0;
  for (let row = 0; row < rows; row++) {
    end += ((more >>> row) & 1) - ((less >>> row) & 1);
  }
  return { more, less, end };
}

/** The least errors of the matches that are under way in a state, the ends left out: more than allowed where none is. */
export function leastUnderWay({ more, less }: AutomatonState, rows: number): number {
  let least = rows;
  let value = 0;
  for (let row = 0; row < rows - 1; row++) {
    value += ((more >>> row) & 1) - ((less >>> row) & 1);
    least = value <= row && value < least ? value : least;
  }
  return least;
}

/** The state in which each row is the least of those in two states. */
export function leastOf(a: AutomatonState, b: AutomatonState, rows: number): AutomatonState {
  let more = 0;
  let less = 0;
  let ofA = 0;
  let ofB = 0;
  let above = 0;
  for (let row = 0; row < rows; row++) {
    ofA += ((a.more >>> row) & 1) - ((a.less >>> row) & 1);
    ofB += ((b.more >>> row) & 1) - ((b.less >>> row) & 1);
    const value = Math.min(ofA, ofB);
    // Neighbours differ by one at most in each state, and so they do in the least of both.
    more |= value > above ? 1 << row : 0;
    less |= value < above ? 1 << row : 0;
    above = value;
  }
  return { more, less, end: above };
}
