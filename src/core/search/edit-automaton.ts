/** Longest word of a query: a bit for each letter, with room for the carry. */
export const LONGEST_TERM = 24;

/** Where a pass over some text stands: differences between neighbouring rows of the table of distances, as bits. */
export interface AutomatonState {
  /** Rows that are one more than the row above, and one less. */
  readonly more: number;
  readonly less: number;
  /** Errors with which the whole term ends here. */
  readonly score: number;
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
  readonly start: AutomatonState;
  readonly #masks = new Int32Array(1 << 16);
  readonly #top: number;
  /** After `run`: the state there. */
  #more = -1;
  #less = 0;
  #score = 0;

  constructor(term: string, threshold: number) {
    this.term = term;
    let most = 0;
    while (most + 1 < term.length && (most + 1) / term.length <= threshold) {
      most++;
    }
    this.most = most;
    for (let at = 0; at < term.length; at++) {
      this.#masks[term.charCodeAt(at)]! |= 1 << at;
    }
    this.#top = 1 << (term.length - 1);
    this.start = { more: -1, less: 0, score: term.length };
  }

  get state(): AutomatonState {
    return { more: this.#more, less: this.#less, score: this.#score };
  }

  /**
   * Reads letters `from` to `to`, from a state on.
   * @returns the least errors with which the term ended in them, as far as they are fewer than those of a letter before;
   *   else the term's length
   */
  run(state: AutomatonState, letters: Uint16Array, from: number, to: number): number {
    const masks = this.#masks;
    const top = this.#top;
    let { more, less, score } = state;
    let best = this.term.length;
    for (let at = from; at < to; at++) {
      const equal = masks[letters[at]!]!;
      const down = equal | less;
      const right = ((((equal & more) + more) | 0) ^ more) | equal;
      let rise = less | ~(right | more);
      let fall = more & right;
      if ((rise & top) !== 0) {
        score++;
      } else if ((fall & top) !== 0) {
        score--;
        if (score < best) {
          best = score;
        }
      }
      rise <<= 1;
      fall <<= 1;
      more = fall | ~(down | rise);
      less = rise & down;
    }
    this.#more = more;
    this.#less = less;
    this.#score = score;
    return best;
  }

  /** Reads the space behind a word, on from where `run` ended. */
  space(): void {
    const rise = this.#less | ~this.#more;
    if ((rise & this.#top) !== 0) {
      this.#score++;
    }
    const shifted = rise << 1;
    this.#more = ~(this.#less | shifted);
    this.#less = shifted & this.#less;
  }

  /**
   * The least errors up to which a match that is under way here can still end with fewer than one that is under way in
   * another state; `most + 1` where none can.
   */
  ahead(of: AutomatonState): number {
    let least = this.most + 1;
    let own = 0;
    let other = 0;
    const length = this.term.length;
    for (let row = 0; row < length - 1; row++) {
      own += ((this.#more >>> row) & 1) - ((this.#less >>> row) & 1);
      other += ((of.more >>> row) & 1) - ((of.less >>> row) & 1);
      if (own < other && own < least) {
        least = own;
      }
    }
    return least;
  }

  /** Takes the distances of the present state into `least`, where they are lower. */
  lower(least: Int32Array): void {
    let distance = 0;
    for (let row = 1; row <= this.term.length; row++) {
      distance += ((this.#more >>> (row - 1)) & 1) - ((this.#less >>> (row - 1)) & 1);
      least[row] = Math.min(least[row]!, distance);
    }
  }

  /** The state with these distances; neighbours differ by one at most, as in every table of distances and their least. */
  stateOf(distances: Int32Array): AutomatonState {
    let more = 0;
    let less = 0;
    for (let row = 1; row <= this.term.length; row++) {
      const step = distances[row]! - distances[row - 1]!;
      if (step > 0) {
        more |= 1 << (row - 1);
      } else if (step < 0) {
        less |= 1 << (row - 1);
      }
    }
    return { more, less, score: distances[this.term.length]! };
  }
}
