// Waiting for what a window shows in its own time.

/**
 * Calls `probe` until `accept` holds for its value, and resolves to that value. A probe that throws counts as not yet.
 * Rejects after `timeout` milliseconds, saying what was awaited and what was there instead.
 */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T>,
  accept: (value: T) => boolean,
  timeout = 20_000,
): Promise<T> {
  const deadline = performance.now() + timeout;
  for (;;) {
    let last: string;
    try {
      const value = await probe();
      if (accept(value)) return value;
      last = JSON.stringify(value);
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    if (performance.now() > deadline) {
      throw new Error(`Waited ${timeout / 1000} s for ${what}; there was: ${last?.slice(0, 2000)}`);
    }
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}
