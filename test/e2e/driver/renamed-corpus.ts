// A corpus in which an article was renamed without its sidecar, as by git or a terminal.
import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { copyOfCorpus } from './window.ts';

/** The article's name before and after, and that of the sidecar left behind. */
export const RENAMED = {
  from: '05-radio-badia-denial.txt',
  to: 'radio/2026-denial.txt',
  sidecar: '05-radio-badia-denial.claims.yaml',
  newSidecar: 'radio/2026-denial.claims.yaml',
} as const;

export function renamedCorpus(): string {
  const folder = copyOfCorpus();
  mkdirSync(path.join(folder, 'radio'));
  renameSync(path.join(folder, RENAMED.from), path.join(folder, RENAMED.to));
  return folder;
}
