import * as vscode from 'vscode';
import { startWorker } from './node/start-worker.ts';
import { start, stop } from './vscode/dateline.ts';
import { diskReader, ownFiles, readOnDisk, writeOnDisk } from './vscode/platform/disk-files.ts';
import { diskGit, nodeProgram } from './vscode/platform/disk-git.ts';

/** Entry for VS Code on a desktop or a server. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  return start(context, {
    writeFile: writeOnDisk,
    disk: diskReader,
    readNow: readOnDisk,
    ownFiles,
    startWorker: ({ extensionUri }) => startWorker(vscode.Uri.joinPath(extensionUri, 'dist', 'worker.js').fsPath),
    git: diskGit,
    nodeProgram,
  });
}

export function deactivate(): Promise<void> {
  return stop();
}
