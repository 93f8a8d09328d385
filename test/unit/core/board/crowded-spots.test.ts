import assert from 'node:assert/strict';
import fc from 'fast-check';
import { crowdedSpots } from '../../../../src/core/board/crowded-spots.ts';

describe('crowdedSpots', () => {
  it('gathers what lies on each other under the heaviest', () => {
    const spots = [
      { x: 100, y: 100, weight: 2 },
      { x: 110, y: 100, weight: 9 },
      { x: 121, y: 100, weight: 1 },
      { x: 200, y: 100, weight: 4 },
    ];
    assert.deepEqual(crowdedSpots(spots, 20), [[1, 0, 2], [3]]);
    assert.deepEqual(crowdedSpots(spots, 5), [[1], [3], [0], [2]]);
  });

  it('keeps centres apart, and each spot in one group within reach of its centre', () => {
    const spot = fc.record({
      x: fc.integer({ min: -300, max: 300 }),
      y: fc.integer({ min: -300, max: 300 }),
      weight: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 60 }), fc.integer({ min: 1, max: 80 }), (spots, reach) => {
        const groups = crowdedSpots(spots, reach);
        assert.deepEqual(
          groups.flat().sort((a, b) => a - b),
          spots.map((_, index) => index),
        );
        const apart = (a: number, b: number) => Math.hypot(spots[a]!.x - spots[b]!.x, spots[a]!.y - spots[b]!.y);
        groups.forEach(([centre, ...rest], at) => {
          assert.ok(rest.every(index => apart(centre!, index) < reach));
          assert.ok(groups.slice(at + 1).every(([other]) => apart(centre!, other!) >= reach));
        });
      }),
    );
  });
});
