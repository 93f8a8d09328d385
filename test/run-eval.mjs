// Bundles an evaluation script and runs it in plain Node: `node test/run-eval.mjs <name> [argument …]`, for test/eval/<name>.ts.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import bundling from '../esbuild.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [name] = process.argv.slice(2);
if (name === undefined || !/^[\w-]+$/.test(name) || !existsSync(path.join(root, 'test', 'eval', `${name}.ts`))) {
  console.error('Usage: node test/run-eval.mjs <name>, where test/eval/<name>.ts exists.');
  process.exit(2);
}
// A folder per process, so that two runs side by side do not meet.
const outdir = path.join(root, '.build', `eval-${process.pid}`);
await build({
  absWorkingDir: root,
  entryPoints: [`test/eval/${name}.ts`],
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  define: { 'process.env.DATELINE_ROOT': JSON.stringify(root) },
  plugins: [bundling.yamlAsData],
  logLevel: 'warning',
});
process.setSourceMapsEnabled(true);
process.argv.splice(2, 1);
try {
  await import(pathToFileURL(path.join(outdir, `${name}.mjs`)).href);
} finally {
  await rm(outdir, { recursive: true, force: true });
}
