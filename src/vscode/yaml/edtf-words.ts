import * as vscode from 'vscode';
import { type Edtf, parseEdtf } from '../../core/recognise/dates/calendars/edtf.ts';
import { monthNames } from '../../core/recognise/dates/tokens/units.ts';
import { inWords } from '../../core/recognise/dates/values/wording.ts';

type EdtfDate = Extract<Edtf, { kind: 'date' }>;
type EdtfEnd = Extract<Edtf, { kind: 'interval' }>['from'];

/** An EDTF value in plain words: "3 March 2026, uncertain"; `undefined` where it is none. */
export function edtfInWords(text: string): string | undefined {
  const value = parseEdtf(text);
  return value && words(value);
}

function words(value: Edtf): string {
  switch (value.kind) {
    case 'date':
      return dateInWords(value);
    case 'interval':
      return intervalInWords(value.from, value.to);
    case 'set': {
      const members = value.members.map(words).join('; ');
      return value.of === 'one' ? vscode.l10n.t('one of: {0}', members) : vscode.l10n.t('all of: {0}', members);
    }
  }
}

function intervalInWords(from: EdtfEnd, to: EdtfEnd): string {
  if (typeof from === 'object' && typeof to === 'object') {
    return vscode.l10n.t('from {0} to {1}', dateInWords(from), dateInWords(to));
  }
  if (typeof from === 'object') {
    const start = dateInWords(from);
    return to === 'open' ? vscode.l10n.t('from {0} on', start) : vscode.l10n.t('from {0} to an unknown day', start);
  }
  const end = typeof to === 'object' ? dateInWords(to) : '';
  return from === 'open' ? vscode.l10n.t('until {0}', end) : vscode.l10n.t('from an unknown day to {0}', end);
}

function dateInWords(date: EdtfDate): string {
  const time = date.time === undefined ? '' : `, ${date.time.replace(/Z$/, ' UTC')}`;
  return bare(date) + time + qualifier(date);
}

function qualifier({ uncertain, approximate }: EdtfDate): string {
  if (uncertain && approximate) {
    return `, ${vscode.l10n.t('uncertain and approximate')}`;
  }
  return uncertain ? `, ${vscode.l10n.t('uncertain')}` : approximate ? `, ${vscode.l10n.t('approximate')}` : '';
}

function bare(date: EdtfDate): string {
  const { pattern, month, day, season } = date;
  const year = yearInWords(pattern.year);
  if (season !== undefined) {
    return `${seasonName(season)} ${year}`;
  }
  if (pattern.month === undefined) {
    return year;
  }
  if (month === undefined) {
    return pattern.day === undefined
      ? vscode.l10n.t('some month of {0}', year)
      : vscode.l10n.t('some day of {0}', year);
  }
  const inMonth = date.year === undefined ? `${monthNames[month - 1]}, ${year}` : inWords({ year: date.year, month });
  if (pattern.day === undefined) {
    return inMonth;
  }
  return date.year === undefined
    ? `${day ?? pattern.day} ${inMonth}`
    : day === undefined
      ? vscode.l10n.t('some day of {0}', inMonth)
      : inWords({ year: date.year, month, day });
}

function yearInWords(year: string): string {
  const low = Number(year.replaceAll('X', '0'));
  const high = Number(year.replaceAll('X', '9'));
  const name = (number: number) => inWords({ year: number });
  if (low === high) {
    return name(low);
  }
  return year.startsWith('XXXX')
    ? vscode.l10n.t('an unknown year')
    : vscode.l10n.t('a year from {0} to {1}', name(Math.min(low, high)), name(Math.max(low, high)));
}

/** EDTF's codes: seasons 21-24 (by hemisphere 25-32), quarters 33-36, thirds 37-39, halves 40-41. */
function seasonName(code: number): string {
  if (code <= 32) {
    const names = [vscode.l10n.t('spring'), vscode.l10n.t('summer'), vscode.l10n.t('autumn'), vscode.l10n.t('winter')];
    const name = names[(code - 21) % 4]!;
    return code < 25 ? name : code < 29 ? vscode.l10n.t('northern {0}', name) : vscode.l10n.t('southern {0}', name);
  }
  if (code <= 36) {
    return vscode.l10n.t('quarter {0} of', code - 32);
  }
  return code <= 39 ? vscode.l10n.t('third {0} of', code - 36) : vscode.l10n.t('half {0} of', code - 39);
}
