import type { BoardEvent, Disagreement } from '../../core/board/model.ts';
import { claimItem } from './claim-item.ts';
import { contradictionSign } from './contradiction-sign.ts';
import { html } from './dom.ts';
import { inPortions } from './portions.ts';
import type { State } from './state.ts';
import { count, extentName, t } from './words.ts';

/** Rows drawn at once; more come as the user scrolls, so that thousands of events cost nothing. */
const ROWS = 4;
/** Pixels of a column at least. All are equally wide, so that they stay where they are as rows come. */
const COLUMN = 190;

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
  const outletOf = (index: number) => data.articles[data.claims[index]!.article]!.outlet;
  const told = (event: number) => new Set(byEvent.get(event)!.map(outletOf)).size;
  const accounts = new Map([...byEvent.keys()].map(event => [event, told(event)]));
  const events = [...byEvent.keys()].sort(
    (a, b) =>
      (state.filter.order === 'accounts' ? accounts.get(b)! - accounts.get(a)! : 0) ||
      order(data.events[a]!, data.events[b]!),
  );
  const outlets = outletsOf(state, state.shown);
  const table = html(
    'table',
    { class: 'board', 'aria-rowcount': events.length + 1 },
    html('caption', { class: 'aside' }, t('Each row is an event, each column an outlet')),
    html(
      'thead',
      {},
      html(
        'tr',
        {},
        html('th', { scope: 'col' }, t('Event')),
        ...outlets.map(outlet => {
          const name = data.outlets[outlet]!;
          return html('th', { scope: 'col', title: name }, html('span', { class: 'outlet' }, name));
        }),
      ),
    ),
  );
  table.style.width = `max(100%, ${(outlets.length + 1) * COLUMN}px)`;
  const box = html('div', { class: 'scrolling', tabindex: '0', role: 'region', 'aria-label': t('Board') }, table);
  const more = inPortions(box, {
    total: events.length,
    size: ROWS,
    scroller: box,
    container: table,
    part: () => html('tbody'),
    draw: at => {
      const event = events[at]!;
      const drawn = row(state, data.events[event]!, byEvent.get(event)!, outlets, open);
      // The first row is the one that names the columns.
      drawn.setAttribute('aria-rowindex', String(at + 2));
      return drawn;
    },
    more: left => t('Show more events ({0} left)', count(left)),
  });
  box.append(more);
  return box;
}

/** In the order of time, by the day of the report where none of the event is known; the rest last. */
function order(a: BoardEvent, b: BoardEvent): number {
  const day = ({ date, reported }: BoardEvent) => (date ?? reported)?.from ?? Number.POSITIVE_INFINITY;
  return day(a) - day(b) || 0;
}

function whenOf({ date, reported }: BoardEvent): string {
  if (date !== undefined) {
    return extentName(date);
  }
  return reported === undefined ? t('no date') : t('no date, reported {0}', extentName(reported));
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
      html('div', { class: 'aside' }, whenOf(event)),
      tellers(state, claims),
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

/** How many outlets tell of an event, and how many origins that comes down to, where they are fewer. */
function tellers(state: State, claims: readonly number[]): HTMLElement | undefined {
  const outlets = outletsOf(state, claims).length;
  const origins = originsOf(state, claims);
  if (outlets < 2) {
    return undefined;
  }
  const line = html(
    'div',
    { class: 'aside' },
    origins === 1
      ? t('{0} outlets, one origin', count(outlets))
      : t('{0} outlets, {1} origins', count(outlets), count(origins)),
  );
  line.title = t('One claimant is one origin, in however many outlets; so are articles that share their text.');
  return line;
}

function originsOf({ data }: State, claims: readonly number[]): number {
  return new Set(claims.map(index => data.claims[index]!.origin)).size;
}

/** On what the accounts differ; pressing it lists the claims of all of them. */
function disagreement(state: State, { on, what, accounts, drawn }: Disagreement): HTMLElement {
  const says = accounts
    .filter(account => account.says.length < 40)
    .map(account => {
      const origins = originsOf(state, account.claims);
      const words = account.says === '+' ? t('affirmed') : account.says === '−' ? t('denied') : account.says;
      return origins > 1 ? t('{0} ({1} origins)', words, count(origins)) : words;
    });
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
