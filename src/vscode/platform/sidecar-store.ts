import * as vscode from 'vscode';
import type { Edit, FileOutcome, SidecarStore } from '../../app/ports.ts';
import { fileFailure, openDocument, type WriteFile } from './files.ts';

const BOM = '\ufeff';

const CHANGED = { ok: false, reason: 'changed', detail: 'The file was changed in the meantime.' } as const;

/** Milliseconds to wait for an open document to show what was written below it. */
const FOLLOWING = 2000;

/**
 * Sidecars: whole files, which open documents follow, so that undo works there too; through the document where it holds
 * unsaved work, and where only the editor can write. The file decides whether there is a byte order mark, which documents
 * do not show.
 * @param isWhole whether `writeFile` puts a file in place as a whole. Saving a document empties its file first: who reads
 *   it in that moment, or opens it after a crash, finds nothing.
 */
export function createSidecarStore(writeFile: WriteFile, isWhole: (uri: string) => boolean): SidecarStore {
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
      const isInStep = open !== undefined && before !== undefined && textOf(open, disk.value) === before;
      if (isInStep) {
        if (!open.isDirty && disk.value !== before) {
          return CHANGED;
        }
        if (after === undefined) {
          return deleteOpen(open, disk.value);
        }
        if (open.isDirty || !isWhole(uri)) {
          return writeOpen(open, before, after, edits, disk.value);
        }
      } else if (open?.isDirty) {
        return CHANGED;
      }
      // No document, or one that will follow: at once where it was in step, in its time where it lags behind the file or
      // shows its mixed line ends as one kind.
      const bytes = (text: string | undefined) => (text === undefined ? undefined : new TextEncoder().encode(text));
      const written = await writeFile(vscode.Uri.parse(uri), bytes(before), bytes(after));
      if (written.ok && isInStep && after !== undefined) {
        await followed(open, () => open.isClosed || textOf(open, after) === after);
      }
      return written.ok ? { ok: true, value: undefined } : written;
    },
  };
}

/** Resolves when a document shows what it should, or after a while: one that is slower is only slower. */
function followed(document: vscode.TextDocument, isShown: () => boolean): Promise<void> {
  return new Promise<void>(resolve => {
    const end = () => {
      clearTimeout(timer);
      listener.dispose();
      // biome-ignore lint/nursery/noFloatingPromises: resolve returns nothing; the rule takes it for a promise.
      resolve();
    };
    const timer = setTimeout(end, FOLLOWING);
    const listener = vscode.workspace.onDidChangeTextDocument(change => {
      if (change.document === document && isShown()) {
        end();
      }
    });
    if (isShown()) {
      end();
    }
  });
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

function decodeKeepingBom(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
