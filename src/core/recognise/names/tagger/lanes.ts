import { TAGS } from './tags.ts';

/**
 * Three whole numbers lie in one floating-point number, 17 bits apart, so that one addition adds all three, exactly: what is
 * summed stays below 2^16 either way (250 features of a weight of 127 do), and all together below 2^53. One number for
 * each tag therefore takes LANES numbers: tag t lies in number t modulo LANES.
 */
export const LANES = 9;
const FIRST_STEP = 2 ** 17;
const SECOND_STEP = 2 ** 34;
const STEPS_OF_TAG = Float64Array.from({ length: TAGS }, (_, tag) =>
  tag < LANES ? 1 : tag < 2 * LANES ? FIRST_STEP : SECOND_STEP,
);

/** Adds to the number of one tag; the numbers of all tags begin at `at`. */
export function addToLane(lanes: Float64Array, at: number, tag: number, value: number): void {
  lanes[at + (tag % LANES)]! += value * STEPS_OF_TAG[tag]!;
}

/** Takes the numbers of all tags apart: TAGS numbers from `at` on. */
export function unpackLanes(lanes: Float64Array, scores: Int32Array, at: number): void {
  for (let lane = 0; lane < LANES; lane++) {
    const all = lanes[lane]!;
    const third = Math.round(all / SECOND_STEP);
    const rest = all - third * SECOND_STEP;
    const second = Math.round(rest / FIRST_STEP);
    scores[at + lane] = rest - second * FIRST_STEP;
    scores[at + LANES + lane] = second;
    if (lane < TAGS - 2 * LANES) scores[at + 2 * LANES + lane] = third;
  }
}
