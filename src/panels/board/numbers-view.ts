import { axisBottom } from 'd3-axis';
import { scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { figure } from '../../core/board/disagreements.ts';
import type { BoardNumber } from '../../core/board/model.ts';
import { html, onPress, rove, svg } from './dom.ts';
import { legend } from './legend.ts';
import type { State } from './state.ts';
import { count, t } from './words.ts';

const ROW = 26;
const LABEL = 230;
const RIGHT = 64;
/** Quantities drawn at once. */
const MOST = 30;

interface Figure {
  readonly claim: number;
  readonly number: BoardNumber;
}

/** Each quantity of each event, as every source gives it: a dot for a figure, a line for a range. */
export function numbersView(state: State, width: number): HTMLElement {
  const quantities = quantitiesOf(state);
  if (quantities.length === 0) {
    return html('p', { class: 'empty' }, t('None of these claims has a number.'));
  }
  const box = html(
    'div',
    { class: 'drawing' },
    legend(state),
    ...quantities.slice(0, MOST).map(one => strip(state, one, width)),
  );
  if (quantities.length > MOST) {
    box.append(
      html(
        'p',
        { class: 'aside' },
        t('{0} more quantities: narrow the filter to see them.', count(quantities.length - MOST)),
      ),
    );
  }
  return box;
}

interface Quantity {
  readonly event: number;
  readonly what: string;
  readonly figures: Figure[];
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
  const sorted = [...figures].sort((a, b) => a.number.min - b.number.min || a.number.max - b.number.max);
  const highest = Math.max(...figures.map(({ number }) => number.max));
  const x = scaleLinear([0, highest || 1], [LABEL, Math.max(LABEL + 80, width - RIGHT)]).nice();
  const height = sorted.length * ROW + 30;
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
    axisBottom(x).tickValues(x.ticks(Math.max(2, Math.floor((width - LABEL) / 90))).filter(Number.isInteger)),
  );
  chart.append(axis);
  const rows = sorted.map(({ claim, number }, row) => {
    const middle = row * ROW + ROW / 2;
    const source = sourceOf(state, claim);
    const name = `${source}: ${figure(number)}`;
    const mark = svg(
      'g',
      { class: `mark family-${data.types[data.claims[claim]!.type]!.family}`, role: 'button', 'aria-label': name },
      svg('title', {}, `${name} – “${data.claims[claim]!.quote.slice(0, 200)}”`),
      svg('rect', { class: 'target', x: 0, y: row * ROW, width, height: ROW }),
      svg('line', { class: 'range', x1: x(number.min), x2: x(number.max), y1: middle, y2: middle }),
      svg('circle', {
        class: number.approximate ? 'dot about' : 'dot',
        cx: x(number.best ?? (number.min + number.max) / 2),
        cy: middle,
        r: 5,
      }),
    );
    onPress(mark, () => state.choose([claim]));
    return mark;
  });
  rove(rows, chart);
  const labels = sorted.flatMap(({ claim, number }, row) => {
    const y = row * ROW + ROW / 2 + 4;
    return [
      svg('text', { class: 'source', x: LABEL - 10, y, 'text-anchor': 'end' }, clipped(sourceOf(state, claim))),
      svg('text', { class: 'figure', x: x(number.max) + 10, y }, figure(number)),
    ];
  });
  // Beside the marks and not in them, where they would be read out twice.
  chart.append(...rows, svg('g', { class: 'labels', 'aria-hidden': 'true' }, ...labels));
  return html('section', {}, html('h2', {}, title), chart);
}

function sourceOf({ data }: State, index: number): string {
  const claim = data.claims[index]!;
  const outlet = data.outlets[data.articles[claim.article]!.outlet] ?? '';
  return claim.claimant === '' || claim.claimant === outlet ? outlet : `${claim.claimant}, ${outlet}`;
}

function clipped(text: string): string {
  return text.length > 34 ? `${text.slice(0, 33)}…` : text;
}
