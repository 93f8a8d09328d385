import type { BoardEvent, Disagreement } from '../../core/board/model.ts';
import { claimItem } from './claim-item.ts';
import { contradictionSign } from './contradiction-sign.ts';
import { html } from './dom.ts';
import type { State } from './state.ts';
import { count, extentName, t } from './words.ts';

/** Rows drawn at once; more come as the user scrolls, so that thousands of events cost nothing. */
const ROWS = 40;

/** Events as rows, outlets as columns: what each outlet says of each event, and where they differ. */
export function boardView(state: State, open: (claim: number) => void): HTMLElement {
  const { data } = state;
  const byEvent = new Map<number, number[]>();
  for (const index of state.shown) {
    const { event } = data.claims[index]!;
    const own = byEvent.get(event);
    if (own) {
      own.push(index);
    } else {
      byEvent.set(event, [index]);
    }
  }
  const told = (event: number) => outletsOf(state, byEvent.get(event)!).length;
  const accounts = new Map([...byEvent.keys()].map(event => [event, told(event)]));
  const events = [...byEvent.keys()].sort(
    (a, b) =>
      (state.filter.order === 'accounts' ? accounts.get(b)! - accounts.get(a)! : 0) ||
      order(data.events[a]!, data.events[b]!),
  );
  const outlets = outletsOf(state, state.shown);
  const body = html('tbody');
  const more = html('button', { type: 'button', class: 'more' });
  let drawn = 0;
  const draw = () => {
    for (const event of events.slice(drawn, drawn + ROWS)) {
      body.append(row(state, data.events[event]!, byEvent.get(event)!, outlets, open));
    }
    drawn = Math.min(events.length, drawn + ROWS);
    more.hidden = drawn === events.length;
    more.textContent = t('Show more events ({0} left)', count(events.length - drawn));
  };
  more.addEventListener('click', draw);
  draw();
  const table = html(
    'table',
    { class: 'board' },
    html('caption', { class: 'aside' }, t('Each row is an event, each column an outlet')),
    html(
      'thead',
      {},
      html(
        'tr',
        {},
        html('th', { scope: 'col' }, t('Event')),
        ...outlets.map(outlet => html('th', { scope: 'col' }, data.outlets[outlet]!)),
      ),
    ),
    body,
  );
  const box = html('div', { class: 'scrolling', tabindex: '0', role: 'region', 'aria-label': t('Board') }, table, more);
  box.addEventListener('scroll', () => {
    if (drawn < events.length && box.scrollTop + box.clientHeight > box.scrollHeight - 600) {
      draw();
    }
  });
  return box;
}

/** What is known to have a date comes first, in the order of time. */
function order(a: BoardEvent, b: BoardEvent): number {
  return (a.date?.from ?? Number.POSITIVE_INFINITY) - (b.date?.from ?? Number.POSITIVE_INFINITY) || 0;
}

/** Indexes of the outlets that say anything here, those with most claims first. */
function outletsOf({ data }: State, claims: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const index of claims) {
    const { outlet } = data.articles[data.claims[index]!.article]!;
    counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([outlet]) => outlet);
}

function row(
  state: State,
  event: BoardEvent,
  claims: readonly number[],
  outlets: readonly number[],
  open: (claim: number) => void,
): HTMLElement {
  const { data } = state;
  const of = (outlet: number) => claims.filter(index => data.articles[data.claims[index]!.article]!.outlet === outlet);
  const only = html('button', { type: 'button', class: 'event' }, event.label);
  only.setAttribute('aria-pressed', String(state.filter.event === event.id));
  only.title = t('Show only this event in all views');
  only.addEventListener('click', () => state.setFilter({ event: state.filter.event === event.id ? '' : event.id }));
  return html(
    'tr',
    {},
    html(
      'th',
      { scope: 'row' },
      only,
      html('div', { class: 'aside' }, event.date ? extentName(event.date) : t('no date')),
      ...event.disagreements.map(one => disagreement(state, one)),
    ),
    ...outlets.map(outlet => {
      const own = of(outlet);
      return html(
        'td',
        own.length === 0 ? { class: 'silent' } : {},
        ...(own.length === 0 ? ['–'] : own.map(index => marked(state, event, index, open))),
      );
    }),
  );
}

/** On what the accounts differ; pressing it lists the claims of all of them. */
function disagreement(state: State, { on, what, accounts, drawn }: Disagreement): HTMLElement {
  const says = accounts.map(account => account.says).filter(text => text.length < 40);
  const button = html(
    'button',
    { type: 'button', class: 'disagreement' },
    contradictionSign(),
    ` ${what ?? aspectName(on)}`,
    says.length > 1
      ? html('span', { class: 'says' }, `: ${says.slice(0, 4).join(' | ')}${says.length > 4 ? ' …' : ''}`)
      : undefined,
  );
  button.title = drawn ? t('A contradiction that an annotator drew') : t('Not yet decided by an annotator');
  button.addEventListener('click', () => state.choose(accounts.flatMap(account => account.claims)));
  return button;
}

function marked(state: State, event: BoardEvent, index: number, open: (claim: number) => void): HTMLElement {
  const item = claimItem(state.data, index, open);
  const aspects = event.disagreements
    .filter(one => one.accounts.some(account => account.claims.includes(index)))
    .map(({ on, what }) => what ?? aspectName(on));
  if (aspects.length > 0) {
    item.classList.add('disputed');
    item.append(html('span', { class: 'sign' }, contradictionSign(), ` ${[...new Set(aspects)].join(', ')}`));
  }
  return item;
}

/** A relation's aspect in words. */
function aspectName(on: Disagreement['on']): string {
  switch (on) {
    case 'date':
      return t('date');
    case 'place':
      return t('place');
    case 'number':
      return t('number');
    case 'actor':
      return t('actor');
    case 'cause':
      return t('cause');
    case 'identity':
      return t('identity');
    case 'role':
      return t('role');
    case 'outcome':
      return t('whether it is so');
    case 'agenda':
      return t('agenda');
    case 'assessment':
      return t('assessment');
  }
}
