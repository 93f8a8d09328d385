import type { FromPanel, PanelSetting, ToPanel } from '../../core/board/messages.ts';
import { boardView } from './board-view.ts';
import { claimItem } from './claim-item.ts';
import { html } from './dom.ts';
import { mapView } from './map-view.ts';
import { numbersView } from './numbers-view.ts';
import { inPortions } from './portions.ts';
import { asCsv, asPng, asSvg } from './save.ts';
import { type Change, type Keeper, State } from './state.ts';
import { timelineView } from './timeline-view.ts';
import { Toolbar } from './toolbar.ts';
import { count, setWords, t } from './words.ts';

declare function acquireVsCodeApi(): Keeper & { postMessage(message: FromPanel): void };

/** Claims that are added to the list below a view at once. */
const LISTED = 10;

const editor = acquireVsCodeApi();
const setting = JSON.parse(document.getElementById('setting')!.textContent!) as PanelSetting;
setWords(setting.words, setting.language);

const state = new State(editor);
const toolbar = new Toolbar(state, save);
const view = html('div', { id: 'view', role: 'tabpanel' });
const list = html('section', { id: 'chosen', 'aria-label': t('Chosen claims') });
document.body.append(toolbar.element, html('main', {}, view, list));

const open = (claim: number) => editor.postMessage({ kind: 'open', claim: state.data.claims[claim]!.key });

let hasData = false;
let turn = 0;
let listed: { readonly data: unknown; readonly chosen: unknown } | undefined;

/** Draws the view as the state has it; a drawing that waits for the outlines is dropped where a later one has begun. */
async function draw(): Promise<void> {
  const mine = ++turn;
  toolbar.update();
  view.setAttribute('aria-labelledby', `tab-${state.view}`);
  drawList();
  const drawn = await drawView();
  if (mine === turn) {
    const scrolled = view.firstElementChild?.scrollTop ?? 0;
    const same = view.dataset.view === state.view;
    const focused = view.contains(document.activeElement) ? nameOf(document.activeElement!) : undefined;
    view.replaceChildren(drawn);
    view.dataset.view = state.view;
    if (same) {
      drawn.scrollTop = scrolled;
    }
    if (focused !== undefined) {
      const all = [...view.querySelectorAll<HTMLElement>('button, [tabindex]')];
      (all.find(element => nameOf(element) === focused) ?? all[0])?.focus({ preventScroll: true });
    }
  }
}

/** By which the focus finds again, in a new drawing, what it was on. */
function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? element.textContent ?? '';
}

async function drawView(): Promise<HTMLElement> {
  if (!hasData) {
    return html('p', { class: 'empty' }, t('Reading the claims …'));
  }
  if (state.data.claims.length === 0) {
    return html('p', { class: 'empty' }, t('This folder has no claims yet: tag the first in an article.'));
  }
  if (state.shown.length === 0) {
    return html('p', { class: 'empty' }, t('No claim passes the filter.'));
  }
  const width = Math.max(420, view.clientWidth - 24);
  switch (state.view) {
    case 'board':
      return boardView(state, open);
    case 'timeline':
      return timelineView(state, width);
    case 'map':
      return mapView(state, width, setting.outlines);
    case 'numbers':
      return numbersView(state, width, view);
  }
}

/** Drawn anew only where other claims are chosen, so that it stays where it was scrolled to. */
function drawList(): void {
  const { chosen, data } = state;
  if (listed?.chosen === chosen && listed.data === data) {
    return;
  }
  listed = { chosen, data };
  list.hidden = chosen.length === 0;
  const close = html('button', { type: 'button', 'aria-label': t('Close the list') }, '×');
  close.addEventListener('click', () => state.choose([]));
  const items = html('div');
  const more = inPortions(list, {
    total: chosen.length,
    size: LISTED,
    scroller: list,
    container: items,
    part: () => html('div'),
    draw: at => claimItem(data, chosen[at]!, open, true),
    more: left => t('Show more claims ({0} left)', count(left)),
  });
  const title = chosen.length === 1 ? t('1 claim') : t('{0} claims', count(chosen.length));
  list.replaceChildren(html('h2', {}, title, close), items, more);
  list.scrollTop = 0;
}

function save(kind: 'svg' | 'png' | 'csv'): void {
  const make = async (): Promise<FromPanel> =>
    kind === 'csv' ? asCsv(state) : kind === 'svg' ? asSvg(state, view) : asPng(state, view);
  make().then(
    message => editor.postMessage(message),
    error => editor.postMessage({ kind: 'failed', message: String(error) }),
  );
}

state.onChange((change: Change) => {
  if (change === 'chosen') {
    drawList();
    return;
  }
  draw().catch(error => editor.postMessage({ kind: 'failed', message: String(error) }));
});

window.addEventListener('message', ({ data: message }: MessageEvent<ToPanel>) => {
  if (message.kind === 'data') {
    hasData = true;
    state.setData(message.data);
  } else if (message.kind === 'show') {
    state.setFilter({ event: message.event });
  }
});

let resizing: ReturnType<typeof setTimeout> | undefined;
window.addEventListener('resize', () => {
  clearTimeout(resizing);
  resizing = setTimeout(() => void draw(), 100);
});

void draw();
editor.postMessage({ kind: 'ready' });
