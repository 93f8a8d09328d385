// Runs benchmarks of test/bench: `npm run bench` all of them, `npm run bench -- search 1000 10000` one with its arguments.
// What they print goes into test/bench/RESULTS.md too; with `--dry` it does not.
// Figures are ratios within one run; absolute times are the machine's. They are taken on the Node that VS Code brings, as that
// is what the extension runs on; where there is none for this machine, on the one that runs this.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { writeSection } from './bench/results.mjs';
import { runBundled } from './host/bundle-for-node.mjs';
import { installServer, serverIsSupported } from './host/install-server.mjs';
import { root } from './host/paths.mjs';

const RESULTS = path.join(root, 'test', 'bench', 'RESULTS.md');
/** Set for the process that does the work: `runBundled` gives scripts their arguments from the third on. */
const INSIDE = 'DATELINE_BENCH_INSIDE';

/** Every benchmark, the quick ones first: what it measures. */
const BENCHMARKS = {
  daily: 'highlighting, typing and tagging beside plain alternatives',
  mentions: 'finding names and dates beside two libraries',
  load: 'taking in a corpus, cold and from the cache, beside plain parsers',
  sidecar: 'reading and editing sidecars beside a plain parse',
  anchor: 'finding quotes again in changed texts',
  merge: 'merging sidecars beside plain git',
  compare: 'comparing claims beside looking at all pairs',
  board: 'the claims board with 1,000 and 10,000 claims, in a browser',
  search: 'search quality and keystrokes beside plain Fuse',
  activation: 'activation in a real window',
  typing: 'from key to painted rows in the search of a real window over 100,000 claims',
  reading: 'frames of a real window while a 1 MB article with 5,000 mentions is scrolled and typed into',
};

async function main() {
  const given = process.argv.slice(2);
  const args = given.filter(argument => argument !== '--dry');
  const [name] = args;
  if (name !== undefined && !Object.hasOwn(BENCHMARKS, name)) {
    const list = Object.entries(BENCHMARKS).map(([known, what]) => `  ${known.padEnd(12)}${what}`);
    console.error(`Usage: npm run bench [-- [--dry] [NAME [ARGUMENT…]]]\n${list.join('\n')}`);
    return 2;
  }
  if (process.env[INSIDE] === name && name !== undefined) {
    process.argv.splice(2, 1);
    await run(name);
    return undefined;
  }
  const node = serverIsSupported() ? (await installServer('newest')).node : process.execPath;
  let failed = 0;
  for (const each of name === undefined ? Object.keys(BENCHMARKS) : [name]) {
    failed += (await measure(each, { node, args: args.slice(1), writes: !given.includes('--dry') })) ? 0 : 1;
  }
  return failed > 0 ? 1 : 0;
}

async function run(name) {
  const script = path.join(root, 'test', 'bench', `${name}.mjs`);
  if (existsSync(script)) {
    await import(pathToFileURL(script).href);
  } else {
    await runBundled(`test/bench/${name}.ts`);
  }
}

/** Runs one in a process of its own, so that none warms up or crowds another. Resolves to whether it came to its end. */
async function measure(name, { node, args, writes }) {
  const what = BENCHMARKS[name];
  console.log(`\n${name}: ${what}`);
  const self = fileURLToPath(import.meta.url);
  // Memory is measured after a collection; half a million claims and plain Fuse's copy of them need room.
  const flags = ['--expose-gc', '--max-old-space-size=6000'];
  const child = spawn(node, [...flags, self, name, ...args], {
    stdio: ['inherit', 'pipe', 'inherit'],
    env: { ...process.env, [INSIDE]: name },
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', text => {
    process.stdout.write(text);
    said += text;
  });
  const status = await new Promise(resolve => {
    child.on('close', resolve);
    child.on('error', () => resolve(1));
  });
  if (status === 0 && writes) writeSection(RESULTS, Object.keys(BENCHMARKS), { name, what, args, said, node });
  return status === 0;
}

const status = await main();
if (status !== undefined) {
  process.exitCode = status;
}
