// Reads what an extension host prints while it runs the suite: the suite's own lines are shown, all lines are logged.
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { say } from './progress.mjs';

/** What a server always prints: native modules that it does without, and requests that nobody answers. */
const noise =
  /^ → |spdlog|watchdog|^Require stack:|^\s+at .*(node:internal|node_modules\/bindings)|bindings file|^[ {}[\]]*$/;

/** One run's report. With DATELINE_HOST_LOG set, the editor's own lines are shown too. */
export class SuiteReport {
  #file;
  #log;
  #result;
  #last = [];

  constructor(file) {
    mkdirSync(path.dirname(file), { recursive: true });
    this.#file = file;
    this.#log = openSync(file, 'w');
  }

  /** Takes one line of the host's output. */
  take(line) {
    writeSync(this.#log, `${line}\n`);
    const [, kind, text] = /^DATELINE-(TEST|RESULT) (.*)$/.exec(line.trimEnd()) ?? [];
    if (kind === 'RESULT') this.#result = JSON.parse(text);
    else if (kind === 'TEST') say(`  ${text}`);
    else {
      if (process.env.DATELINE_HOST_LOG) say(line);
      if (!noise.test(line)) this.#last = [...this.#last.slice(-19), line];
    }
  }

  /** `{ passed, failed, pending }`. Throws, with the last lines, where the suite did not come to its end. */
  result() {
    if (this.#result) return this.#result;
    throw new Error(
      `The suite ended without a result. The last lines (all in ${path.relative(root, this.#file)}):\n${this.#last.join('\n')}`,
    );
  }

  close() {
    closeSync(this.#log);
  }
}
