import { type Stats, stat } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type FileFinder, type FileReader, FRESH } from '../app/ports.ts';
import { articleNameOf } from '../core/sidecar/paths.ts';
import { failure } from './atomic-write.ts';

/** Reads files by their `file:` URI. */
export const nodeFileReader: FileReader = {
  async read(uri) {
    try {
      return { ok: true, value: await readFile(fileURLToPath(uri)) };
    } catch (error) {
      return failure(error);
    }
  },
  async stamp(uri) {
    try {
      const { size, mtimeMs } = await statsOf(fileURLToPath(uri));
      return Date.now() - mtimeMs < FRESH ? undefined : { size, mtime: mtimeMs };
    } catch {
      return undefined;
    }
  },
};

/** Of twenty thousand files at the start: by callback in little more than half the time that `fs/promises` takes. */
function statsOf(file: string): Promise<Stats> {
  return new Promise((resolve, reject) => {
    stat(file, (error, stats) => (error ? reject(error) : resolve(stats)));
  });
}

const NEVER_ENTERED = new Set(['node_modules', 'bower_components', '__pycache__']);
const NO_ARTICLE = /^(?:LICEN[SC]E|README|requirements.*|robots|CMakeLists|CHANGELOG|NOTICE)\.txt$/;

/** Walks a folder for articles and sidecars, by the same rules as the editor's default settings. */
export const nodeFileFinder: FileFinder = {
  async find(root) {
    const found: string[] = [];
    const folders = [fileURLToPath(root)];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
      // A folder that may not be read, or that went meanwhile, has no articles for us.
      for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory() && !entry.name.startsWith('.') && !NEVER_ENTERED.has(entry.name)) {
          folders.push(file);
        } else if (entry.isFile() && isCorpusFile(entry.name)) {
          found.push(pathToFileURL(file).href);
        }
      }
    }
    return found.sort();
  },
  accepts: (_root, uri) => isCorpusFile(path.basename(fileURLToPath(uri))),
};

function isCorpusFile(name: string): boolean {
  return (
    !name.startsWith('.') && ((name.endsWith('.txt') && !NO_ARTICLE.test(name)) || articleNameOf(name) !== undefined)
  );
}
