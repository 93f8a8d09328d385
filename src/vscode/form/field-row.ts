import * as vscode from 'vscode';
import type { ClaimField } from '../commands/claim-fields.ts';
import { typeIcon } from '../views/claim-icons.ts';
import { oneLine } from '../views/claim-words.ts';
import type { Row } from '../views/tree.ts';

/** What stands in a field, ids of types, actors and places by their names. */
export function valueInWords({ shown = '', ask }: ClaimField, nameOf: (id: string) => string): string {
  const isNamed = shown !== '' && (ask.kind === 'type' || ask.kind === 'entity');
  return isNamed ? shown.split(', ').map(nameOf).join(', ') : shown;
}

/** A field of the claim in the form: its name, its value, and whether that is a guess. */
export class FieldRow implements Row {
  readonly id: string;
  readonly about: string;
  /** Of the claim. */
  readonly key: string;
  readonly field: ClaimField;
  readonly #nameOf: (id: string) => string;
  readonly #more: string | undefined;

  /**
   * @param nameOf the name of a type, an actor or a place
   * @param more what is said of the value under the pointer
   */
  constructor(key: string, field: ClaimField, nameOf: (id: string) => string, more?: string) {
    this.id = `dateline.form/${field.label}`;
    this.about = key;
    this.key = key;
    this.field = field;
    this.#nameOf = nameOf;
    this.#more = more;
  }

  /** Whether the claim says something there. */
  get isGiven(): boolean {
    return (this.field.shown ?? '') !== '';
  }

  item(): vscode.TreeItem {
    const { label, shown, guessed, path, ask } = this.field;
    const item = new vscode.TreeItem(label);
    const value = valueInWords(this.field, this.#nameOf);
    item.description = oneLine(value, 80);
    item.tooltip = [value === '' ? label : `${label}: ${value}`, this.#more].filter(Boolean).join('\n\n');
    if (path[0] === 'type' && shown !== undefined) {
      item.iconPath = typeIcon(shown);
    } else if (guessed) {
      item.iconPath = new vscode.ThemeIcon('question');
    } else if (ask.kind === 'command') {
      item.iconPath = new vscode.ThemeIcon(ask.run === 'place' ? 'location' : 'link');
    }
    item.contextValue = guessed ? 'field guessed' : 'field';
    item.command = { command: 'dateline.claim.changeField', title: vscode.l10n.t('Change'), arguments: [this] };
    const said = guessed ? vscode.l10n.t('{0}, a guess', value) : value === '' ? vscode.l10n.t('not given') : value;
    item.accessibilityInformation = { label: `${label}: ${said}` };
    return item;
  }
}

/** The row over those of a claim that has guesses. */
export class ConfirmRow implements Row {
  readonly id = 'dateline.form/confirm';
  readonly about: string;
  /** Of the claim. */
  readonly key: string;

  constructor(key: string) {
    this.about = key;
    this.key = key;
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(vscode.l10n.t('Confirm All Guesses'));
    item.iconPath = new vscode.ThemeIcon('check-all');
    item.command = { command: 'dateline.claim.confirmField', title: vscode.l10n.t('Confirm'), arguments: [this] };
    return item;
  }
}
