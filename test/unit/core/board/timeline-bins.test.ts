import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BoardClaim, BoardData } from '../../../../src/core/board/model.ts';
import { timelineBins } from '../../../../src/core/board/timeline-bins.ts';

/** A claim by the first and last day of its event, the day it was published, and its type. */
type Row = readonly [from: number, to: number, published: number, type: number];

function dataOf(rows: readonly Row[]): BoardData {
  return {
    articles: rows.map(([, , day]) => ({ title: '', outlet: 0, published: { from: day, to: day } })),
    outlets: ['Harbour Post'],
    origins: [],
    types: [
      { id: 'strike', label: 'strike', family: 'force' },
      { id: 'harm', label: 'harm', family: 'force' },
      { id: 'offer', label: 'offer', family: 'talks' },
    ],
    places: [],
    events: [],
    claims: rows.map(([from, to, , type], index) => ({ article: index, type, date: { from, to } }) as BoardClaim),
  };
}

const all = (rows: readonly Row[]) => rows.map((_, index) => index);

describe('timelineBins', () => {
  it('makes one mark of claims with the same dates and family', () => {
    const rows: Row[] = [
      [5, 5, 6, 0],
      [5, 5, 6, 1],
      [5, 5, 6, 2],
      [4, 7, 6, 0],
    ];
    const { step, bins } = timelineBins(dataOf(rows), all(rows), 10);
    assert.equal(step, 1);
    assert.deepEqual(
      bins.map(({ date, family, claims }) => [date.from, date.to, family, claims]),
      [
        [4, 7, 'force', [3]],
        [5, 5, 'force', [0, 1]],
        [5, 5, 'talks', [2]],
      ],
    );
  });

  it('widens columns and rows to weeks where days are too many marks', () => {
    const rows = Array.from({ length: 14 }, (_, day): Row => [70 + day, 70 + day, 77, 0]);
    const { step, bins } = timelineBins(dataOf(rows), all(rows), 3);
    assert.equal(step, 7);
    assert.deepEqual(
      bins.map(({ date, published, claims }) => [date, published, claims.length]),
      [
        [{ from: 70, to: 76 }, { from: 77, to: 83 }, 7],
        [{ from: 77, to: 83 }, { from: 77, to: 83 }, 7],
      ],
    );
  });

  it('leaves out what lacks a date, and what is not asked for', () => {
    const data = dataOf([
      [5, 5, 6, 0],
      [5, 5, 6, 0],
    ]);
    const { date: _, ...undated } = data.claims[0]!;
    const claims = [undated, ...data.claims.slice(1)];
    assert.deepEqual(
      timelineBins({ ...data, claims }, [0, 1], 9).bins.map(bin => bin.claims),
      [[1]],
    );
    assert.deepEqual(timelineBins(data, [], 9), { step: 1, bins: [] });
  });

  it('holds every claim once, within its extent, in no more marks than allowed', () => {
    const row = fc.tuple(fc.nat(4000), fc.nat(3000), fc.nat(4000), fc.nat(2));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), fc.integer({ min: 2, max: 40 }), (drawn, most) => {
        const rows = drawn.map(([from, long, day, type]): Row => [from, from + long, day, type]);
        const data = dataOf(rows);
        const { bins } = timelineBins(data, all(rows), most);
        assert.ok(bins.length <= most);
        const held = bins.flatMap(({ claims }) => claims).sort((a, b) => a - b);
        assert.deepEqual(held, all(rows));
        for (const { date, published, family, claims } of bins) {
          for (const index of claims) {
            const [from, to, day, type] = rows[index]!;
            assert.ok(date.from <= from && to <= date.to && published.from <= day && day <= published.to);
            assert.equal(data.types[type]!.family, family);
          }
        }
      }),
    );
  });
});
