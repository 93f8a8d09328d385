import * as vscode from 'vscode';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { FieldValue } from '../../core/sidecar/model.ts';
import { untilHidden } from '../platform/until-hidden.ts';
import type { Services } from '../services.ts';
import type { ClaimField } from './claim-fields.ts';

interface EntityItem extends vscode.QuickPickItem {
  /** Gazetteer id, or a special source. */
  readonly id?: string;
  readonly typed?: string;
}

/**
 * Asks for an actor or a place: those of the article first, then all of the gazetteer; what is typed can be taken as
 * it is (the description of an unnamed source). `value` undefined takes the field out.
 */
export async function pickEntities(
  services: Services,
  claim: CorpusClaim,
  field: ClaimField,
  question: { readonly of: 'actor' | 'place'; readonly many: boolean },
): Promise<{ readonly value: FieldValue | undefined } | undefined> {
  const gazetteer = await services.references.gazetteer(claim.article.root);
  const nameOf = (id: string) => (question.of === 'actor' ? gazetteer.actor(id)?.name : gazetteer.place(id)?.name);
  const ids = question.of === 'actor' ? gazetteer.actorIds() : gazetteer.placeIds();
  const near = await namedInArticle(services, claim, question.of);
  const known = [...near, ...ids.filter(id => !near.includes(id))];
  const entities: EntityItem[] = known.map(id => ({ label: nameOf(id) ?? id, description: id, id }));
  const isClaimant = field.path[0] === 'claimant';
  const special: EntityItem[] = isClaimant
    ? [
        { label: vscode.l10n.t('The outlet itself'), description: 'outlet', id: 'outlet' },
        { label: vscode.l10n.t('Unattributed'), description: 'unattributed', id: 'unattributed' },
      ]
    : [];
  if (question.many) {
    return pickMany(field, entities);
  }
  const picked = await pickOne(field, [...entities.slice(0, near.length), ...special, ...entities.slice(near.length)]);
  if (!picked) {
    return undefined;
  }
  if (picked.id !== undefined) {
    return { value: picked.id };
  }
  const typed = picked.typed ?? '';
  if (typed === '') {
    return { value: undefined };
  }
  return { value: isClaimant ? { label: typed } : typed };
}

/** Rows of the gazetteer that are handed to the editor at once; typing narrows them. */
const ROWS = 60;

async function pickOne(field: ClaimField, items: readonly EntityItem[]): Promise<EntityItem | undefined> {
  const pick = vscode.window.createQuickPick<EntityItem>();
  pick.title = field.label;
  pick.placeholder = vscode.l10n.t('Name or description; now: {0}', field.shown ?? '—');
  const none: EntityItem = { label: vscode.l10n.t('Not given'), alwaysShow: true, typed: '' };
  const show = (typed: string) => {
    const query = typed.trim().toLowerCase();
    const hits = items.filter(
      item => query === '' || item.label.toLowerCase().includes(query) || item.id?.includes(query),
    );
    const own: EntityItem[] =
      query === ''
        ? [none]
        : [{ label: vscode.l10n.t('“{0}” as written', typed.trim()), alwaysShow: true, typed: typed.trim() }];
    pick.items = [...hits.slice(0, ROWS), ...own];
  };
  show('');
  pick.onDidChangeValue(show);
  let chosen: EntityItem | undefined;
  pick.onDidAccept(() => {
    chosen = pick.selectedItems[0];
    pick.hide();
  });
  await untilHidden(pick);
  return chosen;
}

async function pickMany(
  field: ClaimField,
  items: readonly EntityItem[],
): Promise<{ readonly value: FieldValue | undefined } | undefined> {
  const now = Array.isArray(field.confirmed) ? (field.confirmed as string[]) : [];
  const first = items.filter(item => now.includes(item.id ?? ''));
  const unknown = now.filter(id => !first.some(item => item.id === id)).map((id): EntityItem => ({ label: id, id }));
  const ordered = [...first, ...unknown, ...items.filter(item => !now.includes(item.id ?? ''))];
  const picked = await vscode.window.showQuickPick(
    ordered.map(item => ({ ...item, picked: now.includes(item.id ?? '') })),
    {
      title: field.label,
      canPickMany: true,
      matchOnDescription: true,
      placeHolder: vscode.l10n.t('Tick all that apply'),
    },
  );
  if (!picked) {
    return undefined;
  }
  const chosen = picked.map(item => item.id).filter((id): id is string => id !== undefined);
  return { value: chosen.length > 0 ? chosen : undefined };
}

/** Ids of the actors or places that the article names, most frequent first. */
async function namedInArticle(services: Services, claim: CorpusClaim, of: 'actor' | 'place'): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const article of services.articles) {
    if (article.uri !== claim.article.uri) {
      continue;
    }
    for (const mention of article.mentions) {
      if (mention.kind === of && mention.id !== undefined) {
        counts.set(mention.id, (counts.get(mention.id) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
