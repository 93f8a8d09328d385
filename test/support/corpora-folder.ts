import { existsSync } from 'node:fs';

/** The folder of the labelled corpora, which are not the project's: without it a script says so and ends. */
export function corporaFolder(): string {
  const folder = process.env.DATELINE_CORPORA;
  if (folder === undefined || !existsSync(folder)) {
    console.error('Set DATELINE_CORPORA to the folder of the labelled corpora (*.jsonl).');
    process.exit(2);
  }
  return folder;
}
