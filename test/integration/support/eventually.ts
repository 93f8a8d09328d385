/** Milliseconds after which what did not come is taken for missing: the machine may be busy. */
const PATIENCE = 20_000;

/** Waits until `check` yields something other than undefined and false, without throwing. @returns what it yields */
export async function eventually<T>(
  what: string,
  check: () => T | undefined | false | Promise<T | undefined | false>,
  patience = PATIENCE,
): Promise<T> {
  const end = Date.now() + patience;
  let last: unknown;
  for (;;) {
    try {
      const found = await check();
      if (found !== undefined && found !== false) {
        return found;
      }
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) {
      throw new Error(`In vain waited for: ${what}`, { cause: last });
    }
    await pause(50);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds);
  });
}
