import * as vscode from 'vscode';
import { type Codebook, claimTypeOf } from '../../core/claims/codebook.ts';
import { type CorpusClaim, codedBy } from '../../core/corpus/model.ts';
import type { Services } from '../services.ts';

/** The name of an actor or a place in a corpus; its id where the gazetteer does not know it or is not loaded yet. */
export function entityName(services: Services, root: string, id: string): string {
  const gazetteer = services.references.gazetteerNow(root);
  return gazetteer?.actor(id)?.name ?? gazetteer?.place(id)?.name ?? id;
}

/** What is said of a claimant in a row: the actor's name, the words of the text, or that nobody is named. */
export function claimantLabel(services: Services, claim: CorpusClaim): string {
  const claimant = claim.stored.claimant;
  switch (claimant?.id) {
    case undefined:
      return claimant?.label ?? vscode.l10n.t('claimant not given');
    case 'outlet':
      return vscode.l10n.t('the outlet itself');
    case 'unattributed':
      return vscode.l10n.t('unattributed');
    default:
      return entityName(services, claim.article.root, claimant!.id!);
  }
}

/** One line of at most `length` characters. */
export function oneLine(text: string, length = 120): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

export function typeLabel(codebook: Codebook, type: string): string {
  return codebook.types.find(entry => entry.id === type)?.label ?? type;
}

/** What is said of a claim whose type was chosen by an older definition. */
export function codedBefore(claim: CorpusClaim, codebook: Codebook): string {
  const changed = claimTypeOf(codebook, claim.stored.type).changed ?? '';
  const version = codedBy(claim);
  return version === undefined
    ? vscode.l10n.t('Coded before the definition of this type changed in version {0}.', changed)
    : vscode.l10n.t('Coded by version {0}; the definition of this type changed in version {1}.', version, changed);
}

/** Says where a quote is that does not stand exactly in the text; empty where it does. */
export function placementLabel({ placement, stored }: CorpusClaim): string {
  switch (placement.status) {
    case 'exact':
      return placement.settled === true && stored.placed?.quote !== undefined
        ? vscode.l10n.t('Stands in today’s text as “{0}”, as was accepted.', oneLine(stored.placed.quote))
        : '';
    case 'moved':
      return vscode.l10n.t('The text has changed: the likely place is {0} % alike.', Math.round(placement.score * 100));
    case 'ambiguous':
      return vscode.l10n.t('The quote fits {0} places.', placement.candidates.length);
    case 'orphan':
      return placement.settled === true
        ? vscode.l10n.t('The quote is no longer in the text; the claim was kept as an orphan.')
        : vscode.l10n.t('The quote is no longer in the text.');
  }
}
