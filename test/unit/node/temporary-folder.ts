import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A new folder outside the repository, and the function that removes it with all it holds. */
export function temporaryFolder(): { folder: string; remove: () => void } {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'dateline-test-')));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
