// Runs the training script in plain Node: `node test/run-train.mjs [option …]`; see test/train/train.ts.
import { runBundled } from './host/bundle-for-node.mjs';

await runBundled('test/train/train.ts');
