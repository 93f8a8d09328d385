// `npm test`: installs what is missing and runs everything: `npm test [-- --only unit,e2e]`.
// Imports only Node's own modules and scripts that do so too, since it runs before anything is installed.
import { stripVTControlCharacters } from 'node:util';
import { ensureDependencies } from './host/dependencies.mjs';
import { failuresIn } from './host/failures.mjs';
import { root } from './host/paths.mjs';
import { npm, run } from './host/process.mjs';
import { duration, say } from './host/progress.mjs';

const node = (...args) => [process.execPath, args];

/** In the order in which they run. `built` marks what looks at `dist/`; `counts` what tells how many tests ran. */
const steps = [
  { name: 'types', command: npm('run', 'types') },
  { name: 'lint', command: npm('run', 'lint') },
  { name: 'unit', command: node('test/run-unit.mjs'), counts: true },
  { name: 'build', command: npm('run', 'build') },
  { name: 'package', command: node('test/host/package.mjs'), counts: true, built: true },
  {
    name: 'newest',
    command: node('test/host/integration.mjs', '--built', '--host', 'newest'),
    counts: true,
    built: true,
  },
  {
    name: 'oldest',
    command: node('test/host/integration.mjs', '--built', '--host', 'oldest'),
    counts: true,
    built: true,
  },
  { name: 'web', command: node('test/host/integration.mjs', '--built', '--host', 'web'), counts: true, built: true },
  { name: 'e2e', command: node('test/e2e/run.mjs', '--built'), counts: true, built: true },
];

/** A launcher whose editor cannot be had on this machine ends so. */
const missing = 3;

function chosenSteps() {
  const args = process.argv.slice(2);
  const at = args.findIndex(argument => argument.startsWith('--only'));
  if (at < 0) return steps;
  const names = (args[at].split('=')[1] ?? args[at + 1] ?? '').split(',').filter(Boolean);
  const unknown = names.filter(name => !steps.some(step => step.name === name));
  if (names.length === 0 || unknown.length > 0) {
    throw new Error(`--only takes some of: ${steps.map(step => step.name).join(',')}`);
  }
  const chosen = steps.filter(step => names.includes(step.name));
  const needsBuild = chosen.some(step => step.built) && !names.includes('build');
  return needsBuild ? steps.filter(step => step.name === 'build' || names.includes(step.name)) : chosen;
}

/** The sums that a runner prints: Mocha's own lines, or `N passed, N failed`, which comes last. */
function readCounts(output) {
  const plain = /(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/.exec(output);
  if (plain) return { passed: Number(plain[1]), failed: Number(plain[2]), skipped: Number(plain[3] ?? 0) };
  const mocha = word => Number(new RegExp(`^\\s*(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
  return { passed: mocha('passing'), failed: mocha('failing'), skipped: mocha('pending') };
}

async function runStep(step, buildFailed) {
  if (step.built && buildFailed) return { passed: 0, failed: 1, skipped: 0, note: 'not run, since the build failed' };
  const [command, args] = step.command;
  const ran = await run(command, args, { cwd: root, live: chunk => process.stdout.write(chunk) });
  const output = stripVTControlCharacters(ran.output);
  const result = resultOf(step, ran.code, output);
  return result.failed > 0 ? { ...result, failures: failuresIn(output) } : result;
}

function resultOf(step, code, output) {
  if (code === missing) return { passed: 0, failed: 0, skipped: 1, note: 'not run, the editor cannot be had here' };
  const ended = code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  if (!step.counts) return ended;
  const counts = readCounts(output);
  if (code !== 0 && counts.failed === 0) return { ...counts, failed: 1, note: `ended with ${code}` };
  if (code === 0 && counts.passed === 0) return { ...counts, failed: 1, note: 'no test ran' };
  return counts;
}

async function main() {
  const chosen = chosenSteps();
  await ensureDependencies();
  const results = [];
  for (const step of chosen) {
    say(`\n== ${step.name} ==`);
    const started = performance.now();
    const buildFailed = results.some(result => result.name === 'build' && result.failed > 0);
    const result = { name: step.name, ...(await runStep(step, buildFailed)), time: performance.now() - started };
    results.push(result);
    say(`== ${line(result)} ==`);
  }
  for (const { name, failures = [] } of results) {
    if (failures.length > 0) say(`\nWhat failed in ${name}\n${failures.join('\n')}`);
  }
  say('\nSummary');
  for (const result of results) say(`  ${line(result)}`);
  const sum = key => results.reduce((total, result) => total + result[key], 0);
  say(`${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`);
  return sum('failed') > 0 ? 1 : 0;
}

function line({ name, passed, failed, skipped, note, time }) {
  const sums = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return `${failed > 0 ? '✘' : '✔'} ${name.padEnd(8)} ${sums}, ${duration(time)}${note ? ` (${note})` : ''}`;
}

process.exit(
  await main().catch(error => {
    console.error(error.message);
    return 1;
  }),
);
