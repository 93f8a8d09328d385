import * as vscode from 'vscode';
import { contentHash } from '../../app/cache/content-hash.ts';
import type { CacheStore } from '../../app/cache/segment-store.ts';
import { writeWhole } from './write-whole.ts';

/** A file of the disk at once; undefined where it is not to be had. */
export type ReadNow = (uri: vscode.Uri) => Uint8Array | undefined;

/**
 * Segments as files in the workspace's storage of the extension; undefined where a window has none, and for an extension
 * under development, whose readers change without its version.
 */
export function createCacheStore(context: vscode.ExtensionContext, readNow?: ReadNow): CacheStore | undefined {
  const folder = context.storageUri;
  if (!folder || context.extensionMode === vscode.ExtensionMode.Development) {
    return undefined;
  }
  const fs = vscode.workspace.fs;
  return {
    async read(name) {
      try {
        return await fs.readFile(vscode.Uri.joinPath(folder, name));
      } catch {
        // Not written yet.
        return undefined;
      }
    },
    ...(readNow && folder.scheme === 'file'
      ? { readNow: (name: string) => readNow(vscode.Uri.joinPath(folder, name)) }
      : {}),
    async write(name, bytes) {
      try {
        await writeWhole(vscode.Uri.joinPath(folder, name), bytes);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** @param reader of what the entries hold; another version of the extension may read files otherwise too */
export function cacheVersion({ extension }: vscode.ExtensionContext, reader: number): number {
  return contentHash(new TextEncoder().encode(`${extension.packageJSON.version} ${reader}`)) % 2 ** 32;
}
