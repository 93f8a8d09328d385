// Runs a test module in the extension host of a VS Code server whose window a headless browser holds.
import { windowAddress } from './address.mjs';
import { browserFlags, ensureBrowser } from './browser.mjs';
import { tail } from './process.mjs';
import { withProgress } from './progress.mjs';
import { startServer } from './server.mjs';

const longestRun = 15 * 60_000;

/** The editor's own git fails where a test takes its repository away, and what it throws would be counted against a test. */
const suiteSettings = { 'git.enabled': false };

/**
 * Opens `folder` in a window with the extension under development and runs the test module `tests` in its extension
 * host. `onLine` gets each line that the host prints. Resolves when the suite has settled, well or not; rejects where
 * it never came so far.
 */
export async function runInServer({ server: name, runFolder, folder, extension, tests, web = false, onLine }) {
  const executablePath = await ensureBrowser();
  const server = await withProgress(`Starting VS Code server (${name})`, () =>
    startServer({ server: name, runFolder, testing: true, settings: suiteSettings }),
  );
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const page = await browser.newPage();
    const ended = suiteEnd(page);
    await exposeToSuite(page, ended, onLine);
    await page.goto(windowAddress(server.origin, { folder, extension, tests, web }));
    await ended.promise;
  } catch (error) {
    throw new Error(`${error.message}\nThe server's log ends so:\n${tail(server.log())}`);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** A promise of the suite's end, which also fails when the page breaks or nothing comes for too long. */
function suiteEnd(page) {
  const ended = {};
  ended.promise = new Promise((resolve, reject) => Object.assign(ended, { resolve, reject }));
  const timer = setTimeout(() => ended.reject(new Error('The suite did not end within 15 minutes.')), longestRun);
  ended.promise.catch(() => {}).finally(() => clearTimeout(timer));
  page.on('crash', () => ended.reject(new Error("The browser's page crashed.")));
  return ended;
}

/** The two functions that a window in test mode calls: one with the host's console, one at the end. */
async function exposeToSuite(page, ended, onLine) {
  await page.exposeFunction('codeAutomationLog', (_severity, args) => {
    for (const line of args.map(String).join(' ').split('\n')) onLine(line);
  });
  await page.exposeFunction('codeAutomationExit', code => ended.resolve(code));
}
