import type { Timer } from '../../app/change-gatherer.ts';
import type { Scheduler } from '../../app/ports.ts';

/** Milliseconds of work before the extension host is given back: well under a frame. */
const SLICE = 8;

/** Gives way only when a slice is used up, so that short work costs no round trips. */
export function createScheduler(slice = SLICE): Scheduler {
  let sliceStart = performance.now();
  return {
    now: () => performance.now(),
    async yield() {
      if (performance.now() - sliceStart < slice) {
        return;
      }
      await new Promise<void>(resolve => {
        setTimeout(resolve, 0);
      });
      sliceStart = performance.now();
    },
  };
}

export const timer: Timer = (milliseconds, action) => {
  const handle = setTimeout(action, milliseconds);
  return () => clearTimeout(handle);
};
