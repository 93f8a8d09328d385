import { addToLane, LANES } from './lanes.ts';
import { STEPS } from './tags.ts';
import type { WordClasses } from './word-classes.ts';
import type { WordLists } from './word-lists.ts';

const FILTER_BITS = 19;

/** Weights as they are kept: in the lower 8 bits the tag, above them the weight. */
export const packWeight = (tag: number, weight: number): number => (weight << 8) | tag;

/** The weights of a trained recogniser of names. */
export class NameModel {
  readonly classes: WordClasses;
  readonly lists: WordLists;
  /** One weight for each pair of STEPS. */
  readonly steps: Int16Array;
  /** The number of features. */
  readonly size: number;
  /** The keys, each where its bits say or behind, and LANES numbers for each. */
  readonly #slots: Int32Array;
  readonly #weights: Float64Array;
  readonly #mask: number;
  #found = new Int32Array(256);
  /** A bit for each key by its upper bits: most features that the model does not know end here, in the fastest memory. */
  readonly #known = new Uint8Array(1 << (FILTER_BITS - 3));

  /**
   * @param keys of the features, none of them 0
   * @param counts how many weights each has
   * @param weights of all features, one behind the other (see packWeight); what is not there is 0
   */
  constructor(
    classes: WordClasses,
    lists: WordLists,
    keys: Int32Array,
    counts: Uint8Array,
    weights: Int16Array,
    steps: Int16Array,
  ) {
    if (steps.length !== STEPS.from.length) throw new Error('the weights do not fit the tags');
    this.classes = classes;
    this.lists = lists;
    this.steps = steps;
    this.size = keys.length;
    let size = 16;
    while (size * 2 < keys.length * 3) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    this.#weights = new Float64Array(size * LANES);
    let next = 0;
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row]!;
      let slot = key & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = key;
      for (const end = next + counts[row]!; next < end; next++) {
        const packed = weights[next]!;
        addToLane(this.#weights, slot * LANES, packed & 255, packed >> 8);
      }
      const bit = key >>> (32 - FILTER_BITS);
      this.#known[bit >> 3]! |= 1 << (bit & 7);
    }
  }

  /** Adds the weights of the first `count` features, those that the model knows, to the LANES numbers from `at` on. */
  addTo(lanes: Float64Array, at: number, features: Int32Array, count: number): void {
    const rows = this.#find(features, count);
    const found = this.#found;
    const weights = this.#weights;
    // In variables of their own, which the processor keeps at hand: this is where the tagger spends its time.
    let a = lanes[at]!;
    let b = lanes[at + 1]!;
    let c = lanes[at + 2]!;
    let d = lanes[at + 3]!;
    let e = lanes[at + 4]!;
    let f = lanes[at + 5]!;
    let g = lanes[at + 6]!;
    let h = lanes[at + 7]!;
    for (let row = 0; row < rows; row++) {
      const from = found[row]!;
      a += weights[from]!;
      b += weights[from + 1]!;
      c += weights[from + 2]!;
      d += weights[from + 3]!;
      e += weights[from + 4]!;
      f += weights[from + 5]!;
      g += weights[from + 6]!;
      h += weights[from + 7]!;
    }
    lanes[at] = a;
    lanes[at + 1] = b;
    lanes[at + 2] = c;
    lanes[at + 3] = d;
    lanes[at + 4] = e;
    lanes[at + 5] = f;
    lanes[at + 6] = g;
    lanes[at + 7] = h;
  }

  /** Fills `#found` with the places of the features that the model knows. By itself, so that many reads of memory run at once. */
  #find(features: Int32Array, count: number): number {
    if (this.#found.length < count) this.#found = new Int32Array(2 * count);
    const rows = this.#found;
    const known = this.#known;
    const slots = this.#slots;
    const mask = this.#mask;
    let used = 0;
    for (let feature = 0; feature < count; feature++) {
      const key = features[feature]!;
      const bit = key >>> (32 - FILTER_BITS);
      if ((known[bit >> 3]! & (1 << (bit & 7))) === 0) continue;
      let slot = key & mask;
      let found = slots[slot]!;
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask;
        found = slots[slot]!;
      }
      if (found === key) rows[used++] = slot * LANES;
    }
    return used;
  }
}
