import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FilesNow } from '../app/worker/read-groups.ts';
import { pathOf, stampNow } from './file-stamps.ts';

/** Files by their `file:` URI, one after the other: in a third of the processor's time that waiting for many takes. */
export const nodeFilesNow: FilesNow = {
  read(uri) {
    const stamp = stampNow(uri);
    if (!stamp) {
      return undefined;
    }
    try {
      const bytes = readFileSync(pathOf(uri));
      // Another length: it changed between the two looks.
      return bytes.length === stamp.size ? { bytes, stamp } : undefined;
    } catch {
      return undefined;
    }
  },
  sha256: text => createHash('sha256').update(text, 'utf8').digest('hex'),
};
