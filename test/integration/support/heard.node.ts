import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { pause } from './eventually.ts';
import { TestFolder } from './workspace.ts';

/** Milliseconds between two changes, and how many there are before nobody listens. */
const EVERY = 200;
const MOST = 25;
const FOLDERS = 10;

/**
 * Changes a file in a folder until the editor tells of it. Its watcher takes in a new folder a moment after it was made;
 * one that was made while it was busy or not yet begun it may never take in.
 */
export async function isHeard(folder: vscode.Uri): Promise<boolean> {
  const probe = vscode.Uri.joinPath(folder, 'probe.log');
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  let heard = false;
  watcher.onDidChange(({ path }) => {
    heard ||= path === probe.path;
  });
  try {
    for (let times = 0; times < MOST && !heard; times++) {
      writeFileSync(probe.fsPath, `${times}`);
      await pause(EVERY);
    }
    return heard;
  } finally {
    watcher.dispose();
    rmSync(probe.fsPath, { force: true });
  }
}

/** An empty folder of whose changes the editor tells. */
export async function heardFolder(): Promise<TestFolder> {
  for (let count = 0; count < FOLDERS; count++) {
    const folder = new TestFolder();
    await vscode.workspace.fs.createDirectory(folder.uri);
    if (await isHeard(folder.uri)) {
      return folder;
    }
    await folder.clear();
  }
  throw new Error('The editor tells of no change in any new folder.');
}
