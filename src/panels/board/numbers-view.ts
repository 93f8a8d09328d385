import { axisBottom } from 'd3-axis';
import { scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { extremes } from '../../core/append.ts';
import { figure } from '../../core/board/disagreements.ts';
import { type ClaimFigure, type FigureRow, figureRows } from '../../core/board/figure-rows.ts';
import { html, svg } from './dom.ts';
import { legend } from './legend.ts';
import { interactive } from './marks.ts';
import { inPortions } from './portions.ts';
import type { State } from './state.ts';
import { count, t } from './words.ts';

const ROW = 26;
const LABEL = 270;
const RIGHT = 64;
/** Quantities drawn at once; more come as the user scrolls. */
const PORTION = 3;
/** Rows of one quantity: more sources than this share rows. */
const MOST_ROWS = 24;

/**
 * Each quantity of each event, as every source gives it: a dot for a figure, a line for a range.
 *
 * @param scroller what the view is scrolled in
 */
export function numbersView(state: State, width: number, scroller: Element): HTMLElement {
  const quantities = quantitiesOf(state);
  if (quantities.length === 0) {
    return html('p', { class: 'empty' }, t('None of these claims has a number.'));
  }
  const box = html('div', { class: 'drawing' }, legend(state));
  const strips = html('div');
  const more = inPortions(box, {
    total: quantities.length,
    size: PORTION,
    scroller,
    container: strips,
    part: () => html('div'),
    draw: at => strip(state, quantities[at]!, width),
    more: left => t('Show more quantities ({0} left)', count(left)),
  });
  box.append(strips, more);
  return box;
}

interface Quantity {
  readonly event: number;
  readonly what: string;
  readonly figures: ClaimFigure[];
}

/** Those that most sources give come first. */
function quantitiesOf({ data, shown }: State): Quantity[] {
  const quantities = new Map<string, Quantity>();
  for (const index of shown) {
    const { event, numbers } = data.claims[index]!;
    for (const number of numbers) {
      const key = `${event} ${number.what}`;
      const quantity = quantities.get(key) ?? { event, what: number.what, figures: [] };
      quantity.figures.push({ claim: index, number });
      quantities.set(key, quantity);
    }
  }
  return [...quantities.values()].sort((a, b) => b.figures.length - a.figures.length);
}

function strip(state: State, { event, what, figures }: Quantity, width: number): HTMLElement {
  const { data } = state;
  const rows = figureRows(figures, MOST_ROWS);
  const highest = extremes(figures.map(({ number }) => number.max))?.most ?? 0;
  const x = scaleLinear([0, highest || 1], [LABEL, Math.max(LABEL + 80, width - RIGHT)]).nice();
  const height = rows.length * ROW + 30;
  const title = `${data.events[event]!.label}: ${what}`;
  const chart = svg('svg', {
    class: 'chart',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'group',
    'aria-label': title,
  });
  const axis = svg('g', { class: 'axis', transform: `translate(0,${height - 24})`, 'aria-hidden': 'true' });
  select(axis).call(
    axisBottom(x)
      .tickValues(x.ticks(Math.max(2, Math.floor((width - LABEL) / 90))).filter(Number.isInteger))
      .tickFormat(tick => count(Number(tick))),
  );
  const marks = rows.map((row, at) => {
    const { claims, number } = row;
    const middle = at * ROW + ROW / 2;
    const family = familyOf(state, claims);
    const quote = claims.length === 1 ? ` – “${data.claims[claims[0]!]!.quote.slice(0, 200)}”` : '';
    const element = svg(
      'g',
      { class: family === undefined ? 'mark' : `mark family-${family}` },
      svg('rect', { class: 'target', x: 0, y: at * ROW, width, height: ROW }),
      svg('line', { class: 'range', x1: x(number.min), x2: x(number.max), y1: middle, y2: middle }),
      svg('circle', {
        class: number.approximate ? 'dot about' : 'dot',
        cx: x(number.best ?? (number.min + number.max) / 2),
        cy: middle,
        r: 5,
      }),
    );
    return {
      element,
      name: `${sourceOf(state, row)}: ${figure(number)}${quote}`,
      press: () => state.choose(claims),
    };
  });
  interactive(marks, chart);
  const labels = rows.flatMap((row, at) => {
    const y = at * ROW + ROW / 2 + 4;
    const { number } = row;
    return [
      svg('text', { class: 'source', x: LABEL - 10, y, 'text-anchor': 'end' }, clipped(sourceOf(state, row))),
      svg('text', { class: 'figure', x: x(number.max) + 10, y }, figure(number)),
    ];
  });
  // Beside the marks and not in them, where they would be read out twice.
  chart.append(
    axis,
    ...marks.map(({ element }) => element),
    svg('g', { class: 'labels', 'aria-hidden': 'true' }, ...labels),
  );
  return html('section', {}, html('h2', {}, title), chart);
}

/** Undefined where they are of several. */
function familyOf({ data }: State, claims: readonly number[]): string | undefined {
  const families = new Set(claims.map(claim => data.types[data.claims[claim]!.type]!.family));
  return families.size === 1 ? [...families][0] : undefined;
}

function sourceOf({ data }: State, { claims }: FigureRow): string {
  if (claims.length > 1) {
    return t('{0} claims', count(claims.length));
  }
  const claim = data.claims[claims[0]!]!;
  const outlet = data.outlets[data.articles[claim.article]!.outlet] ?? '';
  return claim.claimant === '' || claim.claimant === outlet ? outlet : `${claim.claimant}, ${outlet}`;
}

function clipped(text: string): string {
  return text.length > 38 ? `${text.slice(0, 37)}…` : text;
}
