import * as vscode from 'vscode';
import {
  CLAIM_MODES,
  CLAIM_STATUSES,
  type ClaimNumber,
  CONFIDENCES,
  FACTUALITIES,
  type Guessable,
  type StoredClaim,
} from '../../core/claims/model.ts';
import { numberNotation, readNumberNotation } from '../../core/claims/number-notation.ts';
import { edtfOfTyped } from '../../core/recognise/dates/typed-date.ts';
import type { FieldPath, FieldValue } from '../../core/sidecar/model.ts';
import { numberFields } from '../../core/sidecar/to-fields.ts';

/** A field of a claim as the form shows and asks it. */
export interface ClaimField {
  readonly path: FieldPath;
  readonly label: string;
  /** What stands in the claim now; undefined where nothing does. */
  readonly shown: string | undefined;
  readonly guessed: boolean;
  readonly ask: Question;
  /** The value as the sidecar has it once it is confirmed as it stands. */
  readonly confirmed: FieldValue | undefined;
}

export type Question =
  | { readonly kind: 'choice'; readonly values: readonly string[]; readonly explain?: (value: string) => string }
  | {
      readonly kind: 'text';
      readonly hint: string;
      readonly check?: (text: string) => string | undefined;
      readonly toValue: (text: string) => FieldValue;
      /** What is left where the text is emptied; without it the field goes. */
      readonly emptied?: FieldValue;
    }
  | { readonly kind: 'entity'; readonly of: 'actor' | 'place'; readonly many: boolean }
  | { readonly kind: 'type' }
  /** Asked by a command of its own, which is handed the claim's key and writes the answer itself. */
  | { readonly kind: 'command'; readonly run: 'link' | 'unlink' | 'place' };

/** The fields of a claim in the order in which a coder decides them. */
export function claimFields(claim: StoredClaim): ClaimField[] {
  const { claimant, event } = claim;
  const idsOrWords = vscode.l10n.t('Ids of actors, or words where there is none, parted by commas');
  return [
    field(['type'], vscode.l10n.t('Type'), claim.type, { kind: 'type' }),
    {
      path: ['claimant'],
      label: vscode.l10n.t('Claimant'),
      shown: claimant?.label ?? claimant?.id,
      guessed: claimant?.guessed === true,
      ask: { kind: 'entity', of: 'actor', many: false },
      confirmed: claimant && (claimant.id ?? { label: claimant.label ?? '' }),
    },
    guessable(
      ['cue'],
      vscode.l10n.t('Cue'),
      claim.cue,
      words(vscode.l10n.t('The reporting word: said, according to …')),
    ),
    plainList(
      ['via'],
      vscode.l10n.t('Via'),
      claim.via,
      list(
        vscode.l10n.t('Who passed it on, nearest first: ids of actors, or words where there is none, parted by commas'),
      ),
    ),
    plainList(['addressee'], vscode.l10n.t('Addressees'), claim.addressee, list(idsOrWords)),
    guessable(['mode'], vscode.l10n.t('Mode'), claim.mode, choice(CLAIM_MODES, explainMode)),
    guessable(['factuality'], vscode.l10n.t('Factuality'), claim.factuality, choice(FACTUALITIES, explainFactuality)),
    guessableList(
      ['hedges'],
      vscode.l10n.t('Hedges'),
      claim.hedges,
      list(vscode.l10n.t('Words of doubt, parted by commas')),
    ),
    guessable(['event', 'date'], vscode.l10n.t('Date of event'), event?.date, edtf()),
    guessable(['event', 'place'], vscode.l10n.t('Place'), event?.place, { kind: 'entity', of: 'place', many: false }),
    guessableList(['event', 'actors'], vscode.l10n.t('Actors'), event?.actors, {
      kind: 'entity',
      of: 'actor',
      many: true,
    }),
    guessableList(['event', 'targets'], vscode.l10n.t('Targets'), event?.targets, {
      kind: 'entity',
      of: 'actor',
      many: true,
    }),
    field(
      ['event', 'id'],
      vscode.l10n.t('Event'),
      event?.id,
      words(vscode.l10n.t('A name of your own that joins claims on one event')),
    ),
    ...numberRows(claim),
    field(['confidence'], vscode.l10n.t('Confidence of the coding'), claim.confidence, choice(CONFIDENCES)),
    field(['grade'], vscode.l10n.t('Admiralty grade'), claim.grade, grade()),
    field(['status'], vscode.l10n.t('Status'), claim.status, choice(CLAIM_STATUSES)),
    plainList(['tags'], vscode.l10n.t('Tags'), claim.tags, list(vscode.l10n.t('Tags, parted by commas'))),
    field(['note'], vscode.l10n.t('Note'), claim.note, words(vscode.l10n.t('A note to yourself and to others'))),
  ];
}

/** A row for each quantity, and one to add another. */
function numberRows({ numbers = [] }: StoredClaim): ClaimField[] {
  const rows = numbers.map((number, index) => {
    const { guessed, ...plain } = number;
    // The others stay as they are, guesses too.
    const together = (changed: readonly ClaimNumber[]) => [
      ...numbers.slice(0, index),
      ...changed,
      ...numbers.slice(index + 1),
    ];
    const label = numbers.length === 1 ? vscode.l10n.t('Number') : vscode.l10n.t('Number {0}', index + 1);
    return {
      ...numberField(label, numberNotation(number), together),
      guessed: guessed === true,
      confirmed: together([plain]).map(numberFields),
    };
  });
  return [...rows, numberField(vscode.l10n.t('Add Number'), undefined, changed => [...numbers, ...changed])];
}

/** @param together all numbers of the claim, with what was typed in its place */
function numberField(
  label: string,
  shown: string | undefined,
  together: (changed: readonly ClaimNumber[]) => readonly ClaimNumber[],
): ClaimField {
  const without = together([]);
  return {
    path: ['numbers'],
    label,
    shown,
    guessed: false,
    ask: {
      kind: 'text',
      hint: vscode.l10n.t('killed of civilians: 3-5, injured: >=20, weapons: <=400, distance: ~40 km, 3..4..6'),
      check: text =>
        readNumberNotation(text)
          ? undefined
          : vscode.l10n.t('What is counted, a colon, the figure, the unit: killed: 3-5, distance: ~40 km.'),
      toValue: text => together([readNumberNotation(text)!]).map(numberFields),
      ...(without.length === 0 ? {} : { emptied: without.map(numberFields) }),
    },
    confirmed: undefined,
  };
}

/** What is decided on in a place of its own: relations to other claims, and the place in a text that has changed. */
export function linkedFields(relations: number, place: string): ClaimField[] {
  const row = (label: string, shown: string | undefined, run: 'link' | 'unlink' | 'place'): ClaimField => ({
    path: ['relations'],
    label,
    shown,
    guessed: false,
    ask: { kind: 'command', run },
    confirmed: undefined,
  });
  return [
    row(
      vscode.l10n.t('Link to Another Claim'),
      relations === 0 ? undefined : vscode.l10n.t('{0} relations', relations),
      'link',
    ),
    ...(relations === 0 ? [] : [row(vscode.l10n.t('Remove Relation'), String(relations), 'unlink')]),
    ...(place === '' ? [] : [row(vscode.l10n.t('Place in the Text'), place, 'place')]),
  ];
}

function field(path: FieldPath, label: string, value: string | undefined, ask: Question): ClaimField {
  return { path, label, shown: value, guessed: false, ask, confirmed: value };
}

function guessable(path: FieldPath, label: string, value: Guessable<string> | undefined, ask: Question): ClaimField {
  return { path, label, shown: value?.value, guessed: value?.guessed === true, ask, confirmed: value?.value };
}

function plainList(path: FieldPath, label: string, value: readonly string[] | undefined, ask: Question): ClaimField {
  return { ...field(path, label, value?.join(', '), ask), confirmed: value };
}

function guessableList(
  path: FieldPath,
  label: string,
  value: Guessable<readonly string[]> | undefined,
  ask: Question,
): ClaimField {
  return {
    path,
    label,
    shown: value?.value.join(', '),
    guessed: value?.guessed === true,
    ask,
    confirmed: value?.value,
  };
}

function choice(values: readonly string[], explain?: (value: string) => string): Question {
  return explain ? { kind: 'choice', values, explain } : { kind: 'choice', values };
}

function words(hint: string): Question {
  return { kind: 'text', hint, toValue: text => text };
}

function list(hint: string): Question {
  return { kind: 'text', hint, toValue: splitList };
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
}

function edtf(): Question {
  return {
    kind: 'text',
    hint: vscode.l10n.t(
      '4 March 2026, or EDTF: 2026-03-04, 2026-03, 2026-03-04/2026-03-05, 2026-03-04? (uncertain), 2026-03~ (about)',
    ),
    check: text =>
      edtfOfTyped(text) === undefined
        ? vscode.l10n.t('“{0}” is no date with its year: write 4 March 2026, 2026-03-04, 2026-03 or 2026.', text)
        : undefined,
    toValue: text => edtfOfTyped(text) ?? text,
  };
}

function grade(): Question {
  return {
    kind: 'text',
    hint: vscode.l10n.t('A-F for the source, 1-6 for the information: B2'),
    check: text => (/^[A-F][1-6]$/.test(text) ? undefined : vscode.l10n.t('A letter A-F and a digit 1-6, such as B2.')),
    toValue: text => text,
  };
}

function explainMode(mode: string): string {
  switch (mode) {
    case 'direct':
      return vscode.l10n.t('in the claimant’s own words, quoted');
    case 'mixed':
      return vscode.l10n.t('partly quoted');
    case 'indirect':
      return vscode.l10n.t('in the outlet’s words');
    default:
      return vscode.l10n.t('told by the outlet, nobody named');
  }
}

function explainFactuality(value: string): string {
  switch (value) {
    case 'CT+':
      return vscode.l10n.t('the claimant is certain that it is so');
    case 'PR+':
      return vscode.l10n.t('probably so, to the claimant');
    case 'PS+':
      return vscode.l10n.t('possibly so, to the claimant');
    case 'CT-':
      return vscode.l10n.t('the claimant is certain that it is not so');
    case 'PR-':
      return vscode.l10n.t('probably not so, to the claimant');
    case 'PS-':
      return vscode.l10n.t('possibly not so, to the claimant');
    case 'CTu':
      return vscode.l10n.t('the claimant knows, the text does not say which');
    default:
      return vscode.l10n.t('the claimant does not commit');
  }
}
