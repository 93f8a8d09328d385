import * as vscode from 'vscode';
import { sidecarChange } from '../../app/annotate/sidecar-change.ts';
import { claimTypeOf } from '../../core/claims/codebook.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { FieldValue, SidecarOperation } from '../../core/sidecar/model.ts';
import { numberFields } from '../../core/sidecar/to-fields.ts';
import { valueInWords } from '../form/field-row.ts';
import { untilHidden } from '../platform/until-hidden.ts';
import type { Services } from '../services.ts';
import { entityName, oneLine, placementLabel, typeLabel } from '../views/claim-words.ts';
import { type ClaimField, claimFields, linkedFields } from './claim-fields.ts';
import { pickEntities } from './pick-entity.ts';
import { pickType } from './pick-type.ts';
import { targetClaim } from './targets.ts';

interface FieldItem extends vscode.QuickPickItem {
  readonly field?: ClaimField;
}

/** What is asked by commands of its own; each is handed the claim's key. */
const ELSEWHERE: Readonly<Record<'link' | 'unlink' | 'place', (services: Services, key: string) => unknown>> = {
  link: async (services, key) => (await import('./link-claim.ts')).linkClaim(services, key),
  unlink: async (services, key) => (await import('./unlink-claim.ts')).unlinkClaim(services, key),
  place: (_, key) => vscode.commands.executeCommand('dateline.review.open', key),
};

/** Lists the fields of a claim; picking one asks for its value and comes back, until Escape. */
export async function changeClaim(services: Services, argument: unknown): Promise<void> {
  const target = await targetClaim(services, argument);
  let claim: CorpusClaim | undefined = target;
  let active: string | undefined;
  while (claim) {
    const choice = await pickField(services, claim, active);
    if (!choice) {
      return;
    }
    const goesOn =
      choice === 'confirm'
        ? await applyTo(services, claim, choice, confirmAll(claim))
        : await askAbout(services, claim, choice);
    if (!goesOn) {
      return;
    }
    active = choice === 'confirm' ? undefined : choice.label;
    claim = services.corpus.corpus.claim(claim.key);
  }
}

/** All that can be asked about a claim, with what stands there now. */
export function fieldsOf(services: Services, claim: CorpusClaim): ClaimField[] {
  return [
    ...claimFields(claim.stored),
    ...linkedFields(services.relations.of(claim.key).length, placementLabel(claim)),
  ];
}

/** Asks for a field and writes the answer. @returns false where there is nothing to come back to */
export async function askAbout(services: Services, claim: CorpusClaim, field: ClaimField): Promise<boolean> {
  if (field.ask.kind === 'command') {
    await ELSEWHERE[field.ask.run](services, claim.key);
    // The place is decided on in another view.
    return field.ask.run !== 'place';
  }
  return applyTo(services, claim, field, await askField(services, claim, field));
}

/** Writes what was answered; nothing where there are no operations. @returns false where it was refused */
export async function applyTo(
  services: Services,
  claim: CorpusClaim,
  choice: ClaimField | 'confirm',
  operations: readonly SidecarOperation[],
): Promise<boolean> {
  if (operations.length === 0) {
    return true;
  }
  const quote = oneLine(claim.stored.quote, 40);
  const label =
    choice === 'confirm'
      ? vscode.l10n.t('Confirm the guesses of “{0}”', quote)
      : vscode.l10n.t('Change “{0}” of “{1}”', choice.label, quote);
  const outcome = await services.annotations.apply(label, [sidecarChange(claim.sidecar.uri, operations)]);
  if (!outcome.ok) {
    await services.messages.refusal(outcome.refusal);
    return false;
  }
  await services.corpus.settled();
  return true;
}

async function pickField(
  services: Services,
  claim: CorpusClaim,
  active: string | undefined,
): Promise<ClaimField | 'confirm' | undefined> {
  const codebook = services.references.codebook(claim.article.root);
  const typeName = (id: string) => typeLabel(codebook, id);
  const name = (id: string) => entityName(services, claim.article.root, id);
  const guess = vscode.l10n.t('guess');
  const fields = fieldsOf(services, claim);
  const items: FieldItem[] = fields.map(field => {
    const value = oneLine(valueInWords(field, field.path[0] === 'type' ? typeName : name) || '—', 80);
    const definition = field.path[0] === 'type' ? claimTypeOf(codebook, field.shown ?? '').definition : undefined;
    return {
      label: field.label,
      description: field.guessed ? `${value}  $(question) ${guess}` : value,
      ...(definition === undefined ? {} : { detail: definition }),
      field,
    };
  });
  if (fields.some(field => field.guessed)) {
    items.unshift({ label: `$(check-all) ${vscode.l10n.t('Confirm All Guesses')}` });
  }
  const pick = vscode.window.createQuickPick<FieldItem>();
  pick.title = oneLine(claim.stored.quote, 90);
  pick.placeholder = vscode.l10n.t('Pick a field to change it, Escape when done');
  pick.items = items;
  pick.activeItems = items.filter(item => item.label === active);
  let chosen: ClaimField | 'confirm' | undefined;
  pick.onDidAccept(() => {
    const item = pick.selectedItems[0];
    chosen = item && (item.field ?? 'confirm');
    pick.hide();
  });
  await untilHidden(pick);
  return chosen;
}

/** Turns the guess of a field into a bare value. */
export function confirmOne(claim: CorpusClaim, field: ClaimField): SidecarOperation {
  return { kind: 'set-field', id: claim.stored.id, path: field.path, value: field.confirmed };
}

/** Turns every guess of a claim into a bare value. */
export function confirmAll(claim: CorpusClaim): SidecarOperation[] {
  const operations: SidecarOperation[] = claimFields(claim.stored)
    .filter(field => field.guessed && field.path[0] !== 'numbers')
    .map(field => confirmOne(claim, field));
  const { numbers } = claim.stored;
  if (numbers?.some(number => number.guessed)) {
    const value = numbers.map(({ guessed: _, ...number }) => numberFields(number));
    operations.push({ kind: 'set-field', id: claim.stored.id, path: ['numbers'], value });
  }
  return operations;
}

async function askField(services: Services, claim: CorpusClaim, field: ClaimField): Promise<SidecarOperation[]> {
  const answer = await ask(services, claim, field);
  if (answer === 'kept') {
    return [];
  }
  const { id } = claim.stored;
  const { version } = services.references.codebook(claim.article.root);
  return [
    { kind: 'set-field', id, path: field.path, value: answer.value },
    // The definitions of today were before the user's eyes.
    ...(field.ask.kind === 'type'
      ? [{ kind: 'set-field' as const, id, path: ['codebook'] as const, value: version }]
      : []),
  ];
}

/** `value` undefined takes the field out. */
async function ask(
  services: Services,
  claim: CorpusClaim,
  field: ClaimField,
): Promise<'kept' | { readonly value: FieldValue | undefined }> {
  const question = field.ask;
  switch (question.kind) {
    case 'type': {
      const type = await pickType(services.references.codebook(claim.article.root), field.label);
      return type ? { value: type.id } : 'kept';
    }
    case 'choice':
      return askChoice(field, question.values, question.explain);
    case 'text': {
      const text = await vscode.window.showInputBox({
        title: field.label,
        prompt: question.hint,
        value: field.shown ?? '',
        validateInput: value => (value.trim() === '' ? undefined : question.check?.(value.trim())),
      });
      if (text === undefined) {
        return 'kept';
      }
      return { value: text.trim() === '' ? question.emptied : question.toValue(text.trim()) };
    }
    case 'entity': {
      const picked = await pickEntities(services, claim, field, question);
      return picked === undefined ? 'kept' : { value: picked.value };
    }
    case 'command':
      return 'kept';
  }
}

async function askChoice(
  field: ClaimField,
  values: readonly string[],
  explain: ((value: string) => string) | undefined,
): Promise<'kept' | { readonly value: string | undefined }> {
  const none = vscode.l10n.t('Not given');
  const items = [
    ...values.map(value => ({ label: value, description: explain?.(value) ?? '', value: value as string | undefined })),
    { label: none, description: '', value: undefined },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: field.label,
    placeHolder: field.shown === undefined ? none : vscode.l10n.t('Now: {0}', field.shown),
    matchOnDescription: true,
  });
  return picked ? { value: picked.value } : 'kept';
}
