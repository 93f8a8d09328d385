import assert from 'node:assert/strict';
import { ID_PATTERN, newClaimId, newCorrectionId } from '../../../../src/core/claims/claim-id.ts';
import { isPlainWord } from '../../../../src/core/sidecar/quote-yaml.ts';
import { seededRandom } from '../sidecar/hand-formatted.ts';

describe('ids of claims', () => {
  it('are c- and six characters that nobody mistakes for others', () => {
    const random = seededRandom(1);
    const taken = new Set<string>();
    for (let index = 0; index < 5_000; index++) {
      const id = newClaimId(random, taken);
      assert.match(id, /^c-[0-9a-hjkmnp-tv-z]{6}$/);
      assert.match(id, ID_PATTERN);
      assert.ok(isPlainWord(id));
      assert.ok(!taken.has(id));
      taken.add(id);
    }
    assert.match(newCorrectionId(random, taken), /^m-.{6}$/);
  });

  it('ask for characters of an alphabet of 32, in order', () => {
    const asked: number[] = [];
    const digits = [0, 1, 2, 10, 30, 31];
    const id = newClaimId(n => {
      asked.push(n);
      return digits[asked.length - 1] ?? 0;
    }, new Set());
    assert.equal(id, 'c-012ayz');
    assert.deepEqual(asked, [32, 32, 32, 32, 32, 32]);
  });

  it('are never taken ones, even where the randomness is poor', () => {
    assert.equal(
      newClaimId(() => 0, new Set(['c-000000'])),
      'c-0000000',
    );
  });
});
