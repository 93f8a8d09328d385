import assert from 'node:assert/strict';
import { packSidecar, unpackSidecar } from '../../../../src/core/sidecar/pack.ts';
import { parseSidecar } from '../../../../src/core/sidecar/parse.ts';
import { canonicalFile, mutated } from './fast/canonical-files.ts';
import { handFormatted, seededRandom } from './hand-formatted.ts';

describe('a packed sidecar', () => {
  it('comes back as it was read, problems and the order of fields included', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = seededRandom(seed);
      const parsed = parseSidecar(mutated(seed % 2 === 0 ? handFormatted(seed) : canonicalFile(random), random));
      const back = unpackSidecar(packSidecar(parsed));
      assert.deepEqual(back, parsed);
      assert.equal(JSON.stringify(back), JSON.stringify(parsed));
    }
  });

  it('is not taken from any other text', () => {
    for (const text of ['', '{', 'null', '[]', '{"claims": []}', '12']) {
      assert.equal(unpackSidecar(text), undefined, text);
    }
  });
});
