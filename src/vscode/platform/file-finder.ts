import * as vscode from 'vscode';
import type { FileFinder } from '../../app/ports.ts';
import { setting } from './config.ts';
import { type FileRules, fileRules, passes } from './file-rules.ts';
import { createScheduler } from './scheduler.ts';
import { walk } from './walk-folders.ts';

/** Names that a URI writes as they are: making thousands of URI objects for them takes longer than the walk. */
const PLAIN = /^[\w.~-]+$/;

/**
 * Walks the folders itself: the editor's file search is missing or incomplete in virtual workspaces and in browsers,
 * and a walk never enters what is excluded.
 */
export const fileFinder: FileFinder = {
  async find(root) {
    const base = vscode.Uri.parse(root);
    const scheduler = createScheduler();
    const found: string[] = [];
    let nameOf = namesIn(base);
    await walk(freshRulesFor(root, base), {
      yield: () => scheduler.yield(),
      list: async path => {
        const folder = path === '' ? base : vscode.Uri.joinPath(base, ...path.split('/'));
        nameOf = namesIn(folder);
        return (await vscode.workspace.fs.readDirectory(folder)).map(([name, type]) => ({
          name,
          // Links to folders are not followed: they can lead in a circle.
          isFolder: type === vscode.FileType.Directory,
          isFile: (type & vscode.FileType.File) !== 0,
        }));
      },
      found: name => found.push(nameOf(name)),
    });
    return found.sort();
  },
  accepts(root, uri) {
    const base = vscode.Uri.parse(root);
    const rules = known.get(root) ?? freshRulesFor(root, base);
    return passes(rules, segmentsOf(base, vscode.Uri.parse(uri)), rules.takes);
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
  return passes(rules, segmentsOf(base, folder), rules.enters);
}

const segmentsOf = (base: vscode.Uri, uri: vscode.Uri) => uri.path.slice(base.path.length).split('/').filter(Boolean);

/** The rules by which a root was searched last: a checkout asks for thousands of files. */
const known = new Map<string, FileRules>();

function freshRulesFor(root: string, base: vscode.Uri): FileRules {
  const rules = rulesFor(base);
  known.set(root, rules);
  return rules;
}

function rulesFor(base: vscode.Uri): FileRules {
  return fileRules(setting('articles.include', base), [...setting('articles.exclude', base), ...filesExcluded(base)]);
}

function filesExcluded(resource: vscode.Uri): string[] {
  const excluded = vscode.workspace.getConfiguration('files', resource).get<Record<string, unknown>>('exclude', {});
  return Object.keys(excluded).filter(pattern => excluded[pattern] === true);
}
