import assert from 'node:assert/strict';
import fc from 'fast-check';
import { beside } from '../../../../src/vscode/editor/spans-beside.ts';

const spans = fc
  .uniqueArray(fc.nat(40), { maxLength: 12 })
  .map(numbers => numbers.sort((a, b) => a - b))
  .map(ends =>
    ends.flatMap((start, at) => (at % 2 === 0 && at + 1 < ends.length ? [{ start, end: ends[at + 1]! }] : [])),
  );

describe('spans beside others', () => {
  it('are what the others leave', () => {
    const others = [
      { start: 6, end: 14 },
      { start: 20, end: 24 },
    ];
    assert.deepEqual(beside([{ start: 0, end: 24 }], others), [
      { start: 0, end: 6 },
      { start: 14, end: 20 },
    ]);
    assert.deepEqual(beside([{ start: 8, end: 10 }], others), []);
    assert.deepEqual(beside([{ start: 14, end: 20 }], []), [{ start: 14, end: 20 }]);
  });

  it('hold each place that is in one of them and in none of the others, and no more', () => {
    const places = (list: readonly { start: number; end: number }[]) =>
      new Set(list.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at)));
    fc.assert(
      fc.property(spans, spans, (own, others) => {
        const taken = places(others);
        const left = [...places(own)].filter(place => !taken.has(place));
        assert.deepEqual([...places(beside(own, others))], left);
      }),
    );
  });
});
