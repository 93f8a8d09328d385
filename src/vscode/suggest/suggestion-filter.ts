import * as vscode from 'vscode';
import type { ClaimSuggestion } from '../../core/suggest/suggestion.ts';
import type { Services } from '../services.ts';
import { typeIcon } from '../views/claim-icons.ts';
import { oneLine, typeLabel } from '../views/claim-words.ts';
import { claimantWords } from './suggestion-words.ts';

/** Which suggestions are shown: those of a type, or those of a claimant (in the words that {@link claimantWords} gives). */
export type SuggestionFilter =
  | { readonly by: 'type'; readonly type: string; readonly label: string }
  | { readonly by: 'claimant'; readonly label: string };

interface Subject {
  readonly services: Services;
  readonly root: string;
  typeOf(one: ClaimSuggestion): string | undefined;
}

export function passes(filter: SuggestionFilter | undefined, one: ClaimSuggestion, subject: Subject): boolean {
  switch (filter?.by) {
    case 'type':
      return subject.typeOf(one) === filter.type;
    case 'claimant':
      return claimantWords(subject.services, subject.root, one) === filter.label;
    default:
      return true;
  }
}

interface FilterItem extends vscode.QuickPickItem {
  readonly filter?: SuggestionFilter;
}

/** Asks for a type or a claimant among those that wait. @returns null for all of them, undefined where it was left */
export async function pickFilter(
  open: readonly ClaimSuggestion[],
  subject: Subject,
): Promise<SuggestionFilter | null | undefined> {
  const types = new Map<string, number>();
  const claimants = new Map<string, number>();
  for (const one of open) {
    const type = subject.typeOf(one);
    if (type !== undefined) {
      types.set(type, (types.get(type) ?? 0) + 1);
    }
    const claimant = claimantWords(subject.services, subject.root, one);
    claimants.set(claimant, (claimants.get(claimant) ?? 0) + 1);
  }
  const codebook = subject.services.references.codebook(subject.root);
  const items: FilterItem[] = [
    { label: vscode.l10n.t('All Suggestions'), description: String(open.length) },
    { label: vscode.l10n.t('Type'), kind: vscode.QuickPickItemKind.Separator },
    ...byCount(types).map(([type, count]): FilterItem => {
      const label = typeLabel(codebook, type);
      return { label, description: String(count), iconPath: typeIcon(type), filter: { by: 'type', type, label } };
    }),
    { label: vscode.l10n.t('Claimant'), kind: vscode.QuickPickItemKind.Separator },
    ...byCount(claimants).map(
      ([label, count]): FilterItem => ({
        label: oneLine(label, 80),
        description: String(count),
        iconPath: new vscode.ThemeIcon('person'),
        filter: { by: 'claimant', label },
      }),
    ),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t('Show suggestions of which type or claimant?'),
  });
  return picked && (picked.filter ?? null);
}

function byCount(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}
