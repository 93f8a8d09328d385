import type { OwnFiles } from '../app/cache/own-file.ts';
import { pathOf } from './file-stamps.ts';
import { nodeFileReader, readNow } from './node-files.ts';

/** Milliseconds in which a quick file system has a file read. */
const QUICK = 1;
/** Files that are waited for after one that took longer. */
const PATIENCE = 32;

/**
 * Files of the corpus as the disk has them, whatever the editor shows. Of a file system that is quick they are read at once,
 * which takes a third of the processor's time.
 */
export class DiskFiles implements OwnFiles {
  /** Files to be waited for before one is tried again. */
  #patience = 1;

  has(uri: string): boolean {
    return uri.startsWith('file:');
  }

  async read(uri: string): Promise<Uint8Array | undefined> {
    if (this.#patience === 0) {
      return this.readNow(uri);
    }
    this.#patience--;
    const outcome = await nodeFileReader.read(uri);
    return outcome.ok ? outcome.value : undefined;
  }

  readNow(uri: string): Uint8Array | undefined {
    const start = performance.now();
    try {
      return readNow(pathOf(uri));
    } catch {
      // No URI of a file.
      return undefined;
    } finally {
      if (performance.now() - start > QUICK) {
        this.#patience = PATIENCE;
      }
    }
  }
}
