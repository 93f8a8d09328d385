import { OUTSIDE, STEPS, TAGS } from './tags.ts';

const WORST = -0x40000000;

/** Where the steps to each tag begin in STEPS, and one more for their end. */
const FIRST_STEP = Int32Array.from({ length: TAGS + 1 }, (_, tag) => {
  const first = STEPS.to.indexOf(tag);
  return first < 0 ? STEPS.to.length : first;
});
/** Tags after which no name is open, in order: from them the steps to O and to all tags that begin a name come. */
const CLOSED = STEPS.from.slice(FIRST_STEP[OUTSIDE], FIRST_STEP[OUTSIDE + 1]);

/**
 * The best sequence of tags (Viterbi) for `length` tokens whose scores lie one behind the other. Before and after the
 * sequence there is no name. Of the tags after which no name is open only those are followed up that are not so far behind
 * the best of them that no step could make up for it.
 */
export function bestTags(scores: Int32Array, length: number, steps: Int16Array, best: Uint8Array, work: Work): void {
  const { from } = STEPS;
  const back = work.room(length);
  const { alive } = work;
  const spread = work.spreadOf(steps);
  let current = work.current;
  let next = work.next;
  current.fill(WORST);
  current[OUTSIDE] = 0;
  for (let token = 0; token < length; token++) {
    const row = token * TAGS;
    let highest = WORST;
    for (let place = 0; place < CLOSED.length; place++) highest = Math.max(highest, current[CLOSED[place]!]!);
    let living = 0;
    for (let place = 0; place < CLOSED.length; place++)
      if (current[CLOSED[place]!]! >= highest - spread) alive[living++] = place;
    for (let tag = 0; tag < TAGS; tag++) {
      const first = FIRST_STEP[tag]!;
      const end = FIRST_STEP[tag + 1]!;
      let value = WORST;
      let before = 0;
      if (end - first === CLOSED.length) {
        for (let one = 0; one < living; one++) {
          const step = first + alive[one]!;
          const sum = current[from[step]!]! + steps[step]!;
          if (sum <= value) continue;
          value = sum;
          before = from[step]!;
        }
      } else {
        for (let step = first; step < end; step++) {
          const sum = current[from[step]!]! + steps[step]!;
          if (sum <= value) continue;
          value = sum;
          before = from[step]!;
        }
      }
      next[tag] = value + scores[row + tag]!;
      back[row + tag] = before;
    }
    const spare = current;
    current = next;
    next = spare;
  }
  let last = OUTSIDE;
  let highest = WORST * 2;
  for (let step = FIRST_STEP[OUTSIDE]!; step < FIRST_STEP[OUTSIDE + 1]!; step++) {
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
  readonly alive = new Uint8Array(TAGS);
  #back = new Uint8Array(64 * TAGS);
  #steps: Int16Array | undefined;
  #spread = 0;

  /** How far the weights of the steps lie apart at most. */
  spreadOf(steps: Int16Array): number {
    if (this.#steps !== steps) {
      this.#steps = steps;
      this.#spread =
        steps.reduce((most, step) => Math.max(most, step)) - steps.reduce((least, step) => Math.min(least, step));
    }
    return this.#spread;
  }

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
