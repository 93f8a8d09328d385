import assert from 'node:assert/strict';
import fc from 'fast-check';
import { figureRows } from '../../../../src/core/board/figure-rows.ts';

const figures = (...ranges: readonly (readonly [number, number])[]) =>
  ranges.map(([min, max], claim) => ({ claim, number: { what: 'killed', min, max, approximate: false } }));

describe('figureRows', () => {
  it('gives each claim a row, from the lowest figure', () => {
    const rows = figureRows(figures([7, 7], [5, 9], [5, 5]), 3);
    assert.deepEqual(
      rows.map(({ claims, number }) => [claims, number.min, number.max]),
      [
        [[2], 5, 5],
        [[1], 5, 9],
        [[0], 7, 7],
      ],
    );
  });

  it('puts those who say the same into one row where there are many, and neighbours where there still are', () => {
    const given = figures([7, 7], [5, 5], [7, 7], [5, 5], [6, 6]);
    assert.deepEqual(
      figureRows(given, 4).map(({ claims }) => claims),
      [[1, 3], [4], [0, 2]],
    );
    assert.deepEqual(
      figureRows(given, 2).map(({ claims, number }) => [claims, number.min, number.max]),
      [
        [[1, 3, 4], 5, 6],
        [[0, 2], 7, 7],
      ],
    );
  });

  it('loses no claim, and draws no more rows than allowed', () => {
    const range = fc.tuple(fc.nat(50), fc.nat(9)).map(([min, more]) => [min, min + more] as const);
    fc.assert(
      fc.property(fc.array(range, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (ranges, most) => {
        const rows = figureRows(figures(...ranges), most);
        assert.ok(rows.length <= most);
        assert.deepEqual(
          rows.flatMap(({ claims }) => claims).sort((a, b) => a - b),
          ranges.map((_, index) => index),
        );
        for (const { claims, number } of rows) {
          assert.ok(claims.every(claim => number.min <= ranges[claim]![0] && ranges[claim]![1] <= number.max));
        }
      }),
    );
  });
});
