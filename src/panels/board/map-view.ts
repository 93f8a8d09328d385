import { geoMercator } from 'd3-geo';
import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { extremes } from '../../core/append.ts';
import { crowdedSpots } from '../../core/board/crowded-spots.ts';
import type { BoardPlace } from '../../core/board/model.ts';
import { html, svg } from './dom.ts';
import { Ground } from './map-ground.ts';
import { interactive } from './marks.ts';
import type { State } from './state.ts';
import { count, t } from './words.ts';
import { zoomButtons } from './zoom-buttons.ts';

const HEIGHT = 520;
/** Kilometres within which a place of each precision lies: a town, a district, a region. */
const RADIUS = { 1: 0, 2: 25, 3: 90 } as const;
const EARTH = 6371;
/** Degrees that are shown at least: a map of one village is a map of nothing. */
const LEAST_SPAN = 2.5;
/** Pixels between two places below which they are one mark. */
const REACH = 30;
/** Places that the name of a mark lists. */
const MOST_NAMED = 6;

let ground: Promise<Ground> | undefined;

interface Place {
  readonly place: number;
  readonly at: readonly [number, number];
  readonly precision: 1 | 2 | 3;
  readonly claims: number[];
}

/** Places that are one mark at this zoom. */
interface Spot {
  /** The one with most claims first. */
  readonly places: readonly Place[];
  readonly claims: readonly number[];
  /** Pixels before any zoom. */
  readonly at: readonly [number, number];
}

/**
 * Where it is said to have happened: a dot as large as its claims are many; the ring is as wide as its vaguest claim.
 * Places that lie on each other are one dot, until one zooms in.
 */
export async function mapView(state: State, width: number, url: string): Promise<HTMLElement> {
  const places = placesOf(state);
  if (places.length === 0) {
    return html('p', { class: 'empty' }, t('None of these claims has a place whose coordinates are known.'));
  }
  ground ??= fetch(url).then(async response => new Ground(await response.json()));
  const outlines = await ground;
  const projection = geoMercator().fitExtent(
    [
      [60, 40],
      [width - 60, HEIGHT - 40],
    ],
    frame(places),
  );
  const chart = svg('svg', {
    class: 'chart map',
    width,
    height: HEIGHT,
    viewBox: `0 0 ${width} ${HEIGHT}`,
    role: 'group',
    'aria-label': t('Map of the places'),
  });
  const land = outlines.drawing(projection);
  const lying = svg('g', { 'aria-hidden': 'true' }, land.element);
  const at = places.map(place => projection(place.at as [number, number])!);
  let layer = svg('g');
  chart.append(lying, layer);
  let spots: Drawn[] = [];
  let shown = '';
  const show = (transform: ZoomTransform) => {
    const { x, y, k } = transform;
    land.show([-x / k, -y / k], [(width - x) / k, (HEIGHT - y) / k]);
    if (shown !== transform.toString()) {
      shown = transform.toString();
      const focused = spots.find(({ mark }) => mark === document.activeElement)?.spot.places[0];
      spots = spotsOf(places, at, k)
        .filter(spot => isNear(transform.apply(spot.at as [number, number]), width))
        .map(spot => drawn(state, spot, projection.scale()));
      const fresh = svg('g', {}, ...spots.map(({ mark }) => mark));
      interactive(
        spots.map(({ mark, spot }) => ({
          element: mark,
          name: nameOf(state, spot),
          press: () => state.choose(spot.claims),
        })),
        fresh,
      );
      fresh.append(svg('g', { 'aria-hidden': 'true' }, ...spots.map(({ label }) => label)));
      layer.replaceWith(fresh);
      layer = fresh;
      spots.find(({ spot }) => focused !== undefined && spot.places.includes(focused))?.mark.focus();
    }
  };
  const move = (transform: ZoomTransform) => {
    lying.setAttribute('transform', transform.toString());
    for (const { spot, mark, label, ring } of spots) {
      const [x, y] = transform.apply(spot.at as [number, number]);
      mark.setAttribute('transform', `translate(${x},${y})`);
      label.setAttribute('transform', `translate(${x},${y})`);
      ring?.element.setAttribute('r', String(ring.radius * transform.k));
    }
  };
  const settle = (transform: ZoomTransform) => {
    show(transform);
    move(transform);
  };
  settle(zoomIdentity);
  const buttons = zoomable(chart, move, settle);
  const without = state.shown.length - places.reduce((sum, { claims }) => sum + claims.length, 0);
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

function placesOf({ data, shown }: State): Place[] {
  const places = new Map<number, Place>();
  for (const index of shown) {
    const { place, placePrecision: precision } = data.claims[index]!;
    const entry: BoardPlace | undefined = place === undefined ? undefined : data.places[place];
    if (place === undefined || entry?.lat === undefined || entry.lon === undefined) {
      continue;
    }
    const known = places.get(place);
    if (known === undefined) {
      places.set(place, { place, at: [entry.lon, entry.lat], precision, claims: [index] });
    } else {
      known.claims.push(index);
      if (precision > known.precision) {
        places.set(place, { ...known, precision });
      }
    }
  }
  return [...places.values()];
}

/** Whether a point is in sight, or comes into it when the map is dragged by half its size. */
function isNear([x, y]: readonly [number, number], width: number): boolean {
  return x > -width / 2 && x < width * 1.5 && y > -HEIGHT / 2 && y < HEIGHT * 1.5;
}

/** The marks at a zoom of `k`. */
function spotsOf(places: readonly Place[], at: readonly (readonly [number, number])[], k: number): Spot[] {
  const groups = crowdedSpots(
    places.map(({ claims }, index) => ({ x: at[index]![0] * k, y: at[index]![1] * k, weight: claims.length })),
    REACH,
  );
  const spots = groups.map(group => ({
    places: group.map(index => places[index]!),
    claims: group.flatMap(index => places[index]!.claims),
    at: at[group[0]!]!,
  }));
  // The smaller lie above the larger, so that each can be pressed.
  return spots.sort((a, b) => b.claims.length - a.claims.length);
}

/** The box around all places, as the points that span it. */
function frame(places: readonly Place[]): { type: 'MultiPoint'; coordinates: [number, number][] } {
  const lons = places.map(({ at }) => at[0]);
  const lats = places.map(({ at }) => at[1]);
  const spread = (values: number[]): [number, number] => {
    const { least, most } = extremes(values) ?? { least: 0, most: 0 };
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

function nameOf({ data }: State, { places, claims }: Spot): string {
  const names = places.slice(0, MOST_NAMED).map(({ place }) => data.places[place]!.name);
  const name = `${names.join(', ')}${places.length > MOST_NAMED ? ' …' : ''}`;
  const told = claims.length === 1 ? t('1 claim') : t('{0} claims', count(claims.length));
  return places.length === 1 ? t('{0}: {1}', name, told) : t('{0} places, {1}: {2}', count(places.length), name, told);
}

/** A spot as it is drawn. */
interface Drawn {
  readonly spot: Spot;
  readonly mark: SVGGElement;
  /** Name and number; beside the mark and not in it, where they would be read out twice. */
  readonly label: SVGGElement;
  /** With its radius before any zoom. */
  readonly ring: { readonly element: SVGCircleElement; readonly radius: number } | undefined;
}

function drawn({ data }: State, spot: Spot, perRadian: number): Drawn {
  const { places, claims } = spot;
  const size = Math.min(26, 5 + 3 * Math.sqrt(claims.length));
  const radius = (RADIUS[places[0]!.precision] / EARTH) * perRadian;
  const ring =
    places.length > 1 || radius === 0 ? undefined : { element: svg('circle', { class: 'ring', r: radius }), radius };
  const rest = places.length > 1 ? ` +${count(places.length - 1)}` : '';
  return {
    spot,
    ring,
    mark: svg('g', { class: 'mark spot' }, ring?.element, svg('circle', { class: 'dot', r: size })),
    label: svg(
      'g',
      { class: 'spot-label' },
      svg('text', { class: 'place', x: size + 4, y: 4 }, `${data.places[places[0]!.place]!.name}${rest}`),
      claims.length > 1
        ? svg('text', { class: 'figure', 'text-anchor': 'middle', y: 4 }, count(claims.length))
        : undefined,
    ),
  };
}

/** Wheel, drag, buttons and keys zoom; the marks keep their size, and part when the zoom has come to rest. */
function zoomable(
  chart: SVGSVGElement,
  move: (transform: ZoomTransform) => void,
  settle: (transform: ZoomTransform) => void,
): HTMLElement {
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.2, 40])
    .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => move(transform))
    .on('end', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => settle(transform));
  const selection = select(chart);
  selection.call(behaviour);
  return zoomButtons(chart, t('Show all places'), {
    scale: by => behaviour.scaleBy(selection, by),
    all: () => behaviour.transform(selection, zoomIdentity),
  });
}
