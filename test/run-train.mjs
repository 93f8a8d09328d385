// Bundles the training script and runs it in plain Node: `node test/run-train.mjs [option …]`; see test/train/train.ts.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import bundling from '../esbuild.js';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
// A folder per process, so that two runs side by side do not meet.
const outdir = path.join(root, '.build', `train-${process.pid}`);
await build({
  absWorkingDir: root,
  entryPoints: ['test/train/train.ts'],
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
try {
  await import(pathToFileURL(path.join(outdir, 'train.mjs')).href);
} finally {
  await rm(outdir, { recursive: true, force: true });
}
