// Starts a VS Code server that serves windows to a browser.
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installServer } from './install-server.mjs';
import { cacheDir } from './paths.mjs';
import { keep, tail } from './process.mjs';
import { createTemporaryFolder } from './temporary.mjs';

const readyAfter = 60_000;

/** Settings that keep a window still: nothing that pops up, asks, updates or telephones. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'files.simpleDialog.enable': true,
  'remote.autoForwardPorts': false,
};

/** A new folder for one run's user data, copies and logs. It is removed when this process ends. */
export function createRunFolder() {
  return createTemporaryFolder(cacheDir, 'run');
}

/**
 * Starts a server and waits until it serves.
 * @param {object} options
 * @param {'newest'|'oldest'} [options.server] which editor
 * @param {string} options.runFolder from `createRunFolder()`
 * @param {string} [options.extensionsDir] the folder of installed extensions; empty by default
 * @param {Record<string, unknown>} [options.settings] user settings over the quiet ones
 * @param {number} [options.port] 0, the default, takes a free one
 * @param {boolean} [options.testing] lets addresses name an extension under development and a test suite; windows then
 *   show no notification toasts
 * @returns `{ origin, version, extensionsDir, settingsFile, log(), exited, stop() }`
 */
export async function startServer({
  server = 'newest',
  runFolder,
  extensionsDir,
  settings = {},
  port = 0,
  testing = false,
}) {
  const { node, main, version } = await installServer(server);
  const userData = path.join(runFolder, `user-${server}`);
  const extensions = extensionsDir ?? path.join(runFolder, 'extensions');
  mkdirSync(path.join(userData, 'User'), { recursive: true });
  mkdirSync(extensions, { recursive: true });
  const settingsFile = path.join(userData, 'User', 'settings.json');
  writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...settings }));

  const child = keep(node, serverArguments({ main, port, userData, extensions, testing }), {
    env: serverEnvironment(),
  });
  try {
    const origin = await readyOrigin(child);
    return {
      origin,
      version,
      extensionsDir: extensions,
      settingsFile,
      log: child.log,
      exited: child.exited,
      stop: child.stop,
    };
  } catch (error) {
    await child.stop();
    throw new Error(`VS Code server ${version} did not start: ${error.message}\n${tail(child.log())}`);
  }
}

function serverArguments({ main, port, userData, extensions, testing }) {
  return [
    main,
    '--host=127.0.0.1',
    `--port=${port}`,
    '--without-connection-token',
    '--accept-server-license-terms',
    '--disable-telemetry',
    '--disable-workspace-trust',
    `--user-data-dir=${userData}`,
    `--extensions-dir=${extensions}`,
    ...(testing ? ['--enable-smoke-test-driver'] : []),
  ];
}

/**
 * Without the variables of an editor whose terminal this may be, which would turn the server into its client; with a
 * folder for its sockets, which would otherwise stay in the common one. (A socket's path must be short.)
 */
export function serverEnvironment() {
  const sockets = createTemporaryFolder(tmpdir(), 'sockets');
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name));
  return { ...Object.fromEntries(kept), TMPDIR: sockets, XDG_RUNTIME_DIR: sockets };
}

function readyOrigin(child) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it was not ready within a minute')), readyAfter);
    child.exited.then(() => {
      clearTimeout(timer);
      reject(new Error('it ended'));
    });
    child.onOutput(() => {
      const port = /agent listening on (\d+)/.exec(child.log())?.[1];
      if (!port || !child.log().includes('Extension host agent started.')) return;
      clearTimeout(timer);
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}
