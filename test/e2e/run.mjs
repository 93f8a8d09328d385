// Runs the end-to-end tests in a real window: `node test/e2e/run.mjs [--built] [part of a test file's path …]`.
// `--built` takes `dist/` as it is.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import { bundleForNode } from '../host/bundle-for-node.mjs';
import { testFiles } from '../host/bundle-tests.mjs';
import { runIfCalled } from '../host/launcher.mjs';
import { buildDir, root } from '../host/paths.mjs';
import { mustRun, npm } from '../host/process.mjs';
import { say, withProgress } from '../host/progress.mjs';
import { createTemporaryFolder } from '../host/temporary.mjs';
import { startWindowHost } from '../host/window-host.mjs';

/**
 * Runs the tests of `filters` (all without) against the built extension. Resolves to `{ passed, failed, pending }`.
 * A failed test leaves pictures of its windows in `.build/e2e-failures/`.
 */
export async function runEndToEnd(filters = [], { extension = root } = {}) {
  const files = testFiles('test/e2e', filters);
  if (files.length === 0) throw new Error(`No end-to-end test matches ${filters.join(', ')}.`);
  const outdir = createTemporaryFolder(buildDir, 'e2e');
  const [driverFile, browserFile, ...testBundles] = await bundleForNode(
    ['test/e2e/driver/window.ts', 'test/e2e/driver/browser.ts', ...files],
    outdir,
  );
  const host = await startWindowHost({ extension });
  try {
    const driver = await import(pathToFileURL(driverFile).href);
    const { closeBrowser } = await import(pathToFileURL(browserFile).href);
    try {
      return await runMocha(testBundles, driver);
    } finally {
      await closeBrowser();
    }
  } finally {
    await host.stop();
  }
}

async function runMocha(bundles, driver) {
  const failures = path.join(buildDir, 'e2e-failures');
  rmSync(failures, { recursive: true, force: true });
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 120_000,
    reporter: process.env.DATELINE_REPORTER ?? 'spec',
    rootHooks: { afterEach: pictureOnFailure },
  });
  async function pictureOnFailure() {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    const name = test
      .fullTitle()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 120);
    for (const [index, window] of driver.openWindows().entries()) {
      // A browser that paints nothing any more must not keep the other tests from running.
      const taken = window.screenshot(index === 0 ? name : `${name}-${index + 1}`, failures);
      await taken.then(
        file => say(`      picture: ${path.relative(root, file)}`),
        error => say(`      no picture: ${error.message.split('\n')[0]}`),
      );
    }
  }
  for (const file of bundles) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const runner = await new Promise(resolve => {
    const running = mocha.run(() => resolve(running));
  });
  const { passes, failures: failed, pending } = runner.stats;
  return { passed: passes, failed, pending };
}

async function main() {
  const args = process.argv.slice(2);
  if (!args.includes('--built')) await withProgress('Building', () => mustRun(...npm('run', 'build'), { cwd: root }));
  const { passed, failed, pending } = await runEndToEnd(args.filter(argument => !argument.startsWith('-')));
  say(`${passed} passed, ${failed} failed${pending > 0 ? `, ${pending} skipped` : ''}`);
  return failed > 0 ? 1 : 0;
}

await runIfCalled(import.meta.url, main);
