import { readFileSync } from 'node:fs';

/** Nanoseconds for which this thread has run come first in this file, where there is one (Linux). */
const SCHEDULE = '/proc/thread-self/schedstat';

function ofThread(): number | undefined {
  try {
    return Number(readFileSync(SCHEDULE, 'latin1').split(' ', 1)[0]) / 1e6;
  } catch {
    return undefined;
  }
}

const known = ofThread() !== undefined;

/**
 * Milliseconds of processor time that this thread has used; where the system does not tell, all threads of the process, among
 * them those that compile and collect garbage beside it.
 */
export function threadTime(): number {
  if (known) return ofThread()!;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
