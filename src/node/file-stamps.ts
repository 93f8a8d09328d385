import { type Stats, stat, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FileStamp } from '../app/cache/segment.ts';
import { FRESH } from '../app/ports.ts';
import { append } from '../core/append.ts';

/** Files from which on it is told how quick a file system is. */
const ENOUGH = 32;
/** Milliseconds for a file, of those asked together. */
const QUICK = 0.25;
/** Milliseconds for which files may be asked for one by one in one go. */
const LONGEST = 8;
/** URIs whose path is written as it is: turning thousands of others into paths takes longer than asking for them. */
const PLAIN_URI = /^file:\/\/\/[\w./-]*$/;

/**
 * Asks for sizes and times of many files: those of a file system that has been found quick one by one, which takes a third of
 * the processor's time; all others together, so that nobody waits for one after the other, nor stands still meanwhile.
 */
export class FileStamps {
  #isQuick = false;
  async of(uris: readonly string[]): Promise<readonly (FileStamp | undefined)[]> {
    const start = performance.now();
    const stamps: (FileStamp | undefined)[] = [];
    while (this.#isQuick && stamps.length < uris.length && performance.now() - start < LONGEST) {
      stamps.push(stampNow(uris[stamps.length]!));
    }
    if (stamps.length < uris.length) {
      append(stamps, await Promise.all(uris.slice(stamps.length).map(stampOf)));
    }
    this.#isQuick = uris.length >= ENOUGH && performance.now() - start < uris.length * QUICK;
    return stamps;
  }
}

/** By callback in little more than half the time that `fs/promises` takes. */
export function stampOf(uri: string): Promise<FileStamp | undefined> {
  let path: string;
  try {
    path = pathOf(uri);
  } catch {
    // No URI of a file.
    return Promise.resolve(undefined);
  }
  return new Promise(resolve => {
    stat(path, (error, stats) => resolve(error ? undefined : settled(stats)));
  });
}

function stampNow(uri: string): FileStamp | undefined {
  try {
    const stats = statSync(pathOf(uri), { throwIfNoEntry: false });
    return stats && settled(stats);
  } catch {
    return undefined;
  }
}

/** Undefined where the file may change again in the same tick of the clock. */
export function settled({ size, mtimeMs }: Stats): FileStamp | undefined {
  return Date.now() - mtimeMs < FRESH ? undefined : { size, mtime: mtimeMs };
}

/** @throws TypeError where it is no URI of a file */
export function pathOf(uri: string): string {
  return process.platform !== 'win32' && PLAIN_URI.test(uri) ? uri.slice('file://'.length) : fileURLToPath(uri);
}
