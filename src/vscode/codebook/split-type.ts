import * as vscode from 'vscode';
import { claimsOfType, type TypePart } from '../../app/annotate/type-change.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { Services } from '../services.ts';
import { claimantLabel, oneLine } from '../views/claim-words.ts';
import { applyTypeChange } from './apply-type-change.ts';
import { askNewType } from './ask-type.ts';
import { takenIds } from './change-types.ts';
import { pickTypeInUse, pickTypeToChange } from './pick-type-in-use.ts';

/** Rows of a list beyond which nobody ticks; the rest comes with the next round. */
const MOST = 2000;

interface ClaimItem extends vscode.QuickPickItem {
  readonly key: string;
}

/**
 * Splits a type: shows its claims, asks to which type, new or there already, those that are ticked go, and shows the others
 * again until none is ticked. Everything is written at once, after a preview.
 */
export async function splitType(services: Services, argument: unknown): Promise<boolean> {
  const picked = await pickTypeToChange(services, argument, vscode.l10n.t('Split a Claim Type'));
  if (!picked) {
    return false;
  }
  const { root, from } = picked;
  const parts = await askParts(services, root, from.type);
  if (!parts) {
    return false;
  }
  if (parts.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was chosen: “{0}” stays whole.', from.type.label));
    return false;
  }
  const names = parts.map(({ type }) => type.id).join(', ');
  return applyTypeChange(
    services,
    root,
    { kind: 'split', from: from.type.id, parts },
    {
      question: files =>
        vscode.l10n.t('Split the type “{0}” into itself and {1}, in {2} files?', from.type.id, names, files),
      act: vscode.l10n.t('Split'),
      label: vscode.l10n.t('Split the type “{0}”', from.type.id),
    },
  );
}

/** Undefined: the user gave up. */
async function askParts(
  services: Services,
  root: string,
  from: { readonly id: string; readonly label: string },
): Promise<TypePart[] | undefined> {
  const parts: TypePart[] = [];
  const taken = takenIds(services, root);
  let left = claimsOfType(services.corpus.corpus, root, from.id);
  while (left.length > 0) {
    const chosen = await pickClaims(services, left, from.label, parts.length > 0);
    if (chosen === undefined || chosen.size === 0) {
      return chosen && parts;
    }
    const target = await askTarget(services, root, taken, { from: from.id, claims: chosen.size });
    if (!target) {
      return undefined;
    }
    taken.add(target.type.id);
    parts.push({ ...target, claims: chosen });
    left = left.filter(({ key }) => !chosen.has(key));
  }
  return parts;
}

async function pickClaims(
  services: Services,
  claims: readonly CorpusClaim[],
  label: string,
  isFurther: boolean,
): Promise<ReadonlySet<string> | undefined> {
  const items = claims.slice(0, MOST).map(claim => itemOf(services, claim));
  const picked = await vscode.window.showQuickPick<ClaimItem>(items, {
    canPickMany: true,
    title:
      claims.length > MOST
        ? vscode.l10n.t('Split “{0}”: the first {1} of {2} claims', label, MOST, claims.length)
        : vscode.l10n.t('Split “{0}”: {1} claims', label, claims.length),
    placeHolder: isFurther
      ? vscode.l10n.t('Tick those that go to one more type, or none to go on')
      : vscode.l10n.t('Tick the claims that go to one other type'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked && new Set(picked.map(({ key }) => key));
}

function itemOf(services: Services, claim: CorpusClaim): ClaimItem {
  const { article, stored, key } = claim;
  return {
    label: oneLine(stored.quote, 140),
    detail: [claimantLabel(services, claim), article.outlet ?? article.title, article.published?.edtf]
      .filter(Boolean)
      .join(' · '),
    key,
  };
}

async function askTarget(
  services: Services,
  root: string,
  taken: ReadonlySet<string>,
  chosen: { readonly from: string; readonly claims: number },
): Promise<Pick<TypePart, 'type' | 'isNew'> | undefined> {
  const title =
    chosen.claims === 1
      ? vscode.l10n.t('Where does this claim go?')
      : vscode.l10n.t('Where do these {0} claims go?', chosen.claims);
  const target = await pickTypeInUse(
    services,
    root,
    { title, placeHolder: vscode.l10n.t('A new type, or one that is there') },
    { except: new Set([chosen.from]), onlyKnown: true, another: vscode.l10n.t('New Type…') },
  );
  if (target === 'another') {
    const type = await askNewType(vscode.l10n.t('A New Claim Type'), taken);
    return type && { type, isNew: true };
  }
  return target && { type: target.type, isNew: false };
}
