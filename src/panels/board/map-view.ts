import { geoGraticule10, geoMercator, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { type D3ZoomEvent, zoom, zoomIdentity } from 'd3-zoom';
import type { FeatureCollection } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { BoardPlace } from '../../core/board/model.ts';
import { html, onPress, rove, svg } from './dom.ts';
import type { State } from './state.ts';
import { count, t } from './words.ts';

const HEIGHT = 520;
/** Kilometres within which a place of each precision lies: a town, a district, a region. */
const RADIUS = { 1: 0, 2: 25, 3: 90 } as const;
const EARTH = 6371;
/** Degrees that are shown at least: a map of one village is a map of nothing. */
const LEAST_SPAN = 2.5;

type Outlines = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

let outlines: Promise<Outlines> | undefined;

interface Spot {
  readonly place: number;
  readonly at: readonly [number, number];
  readonly precision: 1 | 2 | 3;
  readonly claims: number[];
}

/** Where it is said to have happened: one dot a place, as large as its claims are many; the ring is as wide as its vaguest claim. */
export async function mapView(state: State, width: number, url: string): Promise<HTMLElement> {
  const spots = spotsOf(state);
  if (spots.length === 0) {
    return html('p', { class: 'empty' }, t('None of these claims has a place whose coordinates are known.'));
  }
  outlines ??= fetch(url).then(response => response.json() as Promise<Outlines>);
  const world = await outlines;
  const projection = geoMercator().fitExtent(
    [
      [60, 40],
      [width - 60, HEIGHT - 40],
    ],
    frame(spots),
  );
  const path = geoPath(projection);
  const chart = svg('svg', {
    class: 'chart map',
    width,
    height: HEIGHT,
    viewBox: `0 0 ${width} ${HEIGHT}`,
    role: 'group',
    'aria-label': t('Map of the places'),
  });
  const ground = svg('g', { 'aria-hidden': 'true' });
  const countries = world.objects.countries;
  ground.append(
    svg('path', { class: 'graticule', d: path(geoGraticule10()) ?? '' }),
    svg('path', { class: 'land', d: path(feature(world, world.objects.land) as FeatureCollection) ?? '' }),
    svg('path', { class: 'border', d: path(mesh(world, countries, (a, b) => a !== b)) ?? '' }),
  );
  const marks = svg('g');
  const perRadian = projection.scale();
  const drawn = spots.map(spot => mark(state, spot, projection(spot.at as [number, number])!, perRadian));
  rove(drawn, chart);
  marks.append(...drawn);
  const labels = spots.map(spot => label(state, spot, projection(spot.at as [number, number])!));
  chart.append(ground, marks, svg('g', { 'aria-hidden': 'true' }, ...labels));
  const buttons = zoomable(chart, ground, [...drawn, ...labels]);
  const without = state.shown.length - spots.reduce((sum, spot) => sum + spot.claims.length, 0);
  return html(
    'div',
    { class: 'drawing' },
    html('div', { class: 'map-box' }, chart, buttons),
    html(
      'p',
      { class: 'aside' },
      without > 0 ? t('{0} claims without a known place are not drawn.', count(without)) : '',
      ' ',
      t('Outlines: Natural Earth.'),
    ),
  );
}

function spotsOf({ data, shown }: State): Spot[] {
  const spots = new Map<number, Spot>();
  for (const index of shown) {
    const { place, placePrecision: precision } = data.claims[index]!;
    const entry: BoardPlace | undefined = place === undefined ? undefined : data.places[place];
    if (place === undefined || entry?.lat === undefined || entry.lon === undefined) {
      continue;
    }
    const spot = spots.get(place) ?? { place, at: [entry.lon, entry.lat], precision, claims: [] };
    spot.claims.push(index);
    spots.set(place, { ...spot, precision: Math.max(spot.precision, precision) as Spot['precision'] });
  }
  // The smaller lie above the larger, so that each can be pressed.
  return [...spots.values()].sort((a, b) => b.claims.length - a.claims.length);
}

/** The box around all spots, as the points that span it. */
function frame(spots: readonly Spot[]): { type: 'MultiPoint'; coordinates: [number, number][] } {
  const lons = spots.map(({ at }) => at[0]);
  const lats = spots.map(({ at }) => at[1]);
  const spread = (values: number[]): [number, number] => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const slack = Math.max(0, LEAST_SPAN - (most - least)) / 2;
    return [least - slack, most + slack];
  };
  const [west, east] = spread(lons);
  const [south, north] = spread(lats);
  return {
    type: 'MultiPoint',
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
}

function mark(state: State, spot: Spot, [x, y]: [number, number], perRadian: number): SVGGElement {
  const { data } = state;
  const { name } = data.places[spot.place]!;
  const title = t('{0}: {1} claims', name, count(spot.claims.length));
  const group = svg(
    'g',
    {
      class: 'mark spot',
      role: 'button',
      'aria-label': title,
      'data-x': x,
      'data-y': y,
      transform: `translate(${x},${y})`,
    },
    svg('title', {}, title),
    RADIUS[spot.precision] === 0
      ? undefined
      : svg('circle', {
          class: 'ring',
          r: (RADIUS[spot.precision] / EARTH) * perRadian,
          'data-r': (RADIUS[spot.precision] / EARTH) * perRadian,
        }),
    svg('circle', { class: 'dot', r: sizeOf(spot) }),
  );
  onPress(group, () => state.choose(spot.claims));
  return group;
}

/** Name and number of a spot; beside the mark and not in it, where they would be read out twice. */
function label(state: State, spot: Spot, [x, y]: [number, number]): SVGGElement {
  const { name } = state.data.places[spot.place]!;
  return svg(
    'g',
    { class: 'spot-label', 'data-x': x, 'data-y': y, transform: `translate(${x},${y})` },
    svg('text', { class: 'place', x: sizeOf(spot) + 4, y: 4 }, name),
    spot.claims.length > 1
      ? svg('text', { class: 'figure', 'text-anchor': 'middle', y: 4 }, count(spot.claims.length))
      : undefined,
  );
}

const sizeOf = (spot: Spot) => 5 + 3 * Math.sqrt(spot.claims.length);

/** Wheel, drag, two buttons and + and - zoom; the marks keep their size. */
function zoomable(chart: SVGSVGElement, ground: SVGGElement, marks: readonly SVGGElement[]): HTMLElement {
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.2, 40])
    .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      ground.setAttribute('transform', transform.toString());
      ground.style.setProperty('--line', String(1 / transform.k));
      for (const one of marks) {
        const [x, y] = transform.apply([Number(one.dataset.x), Number(one.dataset.y)]);
        one.setAttribute('transform', `translate(${x},${y})`);
        const ring = one.querySelector<SVGElement>('.ring');
        ring?.setAttribute('r', String(Number(ring.dataset.r) * transform.k));
      }
    });
  const selection = select(chart);
  selection.call(behaviour);
  const scale = (by: number) => behaviour.scaleBy(selection, by);
  chart.addEventListener('keydown', ({ key }) => {
    if (key === '+' || key === '=') {
      scale(1.5);
    } else if (key === '-') {
      scale(1 / 1.5);
    } else if (key === '0') {
      behaviour.transform(selection, zoomIdentity);
    }
  });
  const button = (text: string, label: string, act: () => void) => {
    const made = html('button', { type: 'button', 'aria-label': label, title: label }, text);
    made.addEventListener('click', act);
    return made;
  };
  return html(
    'div',
    { class: 'zoom' },
    button('+', t('Zoom in'), () => scale(1.5)),
    button('−', t('Zoom out'), () => scale(1 / 1.5)),
    button('⌂', t('Show all places'), () => behaviour.transform(selection, zoomIdentity)),
  );
}
