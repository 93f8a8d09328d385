// One headless browser for all windows of a run.
import { type Browser, chromium } from 'playwright-core';
import { windowHost } from './host.ts';

let launched: Promise<Browser> | undefined;

/** The browser, launched at the first call. */
export function sharedBrowser(): Promise<Browser> {
  const { executablePath, browserFlags } = windowHost();
  launched ??= chromium.launch({ executablePath, args: browserFlags });
  return launched;
}

/** Closes the browser with all its windows, if it was launched. */
export async function closeBrowser(): Promise<void> {
  const browser = await launched;
  launched = undefined;
  await browser?.close();
}
