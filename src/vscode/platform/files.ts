import * as vscode from 'vscode';
import { type FileFailure, type FileOutcome, type FileReader, FRESH } from '../../app/ports.ts';

/**
 * Puts a file's new bytes in the place of the old ones, whole or not at all. The desktop has one for the file system,
 * everything else goes through the editor's.
 */
export type WriteFile = (
  uri: vscode.Uri,
  before: Uint8Array | undefined,
  after: Uint8Array | undefined,
) => Promise<FileOutcome<void>>;

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
    async stamps(uris) {
      const unsaved = new Set(
        vscode.workspace.textDocuments.filter(open => open.isDirty).map(({ uri }) => String(uri)),
      );
      const saved = (uri: string) => !unsaved.has(uri);
      return disk?.stamps && uris.every(uri => diskOf(uri) && saved(uri))
        ? disk.stamps(uris)
        : Promise.all(uris.map(uri => this.stamp!(uri)));
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

export function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(document => !document.isClosed && document.uri.toString() === uri);
}

function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined
    ? a === b
    : a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** What an error of the editor's file system means. */
export function fileFailure(error: unknown): { ok: false; reason: FileFailure; detail: string } {
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
