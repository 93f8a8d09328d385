import { OUTSIDE, STEPS, TAGS } from './tags.ts';

const WORST = -0x40000000;

/**
 * The best sequence of tags (Viterbi) for `length` tokens whose scores lie one behind the other. Before and after the
 * sequence there is no name.
 */
export function bestTags(scores: Int32Array, length: number, steps: Int16Array, best: Uint8Array, work: Work): void {
  const { from, to } = STEPS;
  const back = work.room(length);
  let current = work.current;
  let next = work.next;
  current.fill(WORST);
  current[OUTSIDE] = 0;
  for (let token = 0; token < length; token++) {
    const row = token * TAGS;
    next.fill(WORST);
    for (let step = 0; step < from.length; step++) {
      const value = current[from[step]!]! + steps[step]!;
      const tag = to[step]!;
      if (value <= next[tag]!) continue;
      next[tag] = value;
      back[row + tag] = from[step]!;
    }
    for (let tag = 0; tag < TAGS; tag++) next[tag]! += scores[row + tag]!;
    const spare = current;
    current = next;
    next = spare;
  }
  let last = OUTSIDE;
  let highest = WORST * 2;
  for (let step = 0; step < from.length; step++) {
    if (to[step] !== OUTSIDE) continue;
    const value = current[from[step]!]! + steps[step]!;
    if (value <= highest) continue;
    highest = value;
    last = from[step]!;
  }
  for (let token = length - 1; token >= 0; token--) {
    best[token] = last;
    last = back[token * TAGS + last]!;
  }
}

/** Arrays that are used again for each sequence. */
export class Work {
  current = new Int32Array(TAGS);
  next = new Int32Array(TAGS);
  #back = new Uint8Array(64 * TAGS);

  room(length: number): Uint8Array {
    if (this.#back.length < length * TAGS) this.#back = new Uint8Array(2 * length * TAGS);
    return this.#back;
  }
}

/** The best tag of a token that stands by itself: what {@link bestTags} finds for a sequence of one. */
export function bestTag(scores: Int32Array, alone: Int32Array): number {
  let best = OUTSIDE;
  let highest = WORST * 2;
  for (let tag = 0; tag < TAGS; tag++) {
    const value = alone[tag]! === WORST ? WORST * 2 : scores[tag]! + alone[tag]!;
    if (value <= highest) continue;
    highest = value;
    best = tag;
  }
  return best;
}

/** The weights of a tag that stands between none: WORST for those that cannot. */
export function stepsAlone(steps: Int16Array): Int32Array {
  const { from, to } = STEPS;
  const into = new Int32Array(TAGS).fill(WORST);
  const out = new Int32Array(TAGS).fill(WORST);
  for (let step = 0; step < from.length; step++) {
    if (from[step] === OUTSIDE) into[to[step]!] = steps[step]!;
    if (to[step] === OUTSIDE) out[from[step]!] = steps[step]!;
  }
  return into.map((value, tag) => (value === WORST || out[tag] === WORST ? WORST : value + out[tag]!));
}
