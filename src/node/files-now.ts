import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { FilesNow } from '../app/corpus/read-groups.ts';
import { pathOf, settled } from './file-stamps.ts';

/** Files by their `file:` URI, one after the other: in a third of the processor's time that waiting for many takes. */
export const nodeFilesNow: FilesNow = {
  read(uri) {
    let file: number | undefined;
    try {
      file = openSync(pathOf(uri), 'r');
      const stats = fstatSync(file);
      const stamp = stats.isFile() ? settled(stats) : undefined;
      const bytes = stamp && wholeFile(file, stamp.size);
      return bytes && { bytes, stamp };
    } catch {
      return undefined;
    } finally {
      if (file !== undefined) {
        closeSync(file);
      }
    }
  },
  sha256: text => createHash('sha256').update(text, 'utf8').digest('hex'),
};

/** @returns undefined where the file has become shorter */
function wholeFile(file: number, size: number): Uint8Array | undefined {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (let read = -1; read !== 0 && at < size; at += read) {
    read = readSync(file, bytes, at, size - at, at);
  }
  return at === size ? bytes : undefined;
}
