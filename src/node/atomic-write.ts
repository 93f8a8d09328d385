import { randomBytes } from 'node:crypto';
import {
  constants,
  type FileHandle,
  link,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import path from 'node:path';
import type { FileFailure, FileOutcome } from '../app/ports.ts';
import { withLock } from './file-lock.ts';

type Outcome = FileOutcome<void>;

/** File systems without hard links (exFAT, some network shares) answer one of these. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);
/** Short, so that an article may have as long a name as the file system allows. */
const TEMPORARY = /^\.dateline-[0-9a-f]{12}\.(?:tmp|lock)$/;
/** Milliseconds after which a temporary file is nobody's any more: no write takes a minute. */
const LEFTOVER_AGE = 60_000;
/** Folders in which this process has looked for leftovers. */
const swept = new Set<string>();

const LOCKED: Outcome = { ok: false, reason: 'changed', detail: 'Another window is writing to the file.' };
const CHANGED: Outcome = {
  ok: false,
  reason: 'changed',
  detail: 'The file was changed by somebody else in the meantime.',
};

/**
 * Puts `after` in the place of a file's bytes so that at any moment, also after a crash or a full disk, the file is
 * the old or the new version, whole: a temporary file beside it, flushed, then renamed over it (POSIX rename is
 * atomic; Windows' MoveFileEx with replacement is as near as that system comes). Writers in several windows wait for
 * each other, so that none replaces what another has just written. Mode and, where the system lets us, owner stay; a
 * symbolic link stays a link.
 * @param before what the file must hold now; undefined: it must not exist. Anything else is the outcome `changed`.
 * @param after undefined removes the file.
 */
export async function writeAtomically(
  file: string,
  before: Uint8Array | undefined,
  after: Uint8Array | undefined,
): Promise<Outcome> {
  try {
    if (before === undefined) {
      if (await exists(file)) {
        return CHANGED;
      }
      return after === undefined
        ? { ok: true, value: undefined }
        : ((await withLock(file, () => create(file, after))) ?? LOCKED);
    }
    // A symbolic link is kept: its target is what gets replaced.
    const target = await realpath(file).catch(missingIsUndefined);
    if (target === undefined || !(await holds(target, before))) {
      return CHANGED;
    }
    return (await withLock(target, () => replace(target, before, after))) ?? LOCKED;
  } catch (error) {
    return failure(error);
  }
}

async function create(file: string, after: Uint8Array): Promise<Outcome> {
  return withTemporary(file, after, undefined, async temporary => {
    try {
      // Unlike a rename, a link never takes the place of a file that somebody else has made meanwhile.
      await link(temporary, file);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') {
        return (await exists(file))
          ? CHANGED
          : { ok: false, reason: 'failed', detail: 'The file is a symbolic link that leads nowhere.' };
      }
      if (!NO_LINKS.has(codeOf(error) ?? '')) {
        throw error;
      }
      await rename(temporary, file);
    }
    return { ok: true, value: undefined };
  });
}

async function replace(target: string, before: Uint8Array, after: Uint8Array | undefined): Promise<Outcome> {
  if (after === undefined) {
    return (await holds(target, before)) ? unlink(target).then(() => ({ ok: true, value: undefined })) : CHANGED;
  }
  await assertWritable(target);
  return withTemporary(target, after, await stat(target), async temporary => {
    if (!(await holds(target, before))) {
      return CHANGED;
    }
    await rename(temporary, target);
    return { ok: true, value: undefined };
  });
}

/** Writes a flushed file beside `target` and lets `put` take it into place; it is gone afterwards in any case. */
async function withTemporary(
  target: string,
  bytes: Uint8Array,
  like: { readonly mode: number; readonly uid: number; readonly gid: number } | undefined,
  put: (temporary: string) => Promise<Outcome>,
): Promise<Outcome> {
  const folder = path.dirname(target);
  const temporary = path.join(folder, `.dateline-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFlushed(temporary, bytes, like);
    const outcome = await put(temporary);
    await flushFolder(folder);
    return outcome;
  } finally {
    await unlink(temporary).catch(() => undefined);
    await sweep(folder);
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

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException)?.code;
}

function missingIsUndefined(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') {
    throw error;
  }
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(missingIsUndefined)) !== undefined;
}

async function holds(file: string, expected: Uint8Array): Promise<boolean> {
  const now = await readFile(file).catch(missingIsUndefined);
  return now?.equals(expected) ?? false;
}

/** Renaming needs no permission on the file itself, but a file made read-only is meant to stay as it is. */
async function assertWritable(file: string): Promise<void> {
  const handle = await open(file, constants.O_RDWR);
  await handle.close();
}

async function writeFlushed(
  file: string,
  bytes: Uint8Array,
  like: { readonly mode: number; readonly uid: number; readonly gid: number } | undefined,
): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, 'wx', 0o666);
    await handle.writeFile(bytes);
    if (like) {
      // The owner first: handing a file over takes some bits of its mode away.
      await handle.chown(like.uid, like.gid).catch(() => undefined);
      await handle.chmod(like.mode & 0o7777);
    }
    await handle.sync();
  } finally {
    await handle?.close();
  }
}

/** Removes what a killed process left behind, once a folder; another window may be writing there at this moment. */
async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) {
    return;
  }
  swept.add(folder);
  for (const name of await readdir(folder).catch(() => [])) {
    if (TEMPORARY.test(name)) {
      const leftover = path.join(folder, name);
      const found = await stat(leftover).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs > LEFTOVER_AGE) {
        await unlink(leftover).catch(() => undefined);
      }
    }
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
