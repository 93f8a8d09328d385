/** Small towns, whose name somebody or some village elsewhere may bear as well: linked where their country is spoken of. */
import type { GazetteerIndex } from '../../gazetteer/index.ts';
import type { NameRef } from '../../gazetteer/name-ref.ts';
import type { Candidate } from '../candidates/candidate.ts';
import type { DocumentNames } from '../candidates/document.ts';
import type { Settled } from '../candidates/settled.ts';

/** The town of a name that nothing but a small town bears; what the corpus's own gazetteer has is no longer one. */
export function smallTownOf({ refs }: Candidate, index: GazetteerIndex): NameRef | undefined {
  const ref = refs[0];
  return ref?.small === true && refs.length === 1 && !index.isAdded(ref) ? ref : undefined;
}

/** Of a land spoken of so many times less than another its small towns are hardly meant. */
const LESS = 3;
const LARGER = 20_000;

const NONE: ReadonlySet<string> = new Set();

/** The small towns of an article. */
export class SmallTowns {
  /** By country, how often each of its towns is named. */
  readonly #named = new Map<string, Map<string, number>>();
  /** Countries with a town named of so many people that nothing else need bear it out where no land is spoken of. */
  readonly #larger = new Set<string>();

  add(country: string, id: string, population: number): void {
    const towns = this.#named.get(country) ?? new Map<string, number>();
    towns.set(id, (towns.get(id) ?? 0) + 1);
    this.#named.set(country, towns);
    if (population >= LARGER) this.#larger.add(country);
  }

  /**
   * The countries whose small towns are meant by their names.
   *
   * @param countries how often each is spoken of, small towns aside
   */
  homes(countries: ReadonlyMap<string, number>): ReadonlySet<string> {
    if (this.#named.size === 0) return NONE;
    const homes = new Set<string>();
    const most = Math.max(0, ...countries.values());
    for (const [country, towns] of this.#named) {
      // Towns of one land bear out each other.
      const together = towns.size > 1 ? towns.size / 2 : 0;
      const spokenOf = (countries.get(country) ?? 0) + together;
      if (most === 0 ? together > 0 || this.#larger.has(country) : spokenOf * LESS >= most) homes.add(country);
    }
    return homes;
  }

  /** How often a country is named by its small towns. */
  times(country: string): number {
    let times = 0;
    for (const more of this.#named.get(country)?.values() ?? []) times += more;
    return times;
  }
}

const LITTLE = 'the article says little or nothing of its country';

const anySpeaksOf = (settled: readonly Settled[], country: string, index: GazetteerIndex): boolean =>
  settled.some(one => speaksOf(one, country, index));

/** Small towns of a country of which neither the article nor this unit speaks are shown, not linked. */
export function doubtSmallTowns(settled: Settled[], { homes }: DocumentNames, index: GazetteerIndex): void {
  for (let at = 0; at < settled.length; at++) {
    const one = settled[at]!;
    const town = smallTownOf(one.candidate, index);
    const country = town === undefined ? undefined : index.noted(town).country;
    if (country === undefined || homes.has(country) || anySpeaksOf(settled, country, index)) continue;
    settled[at] = {
      ...one,
      candidate: one.candidate.changed({ unsure: true, why: `${LITTLE}, ${index.place(country)?.name ?? country}` }),
    };
  }
}

/** The land, its people, or a body or larger place there. */
function speaksOf({ candidate }: Settled, country: string, index: GazetteerIndex): boolean {
  if (smallTownOf(candidate, index) !== undefined) return false;
  return candidate.refs.some(ref => ref.id === country || index.noted(ref).country === country);
}
