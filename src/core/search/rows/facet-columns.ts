import { CLAIM_STATUSES } from '../../claims/model.ts';
import { FACET_FILTERS, type FacetFilter, SEARCH_STATES, type SearchFacets } from '../document.ts';
import { IntList } from '../words/int-list.ts';
import { FacetValues } from './facet-values.ts';

/** Days as numbers that sort like them; without a date a row is older than any. */
const NO_DAY = -(2 ** 31);

const NONE: readonly string[] = [];

/** Rows between two chances to give way. */
const ROWS_AT_ONCE = 1 << 10;

/**
 * The facets of all rows: for each a column of numbers of value lists, since rows share few different lists. Their days are
 * there at once, which order what is found; the rest with {@link ready}, for the first filter.
 */
export class FacetColumns {
  readonly #values = new Map<FacetFilter, FacetValues>(FACET_FILTERS.map(name => [name, new FacetValues()]));
  readonly #columns = new Map<FacetFilter, IntList>(FACET_FILTERS.map(name => [name, new IntList()]));
  readonly #earliest = new IntList();
  readonly #latest = new IntList();
  /** Facets of the rows behind those that the columns have, from `#taken` on. */
  #waiting: SearchFacets[] = [];
  #taken = 0;
  readonly #days = new Map<string, number>();
  #lastDay: string | undefined;
  #lastNumber = NO_DAY;

  constructor() {
    // What the language itself knows is right, however few have it: `is:mine` is no slip for another state.
    this.values('is').know(SEARCH_STATES);
    this.values('status').know(CLAIM_STATUSES);
  }

  add(facets: SearchFacets): void {
    this.#waiting.push(facets);
    this.#earliest.push(this.#dayOf(facets.earliest));
    this.#latest.push(this.#dayOf(facets.latest));
  }

  /** Rows are of few different days, most of that of the row before or of their own first. */
  #dayOf(day: string | undefined): number {
    if (day !== this.#lastDay) {
      this.#lastDay = day;
      this.#lastNumber = day === undefined ? NO_DAY : this.#numberOf(day);
    }
    return this.#lastNumber;
  }

  #numberOf(day: string): number {
    let number = this.#days.get(day);
    if (number === undefined) {
      number = dayAsNumber(day);
      this.#days.set(day, number);
    }
    return number;
  }

  /** Makes ready for filters by anything but days. Yields every millisecond or so; what is done stays done. */
  *ready(): Generator<void, void, void> {
    while (this.#taken < this.#waiting.length) {
      const from = this.#taken;
      this.#taken = Math.min(this.#waiting.length, from + ROWS_AT_ONCE);
      for (const name of FACET_FILTERS) {
        const column = this.#columns.get(name)!;
        const values = this.#values.get(name)!;
        for (let row = from; row < this.#taken; row++) {
          column.push(values.add(this.#waiting[row]![name] ?? NONE));
        }
      }
      yield;
    }
    this.#waiting = [];
    this.#taken = 0;
  }

  latest(row: number): number {
    return this.#latest.at(row);
  }

  values(name: FacetFilter): FacetValues {
    return this.#values.get(name)!;
  }

  /** Sets `into[row]` for each of the first `count` rows whose list is one of these. */
  mark(name: FacetFilter, lists: Uint8Array, into: Uint8Array, count: number): void {
    const column = this.#columns.get(name)!.values;
    for (let row = 0; row < count; row++) {
      into[row]! |= lists[column[row]!]!;
    }
  }

  /** Sets `into[row]` where the row's days, some of them at least, are from `first` to `last`, both included. */
  markDays(first: number, last: number, into: Uint8Array, count: number): void {
    const earliest = this.#earliest.values;
    const latest = this.#latest.values;
    for (let row = 0; row < count; row++) {
      if (latest[row] !== NO_DAY && latest[row]! >= first && earliest[row]! <= last) {
        into[row] = 1;
      }
    }
  }
}

/** @param day ISO 8601, with a sign before the year 0 */
export function dayAsNumber(day: string): number {
  const match = /^(-?\d+)-(\d\d)-(\d\d)/.exec(day);
  // Months and days count forward in any year, so they are added to negative years too.
  return match ? Number(match[1]) * 10_000 + Number(match[2]) * 100 + Number(match[3]) : NO_DAY;
}
