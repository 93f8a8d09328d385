import assert from 'node:assert/strict';
import { defaultCodebook } from '../../../../src/core/claims/default-codebook.ts';
import { compareVersions, isCodedBefore } from '../../../../src/core/codebook/codebook-version.ts';

describe('versions of a codebook', () => {
  it('are ordered by their figures', () => {
    const sorted = ['1.10', '2', '1.2', '1', '10', '2026-03-01'].sort(compareVersions);
    assert.deepEqual(sorted, ['1', '1.2', '1.10', '2', '10', '2026-03-01']);
    assert.equal(compareVersions('v2', 'V2'), 0);
    assert.ok(compareVersions('1a', '1b') < 0);
  });

  it('tell which claims were coded by an older definition', () => {
    const codebook = { ...defaultCodebook, version: '3', types: [{ id: 'raid', label: 'Raid', changed: '2.1' }] };
    const isBefore = (version?: string, type = 'raid') => isCodedBefore(type, version, codebook);
    assert.equal(isBefore('2'), true);
    assert.equal(isBefore(), true, 'one of which nobody knows');
    assert.equal(isBefore('2.1'), false);
    assert.equal(isBefore('3'), false);
    assert.equal(isBefore('1', 'plan'), false, 'a type that has not changed');
  });
});
