import { STEPS } from './tags.ts';
import type { WordClasses } from './word-classes.ts';
import type { WordLists } from './word-lists.ts';

const FILTER_BITS = 19;

/** Weights as they are kept: in the lower 8 bits the tag, above them the weight. */
export const packWeight = (tag: number, weight: number): number => (weight << 8) | tag;

/** A feature has at most so many weights; one more than TAGS, as a power of two. */
const MOST = 32;

/** The weights of a trained recogniser of names. Immutable. */
export class NameModel {
  readonly classes: WordClasses;
  readonly lists: WordLists;
  /** One weight for each pair of STEPS. */
  readonly steps: Int16Array;
  /** The number of features. */
  readonly size: number;
  readonly #weights: Int16Array;
  readonly #slots: Int32Array;
  readonly #mask: number;
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
    this.#weights = weights;
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    // Beside each key where its weights begin and how many they are, as they are read together.
    this.#slots = new Int32Array(size * 2);
    let from = 0;
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row]!;
      let slot = key & this.#mask;
      while (this.#slots[slot * 2] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot * 2] = key;
      this.#slots[slot * 2 + 1] = from * MOST + counts[row]!;
      from += counts[row]!;
      const bit = key >>> (32 - FILTER_BITS);
      this.#known[bit >> 3]! |= 1 << (bit & 7);
    }
  }

  /** Adds the weights of a feature to TAGS numbers from `at` on, if the model knows the feature. */
  addTo(scores: Int16Array | Int32Array, at: number, key: number): void {
    const bit = key >>> (32 - FILTER_BITS);
    if ((this.#known[bit >> 3]! & (1 << (bit & 7))) === 0) return;
    const slots = this.#slots;
    let slot = key & this.#mask;
    for (let found = slots[slot * 2]!; found !== key; found = slots[slot * 2]!) {
      if (found === 0) return;
      slot = (slot + 1) & this.#mask;
    }
    const place = slots[slot * 2 + 1]!;
    const weights = this.#weights;
    let next = place >>> 5;
    for (const end = next + (place & (MOST - 1)); next < end; next++) {
      const packed = weights[next]!;
      scores[at + (packed & 255)]! += packed >> 8;
    }
  }
}
