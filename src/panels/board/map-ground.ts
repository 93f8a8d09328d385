import { type GeoPath, type GeoProjection, geoGraticule10, geoMercator, geoPath } from 'd3-geo';
import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { svg } from './dom.ts';

type Outlines = Topology<{ countries: GeometryCollection }>;

/** Pixels a radian in which outlines are kept. Mercator maps differ by size and place alone, so they serve for all. */
const SCALE = 3000;

/** Longitudes and latitudes between which something lies, in degrees. */
interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

interface Country {
  readonly feature: Feature;
  readonly box: Box;
  path?: string;
}

/** The outlines of countries: each is projected once, when it first comes into sight. */
export class Ground {
  readonly #countries: readonly Country[];
  readonly #path: GeoPath;
  readonly #graticule: string;

  constructor(outlines: Outlines) {
    // Points lie close together, so that lines between them need no bending.
    const projection = geoMercator().scale(SCALE).translate([0, 0]).precision(0);
    this.#path = geoPath(projection).digits(1);
    this.#graticule = this.#path(geoGraticule10()) ?? '';
    this.#countries = outlines.objects.countries.geometries.map(geometry => {
      const country = feature(outlines, geometry) as Feature;
      return { feature: country, box: boxOf(country) };
    });
  }

  /** An empty drawing of the ground, placed as the projection has it; `show` fills it. */
  drawing(projection: GeoProjection): GroundDrawing {
    return new GroundDrawing(projection, this.#graticule, (box, drawn) => this.#among(box, drawn));
  }

  #among(box: Box, drawn: Set<Country>): string[] {
    return this.#countries
      .filter(country => !drawn.has(country) && meet(country.box, box))
      .map(country => {
        drawn.add(country);
        country.path ??= this.#path(country.feature) ?? '';
        return country.path;
      });
  }
}

/** The ground of one map. */
export class GroundDrawing {
  readonly element: SVGGElement;
  readonly #projection: GeoProjection;
  readonly #drawn = new Set<Country>();
  readonly #among: (box: Box, drawn: Set<Country>) => string[];

  constructor(projection: GeoProjection, graticule: string, among: (box: Box, drawn: Set<Country>) => string[]) {
    this.#projection = projection;
    this.#among = among;
    const [x, y] = projection.translate();
    const [lon, lat] = projection.center();
    const centre = geoMercator().scale(projection.scale()).translate([0, 0])([lon, lat])!;
    this.element = svg(
      'g',
      { transform: `translate(${x - centre[0]},${y - centre[1]}) scale(${projection.scale() / SCALE})` },
      svg('path', { class: 'graticule', d: graticule }),
    );
  }

  /** Draws the countries that lie between two corners of the map, in pixels before any zoom, and are not drawn yet. */
  show([left, top]: readonly [number, number], [right, bottom]: readonly [number, number]): void {
    const [west, north] = this.#projection.invert!([left, top])!;
    const [east, south] = this.#projection.invert!([right, bottom])!;
    // Beyond the edge of the world the inverse comes in again from the other side.
    const box = west < east ? { west, east, south, north } : { west: -180, east: 180, south, north };
    this.element.append(...this.#among(box, this.#drawn).map(d => svg('path', { class: 'land', d })));
  }
}

function boxOf({ geometry }: Feature): Box {
  const box = { west: 180, south: 90, east: -180, north: -90 };
  const widen = (part: unknown): void => {
    if (Array.isArray(part) && typeof part[0] === 'number') {
      const [lon, lat] = part as [number, number];
      box.west = Math.min(box.west, lon);
      box.east = Math.max(box.east, lon);
      box.south = Math.min(box.south, lat);
      box.north = Math.max(box.north, lat);
    } else if (Array.isArray(part)) {
      part.forEach(widen);
    }
  };
  widen('coordinates' in geometry ? geometry.coordinates : []);
  return box;
}

function meet(one: Box, other: Box): boolean {
  return one.west <= other.east && other.west <= one.east && one.south <= other.north && other.south <= one.north;
}
