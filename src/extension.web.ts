import type * as vscode from 'vscode';
import { start, stop } from './vscode/dateline.ts';
import { writeThroughEditor } from './vscode/platform/files.ts';

/** Entry for VS Code in a browser. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  return start(context, { writeFile: writeThroughEditor });
}

export function deactivate(): Promise<void> {
  return stop();
}
