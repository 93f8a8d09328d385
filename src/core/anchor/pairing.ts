import { diffArrays } from 'diff';
import { bagOf, likenessOf, type Segment, type SegmentedText } from './segments.ts';

/** Share of the words' weight that two sentences need in common to be versions of one. */
export const PAIR = 0.45;
/** Above this many possible pairs between two unchanged sentences, a rewritten stretch is left to the search. */
export const MOST_PAIRS = 40_000;
/** Likewise a diff with more changes than this is given up: its time grows with their square. */
export const MOST_CHANGES = { maxEditLength: 1000 };

/** Which sentences of two texts are paired so far, and which words inside them. */
export class Pairing {
  readonly old: SegmentedText;
  readonly today: SegmentedText;
  /** Partners of each old sentence: one, or several where it was split. */
  readonly partners: number[][];
  /** For each of today's sentences the old one that it is paired with (the last, if several), or -1. */
  readonly sources: Int32Array;
  /** For each old word the index of today's word, or -1. */
  readonly toToday: Int32Array;
  /** For each of today's words the index of the old word, or -1. */
  readonly toOld: Int32Array;

  constructor(old: SegmentedText, today: SegmentedText) {
    this.old = old;
    this.today = today;
    this.partners = old.segments.map(() => []);
    this.sources = new Int32Array(today.segments.length).fill(-1);
    this.toToday = new Int32Array(old.words.length).fill(-1);
    this.toOld = new Int32Array(today.words.length).fill(-1);
  }

  isFree(todayIndex: number): boolean {
    return this.sources[todayIndex] === -1;
  }

  /** How like each of some old sentences is to each of some of today's, row by row, 0 to 1. */
  likenesses(old: readonly number[], today: readonly number[]): Float64Array {
    const oldBags = old.map(index => bagOf(this.old.words, this.old.segments[index]!));
    const todayBags = today.map(index => bagOf(this.today.words, this.today.segments[index]!));
    const likeness = new Float64Array(old.length * today.length);
    for (const [row, bag] of oldBags.entries()) {
      for (const [column, other] of todayBags.entries()) {
        const total = this.old.segments[old[row]!]!.weight + this.today.segments[today[column]!]!.weight;
        likeness[row * today.length + column] = likenessOf(bag, other, total);
      }
    }
    return likeness;
  }

  /** Pairs two sentences and, inside them, the words that no other pair has taken. */
  pair(oldIndex: number, todayIndex: number): void {
    this.partners[oldIndex]!.push(todayIndex);
    this.sources[todayIndex] = oldIndex;
    const freeWords = (segment: Segment, paired: Int32Array) => {
      const free: number[] = [];
      for (let at = segment.from; at < segment.to; at++) {
        if (paired[at] === -1) {
          free.push(at);
        }
      }
      return free;
    };
    const old = freeWords(this.old.segments[oldIndex]!, this.toToday);
    const today = freeWords(this.today.segments[todayIndex]!, this.toOld);
    const keys = (text: SegmentedText, indices: readonly number[]) => indices.map(index => text.words[index]!.key);
    let oldAt = 0;
    let todayAt = 0;
    for (const part of diffArrays(keys(this.old, old), keys(this.today, today), MOST_CHANGES) ?? []) {
      if (part.removed) {
        oldAt += part.value.length;
      } else if (part.added) {
        todayAt += part.value.length;
      } else {
        for (let step = 0; step < part.value.length; step++) {
          const from = old[oldAt++]!;
          const to = today[todayAt++]!;
          this.toToday[from] = to;
          this.toOld[to] = from;
        }
      }
    }
  }
}
