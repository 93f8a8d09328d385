// Runs benchmarks of test/bench: `npm run bench` all of them, `npm run bench -- anchor` one.
// Figures are ratios within one run; absolute times are the machine's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const { yamlAsData } = createRequire(import.meta.url)('../esbuild.js');
const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);

/** Every benchmark, the quick ones first: what it measures. */
const BENCHMARKS = {
  daily: 'highlighting, typing and tagging beside plain alternatives',
  load: 'taking in a corpus, cold and from the cache, beside plain parsers',
  sidecar: 'reading and editing sidecars beside a plain parse',
  anchor: 'finding quotes again in changed texts',
  merge: 'merging sidecars beside plain git',
  compare: 'comparing claims beside looking at all pairs',
  board: 'the claims board with 1,000 and 10,000 claims, in a browser',
  search: 'search quality and keystrokes beside plain Fuse',
  activation: 'activation in a real window',
};

async function main() {
  const [name, ...rest] = process.argv.slice(2);
  if (name === undefined) {
    return runAll();
  }
  if (!Object.hasOwn(BENCHMARKS, name)) {
    const list = Object.entries(BENCHMARKS).map(([known, what]) => `  ${known.padEnd(12)}${what}`);
    console.error(`Usage: npm run bench [-- NAME]\n${list.join('\n')}`);
    return 2;
  }
  const script = path.join(here, 'bench', `${name}.mjs`);
  if (existsSync(script)) {
    process.argv.splice(2, 1);
    await import(pathToFileURL(script).href);
    return undefined;
  }
  return runBundled(name, rest);
}

/** Each in a process of its own, so that none warms up or crowds another. */
function runAll() {
  let failed = 0;
  for (const [name, what] of Object.entries(BENCHMARKS)) {
    console.log(`\n${name}: ${what}`);
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], { stdio: 'inherit' });
    failed += status === 0 ? 0 : 1;
  }
  return failed > 0 ? 1 : 0;
}

async function runBundled(name, rest) {
  const outdir = path.join(root, '.build', `bench-${process.pid}`);
  const outfile = path.join(outdir, `${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [path.join(here, 'bench', `${name}.ts`)],
    outfile,
    bundle: true,
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
  process.argv = [process.argv[0], outfile, ...rest];
  try {
    await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
  return undefined;
}

const status = await main();
if (status !== undefined) {
  process.exitCode = status;
}
