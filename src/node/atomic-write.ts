import { randomBytes } from 'node:crypto';
import { constants, type FileHandle, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import type { FileFailure, FileOutcome } from '../app/ports.ts';

/**
 * Puts `after` in the place of a file's bytes so that at any moment, also after a crash or a full disk, the file is
 * the old or the new version, whole: a temporary file beside it, flushed, then renamed over it (POSIX rename is
 * atomic; Windows' MoveFileEx with replacement is as near as that system comes).
 * @param before what the file must hold now; undefined: it must not exist. Anything else is the outcome `changed`.
 * @param after undefined removes the file.
 */
export async function writeAtomically(
  file: string,
  before: Uint8Array | undefined,
  after: Uint8Array | undefined,
): Promise<FileOutcome<void>> {
  let temporary: string | undefined;
  try {
    // A symbolic link is kept: its target is what gets replaced.
    const target = before === undefined ? file : await realpath(file);
    const unchanged = await holds(target, before);
    if (!unchanged) {
      return { ok: false, reason: 'changed', detail: 'The file was changed by somebody else in the meantime.' };
    }
    if (after === undefined) {
      if (before !== undefined) {
        await unlink(target);
      }
      return { ok: true, value: undefined };
    }
    const mode = before === undefined ? 0o666 : (await stat(target)).mode & 0o7777;
    if (before !== undefined) {
      await assertWritable(target);
    }
    temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    await writeFlushed(temporary, after, mode);
    if (!(await holds(target, before))) {
      return { ok: false, reason: 'changed', detail: 'The file was changed by somebody else in the meantime.' };
    }
    await rename(temporary, target);
    temporary = undefined;
    await flushFolder(path.dirname(target));
    return { ok: true, value: undefined };
  } catch (error) {
    return failure(error);
  } finally {
    if (temporary !== undefined) {
      await unlink(temporary).catch(() => undefined);
    }
  }
}

/** The outcome that a Node file error stands for. */
export function failure(error: unknown): { ok: false; reason: FileFailure; detail: string } {
  const code = (error as NodeJS.ErrnoException)?.code;
  const detail = error instanceof Error ? error.message : String(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { ok: false, reason: 'missing', detail };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { ok: false, reason: 'denied', detail };
    case 'ENOSPC':
    case 'EDQUOT':
      return { ok: false, reason: 'full', detail };
    default:
      return { ok: false, reason: 'failed', detail };
  }
}

async function holds(file: string, expected: Uint8Array | undefined): Promise<boolean> {
  try {
    const now = await readFile(file);
    return expected !== undefined && now.equals(expected);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return expected === undefined;
    }
    throw error;
  }
}

/** Renaming needs no permission on the file itself, but a file made read-only is meant to stay as it is. */
async function assertWritable(file: string): Promise<void> {
  const handle = await open(file, constants.O_RDWR);
  await handle.close();
}

async function writeFlushed(file: string, bytes: Uint8Array, mode: number): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'wx', mode);
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle?.close();
  }
}

/** Makes the rename itself durable where the system lets a folder be flushed; Windows does not. */
async function flushFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // The file is whole either way; only its durability over a power cut is left to the system.
  } finally {
    await handle?.close();
  }
}
