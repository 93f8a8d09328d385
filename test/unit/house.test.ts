import assert from 'node:assert/strict';

describe('house', () => {
  it('runs', () => {
    assert.ok(true);
  });
});
