import { readFile, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileFinder, FileOutcome, FileReader } from '../app/ports.ts';
import { articleNameOf } from '../core/sidecar/paths.ts';
import { failure } from './atomic-write.ts';
import { FileStamps, stampOf } from './file-stamps.ts';

const fileStamps = new FileStamps();

/** Reads files by their `file:` URI. */
export const nodeFileReader: FileReader = {
  read: readFileOf,
  stamp: stampOf,
  stamps: uris => fileStamps.of(uris),
};

/** Reads a file by its URI, by callback: in half the time that `fs/promises` takes. */
function readFileOf(uri: string): Promise<FileOutcome<Uint8Array>> {
  return new Promise<FileOutcome<Uint8Array>>(resolve => {
    readFile(fileURLToPath(uri), (error, value) => resolve(error ? failure(error) : { ok: true, value }));
  }).catch(failure);
}

/** A small file at once. @returns undefined where it cannot be read */
export function readNow(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

const NEVER_ENTERED = new Set(['node_modules', 'bower_components', '__pycache__']);
/** Names that a URI writes as they are: making thousands of URIs takes longer than the walk. */
const PLAIN = /^[\w.-]+$/;
const NO_ARTICLE = /^(?:LICEN[SC]E|README|requirements.*|robots|CMakeLists|CHANGELOG|NOTICE)\.txt$/;

/** Walks a folder for articles and sidecars, by the same rules as the editor's default settings. */
export const nodeFileFinder: FileFinder = {
  async find(root) {
    const found: string[] = [];
    await walk(fileURLToPath(root), found);
    return found.sort();
  },
  accepts: (_root, uri) => isCorpusFile(path.basename(fileURLToPath(uri))),
};

/** The folders in it are asked for together. */
async function walk(folder: string, found: string[]): Promise<void> {
  const prefix = pathToFileURL(path.join(folder, path.sep)).href;
  const inside: Promise<void>[] = [];
  // A folder that may not be read, or that went meanwhile, has no articles for us.
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    if (entry.isDirectory() && !entry.name.startsWith('.') && !NEVER_ENTERED.has(entry.name)) {
      inside.push(walk(path.join(folder, entry.name), found));
    } else if (entry.isFile() && isCorpusFile(entry.name)) {
      found.push(PLAIN.test(entry.name) ? prefix + entry.name : pathToFileURL(path.join(folder, entry.name)).href);
    }
  }
  await Promise.all(inside);
}

function isCorpusFile(name: string): boolean {
  return (
    !name.startsWith('.') && ((name.endsWith('.txt') && !NO_ARTICLE.test(name)) || articleNameOf(name) !== undefined)
  );
}
