import assert from 'node:assert/strict';
import { PassageIndex } from '../../../../src/core/compare/passage-index.ts';

describe('likeness of passages', () => {
  const index = new PassageIndex(
    ['depot dara night', 'night depot', 'dara', 'talks night', ''].map(
      words => new Set(words.split(' ').filter(word => word !== '')),
    ),
  );

  it('is 1 for the same terms, 0 for none in common or no terms at all', () => {
    assert.equal(index.likeness(2, 2), 1);
    assert.equal(index.likeness(2, 3), 0);
    assert.equal(index.likeness(0, 4), 0);
  });

  it('is the same both ways, and more where the terms in common are rare', () => {
    assert.equal(index.likeness(0, 1), index.likeness(1, 0));
    assert.ok(index.likeness(0, 1) > index.likeness(0, 3));
  });
});
