import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addToLane, LANES, unpackLanes } from '../../../../../../src/core/recognise/names/tagger/lanes.ts';
import { TAGS } from '../../../../../../src/core/recognise/names/tagger/tags.ts';

const MOST = 32_500;

describe('numbers of all tags, three in one', () => {
  it('are added and taken apart exactly, up to their bounds, as they count from that of O', () => {
    const value = fc.oneof(fc.constantFrom(-MOST / 2, MOST / 2, 0, -1), fc.integer({ min: -MOST / 2, max: MOST / 2 }));
    const values = fc.array(value, { minLength: TAGS, maxLength: TAGS });
    fc.assert(
      fc.property(values, values, (one, other) => {
        const lanes = new Float64Array(LANES);
        for (const list of [one, other]) for (const [tag, own] of list.entries()) addToLane(lanes, 0, tag, own);
        const scores = new Int32Array(TAGS + 2).fill(7);
        unpackLanes(lanes, scores, 1);
        assert.deepEqual([...scores], [7, ...one.map((own, tag) => own + other[tag]! - one[0]! - other[0]!), 7]);
      }),
    );
  });
});
