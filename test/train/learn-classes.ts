import { hashText } from '../../src/core/recognise/names/tagger/hash.ts';
import { GAP } from '../../src/core/recognise/names/text/gaps.ts';
import { SHAPE, Tokens } from '../../src/core/recognise/names/text/tokens.ts';
import { Random } from './random.ts';

export interface ClassSetting {
  readonly seed: number;
  /** Words that occur more rarely belong to no class. */
  readonly least: number;
  readonly fine: number;
  readonly coarse: number;
  readonly rounds: number;
  /** The words that count as neighbours: the most frequent ones. */
  readonly contexts: number;
}

export interface LearntClasses {
  readonly hashes: Int32Array;
  readonly data: Uint16Array;
  readonly coarse: Uint8Array;
}

interface Counted {
  count: number;
  /** Within sentences, where a capital means something. */
  inside: number;
  large: number;
}

/** How often a word is written large, in five steps. */
function stepOf({ inside, large }: Counted): number {
  if (inside === 0) return 0;
  const share = large / inside;
  return share < 0.05 ? 1 : share < 0.3 ? 2 : share < 0.7 ? 3 : share < 0.95 ? 4 : 5;
}

/**
 * Sorts the words of plain text into classes by the words right before and after them: spherical k-means over positive
 * pointwise mutual information, the coarse classes over the centres of the fine ones.
 */
export function learnClasses(texts: readonly string[], setting: ClassSetting): LearntClasses {
  const random = new Random(setting.seed);
  const counted = new Map<string, Counted>();
  const sentences: string[][] = [];
  for (const text of texts) {
    const tokens = new Tokens(text);
    let sentence: string[] = [];
    for (let token = 0; token < tokens.count; token++) {
      const opens = tokens.gapBefore(token) === GAP.sentence || tokens.gapBefore(token) === GAP.start;
      if (opens && sentence.length > 0) {
        sentences.push(sentence);
        sentence = [];
      }
      const word = tokens.has(token, SHAPE.digit) ? '0' : tokens.word(token);
      sentence.push(word);
      const known = counted.get(word) ?? { count: 0, inside: 0, large: 0 };
      known.count++;
      if (!opens) {
        known.inside++;
        if (tokens.has(token, SHAPE.capital)) known.large++;
      }
      counted.set(word, known);
    }
    if (sentence.length > 0) sentences.push(sentence);
  }
  const kept = [...counted]
    .filter(([, { count }]) => count >= setting.least)
    .sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1));
  const number = new Map(kept.map(([word], at) => [word, at]));
  const vectors = neighbourVectors(sentences, number, setting.contexts);
  const fine = cluster(vectors, 2 * setting.contexts + 4, setting.fine, setting.rounds, random);
  const coarse = coarser(fine.centres, setting, random);
  const words = kept.map(([word]) => word);
  return {
    hashes: Int32Array.from(words, word => hashText(word)),
    data: Uint16Array.from(kept, ([, known], at) => (fine.of[at]! + 1) * 8 + stepOf(known)),
    coarse,
  };
}

interface Vector {
  readonly at: Int32Array;
  readonly value: Float64Array;
}

/** Word before: dimension d; word after: dimension contexts + 2 + d; the ends of the sentence and rare words have one each. */
function neighbourVectors(
  sentences: readonly string[][],
  number: ReadonlyMap<string, number>,
  contexts: number,
): Vector[] {
  const side = contexts + 2;
  const counts: Map<number, number>[] = Array.from({ length: number.size }, () => new Map());
  const totals = new Float64Array(2 * side);
  const dimension = (word: string | undefined) => {
    if (word === undefined) return contexts;
    const at = number.get(word);
    return at === undefined || at >= contexts ? contexts + 1 : at;
  };
  let sum = 0;
  for (const sentence of sentences) {
    for (const [at, word] of sentence.entries()) {
      const own = number.get(word);
      if (own === undefined) continue;
      for (const place of [dimension(sentence[at - 1]), side + dimension(sentence[at + 1])]) {
        counts[own]!.set(place, (counts[own]!.get(place) ?? 0) + 1);
        totals[place]!++;
        sum++;
      }
    }
  }
  return counts.map(own => {
    let all = 0;
    for (const count of own.values()) all += count;
    const at: number[] = [];
    const value: number[] = [];
    let square = 0;
    for (const [place, count] of own) {
      if (place === contexts + 1 || place === side + contexts + 1) continue;
      const information = Math.log((count * sum) / (all * totals[place]!)) * (count / (count + 1));
      if (information <= 0) continue;
      at.push(place);
      value.push(information);
      square += information * information;
    }
    const norm = Math.sqrt(square) || 1;
    return { at: Int32Array.from(at), value: Float64Array.from(value, one => one / norm) };
  });
}

function cluster(
  vectors: readonly Vector[],
  dimensions: number,
  classes: number,
  rounds: number,
  random: Random,
): { of: Int32Array; centres: Float32Array[] } {
  const count = Math.min(classes, vectors.length);
  // The most frequent words begin the classes, spread at random over the first part of the list.
  const seeds = Int32Array.from({ length: Math.min(vectors.length, count * 4) }, (_, at) => at);
  random.shuffle(seeds);
  const centres = Array.from({ length: count }, (_, at) => {
    const centre = new Float32Array(dimensions);
    const { at: places, value } = vectors[seeds[at]!]!;
    for (let one = 0; one < places.length; one++) centre[places[one]!] = value[one]!;
    return centre;
  });
  const of = new Int32Array(vectors.length).fill(-1);
  // Dimension by dimension, so that one word is compared with all classes in one go.
  const table = new Float32Array(dimensions * count);
  const scores = new Float64Array(count);
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < count; at++) {
      const centre = centres[at]!;
      for (let place = 0; place < dimensions; place++) table[place * count + at] = centre[place]!;
    }
    let moved = 0;
    for (let word = 0; word < vectors.length; word++) {
      const { at, value } = vectors[word]!;
      scores.fill(0);
      for (let one = 0; one < at.length; one++) {
        const from = at[one]! * count;
        const weight = value[one]!;
        for (let own = 0; own < count; own++) scores[own]! += weight * table[from + own]!;
      }
      let best = 0;
      for (let own = 1; own < count; own++) if (scores[own]! > scores[best]!) best = own;
      if (of[word] !== best) moved++;
      of[word] = best;
    }
    if (moved === 0) break;
    for (const centre of centres) centre.fill(0);
    for (let word = 0; word < vectors.length; word++) {
      const { at, value } = vectors[word]!;
      const centre = centres[of[word]!]!;
      for (let one = 0; one < at.length; one++) centre[at[one]!]! += value[one]!;
    }
    for (const centre of centres) {
      let square = 0;
      for (const value of centre) square += value * value;
      const norm = Math.sqrt(square) || 1;
      for (let place = 0; place < dimensions; place++) centre[place]! /= norm;
    }
  }
  return { of, centres };
}

function coarser(centres: readonly Float32Array[], setting: ClassSetting, random: Random): Uint8Array {
  const vectors = centres.map(centre => {
    const at: number[] = [];
    for (let place = 0; place < centre.length; place++) if (centre[place] !== 0) at.push(place);
    return { at: Int32Array.from(at), value: Float64Array.from(at, place => centre[place]!) };
  });
  const { of } = cluster(vectors, centres[0]?.length ?? 0, setting.coarse, setting.rounds, random);
  return Uint8Array.from({ length: centres.length + 1 }, (_, at) => (at === 0 ? 0 : of[at - 1]! + 1));
}
