import { figure } from '../../core/board/disagreements.ts';
import type { BoardData } from '../../core/board/model.ts';
import { html } from './dom.ts';
import { extentName, t } from './words.ts';

const SHORT = 150;

/** A claim as a button that leads to its quote: who says it, its words, its figures. */
export function claimItem(data: BoardData, index: number, open: (index: number) => void, whole = false): HTMLElement {
  const claim = data.claims[index]!;
  const type = data.types[claim.type]!;
  const quote = whole || claim.quote.length <= SHORT ? claim.quote : `${claim.quote.slice(0, SHORT - 1)}…`;
  const details = whole ? detailsOf(data, index) : figuresOf(data, index);
  const button = html(
    'button',
    {
      type: 'button',
      class: `claim family-${type.family}`,
      'data-claim': index,
      title: whole ? undefined : claim.quote,
    },
    html(
      'span',
      { class: 'who' },
      html('span', { class: 'type' }, type.label),
      claim.claimant === ''
        ? undefined
        : html('span', { class: 'claimant' }, [claim.claimant, ...claim.via].join(' ← ')),
      claim.guessed ? html('span', { class: 'guess', title: t('Some of it is a guess') }, '?') : undefined,
    ),
    html('span', { class: 'quote' }, quoted(quote)),
    claim.joined === true
      ? html('span', { class: 'details', title: t('No date and place of its own say so') }, t('placed by its words'))
      : undefined,
    details === '' ? undefined : html('span', { class: 'details' }, details),
  );
  button.addEventListener('click', () => open(index));
  return button;
}

/** In single marks where the words have double ones of their own. */
function quoted(words: string): string {
  return /[“”"]/.test(words) ? `‘${words}’` : `“${words}”`;
}

function figuresOf(data: BoardData, index: number): string {
  return data.claims[index]!.numbers.map(number => `${number.what}: ${figure(number)}`).join(' · ');
}

/** The outlets whose articles hold the same text: what they report is no second account. */
function sameTextOf(data: BoardData, index: number): string {
  const same = data.articles[data.claims[index]!.article]!.sameTextAs ?? [];
  const outlets = [...new Set(same.map(article => data.outlets[data.articles[article]!.outlet]!))];
  return outlets.length === 0 ? '' : t('same text as {0}', outlets.join(', '));
}

function detailsOf(data: BoardData, index: number): string {
  const claim = data.claims[index]!;
  const article = data.articles[claim.article]!;
  const place = claim.place === undefined ? '' : data.places[claim.place]!.name;
  return [
    data.outlets[article.outlet],
    article.title,
    claim.date ? extentName(claim.date) : claim.dateText,
    place,
    figuresOf(data, index),
    sameTextOf(data, index),
  ]
    .filter(Boolean)
    .join(' · ');
}
