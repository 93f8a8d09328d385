// What an extension host runs: all integration tests, reported line by line.
import Mocha from 'mocha';

/** Every line of the report begins with one of these, so that a launcher can tell it from the editor's own log. */
const lineMark = 'DATELINE-TEST ';
/** JSON follows: `{ passed, failed, pending }`. */
const resultMark = 'DATELINE-RESULT ';

/**
 * Runs the tests that `loaders` define, and prints a line for each and one with the sums at the end.
 * Resolves when all passed; rejects when one failed or none ran.
 */
export async function runSuite(loaders: (() => unknown)[]): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: MarkedLines });
  mocha.suite.emit('pre-require', globalThis, null, mocha);
  for (const load of loaders) load();
  const { passes, failures, pending } = await new Promise<Mocha.Stats>(resolve => {
    const runner = mocha.run(() =>
      resolve(runner.stats ?? { passes: 0, failures: 1, pending: 0, suites: 0, tests: 0 }),
    );
  });
  console.log(resultMark + JSON.stringify({ passed: passes, failed: failures, pending }));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
  if (passes === 0) throw new Error('No test ran.');
}

class MarkedLines extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on('pass', test => report(`✔ ${test.titlePath().join(' › ')} (${test.duration ?? 0} ms)`));
    runner.on('pending', test => report(`- ${test.titlePath().join(' › ')}`));
    runner.on('fail', (test, error) => report(`✘ ${test.titlePath().join(' › ')}\n${indent(describe(error))}`));
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? '';
  const told = stack.includes(error.message) ? stack : `${error.name}: ${error.message}\n${stack}`;
  return error.cause === undefined ? told : `${told}\nsince ${describe(error.cause)}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ');
}

function report(text: string): void {
  for (const line of text.split('\n')) console.log(lineMark + line);
}
