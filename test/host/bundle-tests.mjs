// Bundles test files for the places where they run.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { buildDir, root } from './paths.mjs';

const { yamlAsData } = createRequire(import.meta.url)('../../esbuild.js');

/** The files below `folder` that end in `.test.ts` and contain one of `filters`, as paths from the root, sorted. */
export function testFiles(folder, filters = []) {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map(name => `${folder}/${String(name).split(path.sep).join('/')}`)
    .filter(name => name.endsWith('.test.ts'))
    .filter(name => filters.length === 0 || filters.some(part => name.includes(part)))
    .sort();
}

/**
 * Bundles the integration suite into one CommonJS module with an exported `run()`, which is what an extension host
 * loads. The test files are named in the bundle, since a web host cannot look for them. Files that end in
 * `.node.test.ts` need Node and are left out of the web bundle.
 * Resolves to the bundle's path.
 */
export async function bundleIntegration({ web = false, filters = [], outdir = path.join(buildDir, 'integration') }) {
  const files = testFiles('test/integration', filters).filter(name => !web || !name.endsWith('.node.test.ts'));
  if (files.length === 0) throw new Error(`No integration test matches ${filters.join(', ')}.`);
  const outfile = path.join(outdir, web ? 'index.web.cjs' : 'index.cjs');
  const load = files.map(name => `() => require(${JSON.stringify(`./${name}`)})`).join(',\n');
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `const { runSuite } = require('./test/integration/index.ts');\nexports.run = () => runSuite([${load}]);`,
      resolveDir: root,
      sourcefile: 'integration-entry.js',
    },
    outfile,
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
    ...(web ? forWorker : forNode),
  });
  return outfile;
}

const forNode = {
  platform: 'node',
  target: 'node20',
  plugins: [yamlAsData],
  // Mocha's parallel mode resolves files of its own, which a bundle has not; it is not used here.
  logOverride: { 'require-resolve-not-external': 'silent' },
};

/** What the worker host lacks, and what stands in for it there. */
const workerStandIns = {
  mocha: path.join(root, 'test/host/mocha-for-worker.mjs'),
  'node:assert/strict': path.join(root, 'test/host/assert-for-worker.mjs'),
};

const standIns = {
  name: 'worker-stand-ins',
  setup(build) {
    build.onResolve({ filter: /^(mocha|node:assert\/strict)$/ }, ({ path: name }) => ({ path: workerStandIns[name] }));
    // Mocha's package says that all its files are ES modules; this one looks for `exports` and would take the bundle's.
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path: file }) => ({
      contents: `let exports, module, define;\n${await readFile(file, 'utf8')}`,
      loader: 'js',
    }));
  },
};

const forWorker = { platform: 'browser', target: 'es2022', plugins: [yamlAsData, standIns] };
