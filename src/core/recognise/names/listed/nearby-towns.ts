/** Towns whose name is a person's or a word as well: borne out by a town near them that the article names. */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { NameRef } from '../../gazetteer/name-ref.ts';
import type { Candidate } from '../candidates/candidate.ts';

const TOWNS: ReadonlySet<string> = new Set(['city', 'town', 'village']);
/** How far a local paper's news reaches. */
const NEAR_KM = 60;
const KM_PER_DEGREE = 111;
/** Cities of so many people are meant in all articles about their country. */
const LARGE = 100_000;

interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** The towns of an article: those that it names for sure, and those that may be somebody's names. */
export class NearbyTowns {
  readonly #index: GazetteerIndex;
  readonly #sure = new Map<string, NameRef>();
  readonly #weak = new Map<string, NameRef>();

  constructor(index: GazetteerIndex) {
    this.#index = index;
  }

  #isTown = (ref: NameRef): boolean => ref.kind === 'place' && TOWNS.has(this.#index.noted(ref).kind ?? '');

  addSure({ refs }: Candidate): void {
    const [only] = refs;
    if (only !== undefined && refs.length === 1 && this.#isTown(only)) this.#sure.set(only.id, only);
  }

  addWeak({ refs }: Candidate): void {
    for (const ref of refs) if (this.#isTown(ref)) this.#weak.set(ref.id, ref);
  }

  /** Ids of the weak ones that are borne out; `homes` are the countries whose small towns are meant, `main` is the article's. */
  borneOut(homes: ReadonlySet<string>, main: string | undefined): ReadonlySet<string> {
    const near = new Set<string>();
    if (this.#weak.size === 0 || this.#sure.size === 0) return near;
    const points: Point[] = [];
    for (const ref of this.#sure.values()) {
      const place = this.#index.placeOf(ref);
      if (place?.lat === undefined || place.lon === undefined || (ref.small && !homes.has(place.country ?? '')))
        continue;
      points.push({ lat: place.lat, lon: place.lon });
    }
    for (const [id, ref] of this.#weak) {
      const place = this.#index.placeOf(ref);
      if (place?.lat === undefined || place.lon === undefined) continue;
      const at = { lat: place.lat, lon: place.lon };
      const isOfHome = place.country === main && (place.population ?? 0) >= LARGE;
      if (isOfHome || points.some(point => areNear(point, at))) near.add(id);
    }
    return near;
  }
}

function areNear(a: Point, b: Point): boolean {
  const north = (a.lat - b.lat) * KM_PER_DEGREE;
  if (Math.abs(north) > NEAR_KM) return false;
  const east = (a.lon - b.lon) * KM_PER_DEGREE * Math.cos((a.lat * Math.PI) / 180);
  return north * north + east * east <= NEAR_KM * NEAR_KM;
}
