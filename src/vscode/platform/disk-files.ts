import { writeAtomically } from '../../node/atomic-write.ts';
import { nodeFileReader } from '../../node/node-files.ts';
import { type WriteFile, writeThroughEditor } from './files.ts';

/** The writer where Node is at hand: atomic on the disk, through the editor for every other file system. */
export const writeOnDisk: WriteFile = (uri, before, after) =>
  uri.scheme === 'file' ? writeAtomically(uri.fsPath, before, after) : writeThroughEditor(uri, before, after);

/** The reader of `file:` URIs there. */
export const diskReader = nodeFileReader;
