import { CLAIM_FAMILIES, type ClaimFamily } from '../../core/claims/families.ts';
import { html } from './dom.ts';
import type { State } from './state.ts';
import { t } from './words.ts';

/** What the colours mean: the families of the claims that are shown. */
export function legend({ data, shown }: State): HTMLElement {
  const there = new Set(shown.map(index => data.types[data.claims[index]!.type]!.family));
  return html(
    'ul',
    { class: 'legend', 'aria-label': t('Colours') },
    ...CLAIM_FAMILIES.filter(family => there.has(family)).map(family =>
      html('li', { class: `family-${family}` }, html('span', { class: 'swatch' }), familyName(family)),
    ),
  );
}

function familyName(family: ClaimFamily): string {
  switch (family) {
    case 'force':
      return t('force and harm');
    case 'talks':
      return t('talks');
    case 'dispute':
      return t('accusation and denial');
    case 'state':
      return t('aims and state');
    case 'judgement':
      return t('assessment');
    case 'other':
      return t('other types');
  }
}
