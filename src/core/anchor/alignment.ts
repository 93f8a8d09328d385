import { type ChangeObject, diffArrays } from 'diff';
import { compareFacts } from './likeness.ts';
import { bagOf, likenessOf, type Segment, type SegmentedText, segmentText, sharedWeight } from './segments.ts';

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
export interface SentencePair {
  readonly old: WordRange;
  readonly today?: WordRange;
}

export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** Share of the words' weight that two sentences need in common to be versions of one. */
const PAIR = 0.45;
/** A sentence that left its place and changed needs more, and may not tell anything else. */
const MOVED_PAIR = 0.7;
/** A fragment joins the pair of a sentence that was split or merged when this much of it comes from there. */
const FRAGMENT = 0.6;
const SHORTEST_MOVED = 4;
/** Above this many possible pairs between two unchanged sentences, a rewritten stretch is left to the search. */
const MOST_PAIRS = 40_000;
/** Likewise a diff with more changes than this is given up: its time grows with their square. */
const MOST_CHANGES = { maxEditLength: 1000 };

export function alignTexts(oldText: string, todaysText: string): Alignment {
  return new Aligner(segmentText(oldText), segmentText(todaysText)).run();
}

/** The old sentences without a partner between two that have one, and the same of today's. */
interface Gap {
  readonly old: readonly number[];
  readonly today: readonly number[];
}

class Aligner {
  readonly #old: SegmentedText;
  readonly #today: SegmentedText;
  /** Partners of each sentence: one, or several where it was split or merged. */
  readonly #partners: number[][];
  /** For each of today's sentences the old one that it is paired with (the last, if several), or -1. */
  readonly #sources: Int32Array;
  readonly #toToday: Int32Array;
  readonly #toOld: Int32Array;

  constructor(old: SegmentedText, today: SegmentedText) {
    this.#old = old;
    this.#today = today;
    this.#partners = old.segments.map(() => []);
    this.#sources = new Int32Array(today.segments.length).fill(-1);
    this.#toToday = new Int32Array(old.words.length).fill(-1);
    this.#toOld = new Int32Array(today.words.length).fill(-1);
  }

  run(): Alignment {
    const gaps = this.#pairEqual();
    this.#pairMoved();
    for (const gap of gaps) {
      this.#pairSimilar(gap);
    }
    for (const gap of gaps) {
      this.#joinFragments(gap);
    }
    this.#growMovedBlocks();
    this.#pairMovedAndChanged();
    const owner = new Int32Array(this.#old.words.length);
    for (const [index, segment] of this.#old.segments.entries()) {
      owner.fill(index, segment.from, segment.to);
    }
    return {
      old: this.#old,
      today: this.#today,
      toToday: this.#toToday,
      toOld: this.#toOld,
      isUncertain: word => {
        const { id } = this.#old.segments[owner[word]!]!;
        const before = this.#old.segments.filter(segment => segment.id === id).length;
        return before > 1 && before !== this.#today.segments.filter(segment => segment.id === id).length;
      },
      sentenceOf: word => {
        const index = owner[word]!;
        const today = this.#partners[index]!.map(partner => this.#today.segments[partner]!);
        const from = Math.min(...today.map(one => one.from));
        const to = Math.max(...today.map(one => one.to));
        return { old: this.#old.segments[index]!, ...(today.length > 0 ? { today: { from, to } } : {}) };
      },
    };
  }

  #isFree(todayIndex: number): boolean {
    return this.#sources[todayIndex] === -1;
  }

  #pairEqual(): Gap[] {
    const gaps: Gap[] = [];
    let oldAt = 0;
    let todayAt = 0;
    let gap: { old: number[]; today: number[] } = { old: [], today: [] };
    const ids = (text: SegmentedText) => text.segments.map(segment => segment.id);
    for (const part of diffArrays(ids(this.#old), ids(this.#today), MOST_CHANGES) ?? this.#nothingEqual()) {
      for (let step = 0; step < part.value.length; step++) {
        if (part.removed) {
          gap.old.push(oldAt++);
        } else if (part.added) {
          gap.today.push(todayAt++);
        } else {
          this.#pair(oldAt++, todayAt++);
        }
      }
      if (!part.removed && !part.added) {
        gaps.push(gap);
        gap = { old: [], today: [] };
      }
    }
    gaps.push(gap);
    return gaps.filter(one => one.old.length > 0 && one.today.length > 0);
  }

  #nothingEqual(): ChangeObject<string[]>[] {
    const whole = (text: SegmentedText, added: boolean) => {
      const value = text.segments.map(segment => segment.id);
      return { value, count: value.length, added, removed: !added };
    };
    return [whole(this.#old, false), whole(this.#today, true)];
  }

  /** The very same sentence elsewhere, where there is but one of it on each side. */
  #pairMoved(): void {
    const free = new Map<string, number[]>();
    for (const [index, segment] of this.#today.segments.entries()) {
      if (this.#isFree(index) && segment.to - segment.from >= SHORTEST_MOVED) {
        free.set(segment.id, [...(free.get(segment.id) ?? []), index]);
      }
    }
    const seen = new Map<string, number>();
    for (const [index, segment] of this.#old.segments.entries()) {
      if (this.#partners[index]!.length === 0) {
        seen.set(segment.id, seen.has(segment.id) ? -1 : index);
      }
    }
    for (const [id, index] of seen) {
      const places = free.get(id);
      if (index >= 0 && places?.length === 1) {
        this.#pair(index, places[0]!);
      }
    }
  }

  /** The pairing of a gap's sentences, in order, that shares most. */
  #pairSimilar(gap: Gap): void {
    const old = gap.old.filter(index => this.#partners[index]!.length === 0);
    const today = gap.today.filter(index => this.#isFree(index));
    if (old.length * today.length > MOST_PAIRS) {
      return;
    }
    const width = today.length + 1;
    const likeness = this.#likenesses(old, today);
    const best = new Float64Array((old.length + 1) * width);
    for (let row = old.length - 1; row >= 0; row--) {
      for (let column = today.length - 1; column >= 0; column--) {
        const here = row * width + column;
        const like = likeness[row * today.length + column]!;
        const paired = like >= PAIR ? best[here + width + 1]! + like : 0;
        best[here] = Math.max(paired, best[here + width]!, best[here + 1]!);
      }
    }
    for (let row = 0, column = 0; row < old.length && column < today.length; ) {
      const here = row * width + column;
      const like = likeness[row * today.length + column]!;
      if (like >= PAIR && best[here] === best[here + width + 1]! + like) {
        this.#pair(old[row++]!, today[column++]!);
      } else if (best[here] === best[here + width]) {
        row++;
      } else {
        column++;
      }
    }
  }

  /** A split sentence: the rest of it, beside its partner. A merged one: the other part of what became one sentence. */
  #joinFragments(gap: Gap): void {
    for (const index of gap.today) {
      const source = !this.#isFree(index) ? undefined : this.#sourceOfFragment(index);
      if (source !== undefined) {
        this.#pair(source, index);
      }
    }
    for (const index of gap.old) {
      const target = this.#partners[index]!.length > 0 ? undefined : this.#targetOfFragment(index);
      if (target !== undefined) {
        this.#pair(index, target);
      }
    }
  }

  #sourceOfFragment(index: number): number | undefined {
    return [index - 1, index + 1]
      .map(neighbour => this.#sources[neighbour] ?? -1)
      .find(
        source => source >= 0 && this.#unusedShare(this.#today, index, this.#old, source, this.#toToday) >= FRAGMENT,
      );
  }

  #targetOfFragment(index: number): number | undefined {
    return [index - 1, index + 1]
      .map(neighbour => this.#partners[neighbour]?.[0] ?? -1)
      .find(target => target >= 0 && this.#unusedShare(this.#old, index, this.#today, target, this.#toOld) >= FRAGMENT);
  }

  /** Share of a fragment's weight that stands among the words of the whole that nothing is paired with yet. */
  #unusedShare(side: SegmentedText, fragment: number, other: SegmentedText, whole: number, paired: Int32Array): number {
    const own = side.segments[fragment]!;
    const segment = other.segments[whole]!;
    const words = other.words.slice(segment.from, segment.to).filter((_, at) => paired[segment.from + at] === -1);
    const rest = bagOf(words, { from: 0, to: words.length, id: '', weight: 0 });
    return sharedWeight(bagOf(side.words, own), rest) / own.weight;
  }

  /** A sentence whose neighbour moved has moved along, though it was changed on the way. */
  #growMovedBlocks(): void {
    const order = [...this.#old.segments.keys()];
    for (const [indices, step] of [
      [order, 1],
      [order.toReversed(), -1],
    ] as const) {
      for (const index of indices) {
        const beside = this.#partners[index - step]?.at(step === 1 ? -1 : 0);
        const next = beside === undefined ? -1 : beside + step;
        if (this.#partners[index]!.length > 0 || next < 0 || next >= this.#sources.length || !this.#isFree(next)) {
          continue;
        }
        if (this.#likenesses([index], [next])[0]! >= PAIR) {
          this.#pair(index, next);
        }
      }
    }
  }

  /** Sentences that left their place and were touched up on the way, but say nothing else. */
  #pairMovedAndChanged(): void {
    const long = (segment: Segment) => segment.to - segment.from >= SHORTEST_MOVED + 2;
    const old = [...this.#partners.keys()].filter(
      index => this.#partners[index]!.length === 0 && long(this.#old.segments[index]!),
    );
    const today = [...this.#sources.keys()].filter(index => this.#isFree(index) && long(this.#today.segments[index]!));
    if (old.length * today.length > MOST_PAIRS) {
      return;
    }
    const likeness = this.#likenesses(old, today);
    for (const [row, index] of old.entries()) {
      const ranked = [...today.keys()].sort(
        (a, b) => likeness[row * today.length + b]! - likeness[row * today.length + a]!,
      );
      const [first, second] = ranked;
      const top = first === undefined ? 0 : likeness[row * today.length + first]!;
      const next = second === undefined ? 0 : likeness[row * today.length + second]!;
      if (
        top >= MOVED_PAIR &&
        top - next > 0.1 &&
        this.#isFree(today[first!]!) &&
        this.#saysTheSame(index, today[first!]!)
      ) {
        this.#pair(index, today[first!]!);
      }
    }
  }

  #saysTheSame(old: number, today: number): boolean {
    const text = ({ text: whole, words }: SegmentedText, { from, to }: Segment) =>
      whole.slice(words[from]!.start, words[to - 1]!.end);
    const first = text(this.#old, this.#old.segments[old]!);
    return !compareFacts(first, text(this.#today, this.#today.segments[today]!)).differs;
  }

  #likenesses(old: readonly number[], today: readonly number[]): Float64Array {
    const oldBags = old.map(index => bagOf(this.#old.words, this.#old.segments[index]!));
    const todayBags = today.map(index => bagOf(this.#today.words, this.#today.segments[index]!));
    const likeness = new Float64Array(old.length * today.length);
    for (const [row, bag] of oldBags.entries()) {
      for (const [column, other] of todayBags.entries()) {
        const total = this.#old.segments[old[row]!]!.weight + this.#today.segments[today[column]!]!.weight;
        likeness[row * today.length + column] = likenessOf(bag, other, total);
      }
    }
    return likeness;
  }

  /** Pairs two sentences and, inside them, the words that no other pair has taken. */
  #pair(oldIndex: number, todayIndex: number): void {
    this.#partners[oldIndex]!.push(todayIndex);
    this.#sources[todayIndex] = oldIndex;
    const freeWords = (segment: Segment, paired: Int32Array) => {
      const free: number[] = [];
      for (let at = segment.from; at < segment.to; at++) {
        if (paired[at] === -1) {
          free.push(at);
        }
      }
      return free;
    };
    const old = freeWords(this.#old.segments[oldIndex]!, this.#toToday);
    const today = freeWords(this.#today.segments[todayIndex]!, this.#toOld);
    const keys = (text: SegmentedText, indices: readonly number[]) => indices.map(index => text.words[index]!.key);
    let oldAt = 0;
    let todayAt = 0;
    for (const part of diffArrays(keys(this.#old, old), keys(this.#today, today), MOST_CHANGES) ?? []) {
      if (part.removed) {
        oldAt += part.value.length;
      } else if (part.added) {
        todayAt += part.value.length;
      } else {
        for (let step = 0; step < part.value.length; step++) {
          const from = old[oldAt++]!;
          const to = today[todayAt++]!;
          this.#toToday[from] = to;
          this.#toOld[to] = from;
        }
      }
    }
  }
}
