import { type ChangeObject, diffArrays } from 'diff';
import { MOST_CHANGES, MOST_PAIRS, PAIR, type Pairing } from './pairing.ts';
import { bagOf, type SegmentedText, sharedWeight } from './segments.ts';

/** A fragment joins the pair of a sentence that was split or merged when this much of it comes from there. */
const FRAGMENT = 0.6;

/** The old sentences without a partner between two that have one, and the same of today's. */
interface Gap {
  readonly old: readonly number[];
  readonly today: readonly number[];
}

/** Pairs the sentences that stand on both sides in the same order. @returns what is left between them */
export function pairEqual(pairing: Pairing): Gap[] {
  const gaps: Gap[] = [];
  let oldAt = 0;
  let todayAt = 0;
  let gap: { old: number[]; today: number[] } = { old: [], today: [] };
  const ids = (text: SegmentedText) => text.segments.map(segment => segment.id);
  for (const part of diffArrays(ids(pairing.old), ids(pairing.today), MOST_CHANGES) ?? nothingEqual(pairing)) {
    for (let step = 0; step < part.value.length; step++) {
      if (part.removed) {
        gap.old.push(oldAt++);
      } else if (part.added) {
        gap.today.push(todayAt++);
      } else {
        pairing.pair(oldAt++, todayAt++);
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

function nothingEqual(pairing: Pairing): ChangeObject<string[]>[] {
  const whole = (text: SegmentedText, added: boolean) => {
    const value = text.segments.map(segment => segment.id);
    return { value, count: value.length, added, removed: !added };
  };
  return [whole(pairing.old, false), whole(pairing.today, true)];
}

/** The pairing of a gap's sentences, in order, that shares most. */
export function pairSimilar(pairing: Pairing, gap: Gap): void {
  const old = gap.old.filter(index => pairing.partners[index]!.length === 0);
  const today = gap.today.filter(index => pairing.isFree(index));
  if (old.length * today.length > MOST_PAIRS) {
    return;
  }
  const width = today.length + 1;
  const likeness = pairing.likenesses(old, today);
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
      pairing.pair(old[row++]!, today[column++]!);
    } else if (best[here] === best[here + width]) {
      row++;
    } else {
      column++;
    }
  }
}

/** A split sentence: the rest of it, beside its partner. A merged one: the other part of what became one sentence. */
export function joinFragments(pairing: Pairing, gap: Gap): void {
  for (const index of gap.today) {
    const source = !pairing.isFree(index) ? undefined : sourceOfFragment(pairing, index);
    if (source !== undefined) {
      pairing.pair(source, index);
    }
  }
  for (const index of gap.old) {
    const target = pairing.partners[index]!.length > 0 ? undefined : targetOfFragment(pairing, index);
    if (target !== undefined) {
      pairing.pair(index, target);
    }
  }
}

function sourceOfFragment(pairing: Pairing, index: number): number | undefined {
  return [index - 1, index + 1]
    .map(neighbour => pairing.sources[neighbour] ?? -1)
    .find(source => source >= 0 && unusedShare(pairing.today, index, pairing.old, source, pairing.toToday) >= FRAGMENT);
}

function targetOfFragment(pairing: Pairing, index: number): number | undefined {
  return [index - 1, index + 1]
    .map(neighbour => pairing.partners[neighbour]?.[0] ?? -1)
    .find(target => target >= 0 && unusedShare(pairing.old, index, pairing.today, target, pairing.toOld) >= FRAGMENT);
}

/** Share of a fragment's weight that stands among the words of the whole that nothing is paired with yet. */
function unusedShare(
  side: SegmentedText,
  fragment: number,
  other: SegmentedText,
  whole: number,
  paired: Int32Array,
): number {
  const own = side.segments[fragment]!;
  const segment = other.segments[whole]!;
  const words = other.words.slice(segment.from, segment.to).filter((_, at) => paired[segment.from + at] === -1);
  const rest = bagOf(words, { from: 0, to: words.length, id: '', weight: 0 });
  return sharedWeight(bagOf(side.words, own), rest) / own.weight;
}
