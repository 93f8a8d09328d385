import * as vscode from 'vscode';
import type { Git } from '../../app/ports.ts';
import { createGit } from '../../node/git.ts';

/** The git that the editor's own git support uses. Never run where the workspace is not trusted: its hooks would run too. */
export const diskGit: Git = createGit(() => (vscode.workspace.isTrusted ? gitPath() : undefined));

function gitPath(): string {
  const set = vscode.workspace.getConfiguration('git', null).get<string | readonly string[] | null>('path');
  const first = typeof set === 'string' ? set : set?.[0];
  return first === undefined || first === '' ? 'git' : first;
}

/** The program that runs Dateline's command line: Node, or the editor, which can be told to be one. */
export const nodeProgram: string = process.execPath;
