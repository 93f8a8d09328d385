import { EVIDENCES } from '../../src/core/recognise/names/tagger/sink.ts';
import { OUTSIDE, STEPS, TAGS } from '../../src/core/recognise/names/tagger/tags.ts';
import { Random } from './random.ts';
import type { Sequences } from './sequences.ts';

export interface LearningSetting {
  readonly seed: number;
  /** So many learners, each with a seed of its own; the model is the mean of their weights. */
  readonly learners: number;
  readonly epochs: number;
  /** Step size of AdaGrad. */
  readonly step: number;
  /** How often each kind of evidence is left out of a token, in the order of EVIDENCE. */
  readonly leftOut: readonly number[];
  /** Share of each weight that is taken away after each pass. */
  readonly decay: number;
}

export interface Learnt {
  /** TAGS weights a feature. */
  readonly weights: Float32Array;
  readonly steps: Float64Array;
}

/**
 * Learns the weights of a conditional random field by the gradient of the likelihood of the right tags, one sequence at a
 * time, with AdaGrad (Duchi et al. 2011). Where several tags are right the likelihood is that of all of them together, so
 * that coarse labels teach what they tell and nothing else. The weights are the mean over the later half of the passes and
 * over all learners: what one learns by the chance of its order and of what it leaves out does not stay.
 */
export function learnWeights(
  sequences: Sequences,
  features: number,
  setting: LearningSetting,
  log: (line: string) => void,
): Learnt {
  const mean = new Float32Array(features * TAGS);
  const meanSteps = new Float64Array(STEPS.from.length);
  let averaged = 0;
  for (let one = 0; one < setting.learners; one++)
    averaged += learnOnce(sequences, features, { ...setting, seed: setting.seed + one }, { mean, meanSteps, log });
  for (let at = 0; at < mean.length; at++) mean[at]! /= averaged;
  for (let at = 0; at < meanSteps.length; at++) meanSteps[at]! /= averaged;
  return { weights: mean, steps: meanSteps };
}

interface Sums {
  readonly mean: Float32Array;
  readonly meanSteps: Float64Array;
  readonly log: (line: string) => void;
}

/** Adds the weights of one learner after each of its later passes; returns how many times it did. */
function learnOnce(
  sequences: Sequences,
  features: number,
  setting: LearningSetting,
  { mean, meanSteps, log }: Sums,
): number {
  const learner = new Learner(sequences, features, setting);
  const order = Int32Array.from({ length: sequences.count }, (_, at) => at);
  let averaged = 0;
  for (let epoch = 0; epoch < setting.epochs; epoch++) {
    const begun = performance.now();
    learner.random.shuffle(order);
    let loss = 0;
    for (const sequence of order) loss += learner.learn(sequence);
    if (setting.decay > 0) learner.decay(1 - setting.decay);
    if (epoch >= setting.epochs / 2) {
      for (let at = 0; at < mean.length; at++) mean[at]! += learner.weights[at]!;
      for (let at = 0; at < meanSteps.length; at++) meanSteps[at]! += learner.steps[at]!;
      averaged++;
    }
    log(
      `pass ${epoch + 1}: loss ${(loss / order.length).toFixed(4)}, ${((performance.now() - begun) / 1000).toFixed(1)} s`,
    );
  }
  return averaged;
}

const { from: FROM, to: TO } = STEPS;
const ROOM = 512;

class Learner {
  readonly weights: Float32Array;
  readonly steps = new Float64Array(FROM.length);
  readonly random: Random;
  readonly #squares: Float32Array;
  readonly #stepSquares = new Float64Array(FROM.length);
  readonly #sequences: Sequences;
  readonly #setting: LearningSetting;
  readonly #potentials = new Float64Array(ROOM * TAGS);
  readonly #forward = new Float64Array(ROOM * TAGS);
  readonly #backward = new Float64Array(ROOM * TAGS);
  readonly #scale = new Float64Array(ROOM + 1);
  readonly #stepFactor = new Float64Array(FROM.length);
  readonly #gradient = new Float64Array(ROOM * TAGS);
  readonly #stepGradient = new Float64Array(FROM.length);
  #active = new Int32Array(ROOM * 160);
  readonly #activeEnd = new Int32Array(ROOM + 1);

  constructor(sequences: Sequences, features: number, setting: LearningSetting) {
    this.#sequences = sequences;
    this.#setting = setting;
    this.random = new Random(setting.seed);
    this.weights = new Float32Array(features * TAGS);
    this.#squares = new Float32Array(features * TAGS).fill(1e-2);
    this.#stepSquares.fill(1);
  }

  decay(factor: number): void {
    for (let at = 0; at < this.weights.length; at++) this.weights[at]! *= factor;
  }

  /** Learns from one sequence; returns how unlikely its right tags were (natural logarithm). */
  learn(sequence: number): number {
    const first = this.#sequences.starts[sequence]!;
    const length = this.#sequences.starts[sequence + 1]! - first;
    if (length === 0 || length > ROOM) return 0;
    this.#choose(first, length);
    this.#potential(length);
    for (let step = 0; step < FROM.length; step++) this.#stepFactor[step] = Math.exp(this.steps[step]!);
    this.#gradient.fill(0, 0, length * TAGS);
    this.#stepGradient.fill(0);
    const right = this.#expect(first, length, true, 1);
    if (!Number.isFinite(right)) return 0;
    const all = this.#expect(first, length, false, -1);
    const weight = this.#sequences.weights[sequence]!;
    this.#apply(length, weight);
    return all - right;
  }

  /** The features that count this time. */
  #choose(first: number, length: number): void {
    const { rows, bounds } = this.#sequences;
    let used = 0;
    for (let token = 0; token < length; token++) {
      const bound = (first + token) * (EVIDENCES + 1);
      for (let evidence = 0; evidence < EVIDENCES; evidence++) {
        const share = this.#setting.leftOut[evidence]!;
        if (share > 0 && this.random.next() < share) continue;
        const to = bounds[bound + evidence + 1]!;
        for (let at = bounds[bound + evidence]!; at < to; at++) this.#active[used++] = rows[at]!;
      }
      this.#activeEnd[token] = used;
    }
  }

  #potential(length: number): void {
    const { weights } = this;
    const scores = new Float64Array(TAGS);
    let at = 0;
    for (let token = 0; token < length; token++) {
      scores.fill(0);
      for (const end = this.#activeEnd[token]!; at < end; at++) {
        const from = this.#active[at]! * TAGS;
        for (let tag = 0; tag < TAGS; tag++) scores[tag]! += weights[from + tag]!;
      }
      let highest = scores[0]!;
      for (let tag = 1; tag < TAGS; tag++) if (scores[tag]! > highest) highest = scores[tag]!;
      for (let tag = 0; tag < TAGS; tag++)
        this.#potentials[token * TAGS + tag] = Math.exp(Math.max(-60, scores[tag]! - highest));
    }
  }

  /** Adds `sign` times the expected counts, over the right sequences or all, to the gradient; returns the log sum. */
  #expect(first: number, length: number, rightOnly: boolean, sign: number): number {
    const forward = this.#forward;
    const backward = this.#backward;
    const potentials = this.#potentials;
    const factor = this.#stepFactor;
    const { masks } = this.#sequences;
    let sum = 0;
    for (let token = 0; token < length; token++) {
      const row = token * TAGS;
      forward.fill(0, row, row + TAGS);
      if (token === 0) {
        for (let step = 0; step < FROM.length; step++)
          if (FROM[step] === OUTSIDE) forward[row + TO[step]!]! += factor[step]!;
      } else {
        const before = row - TAGS;
        for (let step = 0; step < FROM.length; step++)
          forward[row + TO[step]!]! += forward[before + FROM[step]!]! * factor[step]!;
      }
      const mask = rightOnly ? masks[first + token]! : -1;
      let total = 0;
      for (let tag = 0; tag < TAGS; tag++) {
        const value = (mask & (1 << tag)) === 0 ? 0 : forward[row + tag]! * potentials[row + tag]!;
        forward[row + tag] = value;
        total += value;
      }
      if (total <= 0) return Number.NaN;
      this.#scale[token] = total;
      sum += Math.log(total);
      for (let tag = 0; tag < TAGS; tag++) forward[row + tag]! /= total;
    }
    let ending = 0;
    const lastRow = (length - 1) * TAGS;
    backward.fill(0, lastRow, lastRow + TAGS);
    for (let step = 0; step < FROM.length; step++) {
      if (TO[step] !== OUTSIDE) continue;
      backward[lastRow + FROM[step]!] = factor[step]!;
      ending += forward[lastRow + FROM[step]!]! * factor[step]!;
    }
    if (ending <= 0) return Number.NaN;
    sum += Math.log(ending);
    for (let tag = 0; tag < TAGS; tag++) backward[lastRow + tag]! /= ending;
    for (let step = 0; step < FROM.length; step++)
      if (TO[step] === OUTSIDE)
        this.#stepGradient[step]! += sign * forward[lastRow + FROM[step]!]! * (factor[step]! / ending);
    for (let token = length - 1; token > 0; token--) {
      const row = token * TAGS;
      const before = row - TAGS;
      backward.fill(0, before, row);
      const mask = rightOnly ? masks[first + token]! : -1;
      const scale = this.#scale[token]!;
      for (let step = 0; step < FROM.length; step++) {
        const tag = TO[step]!;
        if ((mask & (1 << tag)) === 0) continue;
        const value = (factor[step]! * potentials[row + tag]! * backward[row + tag]!) / scale;
        backward[before + FROM[step]!]! += value;
        this.#stepGradient[step]! += sign * forward[before + FROM[step]!]! * value;
      }
    }
    const mask = rightOnly ? masks[first]! : -1;
    for (let step = 0; step < FROM.length; step++) {
      const tag = TO[step]!;
      if (FROM[step] !== OUTSIDE || (mask & (1 << tag)) === 0) continue;
      this.#stepGradient[step]! += (sign * factor[step]! * potentials[tag]! * backward[tag]!) / this.#scale[0]!;
    }
    for (let at = 0; at < length * TAGS; at++) this.#gradient[at]! += sign * forward[at]! * backward[at]!;
    return sum;
  }

  #apply(length: number, weight: number): void {
    const { weights } = this;
    const { step } = this.#setting;
    const squares = this.#squares;
    let at = 0;
    for (let token = 0; token < length; token++) {
      const row = token * TAGS;
      let used = 0;
      for (let tag = 0; tag < TAGS; tag++) {
        const slope = this.#gradient[row + tag]! * weight;
        if (slope > -1e-4 && slope < 1e-4) continue;
        CHANGED[used] = tag;
        SLOPES[used++] = slope;
      }
      const end = this.#activeEnd[token]!;
      if (used === 0) {
        at = end;
        continue;
      }
      for (; at < end; at++) {
        const from = this.#active[at]! * TAGS;
        for (let change = 0; change < used; change++) {
          const slot = from + CHANGED[change]!;
          const slope = SLOPES[change]!;
          squares[slot]! += slope * slope;
          weights[slot]! += (step * slope) / Math.sqrt(squares[slot]!);
        }
      }
    }
    for (let at = 0; at < FROM.length; at++) {
      const slope = this.#stepGradient[at]! * weight;
      if (slope === 0) continue;
      this.#stepSquares[at]! += slope * slope;
      this.steps[at]! += (step * slope) / Math.sqrt(this.#stepSquares[at]!);
    }
  }
}

const CHANGED = new Uint8Array(TAGS);
const SLOPES = new Float64Array(TAGS);
