import type { BoardData } from '../../core/board/model.ts';

export const VIEWS = ['board', 'timeline', 'map', 'numbers'] as const;
export type View = (typeof VIEWS)[number];

/** What all views are narrowed by. An empty field narrows nothing. */
export interface Filter {
  readonly text: string;
  /** Names and ids, not indexes: they hold when the data come anew. */
  readonly outlet: string;
  readonly type: string;
  readonly place: string;
  readonly event: string;
  /** Days from 1970-01-01. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly disagreeing: boolean;
  /** Of the events on the board: those that most outlets tell of first, or the earliest. */
  readonly order: 'accounts' | 'time';
}

export const NO_FILTER: Filter = {
  text: '',
  outlet: '',
  type: '',
  place: '',
  event: '',
  disagreeing: false,
  order: 'accounts',
};

const EMPTY: BoardData = { articles: [], outlets: [], origins: [], types: [], places: [], events: [], claims: [] };

interface Kept {
  readonly view?: View;
  readonly filter?: Filter;
}

/** Where the editor keeps what the panel was showing while it is hidden. */
export interface Keeper {
  getState(): unknown;
  setState(state: unknown): void;
}

/** What changed: the claims chosen alone, or what is shown at all. */
export type Change = 'chosen' | 'shown';

/** What the panel shows: the data, the filter, the view and the chosen claims. Listeners hear of every change. */
export class State {
  readonly #keeper: Keeper;
  readonly #listeners: ((change: Change) => void)[] = [];
  #data: BoardData = EMPTY;
  #filter: Filter;
  #view: View;
  #chosen: readonly number[] = [];
  #shown: readonly number[] = [];

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
    const kept = (keeper.getState() ?? {}) as Kept;
    this.#filter = { ...NO_FILTER, ...kept.filter };
    this.#view = kept.view !== undefined && VIEWS.includes(kept.view) ? kept.view : 'board';
  }

  get data(): BoardData {
    return this.#data;
  }

  get filter(): Filter {
    return this.#filter;
  }

  get view(): View {
    return this.#view;
  }

  /** Claims whose quotes are listed below the view. */
  get chosen(): readonly number[] {
    return this.#chosen;
  }

  /** Indexes of the claims that the filter lets through, in the order of the data. */
  get shown(): readonly number[] {
    return this.#shown;
  }

  onChange(listener: (change: Change) => void): void {
    this.#listeners.push(listener);
  }

  setData(data: BoardData): void {
    const keys = new Set(this.#chosen.map(index => this.#data.claims[index]!.key));
    this.#data = data;
    this.#chosen = data.claims.flatMap(({ key }, index) => (keys.has(key) ? [index] : []));
    this.#changed();
  }

  setFilter(change: Partial<Filter>): void {
    this.#filter = { ...this.#filter, ...change };
    this.#changed();
  }

  setView(view: View): void {
    this.#view = view;
    this.#changed();
  }

  choose(claims: readonly number[]): void {
    this.#chosen = claims;
    this.#tell('chosen');
  }

  #changed(): void {
    this.#shown = shownOf(this.#data, this.#filter);
    this.#keeper.setState({ view: this.#view, filter: this.#filter } satisfies Kept);
    this.#tell('shown');
  }

  #tell(change: Change): void {
    for (const listener of this.#listeners) {
      listener(change);
    }
  }
}

/** Claims that pass a filter. A claim without a date passes one of days only where no day is asked for. */
function shownOf(data: BoardData, filter: Filter): number[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const shown: number[] = [];
  data.claims.forEach((claim, index) => {
    const article = data.articles[claim.article]!;
    const event = data.events[claim.event]!;
    const from = filter.from ?? Number.NEGATIVE_INFINITY;
    const to = filter.to ?? Number.POSITIVE_INFINITY;
    const dated = filter.from === undefined && filter.to === undefined;
    const passes =
      (filter.outlet === '' || data.outlets[article.outlet] === filter.outlet) &&
      (filter.type === '' || data.types[claim.type]!.id === filter.type) &&
      (filter.place === '' || (claim.place !== undefined && data.places[claim.place]!.id === filter.place)) &&
      (filter.event === '' || event.id === filter.event) &&
      (!filter.disagreeing || event.disagreements.length > 0) &&
      (dated || (claim.date !== undefined && claim.date.from <= to && claim.date.to >= from));
    if (passes && words.every(word => textOf(data, index).includes(word))) {
      shown.push(index);
    }
  });
  return shown;
}

const texts = new WeakMap<BoardData, string[]>();

/** All that a claim can be found by, in lower case; made once for each claim. */
function textOf(data: BoardData, index: number): string {
  let known = texts.get(data);
  if (!known) {
    known = [];
    texts.set(data, known);
  }
  known[index] ??= [
    data.claims[index]!.quote,
    data.claims[index]!.claimant,
    data.articles[data.claims[index]!.article]!.title,
    data.events[data.claims[index]!.event]!.label,
    data.claims[index]!.place === undefined ? '' : data.places[data.claims[index]!.place!]!.name,
  ]
    .join('\n')
    .toLowerCase();
  return known[index]!;
}
