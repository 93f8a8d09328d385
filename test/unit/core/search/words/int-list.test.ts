import assert from 'node:assert/strict';
import { IntList } from '../../../../../src/core/search/words/int-list.ts';
import { seededRandom } from '../../sidecar/hand-formatted.ts';

describe('a growing list of integers', () => {
  it('holds what an array holds, however it grows and shrinks', () => {
    for (let seed = 1; seed <= 50; seed++) {
      const random = seededRandom(seed);
      const list = new IntList(random(4));
      const wanted: number[] = [];
      for (let step = 0; step < 200; step++) {
        const more = Int32Array.from({ length: random(40) }, () => random(1000) - 500);
        switch (random(5)) {
          case 0:
            list.trim();
            break;
          case 1:
            if (wanted.length > 0) {
              const at = random(wanted.length);
              wanted[at]! += 7;
              assert.equal(list.increase(at, 7), wanted[at]);
            }
            break;
          case 2:
            assert.deepEqual([...list.values.subarray(0, list.length)], wanted);
            break;
          case 3:
            list.push(step);
            wanted.push(step);
            break;
          default:
            list.append(more, more.length);
            wanted.push(...more);
        }
      }
      assert.equal(list.length, wanted.length);
      assert.deepEqual(
        wanted.map((_, at) => list.at(at)),
        wanted,
      );
    }
  });

  it('leaves a block that was asked for as it was', () => {
    const list = new IntList(2);
    list.push(1);
    list.push(2);
    const { values } = list;
    for (let value = 3; value < 5000; value++) {
      list.push(value);
    }
    list.trim();
    assert.deepEqual([...values], [1, 2]);
    assert.equal(list.at(4998), 4999);
  });
});
