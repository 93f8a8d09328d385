import * as vscode from 'vscode';
import { eventually } from './eventually.ts';

/** The folder that is open. */
export function workspace(): vscode.Uri {
  return vscode.workspace.workspaceFolders![0]!.uri;
}

/** Remembers what Dateline's files at the root hold. @returns what puts it back: after a test that renames in all files */
export async function keepRootFiles(): Promise<() => Promise<void>> {
  const found = await vscode.workspace.findFiles('*.yaml');
  const kept = await Promise.all(found.map(async uri => [uri, await vscode.workspace.fs.readFile(uri)] as const));
  return async () => {
    for (const [uri, bytes] of kept) {
      await vscode.workspace.fs.writeFile(uri, bytes);
    }
  };
}

let folders = 0;

/** A folder of the workspace for one test's files, and what tests do with files. No two have files of one path. */
export class TestFolder {
  readonly uri: vscode.Uri;

  constructor(name = 'folder') {
    folders++;
    this.uri = vscode.Uri.joinPath(workspace(), 'tests', `${name}-${folders}`);
  }

  at(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.uri, ...name.split('/'));
  }

  async write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
    const uri = this.at(name);
    await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return uri;
  }

  async bytes(name: string): Promise<Uint8Array> {
    return new Uint8Array(await vscode.workspace.fs.readFile(this.at(name)));
  }

  /** The file's text with its BOM; undefined where there is none. */
  async read(name: string): Promise<string | undefined> {
    try {
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await this.bytes(name));
    } catch {
      return undefined;
    }
  }

  async remove(name: string): Promise<void> {
    await vscode.workspace.fs.delete(this.at(name), { recursive: true });
  }

  /** Takes the folder away, with editors of its files closed and nothing saved. */
  async clear(): Promise<void> {
    await closeEditors();
    try {
      await vscode.workspace.fs.delete(this.uri, { recursive: true });
    } catch {
      // Nothing was written.
    }
  }

  /** Writes an article and opens it in an editor. Resolves when Dateline has taken it in. */
  async article(name: string, content: string | Uint8Array): Promise<vscode.TextEditor> {
    const uri = await this.write(name, content);
    return showArticle(uri);
  }
}

export async function showArticle(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  await eventually(`${uri.path} as an article`, () => document.languageId === 'dateline-article');
  return editor;
}

/** Lets nothing be saved by itself, as browsers do unless told. */
export async function saveByHandOnly(): Promise<void> {
  await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Workspace);
}

/** Closes every editor and throws unsaved changes away. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (document.isDirty && !document.isClosed) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Runs a command; a message that it waits with is closed unanswered. */
export async function run(command: string, ...args: unknown[]): Promise<unknown> {
  let ended = false;
  const result = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => {
    ended = true;
  });
  const closing = (async () => {
    for (let tries = 0; !ended; tries++) {
      await new Promise(resolve => setTimeout(resolve, 100));
      if (tries > 5 && !ended) {
        await vscode.commands.executeCommand('notifications.clearAll');
      }
    }
  })();
  await result.finally(() => closing);
  return result;
}

/** Selects the words, which must stand in the document, once or at the `occurrence` (from 0). */
export function select(editor: vscode.TextEditor, words: string, occurrence = 0): void {
  const { document } = editor;
  const text = document.getText();
  let start = -1;
  for (let found = 0; found <= occurrence; found++) {
    start = text.indexOf(words, start + 1);
  }
  if (start < 0) {
    throw new Error(`“${words}” stands not in ${document.uri.path}.`);
  }
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
}
