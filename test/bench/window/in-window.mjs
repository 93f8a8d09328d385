// Opens windows of the editor for benchmarks, with the built extension installed as a user has it.
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNode } from '../../host/bundle-for-node.mjs';
import { buildDir, root } from '../../host/paths.mjs';
import { mustRun, npm } from '../../host/process.mjs';
import { createTemporaryFolder } from '../../host/temporary.mjs';
import { startWindowHost } from '../../host/window-host.mjs';

const DRIVER = ['window', 'browser', 'eventually'];

/**
 * Builds the extension, starts an editor and calls `measure` with the driver's `openWindow` and `eventually`, a folder that is gone
 * with the process, and the modules of `entries` (paths below test/) in `modules`.
 */
export async function inWindow(entries, measure) {
  await mustRun(...npm('run', 'build'), { cwd: root });
  const folder = createTemporaryFolder(buildDir, 'bench');
  const bundles = await bundleForNode(
    [...DRIVER.map(name => `test/e2e/driver/${name}.ts`), ...entries.map(name => `test/${name}.ts`)],
    path.join(folder, 'code'),
  );
  const [{ openWindow }, { closeBrowser }, { eventually }, ...modules] = await Promise.all(
    bundles.map(file => import(pathToFileURL(file).href)),
  );
  const host = await startWindowHost({ extension: root });
  try {
    await measure({ openWindow, eventually, folder, modules });
  } finally {
    await closeBrowser();
    await host.stop();
  }
}

/** How busy the machine is: keys and frames wait for a processor as everything does. */
export function load() {
  return `${loadavg()[0].toFixed(1)} tasks at a time on ${availableParallelism()} cores`;
}

export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}
