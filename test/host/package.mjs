// Packages the extension and proves the package: `node test/host/package.mjs`.
// No warning, no file that has no business in it, and it works where it is installed.
import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { activationTime } from './activation-time.mjs';
import { bundleForNode } from './bundle-for-node.mjs';
import { readManifest } from './extension-copy.mjs';
import { HostMissing } from './host-missing.mjs';
import { installServer } from './install-server.mjs';
import { runIfCalled } from './launcher.mjs';
import { buildDir, root } from './paths.mjs';
import { mustRun, npm } from './process.mjs';
import { say, withProgress } from './progress.mjs';
import { createRunFolder, serverEnvironment } from './server.mjs';
import { createTemporaryFolder } from './temporary.mjs';
import { startWindowHost } from './window-host.mjs';

// There is no public repository yet to which relative links in the README could be rewritten.
const vsceFlags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
const allowed =
  /^(dist\/([^/]+\.(cjs|js|json)|names\.model(\.NOTICE\.md)?|panels\/[^/]+\.(css|js|json))|(syntaxes|media)\/.+|package(\.nls(\.[\w-]+)?)?\.json|readme\.md|changelog\.md|license(\.txt|\.md)?)$/i;

/** Each check's name and what it does; a check throws where it does not hold, and later ones need the earlier ones. */
const checks = [
  ['vsce packages without a warning', packageExtension],
  ['the package holds only what is shipped', checkContents],
  ['the package installs in the editor', installPackage],
  ['the installed extension activates when an article is opened', checkActivation],
];

async function packageExtension(state) {
  mkdirSync(path.dirname(state.vsix), { recursive: true });
  rmSync(state.vsix, { force: true });
  const output = await mustRun(...npm('exec', '--', 'vsce', 'package', ...vsceFlags, '--out', state.vsix), {
    cwd: state.from,
  });
  const warnings = output.split('\n').filter(line => /warning/i.test(line) && !line.startsWith('npm '));
  if (warnings.length > 0) throw new Error(`vsce warns:\n${warnings.join('\n')}`);
  say(`  ${path.relative(root, state.vsix)}: ${Math.round(statSync(state.vsix).size / 1024)} KiB`);
}

async function checkContents(state) {
  const { listFiles, PackageManager } = await import('@vscode/vsce');
  const files = await listFiles({ cwd: state.from, packageManager: PackageManager.None });
  const extra = files.filter(file => !allowed.test(file));
  if (extra.length > 0) throw new Error(`These files have no business in the package:\n${extra.join('\n')}`);
  for (const needed of ['package.json', 'dist/extension.cjs', 'dist/web.js']) {
    if (!files.includes(needed)) throw new Error(`The package lacks ${needed}. It has:\n${files.join('\n')}`);
  }
}

async function installPackage(state) {
  const { node, main } = await installServer('newest');
  const args = [main, '--install-extension', state.vsix, '--force', '--accept-server-license-terms'];
  const output = await mustRun(
    node,
    [...args, `--user-data-dir=${path.join(state.runFolder, 'user')}`, `--extensions-dir=${state.extensionsDir}`],
    { env: serverEnvironment() },
  );
  if (!/successfully installed/i.test(output)) throw new Error(`The editor did not install it:\n${output}`);
}

async function checkActivation(state) {
  const outdir = createTemporaryFolder(buildDir, 'package');
  const names = ['window', 'browser', 'eventually'];
  const bundles = await bundleForNode(
    names.map(name => `test/e2e/driver/${name}.ts`),
    outdir,
  );
  const [{ openWindow }, { closeBrowser }, { eventually }] = await Promise.all(
    bundles.map(file => import(pathToFileURL(file).href)),
  );
  const host = await startWindowHost({ extensionsDir: state.extensionsDir });
  try {
    // High enough for the whole list of running extensions, of which only what is in sight is rendered.
    const window = await openWindow({ size: { width: 1280, height: 3000 } });
    const { displayName } = readManifest(state.from);
    await eventually(
      'its container in the activity bar',
      () => window.activityBar(),
      names => names.includes(displayName),
    );
    await window.openFile('01-harbour-post-chtaura-talks.txt');
    say(`  ${await activationTime(window, eventually, displayName)}`);
    const complaints = (await window.notificationTexts()).filter(text => /dateline/i.test(text));
    const errors = [...window.consoleErrors(), ...complaints];
    if (errors.length > 0) throw new Error(`The window shows errors:\n${errors.join('\n')}`);
  } finally {
    await closeBrowser();
    await host.stop();
  }
}

/** Runs the checks on the extension in `from`. Resolves to `{ passed, failed }`; stops at the first that fails. */
export async function checkPackage({ from = root } = {}) {
  const runFolder = createRunFolder();
  const state = {
    from,
    runFolder,
    vsix: path.join(buildDir, 'package', 'dateline.vsix'),
    extensionsDir: path.join(runFolder, 'installed'),
  };
  let passed = 0;
  for (const [name, check] of checks) {
    try {
      await withProgress(name, () => check(state));
      passed++;
    } catch (error) {
      if (error instanceof HostMissing) throw error;
      say(`✘ ${name}: ${error.message}`);
      return { passed, failed: 1 };
    }
  }
  return { passed, failed: 0 };
}

async function main() {
  const { passed, failed } = await checkPackage();
  say(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

await runIfCalled(import.meta.url, main);
