// `npm start`: installs what is missing, builds, and opens Dateline on a copy of the sample corpus.
// `--no-window` stops before the opening; the launch configurations of .vscode/ use it.
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from './host/dependencies.mjs';
import { cacheDir, root } from './host/paths.mjs';
import { mustRun, npm, onExit, run } from './host/process.mjs';
import { say, withProgress } from './host/progress.mjs';
import { copyCorpus } from './host/workspace.mjs';

/** The visitor's copy. It stays from one start to the next, and git ignores it. */
const sample = path.join(cacheDir, 'sample-corpus');

async function main() {
  await ensureDependencies();
  await withProgress('Building', () => mustRun(...npm('run', 'build'), { cwd: root }));
  if (!existsSync(sample)) copyCorpus(sample);
  say(`The sample corpus is a copy in ${sample}; delete it to start afresh.`);
  if (process.argv.includes('--no-window')) return 0;
  const code = findOnPath(process.platform === 'win32' ? 'code.cmd' : 'code');
  if (code) return openDesktop(code);
  return serve();
}

function findOnPath(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .map(folder => path.join(folder, name))
    .find(existsSync);
}

async function openDesktop(code) {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, sample];
  const viaShell = process.platform === 'win32';
  const { code: exitCode, output } = viaShell
    ? await run('cmd.exe', ['/d', '/c', code, ...args])
    : await run(code, args);
  if (exitCode !== 0) throw new Error(`${code} ended with ${exitCode}:\n${output}`);
  say('Dateline is opening in VS Code. After a change: npm run build, then "Developer: Reload Window".');
  return 0;
}

async function serve() {
  const { serverIsSupported } = await import('./host/install-server.mjs');
  if (!serverIsSupported()) {
    throw new Error(
      'The command `code` is not on the PATH. In VS Code run "Shell Command: Install \'code\' command in PATH" and start ' +
        'again, or open this folder in VS Code and press F5.',
    );
  }
  const { createRunFolder, startServer } = await import('./host/server.mjs');
  const { windowAddress } = await import('./host/address.mjs');
  const { installedName, readManifest } = await import('./host/extension-copy.mjs');
  const runFolder = createRunFolder();
  const extensionsDir = path.join(runFolder, 'extensions');
  mkdirSync(extensionsDir);
  symlinkSync(root, path.join(extensionsDir, installedName(readManifest(root))));
  const server = await startServer({ runFolder, extensionsDir, port: Number(process.env.PORT ?? 0) });
  say('`code` is not on the PATH, so Dateline runs in a VS Code server here. Open this address in a browser:');
  say(`\n  ${windowAddress(server.origin, { folder: sample })}\n`);
  say('Ctrl+C ends it.');
  onExit(() => say('Stopped.'));
  await server.exited;
  throw new Error('The server ended.');
}

process.exit(
  await main().catch(error => {
    console.error(error.message);
    return 1;
  }),
);
