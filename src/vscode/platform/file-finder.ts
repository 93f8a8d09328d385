import picomatch from 'picomatch/posix';
import * as vscode from 'vscode';
import type { FileFinder } from '../../app/ports.ts';
import { articleNameOf } from '../../core/sidecar/paths.ts';
import { setting } from './config.ts';
import { createScheduler } from './scheduler.ts';

/** Folders that never hold articles and can be enormous. */
const NEVER_ENTERED = new Set(['node_modules', 'bower_components', '__pycache__']);

/** Names that a URI writes as they are: making thousands of URI objects for them takes longer than the walk. */
const PLAIN = /^[\w.~-]+$/;

/**
 * Walks the folders itself: the editor's file search is missing or incomplete in virtual workspaces and in browsers,
 * and a walk never enters what is excluded.
 */
export const fileFinder: FileFinder = {
  async find(root) {
    const base = vscode.Uri.parse(root);
    const rules = freshRulesFor(root, base);
    const scheduler = createScheduler();
    const found: string[] = [];
    const folders: { uri: vscode.Uri; path: string }[] = [{ uri: base, path: '' }];
    for (let folder = folders.pop(); folder; folder = folders.pop()) {
      let entries: [string, vscode.FileType][];
      try {
        entries = await vscode.workspace.fs.readDirectory(folder.uri);
      } catch {
        // A folder that went, or that may not be read, has no articles for us.
        continue;
      }
      const nameOf = namesIn(folder.uri);
      for (const [name, type] of entries) {
        await scheduler.yield();
        const path = folder.path === '' ? name : `${folder.path}/${name}`;
        // Links to folders are not followed: they can lead in a circle.
        if (type === vscode.FileType.Directory) {
          if (rules.enters(name, path)) {
            folders.push({ uri: vscode.Uri.joinPath(folder.uri, name), path });
          }
        } else if ((type & vscode.FileType.File) !== 0 && rules.takes(name, path)) {
          found.push(nameOf(name));
        }
      }
    }
    return found.sort();
  },
  accepts(root, uri) {
    const base = vscode.Uri.parse(root);
    const rules = known.get(root) ?? freshRulesFor(root, base);
    return passes(rules, base, vscode.Uri.parse(uri), rules.takes);
  },
};

/** What the URIs of a folder's files are written as. */
function namesIn(folder: vscode.Uri): (name: string) => string {
  const start = folder.toString();
  const prefix = start.endsWith('/') ? start : `${start}/`;
  const isPath = folder.query === '' && folder.fragment === '';
  return name => (isPath && PLAIN.test(name) ? `${prefix}${name}` : vscode.Uri.joinPath(folder, name).toString());
}

/** Whether articles are looked for in a folder: false for what is excluded, and for what is in it. */
export function isEntered(root: string, folder: vscode.Uri): boolean {
  const base = vscode.Uri.parse(root);
  const rules = known.get(root) ?? freshRulesFor(root, base);
  return passes(rules, base, folder, rules.enters);
}

function passes({ enters }: FileRules, base: vscode.Uri, uri: vscode.Uri, last: FileRules['takes']): boolean {
  const segments = uri.path.slice(base.path.length).split('/').filter(Boolean);
  return segments.every((name, index) => {
    const path = segments.slice(0, index + 1).join('/');
    return index === segments.length - 1 ? last(name, path) : enters(name, path);
  });
}

/** What the settings of a root say of folders and files; `path` is relative to the root. */
interface FileRules {
  enters(name: string, path: string): boolean;
  takes(name: string, path: string): boolean;
}

/** The rules by which a root was searched last: a checkout asks for thousands of files. */
const known = new Map<string, FileRules>();

function freshRulesFor(root: string, base: vscode.Uri): FileRules {
  const rules = rulesFor(base);
  known.set(root, rules);
  return rules;
}

function rulesFor(base: vscode.Uri): FileRules {
  const isArticle = picomatch(setting('articles.include', base), { dot: false });
  const isExcluded = picomatch([...setting('articles.exclude', base), ...filesExcluded(base)], { dot: true });
  return {
    enters: (name, path) => !name.startsWith('.') && !NEVER_ENTERED.has(name) && !isExcluded(path),
    takes: (name, path) =>
      !name.startsWith('.') &&
      !isExcluded(path) &&
      (name.endsWith('.txt') ? isArticle(path) : articleNameOf(name) !== undefined),
  };
}

function filesExcluded(resource: vscode.Uri): string[] {
  const excluded = vscode.workspace.getConfiguration('files', resource).get<Record<string, unknown>>('exclude', {});
  return Object.keys(excluded).filter(pattern => excluded[pattern] === true);
}
