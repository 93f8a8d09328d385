import * as vscode from 'vscode';

/** Stands in for the editor's quick pick: what is typed and pressed comes from the test, what is shown can be read. */
export class StandInPick {
  readonly #value = new vscode.EventEmitter<string>();
  readonly #button = new vscode.EventEmitter<vscode.QuickInputButton>();
  readonly #accepted = new vscode.EventEmitter<void>();
  readonly #active = new vscode.EventEmitter<readonly vscode.QuickPickItem[]>();
  readonly #hidden = new vscode.EventEmitter<void>();
  readonly onDidChangeValue = this.#value.event;
  readonly onDidTriggerButton = this.#button.event;
  readonly onDidAccept = this.#accepted.event;
  readonly onDidChangeActive = this.#active.event;
  readonly onDidHide = this.#hidden.event;
  value = '';
  title: string | undefined;
  busy = false;
  items: readonly vscode.QuickPickItem[] = [];
  activeItems: readonly vscode.QuickPickItem[] = [];
  selectedItems: readonly vscode.QuickPickItem[] = [];
  buttons: readonly vscode.QuickInputButton[] = [];

  show(): void {}

  dispose(): void {}

  hide(): void {
    this.#hidden.fire();
  }

  type(value: string): void {
    this.items = [];
    this.value = value;
    this.#value.fire(value);
  }

  press(button: vscode.QuickInputButton): void {
    this.#button.fire(button);
  }
}
