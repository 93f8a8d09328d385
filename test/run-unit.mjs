// Bundles the unit and property tests and runs them in plain Node: `node test/run-unit.mjs [part of a file's path …]`.
// The same input is generated in every run; DATELINE_SEED=<number> has other input generated.
import { rm } from 'node:fs/promises';
import fc from 'fast-check';
import Mocha from 'mocha';
import { bundleForNode, ownFolder } from './host/bundle-for-node.mjs';
import { testFiles } from './host/bundle-tests.mjs';

const filters = process.argv.slice(2).filter(argument => !argument.startsWith('-'));
const files = testFiles('test/unit', filters);
if (files.length === 0) {
  console.error(`No unit test matches ${filters.join(', ')}.`);
  process.exit(2);
}

fc.configureGlobal({ seed: Number(process.env.DATELINE_SEED ?? 2026) });
const outdir = ownFolder('unit');
const bundles = await bundleForNode(files, outdir, 'test/unit');
// Generated tests in full take minutes.
const timeout = process.env.DATELINE_FUZZ === 'full' ? 60 * 60_000 : 60_000;
const mocha = new Mocha({ ui: 'bdd', timeout, reporter: process.env.DATELINE_REPORTER ?? 'dot' });
for (const bundle of bundles) {
  mocha.addFile(bundle);
}
await mocha.loadFilesAsync();
mocha.run(async failures => {
  await rm(outdir, { recursive: true, force: true });
  process.exitCode = failures > 0 ? 1 : 0;
});
