import assert from 'node:assert/strict';
import { compareVersions, isCodedBefore } from '../../../../src/core/claims/codebook-version.ts';
import { defaultCodebook } from '../../../../src/core/claims/default-codebook.ts';
import type { StoredClaim } from '../../../../src/core/claims/model.ts';

describe('versions of a codebook', () => {
  it('are ordered by their figures', () => {
    const sorted = ['1.10', '2', '1.2', '1', '10', '2026-03-01'].sort(compareVersions);
    assert.deepEqual(sorted, ['1', '1.2', '1.10', '2', '10', '2026-03-01']);
    assert.equal(compareVersions('v2', 'V2'), 0);
    assert.ok(compareVersions('1a', '1b') < 0);
  });

  it('tell which claims were coded by an older definition', () => {
    const codebook = { ...defaultCodebook, version: '3', types: [{ id: 'raid', label: 'Raid', changed: '2.1' }] };
    const claim = (codebook?: string, type = 'raid'): StoredClaim => ({
      id: 'c-1',
      type,
      quote: 'x',
      at: { start: 0, end: 1 },
      ...(codebook === undefined ? {} : { codebook }),
    });
    assert.equal(isCodedBefore(claim('2'), codebook), true);
    assert.equal(isCodedBefore(claim(), codebook), true, 'one that does not say');
    assert.equal(isCodedBefore(claim('2.1'), codebook), false);
    assert.equal(isCodedBefore(claim('3'), codebook), false);
    assert.equal(isCodedBefore(claim('1', 'plan'), codebook), false, 'a type that has not changed');
  });
});
