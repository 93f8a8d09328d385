/** Exit status: fine, findings (or nothing found), misuse. */
export type Outcome = 0 | 1 | 2;

export interface Output {
  /** A line of results, to standard output. */
  readonly line: (text: string) => void;
  /** A line for the person, to standard error. */
  readonly message: (text: string) => void;
}

/** The command line was wrong; its message says how. */
export class Misuse extends Error {}

/** Where text goes: standard output or standard error. */
interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** UTF-16 units that are gathered before they are written: a write for each line would cost more than finding what is in it. */
const PORTION = 1 << 16;

/**
 * The output of a command. Lines are written in portions, but for a person who looks on at once; `flush` writes the rest, and so
 * does a message before itself, so that both stay in order.
 */
export function createOutput(stdout: Stream, stderr: Stream): Output & { readonly flush: () => void } {
  let waiting = '';
  const flush = () => {
    if (waiting === '') return;
    const text = waiting;
    waiting = '';
    stdout.write(text);
  };
  return {
    line: text => {
      waiting += `${text}\n`;
      if (waiting.length >= PORTION || stdout.isTTY === true) flush();
    },
    message: text => {
      flush();
      stderr.write(`${text}\n`);
    },
    flush,
  };
}
