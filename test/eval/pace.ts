import { threadTime } from '../support/thread-time.ts';

/** What is quick is read again until it has taken so many milliseconds, so that it is warm, and longer than the clock is coarse. */
const LONG_ENOUGH = 2000;
const MOST_READINGS = 40;

/**
 * Reads all texts one by one: what was found in each, and how fast, in MB (UTF-16 units) a second of this thread's time. The
 * first reading counts only where there is no other.
 */
export function readAll<T>(texts: readonly string[], read: (text: string) => T): { found: T[]; rate: number } {
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  let begun = threadTime();
  let found = texts.map(text => read(text));
  const first = threadTime() - begun;
  let time = first;
  let readings = 1;
  if (first < LONG_ENOUGH) {
    begun = threadTime();
    for (readings = 0, time = 0; time < LONG_ENOUGH && readings < MOST_READINGS; readings++) {
      found = texts.map(text => read(text));
      time = threadTime() - begun;
    }
  }
  return { found, rate: (size * readings) / time / 1000 };
}
