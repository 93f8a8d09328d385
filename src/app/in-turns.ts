import type { Scheduler } from './ports.ts';

/** Takes all steps, giving way between two of them. Resolves to what they come to. */
export async function inTurns<T>(steps: Iterator<unknown, T, void>, scheduler: Pick<Scheduler, 'yield'>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    await scheduler.yield();
  }
}
