// Installs what package-lock.json names. Imports only Node's own modules, since it runs before anything is installed.
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { mustRun, npm, plainEnvironment } from './process.mjs';
import { withProgress } from './progress.mjs';

const oldestNode = 20;

/** Makes sure that `node_modules` holds the locked versions; installs them where it does not. */
export async function ensureDependencies() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    throw new Error(`Node ${oldestNode} or newer is needed; this is ${process.versions.node}.`);
  }
  if (areInstalled()) return;
  if (lstatSync(path.join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    // `npm ci` would empty the folder that the link leads to, under the hands of whoever else uses it.
    throw new Error(
      'node_modules is a link and does not hold what package-lock.json names. Run npm ci where it leads.',
    );
  }
  await withProgress('Installing the development dependencies (npm ci)', () =>
    mustRun(...npm('ci', '--no-audit', '--no-fund', '--prefer-offline'), { cwd: root, env: plainEnvironment() }),
  );
}

/** Compares versions, not times: a checkout, an install and a copy each touch the files in another order. */
function areInstalled() {
  let installed;
  try {
    installed = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  } catch {
    return false;
  }
  return Object.entries(readPackages(path.join(root, 'package-lock.json'))).every(
    // Optional packages are those of other platforms.
    ([place, { version, optional }]) =>
      place === '' || installed[place]?.version === version || (optional && !installed[place]),
  );
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
