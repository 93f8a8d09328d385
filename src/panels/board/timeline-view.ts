import { axisBottom, axisLeft } from 'd3-axis';
import { scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import type { DayExtent } from '../../core/board/model.ts';
import { type TimelineBin, timelineBins } from '../../core/board/timeline-bins.ts';
import { zoomedDays } from '../../core/board/zoomed-days.ts';
import { html, svg } from './dom.ts';
import { legend } from './legend.ts';
import { interactive } from './marks.ts';
import type { State } from './state.ts';
import { count, dayName, extentName, t } from './words.ts';
import { zoomButtons } from './zoom-buttons.ts';

const DAY = 86_400_000;
const HEIGHT = 460;
const MARGIN = { top: 30, right: 48, bottom: 44, left: 104 };
/** Marks that are drawn at most: more than this cannot be told apart. */
const MOST_MARKS = 400;

/**
 * When it happened against when it was reported; how exactly a date is known is drawn as its length. Where marks crowd,
 * one with a count stands for many; narrowing the days, which all views share, parts them.
 */
export function timelineView(state: State, width: number): HTMLElement {
  const { step, bins } = timelineBins(state.data, state.shown, MOST_MARKS);
  const without = state.shown.length - bins.reduce((sum, bin) => sum + bin.claims.length, 0);
  if (bins.length === 0) {
    return html(
      'p',
      { class: 'empty' },
      t('None of these claims has the date of its event and a date of publication.'),
    );
  }
  const dates = bounds(bins.map(bin => withinFilter(state, bin.date)));
  const x = scaleUtc(span(dates), [MARGIN.left, width - MARGIN.right]);
  const y = scaleUtc(span(bounds(bins.map(bin => bin.published))), [HEIGHT - MARGIN.bottom, MARGIN.top]);
  const chart = svg('svg', {
    class: 'chart',
    width,
    height: HEIGHT,
    viewBox: `0 0 ${width} ${HEIGHT}`,
    role: 'group',
    'aria-label': t('Timeline: date of the event across, date of publication upwards'),
  });
  chart.append(...axes(x, y, width), sameDay(x, y));
  const placed = bins.map(bin => {
    const { from, to } = withinFilter(state, bin.date);
    const left = x(from * DAY);
    return { bin, left, long: Math.max(7, x((to + 1) * DAY) - left - (step > 1 ? 1 : 0)) };
  });
  const lanes = lanesOf(placed);
  const band = Math.max(8, step * Math.abs(y(DAY) - y(0)));
  const labels: SVGElement[] = [];
  const marks = placed.map(({ bin, left, long }, index) => {
    const { lane, of } = lanes[index]!;
    const share = Math.min(20, (band * 0.9) / of);
    const high = Math.max(4, Math.min(share - 2, 6 + 2 * Math.sqrt(bin.claims.length)));
    const middle = y((bin.published.from + bin.published.to + 1) * 0.5 * DAY) + (lane - (of - 1) / 2) * share;
    // What is known to the day is solid, however many days a mark stands for.
    const vague = bin.date.to - bin.date.from >= step;
    const element = svg('rect', {
      class: `mark family-${bin.family}${vague ? ' vague' : ''}`,
      x: left,
      y: middle - high / 2,
      width: long,
      height: high,
      rx: 2,
    });
    if (bin.claims.length > 1 && high >= 11 && long >= 10 + 7 * String(bin.claims.length).length) {
      const figure = { class: vague ? undefined : 'inside', x: left + long / 2, y: middle + 4 };
      labels.push(svg('text', { ...figure, 'text-anchor': 'middle' }, count(bin.claims.length)));
    }
    return { element, name: nameOf(state, bin), press: () => state.choose(bin.claims) };
  });
  interactive(marks, chart);
  chart.append(...marks.map(({ element }) => element), svg('g', { class: 'labels', 'aria-hidden': 'true' }, ...labels));
  return html(
    'div',
    { class: 'drawing' },
    legend(state),
    html('div', { class: 'map-box' }, chart, zoomButtons(chart, t('Show all days'), zooming(state, dates))),
    step > 1
      ? html(
          'p',
          { class: 'aside' },
          t('Columns and rows of {0} days each: zoom in or filter to see single days.', count(step)),
        )
      : undefined,
    without > 0
      ? html('p', { class: 'aside' }, t('{0} claims without both dates are not drawn.', count(without)))
      : undefined,
  );
}

/** Zooming narrows and widens the days of the filter. */
function zooming(state: State, shown: DayExtent) {
  const { data } = state;
  return {
    scale: (by: number) => {
      const all = bounds(data.claims.map(({ date }) => date).filter(date => date !== undefined));
      const dates = state.shown.map(index => data.claims[index]!.date).filter(date => date !== undefined);
      const days = zoomedDays(shown, by, dates, all);
      state.setFilter({ from: days?.from, to: days?.to });
    },
    all: () => state.setFilter({ from: undefined, to: undefined }),
  };
}

/** The part of an extent that lies within the days asked for. */
function withinFilter({ filter }: State, { from, to }: DayExtent): DayExtent {
  const first = Math.max(from, filter.from ?? from);
  return { from: first, to: Math.max(first, Math.min(to, filter.to ?? to)) };
}

type Scale = ReturnType<typeof scaleUtc<number, number>>;

function axes(x: Scale, y: Scale, width: number): SVGElement[] {
  const across = svg('g', {
    class: 'axis',
    transform: `translate(0,${HEIGHT - MARGIN.bottom})`,
    'aria-hidden': 'true',
  });
  select(across).call(
    axisBottom<Date>(x)
      .tickValues(daysAmong(x.ticks(Math.max(2, Math.floor(width / 130)))))
      .tickFormat(tickName),
  );
  const upwards = svg('g', { class: 'axis', transform: `translate(${MARGIN.left},0)`, 'aria-hidden': 'true' });
  select(upwards).call(
    axisLeft<Date>(y)
      .tickValues(daysAmong(y.ticks(8)))
      .tickFormat(tickName),
  );
  const title = { class: 'axis-title', x: width - MARGIN.right, y: HEIGHT - 6, 'text-anchor': 'end' };
  return [
    across,
    upwards,
    svg('text', title, t('date of the event')),
    svg('text', { class: 'axis-title', x: 10, y: 18 }, t('published')),
  ];
}

function nameOf({ data }: State, { date, published, claims }: TimelineBin): string {
  const first = data.claims[claims[0]!]!;
  const what = claims.length === 1 ? `“${first.quote.slice(0, 80)}”` : t('{0} claims', count(claims.length));
  return t('{0}: {1}, published {2}', what, extentName(date), extentName(published));
}

/**
 * Marks of one day of publication that would lie on each other are put side by side.
 * @returns for each mark its lane, and how many lanes its day has
 */
function lanesOf(
  placed: readonly { readonly bin: TimelineBin; readonly left: number; readonly long: number }[],
): { lane: number; of: number }[] {
  const ends = new Map<string, number[]>();
  const keys = placed.map(({ bin: { published } }) => `${published.from} ${published.to}`);
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

function bounds(extents: readonly DayExtent[]): DayExtent {
  return extents.reduce((all, { from, to }) => ({ from: Math.min(all.from, from), to: Math.max(all.to, to) }));
}

/** The extent in milliseconds, with half a day of air at both ends. */
function span({ from, to }: DayExtent): [number, number] {
  return [(from - 0.5) * DAY, (to + 1.5) * DAY];
}

/** What is reported on the day it happens lies on this line; the further below it, the later the report of it. */
function sameDay(x: Scale, y: Scale): SVGElement {
  const from = Math.max(Number(x.domain()[0]), Number(y.domain()[0]));
  const to = Math.min(Number(x.domain()[1]), Number(y.domain()[1]));
  if (to <= from) {
    return svg('g');
  }
  return svg('line', { class: 'same-day', x1: x(from), y1: y(from), x2: x(to), y2: y(to), 'aria-hidden': 'true' });
}
