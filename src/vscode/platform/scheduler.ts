import type { Timer } from '../../app/corpus/change-gatherer.ts';
import type { Scheduler } from '../../app/ports.ts';

/** Milliseconds of work before the extension host is given back: well under a frame. */
export const SLICE = 8;

/** Milliseconds after a key for which work that can wait stands still. */
const AFTER_KEY = 400;

let lastKey = Number.NEGATIVE_INFINITY;

/** A key was pressed, and somebody waits for what it brings. */
export function noteKey(): void {
  lastKey = performance.now();
}

/** Gives way only when a slice is used up, so that short work costs no round trips. */
export function createScheduler(slice = SLICE): Scheduler {
  return scheduler(slice, () => rest(0));
}

/** For work that nobody waits for: it gives way as {@link createScheduler} has it, and for longer while keys are pressed. */
export function createPatientScheduler(slice = SLICE): Scheduler {
  return scheduler(slice, async () => {
    do {
      await rest(Math.max(0, lastKey + AFTER_KEY - performance.now()));
    } while (performance.now() - lastKey < AFTER_KEY);
  });
}

function scheduler(slice: number, giveWay: () => Promise<void>): Scheduler {
  let sliceStart = performance.now();
  return {
    now: () => performance.now(),
    async yield() {
      while (performance.now() - sliceStart >= slice) {
        const last = sliceStart;
        await giveWay();
        if (sliceStart === last) {
          sliceStart = performance.now();
          return;
        }
        // Others waited too and came first: what they have left of their slice is shared.
      }
    },
  };
}

/** Gives the extension host back for so many milliseconds, at least for what waits already. */
export function rest(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });
}

export const timer: Timer = (milliseconds, action) => {
  const handle = setTimeout(action, milliseconds);
  return () => clearTimeout(handle);
};
