import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rowNow, type ShownRow, ShownRows } from '../../../../src/app/trees/shown-rows.ts';

interface TestRow extends ShownRow {
  readonly look: string;
  readonly rows: readonly TestRow[];
}

const row = (id: string, look = '', rows: readonly TestRow[] = [], about?: string): TestRow => ({
  id,
  look,
  rows,
  children: () => rows,
  ...(about === undefined ? {} : { about }),
});

const shownRows = () => new ShownRows<TestRow>(({ look }) => look, { now: () => 0, yield: async () => {} });

/** What an editor does that shows a tree with all rows open: it keeps what it was given until it is told to ask anew. */
class Screen {
  readonly #shown: ShownRows<TestRow>;
  readonly #below = new Map<TestRow | undefined, TestRow[]>();
  readonly #looks = new Map<TestRow, string>();

  constructor(shown: ShownRows<TestRow>) {
    this.#shown = shown;
  }

  ask(above: TestRow | undefined, top: readonly TestRow[]): void {
    const given = above ? this.#shown.giveBelow(above) : this.#shown.give(top);
    this.#below.set(above, given);
    for (const element of given) {
      this.draw(element);
      this.ask(element, top);
    }
  }

  draw(element: TestRow): void {
    const { look } = this.#shown.rowOf(element);
    this.#looks.set(element, look);
    this.#shown.drawn(element, look);
  }

  text(above?: TestRow): string {
    return (this.#below.get(above) ?? []).map(one => `${this.#looks.get(one)}(${this.text(one)})`).join();
  }

  firstAt(...path: readonly string[]): TestRow {
    let found: TestRow | undefined;
    for (const id of path) {
      found = this.#below.get(found)?.find(one => one.id === id);
    }
    return found!;
  }
}

const textOf = (rows: readonly TestRow[]): string =>
  rows.map(({ look, rows: below }) => `${look}(${textOf(below)})`).join();

describe('rows that are shown', () => {
  const tree = (leaf: string, other = 'c') => [row('a', 'a', [row('a/1', leaf), row('a/2', 'two')]), row('b', other)];

  it('are left as they are where nothing changed', async () => {
    const shown = shownRows();
    new Screen(shown).ask(undefined, tree('one'));
    assert.deepEqual(await shown.changed(tree('one')), []);
  });

  it('are drawn anew where they changed, and nowhere else', async () => {
    const shown = shownRows();
    const screen = new Screen(shown);
    screen.ask(undefined, tree('one'));
    assert.deepEqual(
      (await shown.changed(tree('another')))?.map(({ id }) => id),
      ['a/1'],
    );
    assert.deepEqual(
      (await shown.changed(tree('another', 'd')))?.map(({ id }) => id),
      ['b'],
      'what is to be drawn anew is not told twice',
    );
  });

  it('are drawn anew with all below where one came or went', async () => {
    const shown = shownRows();
    new Screen(shown).ask(undefined, tree('one'));
    const anew = await shown.changed([row('a', 'a', [row('a/2', 'two')]), row('b', 'c')]);
    assert.deepEqual(
      anew?.map(({ id }) => id),
      ['a'],
    );
  });

  it('are all drawn anew where one came or went at the top', async () => {
    const shown = shownRows();
    new Screen(shown).ask(undefined, tree('one'));
    assert.equal(await shown.changed([row('b', 'c')]), undefined);
    assert.equal(shown.isShown, false);
  });

  it('need nothing below a row that nobody has opened', async () => {
    const shown = shownRows();
    for (const element of shown.give(tree('one'))) {
      shown.drawn(element, element.look);
    }
    assert.deepEqual(await shown.changed(tree('another')), []);
  });

  it('are given to commands as they are now', async () => {
    const shown = shownRows();
    const screen = new Screen(shown);
    screen.ask(undefined, tree('one'));
    const first = screen.firstAt('a', 'a/1');
    const now = tree('one');
    await shown.changed(now);
    assert.equal(rowNow(first), now[0]?.rows[0]);
    assert.deepEqual(rowNow([first, 'x', 7, undefined]), [now[0]?.rows[0], 'x', 7, undefined]);
  });

  it('are given to commands as they were where they stand for something else by now', async () => {
    const shown = shownRows();
    const of = (claim: string) => [row('type', 'strike', [], claim)];
    const screen = new Screen(shown);
    screen.ask(undefined, of('one'));
    const first = screen.firstAt('type');
    await shown.changed(of('other'));
    assert.equal(rowNow(first), first);
  });

  it('show the tree as it is after any changes', async () => {
    const look = fc.constantFrom('p', 'q');
    const leaves = (above: string) =>
      fc
        .uniqueArray(fc.tuple(fc.constantFrom('1', '2', '3'), look), { selector: ([id]) => id })
        .map(given => given.map(([id, leafLook]) => row(`${above}/${id}`, leafLook)));
    const trees = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 })
      .chain(ids => fc.tuple(...ids.map(id => fc.tuple(look, leaves(id)).map(([own, below]) => row(id, own, below)))));
    await fc.assert(
      fc.asyncProperty(fc.array(trees, { minLength: 2, maxLength: 8 }), async states => {
        const shown = shownRows();
        const screen = new Screen(shown);
        screen.ask(undefined, states[0]!);
        for (const state of states.slice(1)) {
          const anew = await shown.changed(state);
          if (!anew) {
            screen.ask(undefined, state);
          }
          for (const element of anew ?? []) {
            screen.draw(element);
            screen.ask(element, state);
          }
          assert.equal(screen.text(), textOf(state));
        }
      }),
    );
  });
});
