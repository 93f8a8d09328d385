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
