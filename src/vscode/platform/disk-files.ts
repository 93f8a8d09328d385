import { writeAtomically } from '../../node/atomic-write.ts';
import { nodeFileReader, readNow } from '../../node/node-files.ts';
import { DiskFiles } from '../../node/own-files.ts';
import type { ReadNow } from './cache-store.ts';
import { type WriteFile, writeThroughEditor } from './files.ts';

/** The writer where Node is at hand: atomic on the disk, through the editor for every other file system. */
export const writeOnDisk: WriteFile = (uri, before, after) =>
  uri.scheme === 'file' ? writeAtomically(uri.fsPath, before, after) : writeThroughEditor(uri, before, after);

/** The reader of `file:` URIs there. */
export const diskReader = nodeFileReader;

/** What is kept of them between sessions may be left in them there. */
export const ownFiles = new DiskFiles();

/** For files of the extension's own, of less than a megabyte each. */
export const readOnDisk: ReadNow = uri => readNow(uri.fsPath);
