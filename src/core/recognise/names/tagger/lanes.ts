import { OUTSIDE, TAGS } from './tags.ts';

/**
 * Three whole numbers lie in one floating-point number, 17 bits apart, so that one addition adds all three, exactly: what is
 * summed stays below 2^16 either way (250 features do, whose weights lie 255 apart at most), and all together below 2^53.
 * The numbers of tags count from that of O, which is nothing then: what is best stays best where the same is taken from all.
 * So one number for each tag takes LANES numbers, which fill a line of the processor's memory: tag t lies in number t - 1
 * modulo LANES.
 */
export const LANES = 8;
const FIRST_STEP = 2 ** 17;
const SECOND_STEP = 2 ** 34;
const STEPS_OF_TAG = Float64Array.from({ length: TAGS }, (_, tag) => [1, FIRST_STEP, SECOND_STEP][(tag - 1) >> 3] ?? 0);
const ALL_STEPS = 1 + FIRST_STEP + SECOND_STEP;

/** Adds to the number of one tag; the numbers of all tags begin at `at`. */
export function addToLane(lanes: Float64Array, at: number, tag: number, value: number): void {
  if (tag === OUTSIDE) for (let lane = 0; lane < LANES; lane++) lanes[at + lane]! -= value * ALL_STEPS;
  else lanes[at + ((tag - 1) % LANES)]! += value * STEPS_OF_TAG[tag]!;
}

/** Takes the numbers of all tags apart: TAGS numbers from `at` on. */
export function unpackLanes(lanes: Float64Array, scores: Int32Array, at: number): void {
  scores[at + OUTSIDE] = 0;
  const first = at + 1;
  for (let lane = 0; lane < LANES; lane++) {
    const all = lanes[lane]!;
    const third = Math.round(all / SECOND_STEP);
    const rest = all - third * SECOND_STEP;
    const second = Math.round(rest / FIRST_STEP);
    scores[first + lane] = rest - second * FIRST_STEP;
    scores[first + LANES + lane] = second;
    scores[first + 2 * LANES + lane] = third;
  }
}
