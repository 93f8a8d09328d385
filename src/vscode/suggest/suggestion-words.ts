import * as vscode from 'vscode';
import type { ClaimNumber } from '../../core/claims/model.ts';
import type { ClaimSuggestion } from '../../core/suggest/suggestion.ts';
import type { Services } from '../services.ts';
import { entityName, oneLine, typeLabel } from '../views/claim-words.ts';

/** A field of a suggestion with its value in words. */
export interface Shown {
  readonly label: string;
  readonly value: string;
}

/** Who is taken to say it, by name where the gazetteer has one. */
export function claimantWords(services: Services, root: string, { claimant }: ClaimSuggestion): string {
  switch (claimant.id) {
    case undefined:
      return claimant.label ?? vscode.l10n.t('claimant not given');
    case 'outlet':
      return vscode.l10n.t('the outlet itself');
    case 'unattributed':
      return vscode.l10n.t('unattributed');
    default:
      return entityName(services, root, claimant.id);
  }
}

/** All that would be written of a suggestion, in the order in which a coder decides it; what is empty is left out. */
export function suggestionFields(
  services: Services,
  root: string,
  one: ClaimSuggestion,
  type: string | undefined,
): Shown[] {
  const name = (id: string) => entityName(services, root, id);
  const names = (ids: readonly string[] | undefined) => (ids ?? []).map(name).join(', ');
  const codebook = services.references.codebook(root);
  const { event } = one;
  const fields: Shown[] = [
    { label: vscode.l10n.t('Claimant'), value: claimantWords(services, root, one) },
    { label: vscode.l10n.t('Via'), value: names(one.via) },
    { label: vscode.l10n.t('Cue'), value: one.cue?.quote ?? '' },
    { label: vscode.l10n.t('Type'), value: type === undefined ? '' : typeLabel(codebook, type) },
    { label: vscode.l10n.t('Date of event'), value: event?.date?.value ?? '' },
    { label: vscode.l10n.t('Place'), value: event?.place === undefined ? '' : name(event.place.value) },
    { label: vscode.l10n.t('Actors'), value: names(event?.actors?.value) },
    { label: vscode.l10n.t('Targets'), value: names(event?.targets?.value) },
    { label: vscode.l10n.t('Numbers'), value: one.numbers.map(numberWords).join(', ') },
    { label: vscode.l10n.t('Addressees'), value: names(one.addressee) },
    { label: vscode.l10n.t('Mode'), value: one.mode },
    { label: vscode.l10n.t('Factuality'), value: one.factuality === 'CT+' ? '' : one.factuality },
    { label: vscode.l10n.t('Hedges'), value: one.hedges.join(', ') },
  ];
  return fields.filter(field => field.value !== '');
}

/** A quantity as one reads it: "3-5 killed civilians", "about 40 rockets". */
function numberWords({ what, of, min, best, max, unit, approximate }: ClaimNumber): string {
  const range = min !== undefined && max !== undefined && min !== max ? `${min}-${max}` : undefined;
  const open = min !== undefined && max === undefined && best === undefined ? `≥ ${min}` : undefined;
  const atMost = max !== undefined && min === undefined && best === undefined ? `≤ ${max}` : undefined;
  const figure = range ?? open ?? atMost ?? `${best ?? min ?? max ?? ''}`;
  return [approximate === true ? '~' : '', figure, unit, what, of].filter(part => part).join(' ');
}

/** Characters of a hint: the editor does not wrap it, and a longer one would make it scroll sideways. */
const LENGTH = 80;

/** One line beside the passage: claimant, cue and type first, then when, where and how many. */
export function suggestionHint(
  services: Services,
  root: string,
  one: ClaimSuggestion,
  type: string | undefined,
): string {
  const fields = suggestionFields(services, root, one, type);
  const [claimant, ...others] = fields
    .filter(({ label }) => label !== vscode.l10n.t('Mode') && label !== vscode.l10n.t('Hedges'))
    .map(({ value }) => oneLine(value, 48));
  // Who speaks is often the one who acted, too: once is enough.
  return oneLine([...new Set([claimant, ...others])].join(' · '), LENGTH);
}
