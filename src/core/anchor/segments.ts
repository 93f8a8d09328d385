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
type Bag = ReadonlyMap<string, BagEntry>;

interface BagEntry {
  readonly count: number;
  readonly weight: number;
  readonly telling: boolean;
}

export function bagOf(words: readonly Word[], segment: Segment): Bag {
  const bag = new Map<string, { count: number; weight: number; telling: boolean }>();
  for (let at = segment.from; at < segment.to; at++) {
    const word = words[at]!;
    const known = bag.get(word.key);
    if (known) {
      known.count++;
    } else {
      bag.set(word.key, { count: 1, weight: wordWeight(word), telling: word.telling });
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

/** From this many names, figures and the like on, two sentences that share hardly any are not versions of one. */
const MANY_TELLING = 3;
const SHARED_TELLING = 0.25;
const OTHER_FACTS = 0.5;

/**
 * How alike two sentences are, 0 to 1 (Dice, by weight). Reports of one kind are written in one mould: where the mould
 * agrees and the facts do not, they are two reports.
 */
export function likenessOf(first: Bag, second: Bag, weights: number): number {
  const like = (2 * sharedWeight(first, second)) / weights;
  const facts = (bag: Bag) => [...bag].filter(([, entry]) => entry.telling);
  const own = facts(first);
  const others = facts(second).length;
  const fewest = Math.min(own.length, others);
  const shared = own.filter(([key]) => second.has(key)).length;
  return fewest >= MANY_TELLING && shared < fewest * SHARED_TELLING ? like * OTHER_FACTS : like;
}
