// Folders that are gone when the process is: at its end, or, where it was killed, at the next call.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { removeOnExit } from './process.mjs';

const mark = 'dateline-tmp-';

/**
 * Creates a folder in `parent` and returns its path; `kind` is a part of its name, for people. It is removed when this
 * process ends. What killed processes left there is removed now.
 */
export function createTemporaryFolder(parent, kind) {
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent).filter(name => name.startsWith(mark))) {
    const owner = Number(name.slice(mark.length).split('-')[0]);
    if (owner > 0 && !isRunning(owner)) removeIfPossible(path.join(parent, name));
  }
  const folder = mkdtempSync(path.join(parent, `${mark}${process.pid}-${kind}-`));
  removeOnExit(folder);
  return folder;
}

/** Another process may be at the same work; then it removes the folder. */
function removeIfPossible(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {}
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
