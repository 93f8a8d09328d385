import { axisBottom, axisLeft } from 'd3-axis';
import { scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import type { DayExtent } from '../../core/board/model.ts';
import { html, onPress, rove, svg } from './dom.ts';
import { legend } from './legend.ts';
import type { State } from './state.ts';
import { count, dayName, extentName, t } from './words.ts';

const DAY = 86_400_000;
const HEIGHT = 460;
const MARGIN = { top: 22, right: 48, bottom: 44, left: 104 };
/** Marks drawn one by one; more of them are drawn by week. */
const MOST_MARKS = 1500;

interface Mark {
  readonly date: DayExtent;
  readonly published: DayExtent;
  readonly family: string;
  readonly claims: number[];
}

/** When it happened against when it was reported; how exactly a date is known is drawn as its length. */
export function timelineView(state: State, width: number): HTMLElement {
  const marks = marksOf(state);
  const without = state.shown.length - marks.reduce((sum, mark) => sum + mark.claims.length, 0);
  if (marks.length === 0) {
    return html(
      'p',
      { class: 'empty' },
      t('None of these claims has the date of its event and a date of publication.'),
    );
  }
  const x = scaleUtc(bounds(marks.map(mark => mark.date)), [MARGIN.left, width - MARGIN.right]);
  const y = scaleUtc(bounds(marks.map(mark => mark.published)), [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const chart = svg('svg', {
    class: 'chart',
    width,
    height: HEIGHT,
    viewBox: `0 0 ${width} ${HEIGHT}`,
    role: 'group',
    'aria-label': t('Timeline: date of the event across, date of publication upwards'),
  });
  const across = svg('g', {
    class: 'axis',
    transform: `translate(0,${HEIGHT - MARGIN.bottom})`,
    'aria-hidden': 'true',
  });
  select(across).call(
    axisBottom(x)
      .tickValues(daysAmong(x.ticks(Math.max(2, Math.floor(width / 130)))))
      .tickFormat(tickName),
  );
  const upwards = svg('g', { class: 'axis', transform: `translate(${MARGIN.left},0)`, 'aria-hidden': 'true' });
  select(upwards).call(
    axisLeft(y)
      .tickValues(daysAmong(y.ticks(8)))
      .tickFormat(tickName),
  );
  chart.append(across, upwards, sameDay(x, y));
  chart.append(
    svg(
      'text',
      { class: 'axis-title', x: width - MARGIN.right, y: HEIGHT - 6, 'text-anchor': 'end' },
      t('date of the event'),
    ),
  );
  chart.append(svg('text', { class: 'axis-title', x: 4, y: 10 }, t('published')));
  const placed = marks.map(mark => {
    const left = x(mark.date.from * DAY);
    return { mark, left, long: Math.max(7, x((mark.date.to + 1) * DAY) - left) };
  });
  const lanes = lanesOf(placed);
  const band = Math.max(8, Math.abs(y(DAY) - y(0)));
  const drawn = placed.map(({ mark, left, long }, index) => {
    const { lane, of } = lanes[index]!;
    const step = Math.min(20, (band * 0.9) / of);
    const high = Math.max(4, Math.min(step - 2, 6 + 2 * Math.sqrt(mark.claims.length)));
    const middle = y((mark.published.from + mark.published.to + 1) * 0.5 * DAY) + (lane - (of - 1) / 2) * step;
    const name = nameOf(state, mark);
    const shape = svg(
      'rect',
      {
        class: `mark family-${mark.family}${mark.date.to > mark.date.from ? ' vague' : ''}`,
        x: left,
        y: middle - high / 2,
        width: long,
        height: high,
        rx: 2,
        role: 'button',
        'aria-label': name,
      },
      svg('title', {}, name),
    );
    onPress(shape, () => state.choose(mark.claims));
    return shape;
  });
  rove(drawn, chart);
  chart.append(...drawn);
  return html(
    'div',
    { class: 'drawing' },
    legend(state),
    chart,
    without > 0
      ? html('p', { class: 'aside' }, t('{0} claims without both dates are not drawn.', count(without)))
      : undefined,
  );
}

function marksOf(state: State): Mark[] {
  const exact = gathered(state, 1);
  return exact.length <= MOST_MARKS ? exact : gathered(state, 7);
}

/** Claims with the same dates and colour are one mark. */
function gathered({ data, shown }: State, step: number): Mark[] {
  const marks = new Map<string, Mark>();
  const rounded = ({ from, to }: DayExtent) => ({
    from: Math.floor(from / step) * step,
    to: Math.floor(to / step) * step + step - 1,
  });
  for (const index of shown) {
    const claim = data.claims[index]!;
    const { published } = data.articles[claim.article]!;
    if (claim.date === undefined || published === undefined) {
      continue;
    }
    const { family } = data.types[claim.type]!;
    const [date, day] = [rounded(claim.date), rounded(published)];
    const key = [date.from, date.to, day.from, day.to, family].join(' ');
    const mark = marks.get(key) ?? { date, published: day, family, claims: [] };
    mark.claims.push(index);
    marks.set(key, mark);
  }
  return [...marks.values()].sort((a, b) => a.date.from - b.date.from || a.published.from - b.published.from);
}

function nameOf({ data }: State, { date, published, claims }: Mark): string {
  const first = data.claims[claims[0]!]!;
  const what = claims.length === 1 ? `“${first.quote.slice(0, 80)}”` : t('{0} claims', count(claims.length));
  return t('{0}: {1}, published {2}', what, extentName(date), extentName(published));
}

/**
 * Marks of one day of publication that would lie on each other are put side by side.
 * @returns for each mark its lane, and how many lanes its day has
 */
function lanesOf(
  placed: readonly { readonly mark: Mark; readonly left: number; readonly long: number }[],
): { lane: number; of: number }[] {
  const ends = new Map<string, number[]>();
  const keys = placed.map(({ mark: { published } }) => `${published.from} ${published.to}`);
  const own = placed.map(({ left, long }, index) => {
    const lanes = ends.get(keys[index]!) ?? [];
    const free = lanes.findIndex(end => end <= left);
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = left + long + 1;
    ends.set(keys[index]!, lanes);
    return lane;
  });
  return own.map((lane, index) => ({ lane, of: ends.get(keys[index]!)!.length }));
}

/** Only whole days are named: nobody knows the hour. */
function daysAmong(ticks: readonly Date[]): Date[] {
  const days = new Set(ticks.map(tick => Math.floor(Number(tick) / DAY)));
  return [...days].map(day => new Date(day * DAY));
}

function tickName(tick: Date | { valueOf(): number }): string {
  return dayName(Number(tick) / DAY);
}

function bounds(extents: readonly DayExtent[]): [number, number] {
  const from = Math.min(...extents.map(extent => extent.from));
  const to = Math.max(...extents.map(extent => extent.to)) + 1;
  return [(from - 0.5) * DAY, (to + 0.5) * DAY];
}

/** What is reported on the day it happens lies on this line; the further below it, the later the report of it. */
function sameDay(
  x: { (value: number): number; domain(): Date[] },
  y: { (value: number): number; domain(): Date[] },
): SVGElement {
  const from = Math.max(Number(x.domain()[0]), Number(y.domain()[0]));
  const to = Math.min(Number(x.domain()[1]), Number(y.domain()[1]));
  if (to <= from) {
    return svg('g');
  }
  return svg('line', { class: 'same-day', x1: x(from), y1: y(from), x2: x(to), y2: y(to), 'aria-hidden': 'true' });
}
