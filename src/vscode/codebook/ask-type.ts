import * as vscode from 'vscode';
import { isWritableId } from '../../app/annotate/rename-id.ts';
import type { ClaimType } from '../../core/claims/codebook.ts';

/** Asks for an id that no type has; undefined where the user gives up. */
export function askTypeId(title: string, value: string, taken: ReadonlySet<string>): Promise<string | undefined> {
  return Promise.resolve(
    vscode.window.showInputBox({
      title,
      prompt: vscode.l10n.t('The id as sidecars write it: a letter, then letters, digits, _ and -'),
      value,
      validateInput: text =>
        isWritableId(text.trim())
          ? taken.has(text.trim())
            ? vscode.l10n.t('There is a type “{0}” already.', text.trim())
            : undefined
          : vscode.l10n.t('“{0}” is no id: it begins with a letter and holds letters, digits, _ and - only.', text),
    }),
  ).then(text => text?.trim());
}

/** Asks for the label of a type; empty: the one it has. */
export async function askTypeLabel(title: string, value: string): Promise<string | undefined> {
  const text = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('How the type is called in menus'),
    value,
    validateInput: given => (given.trim() === '' ? vscode.l10n.t('A type needs a name.') : undefined),
  });
  return text?.trim();
}

/** Asks for what makes a new type: its name, its id and, if wanted, its definition. */
export async function askNewType(title: string, taken: ReadonlySet<string>): Promise<ClaimType | undefined> {
  const label = await askTypeLabel(title, '');
  const id = label === undefined ? undefined : await askTypeId(title, slugOf(label, taken), taken);
  if (label === undefined || id === undefined) {
    return undefined;
  }
  const definition = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('The definition, in a sentence: what belongs to this type, and what does not'),
  });
  if (definition === undefined) {
    return undefined;
  }
  return { id, label, ...(definition.trim() === '' ? {} : { definition: definition.trim() }) };
}

function slugOf(label: string, taken: ReadonlySet<string>): string {
  const words = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  const base = words === '' ? 'type' : words;
  let id = base;
  for (let number = 2; taken.has(id); number++) {
    id = `${base}-${number}`;
  }
  return id;
}
