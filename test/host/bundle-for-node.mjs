// Bundles what is written in TypeScript and runs in plain Node: tests, benchmarks, evaluations, the training.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import bundling from '../../esbuild.js';
import { buildDir, root } from './paths.mjs';

/** A folder per process, so that two runs side by side do not meet; whoever asks for it removes it. */
export const ownFolder = kind => path.join(buildDir, `${kind}-${process.pid}`);

/**
 * Bundles entry files (paths from the root, below `outbase`) for this Node, sharing their modules, so that what one of them
 * keeps is kept for all; their errors name lines of the sources. Resolves to the bundles' paths in the order of the entries.
 */
export async function bundleForNode(entries, outdir, outbase = 'test') {
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir,
    outbase,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
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
  return entries.map(name => path.join(outdir, path.relative(outbase, name).replace(/\.ts$/, '.mjs')));
}

/** Runs a script (a path from the root), which finds its own arguments from `process.argv[2]` on. */
export async function runBundled(script) {
  const outdir = ownFolder(path.basename(script, '.ts'));
  try {
    const [file] = await bundleForNode([script], outdir, path.dirname(script));
    await import(pathToFileURL(file).href);
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}
