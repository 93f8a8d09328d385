import assert from 'node:assert/strict';
import { isPacked, outlineOf, packSidecar, unpackSidecar } from '../../../../src/core/sidecar/pack.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { saidOf } from '../../../support/said-of-sidecar.ts';
import { canonicalFile, mutated } from './fast/canonical-files.ts';
import { handFormatted, seededRandom } from './hand-formatted.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const samples = () =>
  Array.from({ length: 300 }, (_, at) => {
    const random = seededRandom(at + 1);
    return parseSidecar(mutated(at % 2 === 0 ? canonicalFile(random) : handFormatted(at + 1), random));
  });

describe('a packed sidecar', () => {
  it('comes back as it was read, problems and the order of fields included', () => {
    for (const parsed of samples()) {
      const back = unpackSidecar(packSidecar(parsed))!;
      assert.deepEqual(saidOf(back), saidOf(parsed));
      for (const key of ['article', 'claims', 'corrections', 'problems'] as const) {
        assert.equal(JSON.stringify(back[key]), JSON.stringify(parsed[key]));
      }
    }
  });

  it('tells of its claims what they tell themselves, and unpacks them only when one is asked for', () => {
    for (const parsed of samples()) {
      const back = unpackSidecar(packSidecar(parsed))!;
      assert.deepEqual(outlineOf(back), outlineOf(parsed));
      assert.deepEqual(
        [back.article, back.corrections, back.passes, back.problems, back.writable],
        [parsed.article, parsed.corrections, parsed.passes, parsed.problems, parsed.writable],
      );
      assert.ok(isPacked(back));
      const again = packSidecar(back);
      assert.ok(isPacked(back), 'packing it again needs no claim');
      assert.deepEqual([...back.keySpans], [...parsed.keySpans]);
      assert.ok(!isPacked(back));
      assert.deepEqual(packSidecar(back), again);
    }
  });

  it('is not taken from any other bytes, nor from fewer', () => {
    for (const text of ['', '{', 'null', '[]', '{"claims": []}', '12', '{}\n{}', 'null\n{}']) {
      assert.equal(unpackSidecar(bytesOf(text)), undefined, text);
    }
    const whole = packSidecar(parseSidecar('claims: {c-1: {type: a, quote: b, at: [1, 2]}}'));
    for (let length = 0; length < whole.length; length++) {
      assert.equal(unpackSidecar(whole.subarray(0, length)), undefined, `cut to ${length}`);
    }
  });
});
