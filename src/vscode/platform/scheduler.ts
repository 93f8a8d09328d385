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

/** Milliseconds after a key for which work that can wait stands still. */
const AFTER_KEY = 400;

let lastKey = Number.NEGATIVE_INFINITY;

/** A key was pressed, and somebody waits for what it brings. */
export function noteKey(): void {
  lastKey = performance.now();
}

/** For work that nobody waits for: it gives way as {@link createScheduler} has it, and for longer while keys are pressed. */
export function createPatientScheduler(slice = SLICE): Scheduler {
  let sliceStart = performance.now();
  return {
    now: () => performance.now(),
    async yield() {
      if (performance.now() - sliceStart < slice) {
        return;
      }
      do {
        const wait = Math.max(0, lastKey + AFTER_KEY - performance.now());
        await new Promise<void>(resolve => {
          setTimeout(resolve, wait);
        });
        sliceStart = performance.now();
      } while (sliceStart - lastKey < AFTER_KEY);
    },
  };
}

export const timer: Timer = (milliseconds, action) => {
  const handle = setTimeout(action, milliseconds);
  return () => clearTimeout(handle);
};
