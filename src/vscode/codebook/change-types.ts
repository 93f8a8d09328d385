import * as vscode from 'vscode';
import { countTypes, typesInUse } from '../../app/annotate/type-change.ts';
import type { Services } from '../services.ts';
import { applyTypeChange } from './apply-type-change.ts';
import { askTypeId, askTypeLabel } from './ask-type.ts';
import { pickTypeInUse, pickTypeToChange } from './pick-type-in-use.ts';

/** Gives a type another id and another name, in the codebook and in every sidecar. */
export async function renameType(services: Services, argument: unknown): Promise<boolean> {
  const title = vscode.l10n.t('Rename a Claim Type');
  const picked = await pickTypeToChange(services, argument, title);
  if (!picked) {
    return false;
  }
  const { root, from } = picked;
  const { id, label } = from.type;
  const taken = takenIds(services, root);
  taken.delete(id);
  const name = from.isKnown ? await askTypeLabel(title, label) : label;
  const to = name === undefined ? undefined : await askTypeId(title, id, taken);
  if (name === undefined || to === undefined || (to === id && name === label)) {
    return false;
  }
  return applyTypeChange(
    services,
    root,
    { kind: 'rename', from: id, to, ...(name === label ? {} : { label: name }) },
    {
      question: files => vscode.l10n.t('Rename the type “{0}” to “{1}” in {2} files?', id, to, files),
      act: vscode.l10n.t('Rename'),
      label: vscode.l10n.t('Rename the type “{0}” to “{1}”', id, to),
    },
  );
}

/** Makes two types one: the claims of the first get the second, and the codebook loses the first. */
export async function mergeTypes(services: Services, argument: unknown): Promise<boolean> {
  const title = vscode.l10n.t('Merge a Claim Type into Another');
  const picked = await pickTypeToChange(services, argument, title);
  if (!picked) {
    return false;
  }
  const { root, from } = picked;
  const into = await pickTypeInUse(
    services,
    root,
    { title, placeHolder: vscode.l10n.t('Into which type do the claims of “{0}” go?', from.type.label) },
    { except: new Set([from.type.id]), onlyKnown: true },
  );
  if (into === undefined || into === 'another') {
    return false;
  }
  const [gone, kept] = [from.type.id, into.type.id];
  return applyTypeChange(
    services,
    root,
    { kind: 'merge', from: gone, into: kept },
    {
      question: files => vscode.l10n.t('Merge the type “{0}” into “{1}” in {2} files?', gone, kept, files),
      act: vscode.l10n.t('Merge'),
      label: vscode.l10n.t('Merge the type “{0}” into “{1}”', gone, kept),
    },
  );
}

/** Every id that the codebook or a claim has. */
export function takenIds(services: Services, root: string): Set<string> {
  const all = typesInUse(services.references.codebook(root), countTypes(services.corpus.corpus, root));
  return new Set(all.map(({ type }) => type.id));
}
