import * as vscode from 'vscode';
import type { ClaimType, Codebook } from '../../core/claims/codebook.ts';
import { untilHidden } from '../platform/until-hidden.ts';
import { typeIcon } from '../views/claim-icons.ts';

interface TypeItem extends vscode.QuickPickItem {
  readonly type: ClaimType;
}

/**
 * Shows the codebook's types with their keys and definitions. Typing the key alone takes the type at once, so that
 * the list is as quick as the chord.
 */
export async function pickType(codebook: Codebook, title?: string): Promise<ClaimType | undefined> {
  const pick = vscode.window.createQuickPick<TypeItem>();
  pick.items = codebook.types.map(type => ({
    label: type.label,
    iconPath: typeIcon(type.id),
    ...(type.key === undefined ? {} : { description: type.key.toUpperCase() }),
    ...(type.definition === undefined ? {} : { detail: type.definition }),
    type,
  }));
  pick.placeholder = vscode.l10n.t('Type of the claim: press its key, or type to filter');
  pick.matchOnDetail = true;
  if (title !== undefined) {
    pick.title = title;
  }
  let chosen: ClaimType | undefined;
  pick.onDidChangeValue(value => {
    const byKey = codebook.types.find(type => type.key === value.toLowerCase());
    if (byKey) {
      chosen = byKey;
      pick.hide();
    }
  });
  pick.onDidAccept(() => {
    chosen = pick.selectedItems[0]?.type;
    pick.hide();
  });
  await untilHidden(pick);
  return chosen;
}
