import * as vscode from 'vscode';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import { EntryFinder } from '../../core/recognise/names/listed/entry-finder.ts';
import type { FieldValue } from '../../core/sidecar/model.ts';
import { inOwnOrder } from '../platform/in-own-order.ts';
import { untilHidden } from '../platform/until-hidden.ts';
import type { Services } from '../services.ts';
import type { ClaimField } from './claim-fields.ts';
import { entryRows } from './entry-rows.ts';

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
  const near = await namedInArticle(services, claim, question.of);
  const rowsOf = (ids: readonly string[]): EntityItem[] =>
    entryRows(
      gazetteer,
      ids.map(id => ({ kind: question.of, id })),
    ).map(row => ({ ...row, id: row.entry.id }));
  const isClaimant = field.path[0] === 'claimant';
  const special: EntityItem[] = isClaimant
    ? [
        { label: vscode.l10n.t('The outlet itself'), description: 'outlet', id: 'outlet' },
        { label: vscode.l10n.t('Unattributed'), description: 'unattributed', id: 'unattributed' },
      ]
    : [];
  if (question.many) {
    const ids = question.of === 'actor' ? gazetteer.actorIds() : gazetteer.placeIds();
    const rows = rowsOf([...near, ...ids.filter(id => !near.includes(id))]);
    // The editor itself narrows these.
    return pickMany(
      field,
      rows.map(row => ({ ...row, alwaysShow: false })),
    );
  }
  const finder = new EntryFinder(gazetteer, [question.of]);
  const picked = await pickOne(field, typed => {
    if (typed === '') {
      return [...rowsOf(near), ...special, ...rowsOf(otherIds(finder, '', near))];
    }
    const found = otherIds(finder, typed, []);
    const first = found.filter(id => near.includes(id));
    const meant = special.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()));
    return rowsOf([...first, ...found.filter(id => !near.includes(id))]).concat(meant);
  });
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

function otherIds(finder: EntryFinder, typed: string, known: readonly string[]): string[] {
  const ids = finder.find(typed, ROWS).map(({ id }) => id);
  return ids.filter(id => !known.includes(id));
}

async function pickOne(
  field: ClaimField,
  rowsFor: (typed: string) => readonly EntityItem[],
): Promise<EntityItem | undefined> {
  const pick = inOwnOrder(vscode.window.createQuickPick<EntityItem>());
  pick.title = field.label;
  pick.placeholder = vscode.l10n.t('Name or description; now: {0}', field.shown ?? '—');
  const none: EntityItem = { label: vscode.l10n.t('Not given'), alwaysShow: true, typed: '' };
  const show = (value: string) => {
    const typed = value.trim();
    const own = typed === '' ? none : { label: vscode.l10n.t('“{0}” as written', typed), alwaysShow: true, typed };
    pick.items = [...rowsFor(typed), own];
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
