import picomatch from 'picomatch/posix';
import * as vscode from 'vscode';
import type { Edit, FileFailure, FileFinder, FileOutcome, FileReader, SidecarStore } from '../../app/ports.ts';
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

/** Folders that never hold articles and can be enormous. */
const NEVER_ENTERED = new Set(['node_modules', 'bower_components', '__pycache__']);

/** Reads what the user sees: the unsaved buffer where a file is open and changed, else the file. */
export const fileReader: FileReader = {
  async read(uri) {
    const open = openDocument(uri);
    if (open?.isDirty) {
      return { ok: true, value: new TextEncoder().encode(open.getText()) };
    }
    try {
      return { ok: true, value: await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)) };
    } catch (error) {
      return fileFailure(error);
    }
  },
};

/**
 * Walks the folders itself: the editor's file search is missing or incomplete in virtual workspaces and in browsers,
 * and a walk never enters what is excluded.
 */
export const fileFinder: FileFinder = {
  async find(root) {
    const base = vscode.Uri.parse(root);
    const rules = rulesFor(base);
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
    const rules = rulesFor(base);
    const segments = vscode.Uri.parse(uri).path.slice(base.path.length).split('/').filter(Boolean);
    return segments.every((name, index) => {
      const path = segments.slice(0, index + 1).join('/');
      return index === segments.length - 1 ? rules.takes(name, path) : rules.enters(name, path);
    });
  },
};

/** What the settings of a root say of folders and files; `path` is relative to the root. */
interface FileRules {
  enters(name: string, path: string): boolean;
  takes(name: string, path: string): boolean;
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

/** Sidecars: through the open document where there is one, so that undo there works; else whole files. */
export function createSidecarStore(writeFile: WriteFile): SidecarStore {
  return {
    async read(uri) {
      const open = openDocument(uri);
      if (open) {
        return { ok: true, value: open.getText() };
      }
      try {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri));
        return { ok: true, value: decodeKeepingBom(bytes) };
      } catch (error) {
        const failure = fileFailure(error);
        return failure.reason === 'missing' ? { ok: true, value: undefined } : failure;
      }
    },
    async write(uri, before, after, edits) {
      const open = openDocument(uri);
      if (open && after !== undefined && before !== undefined) {
        return writeOpen(open, before, after, edits);
      }
      const encoder = new TextEncoder();
      const bytes = (text: string | undefined) => (text === undefined ? undefined : encoder.encode(text));
      return writeFile(vscode.Uri.parse(uri), bytes(before), bytes(after));
    },
  };
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
): Promise<FileOutcome<void>> {
  if (document.getText() !== before) {
    return { ok: false, reason: 'changed', detail: 'The open file was changed in the meantime.' };
  }
  const wasDirty = document.isDirty;
  const change = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) {
    change.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
  if (!(await vscode.workspace.applyEdit(change)) || document.getText() !== after) {
    return { ok: false, reason: 'failed', detail: 'The editor refused the change of the open file.' };
  }
  // Unsaved work of the user is not saved behind their back.
  if (!wasDirty && !(await document.save())) {
    return { ok: false, reason: 'failed', detail: 'The change is in the open file, but it could not be saved.' };
  }
  return { ok: true, value: undefined };
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
