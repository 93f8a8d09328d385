// Renders the editor's surfaces in the four kinds of colour theme into `test/screenshots/`, which git ignores:
// `npm run screenshots [-- SCENE … --theme dark]`.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './host/dependencies.mjs';
import { buildDir, root } from './host/paths.mjs';
import { mustRun, npm } from './host/process.mjs';
import { say, withProgress } from './host/progress.mjs';
import { createTemporaryFolder } from './host/temporary.mjs';

const folder = path.join(root, 'test', 'screenshots');

async function main() {
  const args = process.argv.slice(2);
  const at = args.indexOf('--theme');
  const wantedTheme = at < 0 ? undefined : args[at + 1];
  const wantedScenes = args.filter((argument, index) => !argument.startsWith('-') && (at < 0 || index !== at + 1));
  await ensureDependencies();
  await withProgress('Building', () => mustRun(...npm('run', 'build'), { cwd: root }));

  const { bundleForNode } = await import('./host/bundle-for-node.mjs');
  const { startWindowHost } = await import('./host/window-host.mjs');
  const outdir = createTemporaryFolder(buildDir, 'screenshots');
  const [{ scenes }, { openWindow }, { closeBrowser }, { themes }] = await Promise.all(
    (
      await bundleForNode(
        ['test/e2e/scenes.ts', ...['window', 'browser', 'themes'].map(name => `test/e2e/driver/${name}.ts`)],
        outdir,
      )
    ).map(file => import(pathToFileURL(file).href)),
  );
  const chosen = scenes.filter(({ name }) => wantedScenes.length === 0 || wantedScenes.includes(name));
  const chosenThemes = Object.keys(themes).filter(name => !wantedTheme || name === wantedTheme);
  if (chosen.length === 0 || chosenThemes.length === 0) {
    throw new Error(
      `There are the scenes ${scenes.map(({ name }) => name).join(', ')} and the themes ${Object.keys(themes).join(', ')}.`,
    );
  }
  if (wantedScenes.length === 0 && !wantedTheme) rmSync(folder, { recursive: true, force: true });

  const host = await startWindowHost({ extension: root, screenshots: folder });
  let failed = 0;
  try {
    for (const scene of chosen) {
      for (const theme of chosenThemes) failed += (await picture(openWindow, scene, theme)) ? 0 : 1;
    }
  } finally {
    await closeBrowser();
    await host.stop();
  }
  return failed > 0 ? 1 : 0;
}

/** Renders one picture; says whether the scene came about. A scene that did not is rendered as it was, and named so. */
async function picture(openWindow, scene, theme) {
  const folder = scene.folder ? { folder: scene.folder() } : {};
  const window = await openWindow({ theme, settings: scene.settings, ...folder });
  try {
    await scene.show(window, async step => {
      say(path.relative(root, await window.screenshot(`${scene.name}-${step}.${theme}`)));
    });
    say(path.relative(root, await window.screenshot(`${scene.name}.${theme}`)));
    return true;
  } catch (error) {
    const file = await window.screenshot(`${scene.name}.${theme}.failed`);
    say(`${path.relative(root, file)}: ${error.message}`);
    return false;
  } finally {
    await window.close();
  }
}

process.exit(
  await main().catch(error => {
    console.error(error.message);
    return 1;
  }),
);
