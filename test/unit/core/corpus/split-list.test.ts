import assert from 'node:assert/strict';
import fc from 'fast-check';
import { byLetter, byMonthAndDay, type Part, type SplitBy, splitList } from '../../../../src/core/corpus/split-list.ts';

const letters = [byLetter<string>(name => name || undefined)];
const days = byMonthAndDay<string | undefined>(day => day);
const shape = <T>(parts: readonly Part<T>[] | undefined) => parts?.map(({ id, items }) => `${id} ${items.length}`);

/** All rows at the bottom, and how many any row has below it. */
function unfold<T>(items: readonly T[], by: readonly SplitBy<T>[], most: number): { leaves: T[]; longest: number } {
  const parts = splitList(items, by, most);
  if (!parts) {
    return { leaves: [...items], longest: items.length };
  }
  const below = parts.map(part => unfold(part.items, part.rest, most));
  assert.equal(new Set(parts.map(({ id }) => id)).size, parts.length, 'ids differ');
  return { leaves: below.flatMap(({ leaves }) => leaves), longest: Math.max(...below.map(({ longest }) => longest)) };
}

describe('splitting a long list', () => {
  it('leaves one alone that is short enough', () => {
    assert.equal(splitList(['a', 'b'], letters, 2), undefined);
  });

  it('goes by the first letter, whatever its case and marks, with what has no name last', () => {
    assert.deepEqual(shape(splitList(['', 'beta', 'Écho', 'alpha', 'Åland', '7 days', 'كابول'], letters, 3)), [
      'letter:7 1',
      'letter:A 2',
      'letter:B 1',
      'letter:E 1',
      'letter:ك 1',
      'letter: 1',
    ]);
  });

  it('goes by month, then by day, in the order of time', () => {
    const list = ['2025-11-03', '2024-05-01', undefined, '2025-11-04', '2025-11-03', '-0044-03-15'];
    const parts = splitList(list, days, 2)!;
    assert.deepEqual(shape(parts), ['month:-0044-03 1', 'month:2024-05 1', 'month:2025-11 3', 'month: 1']);
    assert.deepEqual(shape(splitList(parts[2]!.items, parts[2]!.rest, 2)), ['day:2025-11-03 2', 'day:2025-11-04 1']);
  });

  it('cuts into runs what nothing tells apart', () => {
    const parts = splitList(['article-1', 'article-2', 'article-3'], letters, 2)!;
    assert.deepEqual(
      parts.map(({ by, start, items }) => [by, start, items]),
      [
        ['place', 0, ['article-1', 'article-2']],
        ['place', 2, ['article-3']],
      ],
    );
  });

  it('loses nothing and shows nothing twice, and no list of leaves is longer than it may be', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '1', ' '), maxLength: 3 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (names, most) => {
        const { leaves, longest } = unfold(names, letters, most);
        assert.deepEqual([...leaves].sort(), [...names].sort());
        assert.ok(longest <= most);
      }),
    );
  });
});
