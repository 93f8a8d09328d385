import { threadTime } from '../support/thread-time.ts';

/** What is quick is read again until it has taken so many milliseconds, as the first readings warm it up. */
const LONG_ENOUGH = 3000;
const MOST_READINGS = 12;

/** Reads all texts one by one: what was found in each, and how fast at best, in MB (UTF-16 units) a second of this thread's time. */
export function readAll<T>(texts: readonly string[], read: (text: string) => T): { found: T[]; rate: number } {
  let found: T[] = [];
  let best = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let reading = 0; reading === 0 || (reading < MOST_READINGS && spent < LONG_ENOUGH); reading++) {
    const before = threadTime();
    found = texts.map(text => read(text));
    const time = threadTime() - before;
    best = Math.min(best, time);
    spent += time;
  }
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  return { found, rate: size / best / 1000 };
}
