// Runs benchmarks of test/bench: `npm run bench` all of them, `npm run bench -- anchor` one.
// Figures are ratios within one run; absolute times are the machine's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runBundled } from './host/bundle-for-node.mjs';
import { root } from './host/paths.mjs';

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
  const [name] = process.argv.splice(2, 1);
  if (name === undefined) {
    return runAll();
  }
  if (!Object.hasOwn(BENCHMARKS, name)) {
    const list = Object.entries(BENCHMARKS).map(([known, what]) => `  ${known.padEnd(12)}${what}`);
    console.error(`Usage: npm run bench [-- NAME]\n${list.join('\n')}`);
    return 2;
  }
  const script = path.join(root, 'test', 'bench', `${name}.mjs`);
  if (existsSync(script)) {
    await import(pathToFileURL(script).href);
  } else {
    await runBundled(`test/bench/${name}.ts`);
  }
  return undefined;
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

const status = await main();
if (status !== undefined) {
  process.exitCode = status;
}
