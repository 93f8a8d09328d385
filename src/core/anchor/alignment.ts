import { joinFragments, pairEqual, pairSimilar } from './pair-in-order.ts';
import { growMovedBlocks, pairMoved, pairMovedAndChanged } from './pair-moved.ts';
import { Pairing } from './pairing.ts';
import { type SegmentedText, segmentText } from './segments.ts';

/**
 * Which word of today's text is which word of the annotated one. Sentences are paired first and words only inside the
 * pairs: a plain word diff of two articles slides a deleted sentence into a similar one beside it, and a claim with it.
 */
export interface Alignment {
  readonly old: SegmentedText;
  readonly today: SegmentedText;
  /** For each old word the index of today's word, or -1. */
  readonly toToday: Int32Array;
  /** For each of today's words the index of the old word, or -1: what has one stood in the old text already. */
  readonly toOld: Int32Array;
  /** The sentence of an old word and what it became today. */
  sentenceOf(oldWord: number): SentencePair;
  /** Is its sentence one of several alike, of which some came or went? Then nobody can tell which is left. */
  isUncertain(oldWord: number): boolean;
}

/** An old sentence and today's version of it (several, if it was split), as ranges of words. */
interface SentencePair {
  readonly old: WordRange;
  readonly today?: WordRange;
}

export interface WordRange {
  readonly from: number;
  readonly to: number;
}

export function alignTexts(oldText: string, todaysText: string): Alignment {
  const old = segmentText(oldText);
  const today = segmentText(todaysText);
  const pairing = new Pairing(old, today);
  const gaps = pairEqual(pairing);
  pairMoved(pairing);
  for (const gap of gaps) {
    pairSimilar(pairing, gap);
  }
  for (const gap of gaps) {
    joinFragments(pairing, gap);
  }
  growMovedBlocks(pairing);
  pairMovedAndChanged(pairing);
  return alignmentOf(pairing);
}

function alignmentOf({ old, today, partners, toToday, toOld }: Pairing): Alignment {
  const owner = new Int32Array(old.words.length);
  for (const [index, segment] of old.segments.entries()) {
    owner.fill(index, segment.from, segment.to);
  }
  return {
    old,
    today,
    toToday,
    toOld,
    isUncertain: word => {
      const { id } = old.segments[owner[word]!]!;
      const before = old.segments.filter(segment => segment.id === id).length;
      return before > 1 && before !== today.segments.filter(segment => segment.id === id).length;
    },
    sentenceOf: word => {
      const index = owner[word]!;
      const versions = partners[index]!.map(partner => today.segments[partner]!);
      const from = Math.min(...versions.map(one => one.from));
      const to = Math.max(...versions.map(one => one.to));
      return { old: old.segments[index]!, ...(versions.length > 0 ? { today: { from, to } } : {}) };
    },
  };
}
