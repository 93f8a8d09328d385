import * as vscode from 'vscode';
import { start, stop } from './vscode/dateline.ts';
import { writeThroughEditor } from './vscode/platform/files.ts';
import { startWebWorker } from './vscode/platform/web-worker.ts';

/** Entry for VS Code in a browser. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  return start(context, {
    writeFile: writeThroughEditor,
    startWorker: ({ extensionUri }) => startWebWorker(vscode.Uri.joinPath(extensionUri, 'dist', 'worker.web.js')),
  });
}

export function deactivate(): Promise<void> {
  return stop();
}
