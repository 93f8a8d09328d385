import * as vscode from 'vscode';
import { Owner } from '../platform/lifecycle.ts';
import { rest } from '../platform/scheduler.ts';

interface Openable {
  item(): vscode.TreeItem;
}

/** How long a click waits for its row while the view is drawn anew, and how often it looks for it, in milliseconds. */
const PATIENCE = 2000;
const LOOK_AGAIN = 20;

/**
 * What a click and Enter do on the rows of one tree. The arguments of a row's command are kept outside the window until the
 * row is drawn anew; a click in the moment between that and the new row's arrival would be answered with an error. So what
 * the window is told has none: the row is the one that is selected, as it is now.
 */
export class RowOpening extends Owner {
  readonly #command: string;
  readonly #selected: () => Openable | undefined;

  /** @param selected the row that the user has selected; undefined: none, or the tree is being drawn anew */
  constructor(view: string, selected: () => Openable | undefined) {
    super();
    this.#command = `${view}.openRow`;
    this.#selected = selected;
    this.own(vscode.commands.registerCommand(this.#command, () => this.#openSelected()));
  }

  /** Has the row's command run from here. Those of the editor itself know how to show what is asked for, and keep nothing. */
  takeOver(item: vscode.TreeItem): void {
    if (item.command && !item.command.command.startsWith('vscode.')) {
      item.command = { command: this.#command, title: item.command.title };
    }
  }

  async #openSelected(): Promise<void> {
    const until = Date.now() + PATIENCE;
    let row = this.#selected();
    while (!row && !this.isDisposed && Date.now() < until) {
      await rest(LOOK_AGAIN);
      row = this.#selected();
    }
    const command = row?.item().command;
    if (command) {
      await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    }
  }
}
