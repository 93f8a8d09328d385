// Runs the integration suite inside an extension host:
// `node test/host/integration.mjs [--host newest|oldest|web|electron] [--built] [part of a test file's path …]`.
// `--built` takes `dist/` as it is.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { bundleIntegration } from './bundle-tests.mjs';
import { runInElectron } from './electron.mjs';
import { copyAsWebExtension } from './extension-copy.mjs';
import { runIfCalled } from './launcher.mjs';
import { buildDir, root } from './paths.mjs';
import { mustRun, npm } from './process.mjs';
import { say, withProgress } from './progress.mjs';
import { createRunFolder } from './server.mjs';
import { runInServer } from './server-suite.mjs';
import { SuiteReport } from './suite-report.mjs';
import { copyCorpus } from './workspace.mjs';

/** The places where the suite runs: which editor, and whether the extension runs in Node or in the browser's worker. */
const hosts = {
  newest: { web: false, start: options => runInServer({ ...options, server: 'newest' }) },
  oldest: { web: false, start: options => runInServer({ ...options, server: 'oldest' }) },
  web: { web: true, start: options => runInServer({ ...options, server: 'newest', web: true }) },
  electron: { web: false, start: runInElectron },
};

/**
 * Runs the suite of `filters` (all without) in a host against the built extension.
 * Resolves to `{ passed, failed, pending }`; rejects where the host or the suite broke before its end.
 */
export async function runIntegration(hostName, filters = [], { extension = root } = {}) {
  const host = hosts[hostName];
  if (!host) throw new Error(`There is no host "${hostName}". Choose one of: ${Object.keys(hosts).join(', ')}.`);
  const runFolder = createRunFolder();
  const underTest = host.web ? copyAsWebExtension(path.join(runFolder, 'web-extension'), extension) : extension;
  // A web host runs only tests that lie inside the extension's folder.
  const outdir = path.join(host.web ? underTest : runFolder, 'tests');
  const tests = await bundleIntegration({ web: host.web, filters, outdir });
  const report = new SuiteReport(path.join(buildDir, 'logs', `integration-${hostName}.log`));
  const corpus = copyCorpus(path.join(runFolder, 'corpus'));
  // The tests make their files in it. Made while the editor's watcher begins, it would never be watched.
  mkdirSync(path.join(corpus, 'tests'));
  try {
    await host.start({
      runFolder,
      tests,
      folder: corpus,
      extension: underTest,
      onLine: line => report.take(line),
    });
    return report.result();
  } finally {
    report.close();
  }
}

async function main() {
  const args = process.argv.slice(2);
  const at = args.indexOf('--host');
  const hostName = at < 0 ? 'newest' : args[at + 1] === 'server' ? 'newest' : args[at + 1];
  const filters = args.filter((argument, index) => !argument.startsWith('-') && (at < 0 || index !== at + 1));
  if (!args.includes('--built')) await withProgress('Building', () => mustRun(...npm('run', 'build'), { cwd: root }));
  const { passed, failed, pending } = await runIntegration(hostName, filters);
  say(`${passed} passed, ${failed} failed${pending > 0 ? `, ${pending} skipped` : ''}`);
  return failed > 0 ? 1 : 0;
}

await runIfCalled(import.meta.url, main);
