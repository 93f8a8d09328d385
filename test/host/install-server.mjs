// Installs VS Code servers into `.vscode-test/`: `node test/host/install-server.mjs [newest|oldest …]`.
// The server comes from the npm registry, so an npm cache that has seen it once is enough to install it offline.
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { HostMissing } from './host-missing.mjs';
import { cacheDir } from './paths.mjs';
import { mustRun, npm, plainEnvironment } from './process.mjs';
import { withProgress } from './progress.mjs';
import { createTemporaryFolder } from './temporary.mjs';

/** The editor versions that the tests run against; `oldest` is what `engines.vscode` promises. */
export const servers = {
  newest: { version: '1.139.1', packageVersion: '4.139.1', nodeMajor: 24 },
  oldest: { version: '1.100.3', packageVersion: '4.100.3', nodeMajor: 20 },
};

// Raise it when the steps below change: an installation made by other steps is then replaced.
const recipe = 1;
const ripgrepVersion = '1.18.0';
const npmFlags = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];

/** Whether a server can be installed here: there is one for Linux on x64 and arm64 alone. */
export function serverIsSupported() {
  return process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
}

/**
 * Makes sure that the server is there. Resolves to `{ version, node, main }`: the Node to run it with and the script to
 * run. An interrupted installation leaves nothing that a later one would take for whole.
 */
export async function installServer(name) {
  const server = servers[name];
  if (!server) throw new Error(`There is no server "${name}". Choose one of: ${Object.keys(servers).join(', ')}.`);
  if (!serverIsSupported()) {
    throw new HostMissing(
      `The VS Code server runs on Linux (x64, arm64) only; this is ${process.platform} ${process.arch}. ` +
        'Use desktop VS Code: npm run test:electron.',
    );
  }
  const folder = path.join(cacheDir, `server-${server.version}`);
  const wanted = JSON.stringify({ recipe, ...server, arch: process.arch, ripgrepVersion });
  if (!isWhole(folder, wanted)) {
    await withProgress(`Installing VS Code server ${server.version} (once, takes about half a minute)`, () =>
      installInto(folder, server, wanted),
    );
  }
  return { version: server.version, ...locate(folder, server) };
}

function isWhole(folder, wanted) {
  try {
    return readFileSync(path.join(folder, 'stamp.json'), 'utf8') === wanted;
  } catch {
    return false;
  }
}

function locate(folder, server) {
  const bundled = path.join(folder, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
  return {
    node: existsSync(bundled) ? bundled : process.execPath,
    main: path.join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
    nodeMajor: server.nodeMajor,
  };
}

async function installInto(folder, server, wanted) {
  const partial = createTemporaryFolder(cacheDir, 'server');
  // A package.json of its own keeps npm from walking up to the one of the repository.
  writeFileSync(path.join(partial, 'package.json'), '{"private":true}\n');
  const packages = [`code-server@${server.packageVersion}`, `@vscode/ripgrep-linux-${process.arch}@${ripgrepVersion}`];
  packages.push(`node-linux-${process.arch}@${server.nodeMajor}`);
  const env = plainEnvironment();
  await mustRun(...npm('install', ...packages, ...npmFlags), { cwd: partial, env });
  const vscode = path.join(partial, 'node_modules/code-server/lib/vscode');
  await mustRun(...npm('install', '--omit=dev', ...npmFlags), { cwd: vscode, env });
  await provideRipgrep(partial, vscode);
  writeFileSync(path.join(partial, 'stamp.json'), wanted);
  publish(partial, folder, wanted);
}

/** Older builds fetch ripgrep in an install script; without it neither quick open nor `findFiles` finds a file. */
async function provideRipgrep(partial, vscode) {
  const wrapper = path.join(vscode, 'node_modules/@vscode/ripgrep');
  if (!existsSync(wrapper)) return;
  const target = path.join(wrapper, 'bin', 'rg');
  mkdirSync(path.dirname(target), { recursive: true });
  await copyFile(path.join(partial, `node_modules/@vscode/ripgrep-linux-${process.arch}/bin/rg`), target);
  chmodSync(target, 0o755);
}

/** Renames the finished folder into place; where another process was first, its equal installation is kept. */
function publish(partial, folder, wanted) {
  if (isWhole(folder, wanted)) return;
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = process.argv.slice(2);
  for (const name of names.length > 0 ? names : Object.keys(servers)) await installServer(name);
}
