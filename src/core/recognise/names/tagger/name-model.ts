import { STEPS, TAGS } from './tags.ts';
import type { WordClasses } from './word-classes.ts';

/** The weights of a trained recogniser of names. Immutable. */
export class NameModel {
  readonly classes: WordClasses;
  /** One row of TAGS weights a feature. */
  readonly weights: Int8Array;
  /** One weight for each pair of STEPS. */
  readonly steps: Int16Array;
  readonly #keys: Int32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(classes: WordClasses, keys: Int32Array, weights: Int8Array, steps: Int16Array) {
    if (weights.length !== keys.length * TAGS || steps.length !== STEPS.from.length)
      throw new Error('the weights do not fit the tags');
    this.classes = classes;
    this.weights = weights;
    this.steps = steps;
    this.#keys = keys;
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    // Key and row beside each other, as they are read together.
    this.#slots = new Int32Array(size * 2);
    for (let row = 0; row < keys.length; row++) {
      let slot = keys[row]! & this.#mask;
      while (this.#slots[slot * 2] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot * 2] = keys[row]!;
      this.#slots[slot * 2 + 1] = row;
    }
  }

  get size(): number {
    return this.#keys.length;
  }

  /** Adds the weights of a feature to TAGS numbers from `at` on, if the model knows the feature. */
  addTo(scores: Int16Array | Int32Array, at: number, key: number): void {
    const slots = this.#slots;
    let slot = key & this.#mask;
    for (let found = slots[slot * 2]!; found !== key; found = slots[slot * 2]!) {
      if (found === 0) return;
      slot = (slot + 1) & this.#mask;
    }
    const from = slots[slot * 2 + 1]! * TAGS;
    const { weights } = this;
    for (let tag = 0; tag < TAGS; tag++) scores[at + tag]! += weights[from + tag]!;
  }
}
