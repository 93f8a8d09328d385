// Runs an evaluation in plain Node: `node test/run-eval.mjs <name> [argument …]`, for test/eval/<name>.ts.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runBundled } from './host/bundle-for-node.mjs';
import { root } from './host/paths.mjs';

const [name] = process.argv.splice(2, 1);
if (name === undefined || !/^[\w-]+$/.test(name) || !existsSync(path.join(root, 'test', 'eval', `${name}.ts`))) {
  console.error('Usage: node test/run-eval.mjs <name>, where test/eval/<name>.ts exists.');
  process.exit(2);
}
await runBundled(`test/eval/${name}.ts`);
