import { openSync, readSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Watched {
  readonly seconds: number;
  /** Of the processor, all threads together. */
  readonly processor: number;
  /** Milliseconds: the longest time in which nothing else could run on this thread. */
  readonly block: number;
  /** The same as the clock on the wall has it, which other work on the machine adds to. */
  readonly wallBlock: number;
}

/**
 * Watches this thread during some work. Between two ticks of a timer the thread was held up for no longer than the clock
 * went on, and for no longer than it had the processor: the lesser of the two is what the work itself can have held it up
 * for, however busy the machine is.
 */
export async function watched(work: () => Promise<unknown>): Promise<Watched> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const cpu = process.cpuUsage();
  const start = performance.now();
  let block = 0;
  let isOver = false;
  let last = { wall: start, cpu: used() };
  const tick = () => {
    const now = { wall: performance.now(), cpu: used() };
    block = Math.max(block, Math.min(now.wall - last.wall - 1, now.cpu - last.cpu));
    last = now;
    if (!isOver) {
      setTimeout(tick, 1);
    }
  };
  delay.enable();
  setTimeout(tick, 1);
  await work();
  isOver = true;
  delay.disable();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, processor: (user + system) / 1e6, block, wallBlock: delay.max / 1e6 };
}

/**
 * Milliseconds of the processor so far: of this thread where the system tells (Linux), so that a worker's do not count, else of
 * the process. To be asked on the main thread.
 */
const used: () => number = (() => {
  try {
    const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
    const bytes = Buffer.alloc(64);
    // Nanoseconds on the processor, then others.
    return () => Number.parseInt(bytes.toString('latin1', 0, readSync(file, bytes, 0, 64, 0)), 10) / 1e6;
  } catch {
    return () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    };
  }
})();
