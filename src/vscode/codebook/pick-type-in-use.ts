import * as vscode from 'vscode';
import { countTypes, typesInUse } from '../../app/annotate/type-change.ts';
import type { ClaimType } from '../../core/claims/codebook.ts';
import type { Services } from '../services.ts';
import { typeIcon } from '../views/claim-icons.ts';
import { pickRoot } from './corpus-root.ts';

export interface TypeInUse {
  readonly type: ClaimType;
  /** Whether the codebook has it. */
  readonly isKnown: boolean;
  readonly claims: number;
}

interface TypeItem extends vscode.QuickPickItem {
  readonly inUse?: TypeInUse;
}

/**
 * Asks for one of the types of a corpus, those that only claims know among them, with their definitions and how many claims
 * have them.
 * @param another where given, a last row that makes a new one
 */
export async function pickTypeInUse(
  services: Services,
  root: string,
  words: { readonly title: string; readonly placeHolder: string },
  options: { readonly except?: ReadonlySet<string>; readonly onlyKnown?: boolean; readonly another?: string } = {},
): Promise<TypeInUse | 'another' | undefined> {
  const { except, onlyKnown, another } = options;
  const all = typesInUse(services.references.codebook(root), countTypes(services.corpus.corpus, root));
  const items: TypeItem[] = all
    .filter(({ type, isKnown }) => !except?.has(type.id) && (isKnown || !onlyKnown))
    .map(inUse => ({
      label: inUse.type.label,
      description: [inUse.type.id === inUse.type.label ? '' : inUse.type.id, countLabel(inUse.claims)]
        .filter(Boolean)
        .join(' · '),
      detail: inUse.isKnown ? (inUse.type.definition ?? '') : vscode.l10n.t('Not in the codebook'),
      iconPath: typeIcon(inUse.type.id),
      inUse,
    }));
  if (another !== undefined) {
    items.unshift({ label: another, iconPath: new vscode.ThemeIcon('add') });
  }
  const picked = await vscode.window.showQuickPick(items, { ...words, matchOnDescription: true, matchOnDetail: true });
  return picked && (picked.inUse ?? 'another');
}

/**
 * The type that a command is to change: that of the row which it was called on, else one that the user picks.
 * @param argument a group of the Claims view, or anything else
 */
export async function pickTypeToChange(
  services: Services,
  argument: unknown,
  title: string,
): Promise<{ readonly root: string; readonly from: TypeInUse } | undefined> {
  const { typeGroup } = (argument ?? {}) as { typeGroup?: { readonly root: string; readonly type: string } };
  const root = typeGroup?.root ?? (await pickRoot(services));
  if (root === undefined) {
    return undefined;
  }
  await services.corpus.settled();
  await services.corpus.unpacked();
  const all = typesInUse(services.references.codebook(root), countTypes(services.corpus.corpus, root));
  const from =
    all.find(({ type }) => type.id === typeGroup?.type) ??
    (await pickTypeInUse(services, root, { title, placeHolder: vscode.l10n.t('Which type?') }));
  return from === undefined || from === 'another' ? undefined : { root, from };
}

export function countLabel(claims: number): string {
  return claims === 1 ? vscode.l10n.t('1 claim') : vscode.l10n.t('{0} claims', claims);
}
