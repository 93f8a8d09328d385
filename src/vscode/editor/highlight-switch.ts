import * as vscode from 'vscode';
import { setContextKey } from '../platform/context-keys.ts';

const MEMENTO = 'dateline.highlightsOn';

/** Whether mentions are shown at all: one switch for the window, remembered per workspace. */
export class HighlightSwitch implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #toggled = new vscode.EventEmitter<void>();
  readonly onDidToggle = this.#toggled.event;
  #on: boolean;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#on = memory.get(MEMENTO, true);
    setContextKey('dateline.highlightsOn', this.#on);
  }

  get isOn(): boolean {
    return this.#on;
  }

  async toggle(): Promise<void> {
    this.#on = !this.#on;
    setContextKey('dateline.highlightsOn', this.#on);
    this.#toggled.fire();
    await this.#memory.update(MEMENTO, this.#on);
  }

  dispose(): void {
    this.#toggled.dispose();
  }
}
