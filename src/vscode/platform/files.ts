import picomatch from 'picomatch/posix';
import * as vscode from 'vscode';
import {
  type Edit,
  type FileFailure,
  type FileFinder,
  type FileOutcome,
  type FileReader,
  FRESH,
  type SidecarStore,
} from '../../app/ports.ts';
import { setting } from './config.ts';

/**
 * Puts a file's new bytes in the place of the old ones, whole or not at all. The desktop has one for the file system,
 * everything else goes through the editor's.
 */
export type WriteFile = (
  uri: vscode.Uri,
  before: Uint8Array | undefined,
  after: Uint8Array | undefined,
) => Promise<FileOutcome<void>>;

const BOM = '\ufeff';

const CHANGED = { ok: false, reason: 'changed', detail: 'The file was changed in the meantime.' } as const;

/** Folders that never hold articles and can be enormous. */
const NEVER_ENTERED = new Set(['node_modules', 'bower_components', '__pycache__']);

/** Reads what the user sees: the unsaved buffer where a file is open and changed, else the file. */
export const fileReader: FileReader = createFileReader();

/** @param disk reads `file:` URIs where Node is at hand: several times faster than by way of the editor */
export function createFileReader(disk?: FileReader): FileReader {
  const diskOf = (uri: string) => (uri.startsWith('file:') ? disk : undefined);
  return {
    async read(uri) {
      const open = openDocument(uri);
      if (open?.isDirty) {
        return { ok: true, value: new TextEncoder().encode(open.getText()) };
      }
      const own = diskOf(uri);
      if (own) {
        return own.read(uri);
      }
      try {
        return { ok: true, value: await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)) };
      } catch (error) {
        return fileFailure(error);
      }
    },
    async stamp(uri) {
      if (openDocument(uri)?.isDirty) {
        return undefined;
      }
      const own = diskOf(uri);
      if (own) {
        return own.stamp?.(uri);
      }
      try {
        const { size, mtime } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
        // Some file systems know no times.
        return mtime > 0 && Date.now() - mtime >= FRESH ? { size, mtime } : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/**
 * Walks the folders itself: the editor's file search is missing or incomplete in virtual workspaces and in browsers,
 * and a walk never enters what is excluded.
 */
export const fileFinder: FileFinder = {
  async find(root) {
    const base = vscode.Uri.parse(root);
    const rules = freshRulesFor(root, base);
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
      for (const [name, type] of entries) {
        const path = folder.path === '' ? name : `${folder.path}/${name}`;
        const uri = vscode.Uri.joinPath(folder.uri, name);
        // Links to folders are not followed: they can lead in a circle.
        if (type === vscode.FileType.Directory) {
          if (rules.enters(name, path)) {
            folders.push({ uri, path });
          }
        } else if ((type & vscode.FileType.File) !== 0 && rules.takes(name, path)) {
          found.push(uri.toString());
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
      !name.startsWith('.') && !isExcluded(path) && (name.endsWith('.txt') ? isArticle(path) : isSidecarName(name)),
  };
}

/**
 * Sidecars: through the open document where it says what the file says, so that undo there works, or where it holds
 * unsaved work; else whole files. The file decides whether there is a byte order mark, which documents do not show.
 */
export function createSidecarStore(writeFile: WriteFile): SidecarStore {
  return {
    async read(uri) {
      const disk = await readSidecarFile(uri);
      const open = openDocument(uri);
      // What is not UTF-8 stands in the document with replacement characters: saving it would lose the file's bytes.
      return disk.ok && open?.isDirty ? { ok: true, value: textOf(open, disk.value) } : disk;
    },
    async write(uri, before, after, edits) {
      const disk = await readSidecarFile(uri);
      if (!disk.ok) {
        return disk;
      }
      const open = openDocument(uri);
      if (open && before !== undefined && textOf(open, disk.value) === before) {
        if (!open.isDirty && disk.value !== before) {
          return CHANGED;
        }
        return after === undefined ? deleteOpen(open, disk.value) : writeOpen(open, before, after, edits, disk.value);
      }
      if (open?.isDirty) {
        return CHANGED;
      }
      // No document, or one that lags behind the file or shows its mixed line ends as one kind: it will follow the file.
      const bytes = (text: string | undefined) => (text === undefined ? undefined : new TextEncoder().encode(text));
      const written = await writeFile(vscode.Uri.parse(uri), bytes(before), bytes(after));
      return written.ok ? { ok: true, value: undefined } : written;
    },
  };
}

/** A sidecar on its file system, with its byte order mark; undefined where there is none. */
async function readSidecarFile(uri: string): Promise<FileOutcome<string | undefined>> {
  try {
    return { ok: true, value: decodeKeepingBom(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))) };
  } catch (error) {
    const failure = fileFailure(error);
    return failure.reason === 'missing' ? { ok: true, value: undefined } : failure;
  }
}

/** The text that saving the document would write. */
function textOf(document: vscode.TextDocument, disk: string | undefined): string {
  return (disk?.startsWith(BOM) ? BOM : '') + document.getText();
}

/** The writer for file systems that only the editor knows: as safe as `workspace.fs` allows. */
export const writeThroughEditor: WriteFile = async (uri, before, after) => {
  try {
    let now: Uint8Array | undefined;
    try {
      now = await vscode.workspace.fs.readFile(uri);
    } catch (error) {
      if (fileFailure(error).reason !== 'missing') {
        throw error;
      }
    }
    if (!sameBytes(now, before)) {
      return { ok: false, reason: 'changed', detail: 'The file was changed by somebody else in the meantime.' };
    }
    if (after !== undefined) {
      await vscode.workspace.fs.writeFile(uri, after);
    } else if (now) {
      await vscode.workspace.fs.delete(uri);
    }
    return { ok: true, value: undefined };
  } catch (error) {
    return fileFailure(error);
  }
};

async function writeOpen(
  document: vscode.TextDocument,
  before: string,
  after: string,
  edits: readonly Edit[],
  disk: string | undefined,
): Promise<FileOutcome<string | undefined>> {
  const wasDirty = document.isDirty;
  const bom = before.startsWith(BOM) ? BOM.length : 0;
  const change = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) {
    const range = new vscode.Range(document.positionAt(start - bom), document.positionAt(end - bom));
    change.replace(document.uri, range, text);
  }
  if (!(await vscode.workspace.applyEdit(change)) || textOf(document, disk) !== after) {
    return { ok: false, reason: 'failed', detail: 'The editor refused the change of the open file.' };
  }
  // Unsaved work of the user is not saved behind their back.
  if (!wasDirty && !(await document.save())) {
    return { ok: false, reason: 'failed', detail: 'The change is in the open file, but it could not be saved.' };
  }
  // Saving may do what the user has asked of it, such as formatting.
  return { ok: true, value: textOf(document, disk) };
}

/** Takes the file away together with its document: one left open would bring the old text back when it is saved. */
async function deleteOpen(
  document: vscode.TextDocument,
  disk: string | undefined,
): Promise<FileOutcome<string | undefined>> {
  if (document.isDirty) {
    return { ok: false, reason: 'failed', detail: 'It is open with unsaved changes; save or revert them first.' };
  }
  if (disk === undefined) {
    return CHANGED;
  }
  const change = new vscode.WorkspaceEdit();
  change.deleteFile(document.uri);
  return (await vscode.workspace.applyEdit(change))
    ? { ok: true, value: undefined }
    : { ok: false, reason: 'failed', detail: 'The editor refused to delete the file.' };
}

export function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(document => !document.isClosed && document.uri.toString() === uri);
}

function isSidecarName(name: string): boolean {
  return /\.claims(\.[^.]+)?\.ya?ml$/.test(name);
}

function filesExcluded(resource: vscode.Uri): string[] {
  const excluded = vscode.workspace.getConfiguration('files', resource).get<Record<string, unknown>>('exclude', {});
  return Object.keys(excluded).filter(pattern => excluded[pattern] === true);
}

function decodeKeepingBom(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined
    ? a === b
    : a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function fileFailure(error: unknown): { ok: false; reason: FileFailure; detail: string } {
  const detail = error instanceof Error ? error.message : String(error);
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  if (error instanceof TypeError) {
    return { ok: false, reason: 'failed', detail: 'The file is not valid UTF-8; convert it to UTF-8 first.' };
  }
  switch (code) {
    case 'FileNotFound':
      return { ok: false, reason: 'missing', detail };
    case 'NoPermissions':
      return { ok: false, reason: 'denied', detail };
    default:
      return { ok: false, reason: /ENOSPC/.test(detail) ? 'full' : 'failed', detail };
  }
}
