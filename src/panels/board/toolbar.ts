import type { BoardData } from '../../core/board/model.ts';
import { html } from './dom.ts';
import { type Filter, NO_FILTER, type State, VIEWS, type View } from './state.ts';
import { count, t } from './words.ts';

const DAY = 86_400_000;

/** Tabs of the views, the filter that all of them share, and what can be saved. Made once; `update` follows the state. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly #state: State;
  readonly #tabs = new Map<View, HTMLButtonElement>();
  readonly #text = html('input', { type: 'search', placeholder: t('Filter'), 'aria-label': t('Filter by words') });
  readonly #outlet = html('select', { 'aria-label': t('Outlet') });
  readonly #type = html('select', { 'aria-label': t('Type of claim') });
  readonly #place = html('select', { 'aria-label': t('Place') });
  readonly #from = html('input', { type: 'date', 'aria-label': t('Events from') });
  readonly #to = html('input', { type: 'date', 'aria-label': t('Events until') });
  readonly #order = html('select', { 'aria-label': t('Order of the events') });
  readonly #disagreeing = html('input', { type: 'checkbox', id: 'disagreeing' });
  readonly #clear = html('button', { type: 'button' }, t('Clear'));
  readonly #count = html('span', { class: 'aside', role: 'status' });
  /** That the lists of choices were made from. */
  #offered: BoardData | undefined;
  readonly #event = html('button', { type: 'button', class: 'chip', title: t('Show all events again') });

  constructor(state: State, save: (kind: 'svg' | 'png' | 'csv') => void) {
    this.#state = state;
    const tabs = html('div', { role: 'tablist', 'aria-label': t('Views') }, ...VIEWS.map(view => this.#tab(view)));
    this.#listen();
    const saves = (['svg', 'png', 'csv'] as const).map(kind => {
      const button = html('button', { type: 'button', 'data-save': kind, title: t('Save as {0}', kind.toUpperCase()) });
      button.textContent = kind.toUpperCase();
      button.addEventListener('click', () => save(kind));
      return button;
    });
    this.element = html(
      'header',
      {},
      html('div', { class: 'bar' }, tabs, this.#count, html('span', { class: 'saves' }, t('Save:'), ...saves)),
      html(
        'div',
        { class: 'bar filter', role: 'search' },
        this.#text,
        this.#outlet,
        this.#type,
        this.#place,
        html('span', { class: 'days' }, this.#from, '–', this.#to),
        html(
          'span',
          { class: 'check' },
          this.#disagreeing,
          html('label', { for: 'disagreeing' }, t('Only where they disagree')),
        ),
        this.#order,
        this.#event,
        this.#clear,
      ),
    );
  }

  update(): void {
    const { data, filter, shown, view } = this.#state;
    for (const [name, tab] of this.#tabs) {
      tab.setAttribute('aria-selected', String(name === view));
      tab.tabIndex = name === view ? 0 : -1;
    }
    if (document.activeElement !== this.#text) {
      this.#text.value = filter.text;
    }
    if (this.#offered !== data) {
      this.#offered = data;
      const outlets = data.outlets.filter(Boolean).map(outlet => [outlet, outlet] as const);
      offer(this.#outlet, t('All outlets'), outlets);
      const types = data.types.map(({ id, label }) => [id, label] as const);
      offer(this.#type, t('All types'), types);
      const places = data.places.map(({ id, name }) => [id, name] as const);
      offer(this.#place, t('All places'), places);
    }
    this.#outlet.value = filter.outlet;
    this.#type.value = filter.type;
    this.#place.value = filter.place;
    this.#from.value = dayText(filter.from);
    this.#to.value = dayText(filter.to);
    this.#disagreeing.checked = filter.disagreeing;
    this.#order.value = filter.order;
    this.#order.hidden = view !== 'board';
    const event = data.events.find(({ id }) => id === filter.event);
    this.#event.hidden = filter.event === '';
    this.#event.textContent = `${t('Event: {0}', event?.label ?? filter.event)} ×`;
    const narrows = (Object.keys(NO_FILTER) as (keyof Filter)[]).some(
      key => key !== 'order' && filter[key] !== NO_FILTER[key],
    );
    this.#clear.hidden = !narrows && filter.from === undefined && filter.to === undefined;
    const events = new Set(shown.map(index => data.claims[index]!.event)).size;
    this.#count.textContent = t(
      '{0} of {1} claims, {2} events',
      count(shown.length),
      count(data.claims.length),
      count(events),
    );
  }

  #tab(view: View): HTMLButtonElement {
    const tab = html(
      'button',
      { type: 'button', role: 'tab', id: `tab-${view}`, 'aria-controls': 'view' },
      viewName(view),
    );
    tab.addEventListener('click', () => this.#state.setView(view));
    tab.addEventListener('keydown', ({ key }) => {
      const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
      if (step !== 0) {
        const next = VIEWS[(VIEWS.indexOf(view) + step + VIEWS.length) % VIEWS.length]!;
        this.#state.setView(next);
        this.#tabs.get(next)!.focus();
      }
    });
    this.#tabs.set(view, tab);
    return tab;
  }

  #listen(): void {
    const state = this.#state;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    this.#text.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => state.setFilter({ text: this.#text.value }), 120);
    });
    this.#outlet.addEventListener('change', () => state.setFilter({ outlet: this.#outlet.value }));
    this.#type.addEventListener('change', () => state.setFilter({ type: this.#type.value }));
    this.#place.addEventListener('change', () => state.setFilter({ place: this.#place.value }));
    this.#from.addEventListener('change', () => state.setFilter({ from: dayOf(this.#from.value) }));
    this.#to.addEventListener('change', () => state.setFilter({ to: dayOf(this.#to.value) }));
    this.#disagreeing.addEventListener('change', () => state.setFilter({ disagreeing: this.#disagreeing.checked }));
    this.#order.append(
      html('option', { value: 'accounts' }, t('Most outlets first')),
      html('option', { value: 'time' }, t('Earliest first')),
    );
    this.#order.addEventListener('change', () => {
      state.setFilter({ order: this.#order.value === 'time' ? 'time' : 'accounts' });
    });
    this.#event.addEventListener('click', () => state.setFilter({ event: '' }));
    this.#clear.addEventListener('click', () => {
      this.#text.value = '';
      state.setFilter({ ...NO_FILTER, from: undefined, to: undefined, order: state.filter.order });
    });
  }
}

function viewName(view: View): string {
  switch (view) {
    case 'board':
      return t('Board');
    case 'timeline':
      return t('Timeline');
    case 'map':
      return t('Map');
    case 'numbers':
      return t('Numbers');
  }
}

/** Fills a list of choices anew where it changed, so that an open list stays open. */
function offer(list: HTMLSelectElement, all: string, values: readonly (readonly [string, string])[]): void {
  const { compare } = new Intl.Collator();
  const sorted = [...values].sort((a, b) => compare(a[1], b[1]));
  const key = JSON.stringify(sorted);
  if (list.dataset.key !== key) {
    list.dataset.key = key;
    list.replaceChildren(
      html('option', { value: '' }, all),
      ...sorted.map(([value, label]) => html('option', { value }, label)),
    );
  }
}

function dayOf(text: string): number | undefined {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : time / DAY;
}

function dayText(day: number | undefined): string {
  return day === undefined ? '' : new Date(day * DAY).toISOString().slice(0, 10);
}
