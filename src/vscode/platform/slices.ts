/** Milliseconds of work before the extension host is given back. */
const SLICE = 8;

/**
 * Does steps of work, and gives the extension host back after each slice of time.
 *
 * @returns false where the work was overtaken
 */
export async function inSlices(steps: Iterable<void>, isOvertaken: () => boolean): Promise<boolean> {
  let sliceStart = performance.now();
  for (const _ of steps) {
    if (performance.now() - sliceStart > SLICE) {
      await new Promise<void>(resolve => {
        setTimeout(resolve, 0);
      });
      sliceStart = performance.now();
      if (isOvertaken()) {
        return false;
      }
    }
  }
  return true;
}
