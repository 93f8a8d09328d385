// Runs a test module in desktop VS Code.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { HostMissing } from './host-missing.mjs';
import { cacheDir } from './paths.mjs';
import { keep } from './process.mjs';
import { withProgress } from './progress.mjs';

/** As `runInServer`, in desktop VS Code: the one that VSCODE_EXECUTABLE names, else the newest, downloaded. */
export async function runInElectron({ runFolder, folder, extension, tests, onLine }) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new HostMissing('Desktop VS Code needs a display, and there is none. Try: xvfb-run -a npm run test:electron');
  }
  const executable = await desktopEditor();
  const child = keep(executable, [
    folder,
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--disable-updates',
    '--skip-welcome',
    '--skip-release-notes',
    '--disable-workspace-trust',
    '--disable-telemetry',
    `--extensions-dir=${path.join(runFolder, 'extensions')}`,
    `--user-data-dir=${path.join(runFolder, 'user-electron')}`,
    `--extensionDevelopmentPath=${extension}`,
    `--extensionTestsPath=${tests}`,
  ]);
  let rest = '';
  child.onOutput(chunk => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop();
    for (const line of lines) onLine(line);
  });
  await child.exited;
  if (rest !== '') onLine(rest);
}

async function desktopEditor() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) {
    if (!existsSync(named)) throw new Error(`VSCODE_EXECUTABLE names ${named}, which does not exist.`);
    return named;
  }
  try {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    return await withProgress('Downloading desktop VS Code (once)', () =>
      downloadAndUnzipVSCode({ version: 'stable', cachePath: cacheDir }),
    );
  } catch (error) {
    throw new HostMissing(
      `Desktop VS Code could not be downloaded (${error.message}). Name an installed one in VSCODE_EXECUTABLE, ` +
        'or test in the server: npm run test:integration',
    );
  }
}
