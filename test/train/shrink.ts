import { packWeight } from '../../src/core/recognise/names/tagger/name-model.ts';
import { STEPS, TAGS } from '../../src/core/recognise/names/tagger/tags.ts';
import type { Learnt } from './learn-weights.ts';

export interface Shrunk {
  readonly keys: Int32Array;
  readonly counts: Uint8Array;
  readonly weights: Int16Array;
  readonly steps: Int16Array;
}

/** Keeps the features whose weights say most, `most` of them, and rounds all weights to 8 bits on one scale; smaller ones than `least` are left out. */
export function shrink(keys: Int32Array, learnt: Learnt, most: number, least: number): Shrunk {
  const { weights, steps } = learnt;
  const spread = new Float32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    let square = 0;
    for (let tag = 0; tag < TAGS; tag++) square += weights[row * TAGS + tag]! ** 2;
    spread[row] = Math.sqrt(square);
  }
  const order = Int32Array.from({ length: keys.length }, (_, row) => row)
    .sort((a, b) => spread[b]! - spread[a]! || keys[a]! - keys[b]!)
    .slice(0, most)
    .sort((a, b) => keys[a]! - keys[b]!);
  let largest = 0;
  for (const row of order)
    for (let tag = 0; tag < TAGS; tag++) largest = Math.max(largest, Math.abs(weights[row * TAGS + tag]!));
  const scale = 127 / Math.max(largest, 1e-6);
  const counts = new Uint8Array(order.length);
  const packed: number[] = [];
  for (const [at, row] of order.entries()) {
    for (let tag = 0; tag < TAGS; tag++) {
      const weight = Math.round(weights[row * TAGS + tag]! * scale);
      if (Math.abs(weight) < least) continue;
      packed.push(packWeight(tag, weight));
      counts[at]!++;
    }
  }
  return {
    keys: Int32Array.from(order, row => keys[row]!),
    counts,
    weights: Int16Array.from(packed),
    steps: Int16Array.from({ length: STEPS.from.length }, (_, at) => Math.round(steps[at]! * scale)),
  };
}
