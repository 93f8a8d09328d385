import type { Page } from 'playwright-core';

/** Calls a function of the scripts in `in-page/`. */
export function callInPage<T>(page: Page, name: string, ...args: readonly (string | number)[]): Promise<T> {
  return page.evaluate(`dateline.${name}(${args.map(argument => JSON.stringify(argument)).join(', ')})`);
}
