// What the end-to-end driver needs: a server, a browser and a folder for copies, told to it in one variable.
import path from 'node:path';
import { browserFlags, ensureBrowser } from './browser.mjs';
import { installCopy } from './extension-copy.mjs';
import { buildDir, root } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { createRunFolder, quietSettings, startServer } from './server.mjs';

/**
 * Starts what windows need and tells the driver of it through DATELINE_WINDOW_HOST.
 * @param {object} options
 * @param {string} [options.extension] the folder of a built extension, of which a copy is installed
 * @param {string} [options.extensionsDir] a folder of installed extensions to use instead
 * @param {'newest'|'oldest'} [options.server]
 * @param {string} [options.screenshots] where `screenshot()` writes
 * Resolves to the server; `stop()` ends it.
 */
export async function startWindowHost({ extension, extensionsDir, server = 'newest', screenshots } = {}) {
  const executablePath = await ensureBrowser();
  const runFolder = createRunFolder();
  const extensions = extensionsDir ?? path.join(runFolder, 'extensions');
  if (extension) installCopy(extensions, extension);
  const started = await withProgress(`Starting VS Code server (${server})`, () =>
    startServer({ server, runFolder, extensionsDir: extensions }),
  );
  process.env.DATELINE_WINDOW_HOST = JSON.stringify({
    root,
    origin: started.origin,
    executablePath,
    browserFlags,
    runFolder,
    settingsFile: started.settingsFile,
    quietSettings,
    screenshots: screenshots ?? path.join(buildDir, 'e2e-screenshots'),
  });
  return { ...started, runFolder };
}
