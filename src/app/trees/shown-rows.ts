import type { Scheduler } from '../ports.ts';

/** A row of a tree as far as it matters what of it is shown. */
export interface ShownRow {
  /** Unique in its tree and the same after every change. */
  readonly id: string;
  /** What the row stands for, where neither its id nor its look tells; a command means a row only as long as it is this. */
  readonly about?: string;
  children?(): readonly ShownRow[];
}

interface Shown<R> {
  /** The row that was given for this id first: those who show a tree know its rows by identity. */
  readonly element: R;
  /** The row as it was found last. */
  now: R;
  /** How it was drawn; undefined: not drawn yet, or to be drawn anew. */
  look: string | undefined;
  /** The ids of the rows below that were given; undefined: nobody has asked, or they are to be asked for anew. */
  below: readonly string[] | undefined;
}

const shownOf = new WeakMap<object, Shown<ShownRow>>();

/** The row as it is now of what a command was given: rows that did not change in looks may be of an earlier time. */
export function rowNow(given: unknown): unknown {
  if (Array.isArray(given)) {
    return given.map(rowNow);
  }
  const shown = typeof given === 'object' && given !== null ? shownOf.get(given) : undefined;
  return shown && shown.now.about === (given as ShownRow).about ? shown.now : given;
}

/**
 * What somebody shows of a tree whose rows are computed anew after every change. It tells what to draw anew, which is as
 * little as possible: a row that is drawn anew loses its hover card, and a click that comes in that moment.
 */
export class ShownRows<R extends ShownRow> {
  readonly #lookOf: (row: R) => string;
  readonly #scheduler: Scheduler;
  readonly #shown = new Map<string, Shown<R>>();
  #roots: readonly string[] | undefined;

  /** @param lookOf all that is drawn of a row, without the rows below it */
  constructor(lookOf: (row: R) => string, scheduler: Scheduler) {
    this.#lookOf = lookOf;
    this.#scheduler = scheduler;
  }

  /** Whether anybody has asked for the rows at the top. */
  get isShown(): boolean {
    return this.#roots !== undefined;
  }

  /** What stands for a row outside: the row that was given for its id, or itself. */
  elementOf(row: R): R {
    return this.#shown.get(row.id)?.element ?? row;
  }

  /** The row to draw for one that was given. */
  rowOf(element: R): R {
    return this.#shown.get(element.id)?.now ?? element;
  }

  /** Somebody asks for the rows at the top. @returns what to give */
  give(rows: readonly R[]): R[] {
    this.#roots = idsOf(rows);
    return this.#take(rows);
  }

  /** Somebody asks for the rows below one that was given. @returns what to give */
  giveBelow(element: R): R[] {
    const rows = (this.rowOf(element).children?.() ?? []) as readonly R[];
    const shown = this.#shown.get(element.id);
    if (shown) {
      shown.below = idsOf(rows);
    }
    return this.#take(rows);
  }

  /** A row that was given is drawn with this look. */
  drawn(element: R, look: string): void {
    const shown = this.#shown.get(element.id);
    if (shown) {
      shown.look = look;
    }
  }

  /**
   * The tree has changed.
   * @param rows the rows at the top as they are now
   * @returns the given rows to draw anew with all below them; undefined: the whole tree
   */
  async changed(rows: readonly R[]): Promise<R[] | undefined> {
    if (!this.#roots || !areEqual(this.#roots, idsOf(rows))) {
      this.forget();
      return undefined;
    }
    this.#take(rows);
    const anew: R[] = [];
    for (const row of rows) {
      await this.#compare(row, anew);
    }
    return anew;
  }

  /** The whole tree is to be drawn anew. */
  forget(): void {
    this.#roots = undefined;
    this.#shown.clear();
  }

  async #compare(row: R, anew: R[]): Promise<void> {
    await this.#scheduler.yield();
    const shown = this.#shown.get(row.id);
    if (!shown) {
      return;
    }
    const below = shown.below && ((row.children?.() ?? []) as readonly R[]);
    const isOther = shown.look !== undefined && shown.look !== this.#lookOf(row);
    if (isOther || (below && !areEqual(shown.below ?? [], idsOf(below)))) {
      anew.push(shown.element);
      shown.look = undefined;
      this.#forgetBelow(shown);
      return;
    }
    this.#take(below ?? []);
    for (const child of below ?? []) {
      await this.#compare(child, anew);
    }
  }

  #forgetBelow(above: Shown<R>): void {
    for (const id of above.below ?? []) {
      const shown = this.#shown.get(id);
      if (shown) {
        this.#shown.delete(id);
        this.#forgetBelow(shown);
      }
    }
    above.below = undefined;
  }

  #take(rows: readonly R[]): R[] {
    return rows.map(row => {
      const known = this.#shown.get(row.id);
      const shown = known ?? { element: row, now: row, look: undefined, below: undefined };
      shown.now = row;
      this.#shown.set(row.id, shown);
      shownOf.set(row, shown);
      return shown.element;
    });
  }
}

const idsOf = (rows: readonly ShownRow[]): string[] => rows.map(({ id }) => id);

const areEqual = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index]);
