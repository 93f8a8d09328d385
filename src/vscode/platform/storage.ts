import * as vscode from 'vscode';
import type { BackupStore, FileOutcome, HistoryStore } from '../../app/ports.ts';
import { sha256Hex } from '../../core/text/digest.ts';
import { writeWhole } from './write-whole.ts';

/** Keeps the history of changes in the editor's storage for this folder; without a folder open there is nothing to keep. */
export function createHistoryStore({ storageUri }: vscode.ExtensionContext): HistoryStore | undefined {
  if (!storageUri) {
    return undefined;
  }
  const file = vscode.Uri.joinPath(storageUri, 'history.json');
  return {
    async load() {
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
          return undefined;
        }
        throw error;
      }
    },
    async save(text) {
      await writeWhole(file, new TextEncoder().encode(text));
    },
  };
}

/** Copies of files, each under the name of its file and of what it held. */
export function createBackupStore({ storageUri, globalStorageUri }: vscode.ExtensionContext): BackupStore {
  const folder = vscode.Uri.joinPath(storageUri ?? globalStorageUri, 'copies');
  return {
    async keep(uri, text): Promise<FileOutcome<string>> {
      const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)).replace(/[/\\]/g, '-');
      const copy = vscode.Uri.joinPath(folder, `${sha256Hex(uri + text).slice(0, 12)}-${name}`);
      try {
        await writeWhole(copy, new TextEncoder().encode(text));
        return { ok: true, value: copy.toString() };
      } catch (error) {
        return { ok: false, reason: 'failed', detail: `A copy of it could not be kept: ${String(error)}` };
      }
    },
  };
}
