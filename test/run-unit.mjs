// Bundles the unit and property tests and runs them in plain Node: `node test/run-unit.mjs [part of a file's path …]`.
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { yamlAsData } from '../esbuild.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const filters = process.argv.slice(2).filter(argument => !argument.startsWith('-'));
const files = readdirSync(path.join(here, 'unit'), { recursive: true })
  .map(name => `test/unit/${String(name).split(path.sep).join('/')}`)
  .filter(name => name.endsWith('.test.ts') && (filters.length === 0 || filters.some(part => name.includes(part))))
  .sort();
if (files.length === 0) {
  console.error(`No unit test matches ${filters.join(', ')}.`);
  process.exit(2);
}

// A folder per process, so that two runs side by side do not meet.
const outdir = path.join(root, '.build', `unit-${process.pid}`);
await build({
  absWorkingDir: root,
  entryPoints: files,
  outdir,
  outbase: 'test/unit',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  define: { 'process.env.DATELINE_ROOT': JSON.stringify(root) },
  plugins: [yamlAsData],
  logLevel: 'warning',
});
process.setSourceMapsEnabled(true);
const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: process.env.DATELINE_REPORTER ?? 'dot' });
for (const file of files) {
  mocha.addFile(path.join(outdir, file.slice('test/unit/'.length).replace(/\.ts$/, '.mjs')));
}
await mocha.loadFilesAsync();
mocha.run(async failures => {
  await rm(outdir, { recursive: true, force: true });
  process.exitCode = failures > 0 ? 1 : 0;
});
