import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { append } from '../core/append.ts';
import { articleNameOf } from '../core/sidecar/paths.ts';
import { nodeFileFinder } from '../node/node-files.ts';

/** The paths given, a folder replaced by the articles in it and below it in order of their names, each as seen from where the user is. */
export async function articlePaths(given: readonly string[], onEmpty: (folder: string) => void): Promise<string[]> {
  const paths: string[] = [];
  for (const one of given) {
    const isFolder = await stat(one).then(
      found => found.isDirectory(),
      () => false,
    );
    if (isFolder) {
      const inside = await articlesIn(one);
      if (inside.length === 0) {
        onEmpty(one);
      }
      append(paths, inside);
    } else {
      paths.push(one);
    }
  }
  return paths;
}

async function articlesIn(folder: string): Promise<string[]> {
  const from = path.resolve(folder);
  const found = await nodeFileFinder.find(pathToFileURL(from).href);
  return found
    .map(uri => fileURLToPath(uri))
    .filter(file => articleNameOf(path.basename(file)) === undefined)
    .map(file => path.join(folder, path.relative(from, file)));
}
