import picomatch from 'picomatch/posix.js';
import { articleNameOf } from '../../core/sidecar/paths.ts';

/** Folders that never hold articles and can be enormous. */
const NEVER_ENTERED = new Set(['node_modules', 'bower_components', '__pycache__']);
/** The end of a pattern for everything in a folder: such a folder need not be listed. */
const ALL_INSIDE = /\/(?:\*\*\/)?\*$/;

/** What the settings of a root say of folders and files; `path` is relative to the root. */
export interface FileRules {
  enters(name: string, path: string): boolean;
  takes(name: string, path: string): boolean;
}

/** @param include a glob of articles @param exclude globs of files and folders */
export function fileRules(include: string, exclude: readonly string[]): FileRules {
  const isArticle = picomatch(include, { dot: false });
  const isExcluded = picomatch([...exclude], { dot: true });
  const emptied = exclude.filter(pattern => ALL_INSIDE.test(pattern)).map(pattern => pattern.replace(ALL_INSIDE, ''));
  const isEmptied = picomatch(emptied, { dot: true });
  return {
    enters: (name, path) => !name.startsWith('.') && !NEVER_ENTERED.has(name) && !isExcluded(path) && !isEmptied(path),
    takes: (name, path) =>
      !name.startsWith('.') &&
      !isExcluded(path) &&
      (name.endsWith('.txt') ? isArticle(path) : articleNameOf(name) !== undefined),
  };
}

/** Whether a walk comes to what these names, from the root on, lead to. @param last what the rules say of the last of them */
export function passes({ enters }: FileRules, names: readonly string[], last: FileRules['takes']): boolean {
  return names.every((name, index) => {
    const path = names.slice(0, index + 1).join('/');
    return index === names.length - 1 ? last(name, path) : enters(name, path);
  });
}
