import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';

export interface Said {
  readonly level: 'information' | 'warning' | 'error' | 'status' | 'quick pick' | 'input';
  readonly text: string;
}

/**
 * The editor's API as Dateline sees it: a host gives every extension an object of its own, told by the path of the file
 * that asks. What is put into it here is what Dateline calls.
 */
export function apiOfDateline(): typeof vscode {
  const extension = vscode.extensions.getExtension('dateline.dateline')!;
  return createRequire(path.join(extension.extensionPath, 'dist', 'extension.cjs'))('vscode');
}

/**
 * Notes what Dateline says and asks while `act` runs.
 * @param answers the buttons and entries that are chosen where they are offered; anything else is answered by nothing, as
 *   by Escape
 */
export async function wordsOf(act: () => unknown, answers: readonly string[] = []): Promise<Said[]> {
  const { window } = apiOfDateline();
  const said: Said[] = [];
  const own: Record<string, unknown> = { ...window };
  const note =
    (level: Said['level']) =>
    async (text: unknown, ...buttons: unknown[]) => {
      const offered: readonly unknown[] = Array.isArray(text) ? text : buttons;
      const labels = offered.map(item =>
        typeof item === 'string' ? item : (item as { label?: string } | null)?.label,
      );
      const words = Array.isArray(text) ? labels.join(', ') : text;
      said.push({ level, text: typeof words === 'string' ? words : '' });
      return offered[labels.findIndex(label => label !== undefined && answers.includes(label))];
    };
  const stand: Record<string, unknown> = {
    showInformationMessage: note('information'),
    showWarningMessage: note('warning'),
    showErrorMessage: note('error'),
    showQuickPick: note('quick pick'),
    showWorkspaceFolderPick: note('quick pick'),
    showInputBox: note('input'),
    setStatusBarMessage: (text: string) => {
      said.push({ level: 'status', text });
      return { dispose: () => undefined };
    },
    createQuickPick: () => {
      said.push({ level: 'quick pick', text: '' });
      const pick = (own.createQuickPick as typeof window.createQuickPick)();
      setTimeout(() => pick.hide(), 300);
      return pick;
    },
  };
  Object.assign(window, stand);
  try {
    await act();
  } finally {
    for (const name of Object.keys(stand)) {
      (window as unknown as Record<string, unknown>)[name] = own[name];
    }
  }
  return said;
}

/** What a question is answered with, `''` for Escape; or what happens before the next answer is given. */
export type Answer = string | (() => unknown);

/** Answers the questions that Dateline asks in messages while `act` runs, in turn. @returns each with its detail */
export async function answering(
  answers: readonly Answer[],
  act: (asked: readonly string[]) => Promise<void>,
): Promise<readonly string[]> {
  const window = apiOfDateline().window as unknown as Record<string, unknown>;
  const own = { showInformationMessage: window.showInformationMessage, showErrorMessage: window.showErrorMessage };
  const left = [...answers];
  const asked: string[] = [];
  window.showInformationMessage = async (text: string, options: unknown) => {
    asked.push(`${text} ${(options as { detail?: string } | undefined)?.detail ?? ''}`);
    let answer = left.shift();
    while (typeof answer === 'function') {
      await answer();
      answer = left.shift();
    }
    return answer === '' ? undefined : answer;
  };
  const errors: string[] = [];
  window.showErrorMessage = async (text: string) => {
    errors.push(text);
  };
  try {
    await act(asked);
  } catch (error) {
    throw errors.length > 0 ? new Error(`Dateline said: ${errors.join(' ')}`, { cause: error }) : error;
  } finally {
    Object.assign(window, own);
  }
  return asked;
}
