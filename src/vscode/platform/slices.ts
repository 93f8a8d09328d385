import { rest, SLICE } from './scheduler.ts';

/**
 * Does steps of work, and gives the extension host back after each slice of time.
 *
 * @returns false where the work was overtaken
 */
export async function inSlices(steps: Iterable<void>, isOvertaken: () => boolean): Promise<boolean> {
  let sliceStart = performance.now();
  for (const _ of steps) {
    if (performance.now() - sliceStart > SLICE) {
      await rest(0);
      sliceStart = performance.now();
      if (isOvertaken()) {
        return false;
      }
    }
  }
  return true;
}
