// Bundles and runs one benchmark of test/bench in plain Node: `node test/run-bench.mjs anchor`.
import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import bundling from '../esbuild.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const name = process.argv[2];
const entry = path.join(here, 'bench', `${name}.ts`);
if (name === undefined || !existsSync(entry)) {
  const names = readdirSync(path.join(here, 'bench')).flatMap(file => /^([^.]+)\.ts$/.exec(file)?.[1] ?? []);
  console.error(`Usage: node test/run-bench.mjs ${names.join('|')}`);
  process.exit(2);
}

const outdir = path.join(root, '.build', `bench-${process.pid}`);
const outfile = path.join(outdir, `${name}.mjs`);
await build({
  absWorkingDir: root,
  entryPoints: [entry],
  outfile,
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
  await import(pathToFileURL(outfile).href);
} finally {
  await rm(outdir, { recursive: true, force: true });
}
