/**
 * Every problem that Dateline can report about a user's file: a closed union, so that messages, quick fixes and the
 * command line treat each of them on purpose. Core returns problems as values; it throws only on a programming error.
 */
export const PROBLEM_CODES = [
  // sidecars, codebooks and gazetteers as files
  'yaml-syntax',
  'not-a-mapping',
  'unknown-format',
  'newer-format',
  'older-format',
  'conflict-markers',
  'duplicate-id',
  'too-many-aliases',
  'schema',
  'bad-edtf',
  'unknown-type',
  'unknown-actor',
  'unknown-place',
  'broken-relation',
  'relation-cycle',
  'relation-conflict',
  // articles
  'binary-file',
  'invalid-encoding',
  'too-large',
  'unreadable',
  // claims against the text
  'article-missing',
  'article-changed',
  'anchor-moved',
  'anchor-ambiguous',
  'anchor-orphan',
  // articles against the gazetteer
  'role-error',
  // writing
  'write-refused',
  'write-failed',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
export type ProblemSeverity = 'error' | 'warning' | 'information';

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  /** One English sentence without the file's name: what is wrong and the way out. */
  readonly message: string;
  /** UTF-16 offsets into the raw text of the file that the problem is about (BOM and CRLF included). */
  readonly start: number;
  readonly end: number;
  /** The claim that the problem is about, where it is about one. */
  readonly claim?: string;
}

/** Ends the message of a problem that keeps a file from being written. */
export const UNTIL_PUT_RIGHT = 'Nothing is written until this is put right.';

/** Begins the message of a change that cannot be made. */
export const NOTHING_WRITTEN = 'Nothing was written: ';

/** The message for somebody who has just been told that nothing was written. */
export function whyNothingIsWritten({ message }: Problem): string {
  const why = message.startsWith(NOTHING_WRITTEN) ? message.slice(NOTHING_WRITTEN.length) : message;
  return why.endsWith(UNTIL_PUT_RIGHT) ? why.slice(0, -UNTIL_PUT_RIGHT.length).trimEnd() : why;
}
