import { sentences } from '../text/sentences.ts';
import { type Word, weightOf, wordsOf, wordWeight } from './words.ts';

/** A sentence as a range of words: what an alignment pairs first. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** Its words' keys in one string: equal sentences have equal ids, whatever their punctuation. */
  readonly id: string;
  readonly weight: number;
}

export interface SegmentedText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly segments: readonly Segment[];
}

/** Words and sentences of a text. A word outside every sentence (a list number) belongs to the next. */
export function segmentText(text: string): SegmentedText {
  const words = wordsOf(text);
  const segments: Segment[] = [];
  let from = 0;
  const add = (to: number) => {
    if (to > from) {
      const own = words.slice(from, to);
      segments.push({ from, to, id: own.map(word => word.key).join(' '), weight: weightOf(own) });
      from = to;
    }
  };
  for (const sentence of sentences(text)) {
    let to = from;
    while (to < words.length && words[to]!.start < sentence.end) {
      to++;
    }
    add(to);
  }
  add(words.length);
  return { text, words, segments };
}

/** Counts of a segment's words, each with its weight. */
export type Bag = ReadonlyMap<string, { readonly count: number; readonly weight: number }>;

export function bagOf(words: readonly Word[], segment: Segment): Bag {
  const bag = new Map<string, { count: number; weight: number }>();
  for (let at = segment.from; at < segment.to; at++) {
    const word = words[at]!;
    const known = bag.get(word.key);
    if (known) {
      known.count++;
    } else {
      bag.set(word.key, { count: 1, weight: wordWeight(word) });
    }
  }
  return bag;
}

/** Weight of the words that two bags share. */
export function sharedWeight(first: Bag, second: Bag): number {
  let shared = 0;
  for (const [key, { count, weight }] of first) {
    const other = second.get(key);
    if (other) {
      shared += Math.min(count, other.count) * Math.min(weight, other.weight);
    }
  }
  return shared;
}
