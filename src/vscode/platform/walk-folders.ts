import type { FileRules } from './file-rules.ts';

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isFile: boolean;
}

interface Walker {
  yield(): Promise<void>;
  /** What is in a folder, by its path from the root; rejects where that cannot be had. */
  list(path: string): Promise<readonly Entry[]>;
  /** Told of each file that the rules take, in the folder that was listed last. */
  found(name: string): void;
}

/** Looks through a root. What the rules exclude is not listed. */
export async function walk(rules: FileRules, { yield: giveWay, list, found }: Walker): Promise<void> {
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let entries: readonly Entry[];
    try {
      entries = await list(folder);
    } catch {
      // A folder that went, or that may not be read, has no articles for us.
      continue;
    }
    for (const { name, isFolder, isFile } of entries) {
      await giveWay();
      const path = folder === '' ? name : `${folder}/${name}`;
      if (isFolder) {
        if (rules.enters(name, path)) {
          folders.push(path);
        }
      } else if (isFile && rules.takes(name, path)) {
        found(name);
      }
    }
  }
}
