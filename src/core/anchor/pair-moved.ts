import { compareFacts } from './likeness.ts';
import { MOST_PAIRS, PAIR, type Pairing } from './pairing.ts';
import type { Segment, SegmentedText } from './segments.ts';

/** A sentence that left its place and changed needs more in common than one in its place, and may not tell anything else. */
const MOVED_PAIR = 0.7;
const SHORTEST_MOVED = 4;

/** The very same sentence elsewhere, where there is but one of it on each side. */
export function pairMoved(pairing: Pairing): void {
  const free = new Map<string, number[]>();
  for (const [index, segment] of pairing.today.segments.entries()) {
    if (pairing.isFree(index) && segment.to - segment.from >= SHORTEST_MOVED) {
      free.set(segment.id, [...(free.get(segment.id) ?? []), index]);
    }
  }
  const seen = new Map<string, number>();
  for (const [index, segment] of pairing.old.segments.entries()) {
    if (pairing.partners[index]!.length === 0) {
      seen.set(segment.id, seen.has(segment.id) ? -1 : index);
    }
  }
  for (const [id, index] of seen) {
    const places = free.get(id);
    if (index >= 0 && places?.length === 1) {
      pairing.pair(index, places[0]!);
    }
  }
}

/** A sentence whose neighbour moved has moved along, though it was changed on the way. */
export function growMovedBlocks(pairing: Pairing): void {
  const order = [...pairing.old.segments.keys()];
  for (const [indices, step] of [
    [order, 1],
    [order.toReversed(), -1],
  ] as const) {
    for (const index of indices) {
      const beside = pairing.partners[index - step]?.at(step === 1 ? -1 : 0);
      const next = beside === undefined ? -1 : beside + step;
      if (pairing.partners[index]!.length > 0 || next < 0 || next >= pairing.sources.length || !pairing.isFree(next)) {
        continue;
      }
      if (pairing.likenesses([index], [next])[0]! >= PAIR) {
        pairing.pair(index, next);
      }
    }
  }
}

/** Sentences that left their place and were touched up on the way, but say nothing else. */
export function pairMovedAndChanged(pairing: Pairing): void {
  const long = (segment: Segment) => segment.to - segment.from >= SHORTEST_MOVED + 2;
  const old = [...pairing.partners.keys()].filter(
    index => pairing.partners[index]!.length === 0 && long(pairing.old.segments[index]!),
  );
  const today = [...pairing.sources.keys()].filter(
    index => pairing.isFree(index) && long(pairing.today.segments[index]!),
  );
  if (old.length * today.length > MOST_PAIRS) {
    return;
  }
  const likeness = pairing.likenesses(old, today);
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
      pairing.isFree(today[first!]!) &&
      saysTheSame(pairing, index, today[first!]!)
    ) {
      pairing.pair(index, today[first!]!);
    }
  }
}

function saysTheSame(pairing: Pairing, old: number, today: number): boolean {
  const text = ({ text: whole, words }: SegmentedText, { from, to }: Segment) =>
    whole.slice(words[from]!.start, words[to - 1]!.end);
  const first = text(pairing.old, pairing.old.segments[old]!);
  return !compareFacts(first, text(pairing.today, pairing.today.segments[today]!)).differs;
}
