import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { link, readFile, rename, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds that a lock may stand where its holder cannot be asked whether it lives: no write takes as long. */
const STALE = 30_000;
/** The same for a lock without words in it: its maker ended between making and filling it. */
const STALE_EMPTY = 2_000;
/** Milliseconds after which waiting for somebody else is given up. */
const PATIENCE = 5_000;

const self = `${process.pid}@${hostname()}`;

/**
 * Runs `task` while nobody else who asks here does so for the same file, in this process or another: comparing a file
 * and replacing it are two steps, between which another window must not write. The lock is a file beside it, so that it
 * holds on shares too; one left behind by a process that was killed is broken.
 * @returns undefined where somebody else kept the lock for too long
 */
export async function withLock<T>(file: string, task: () => Promise<T>): Promise<T | undefined> {
  const name = createHash('sha256').update(path.basename(file)).digest('hex').slice(0, 12);
  const lock = path.join(path.dirname(file), `.dateline-${name}.lock`);
  const mark = `${self}#${randomBytes(6).toString('hex')}`;
  const end = Date.now() + PATIENCE;
  while (!take(lock, mark)) {
    await breakIfDead(lock);
    if (Date.now() > end) {
      return undefined;
    }
    await wait(2 + Math.random() * 15);
  }
  try {
    return await task();
  } finally {
    await release(lock, mark);
  }
}

/** Without a turn of the event loop between making and filling, so that a lock without words is hardly ever seen. */
function take(lock: string, mark: string): boolean {
  let made: number;
  try {
    made = openSync(lock, 'wx', 0o666);
  } catch (error) {
    // Windows answers EPERM while a file of that name is being deleted.
    if (codeOf(error) === 'EEXIST' || (process.platform === 'win32' && codeOf(error) === 'EPERM')) {
      return false;
    }
    throw error;
  }
  try {
    writeSync(made, mark);
  } catch (error) {
    // A disk without room for it: whoever is told so finds no trace of the attempt.
    closeSync(made);
    unlinkQuietly(lock);
    throw error;
  }
  closeSync(made);
  return true;
}

function unlinkQuietly(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It is taken for dead after a while.
  }
}

async function release(lock: string, mark: string): Promise<void> {
  const found = await readFile(lock, 'utf8').catch(() => undefined);
  if (found === mark) {
    await unlink(lock).catch(() => undefined);
  }
}

async function breakIfDead(lock: string): Promise<void> {
  try {
    const [found, { mtimeMs }] = await Promise.all([readFile(lock, 'utf8'), stat(lock)]);
    if (!isDead(found, Date.now() - mtimeMs)) {
      return;
    }
    const aside = path.join(path.dirname(lock), `.dateline-${randomBytes(6).toString('hex')}.tmp`);
    await rename(lock, aside);
    if ((await readFile(aside, 'utf8')) !== found) {
      // Somebody else broke the dead one first, and this is the next holder's.
      await link(aside, lock).catch(() => undefined);
    }
    await unlink(aside);
  } catch {
    // It went meanwhile.
  }
}

function isDead(mark: string, age: number): boolean {
  const [, pid = '', host = ''] = /^(\d+)@(.*)#/.exec(mark) ?? [];
  if (mark === '') {
    return age > STALE_EMPTY;
  }
  if (host !== hostname()) {
    return age > STALE;
  }
  try {
    process.kill(Number(pid), 0);
    return age > STALE;
  } catch (error) {
    // EPERM: it lives and belongs to another account.
    return codeOf(error) === 'ESRCH';
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException)?.code;
}
