import * as vscode from 'vscode';
import { Owner } from '../platform/lifecycle.ts';
import type { SuggestionList } from './suggestion-list.ts';

/** Tells in the status bar how far one is and which keys decide. */
export class SuggestStatus extends Owner {
  readonly #item = this.own(
    vscode.window.createStatusBarItem('dateline.suggesting', vscode.StatusBarAlignment.Left, -1000),
  );

  constructor() {
    super();
    this.#item.name = vscode.l10n.t('Dateline: Suggestions');
    this.#item.command = 'dateline.suggest.filter';
  }

  show(list: SuggestionList): void {
    const count = vscode.l10n.t('{0} of {1}', list.position, list.shown.length);
    const only = list.filter === undefined ? '' : ` (${list.filter.label})`;
    // The name of the filter takes room, and what it shows is as a rule accepted together.
    const keys =
      list.filter === undefined
        ? vscode.l10n.t('A accept, R reviewed, T type, E change, X reject, N P move, F filter, Esc')
        : vscode.l10n.t('Shift+A accept all, A accept, X reject, F filter, Esc');
    this.#item.text = `${count}${only}: ${keys}`;
    this.#item.tooltip = vscode.l10n.t(
      'Suggested claims. Enter or A writes the current one with its guesses, R writes it as reviewed, without guesses. 1-9 give it the type with this key, T lists the types. Shift+A accepts all {0} shown, in one step to undo. U takes the last decision back. Nothing is written unasked. Click to filter.',
      list.shown.length,
    );
    this.#item.accessibilityInformation = { label: `${vscode.l10n.t('Suggested claim')} ${count}${only}: ${keys}` };
    this.#item.show();
  }

  hide(): void {
    this.#item.hide();
  }
}
