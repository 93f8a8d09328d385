import * as vscode from 'vscode';

/**
 * Puts a file of the extension's own in place as a whole: the editor's own writing empties a file first, and whoever reads it
 * then, or after a crash, finds a part. Two windows write under names of their own. Rejects where it cannot be written.
 */
export async function writeWhole(file: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const { fs } = vscode.workspace;
  const fresh = file.with({ path: `${file.path}.${crypto.randomUUID()}.tmp` });
  try {
    await fs.createDirectory(vscode.Uri.joinPath(file, '..'));
    await fs.writeFile(fresh, bytes);
    await fs.rename(fresh, file, { overwrite: true });
  } catch (error) {
    await fs.delete(fresh).then(undefined, () => undefined);
    throw error;
  }
}
