import * as vscode from 'vscode';
import { looksLikeCorpus } from '../../core/corpus/corpus-folder.ts';
import { setting } from './config.ts';

/** URIs of the workspace folders that Dateline works in. */
export async function corpusRoots(): Promise<string[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const wanted = await Promise.all(folders.map(folder => isCorpus(folder.uri)));
  return folders.filter((_, index) => wanted[index]).map(folder => folder.uri.toString());
}

async function isCorpus(folder: vscode.Uri): Promise<boolean> {
  switch (setting('enable', folder)) {
    case 'on':
      return true;
    case 'off':
      return false;
    case 'auto':
      try {
        const entries = await vscode.workspace.fs.readDirectory(folder);
        return looksLikeCorpus(entries.map(([name]) => name));
      } catch {
        // A folder that is not there or not readable has nothing for us.
        return false;
      }
  }
}
