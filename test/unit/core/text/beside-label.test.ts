import assert from 'node:assert/strict';
import { besideLabel } from '../../../../src/core/text/beside-label.ts';

describe('a text behind a label', () => {
  it('keeps its figures on its own side of a label from right to left', () => {
    assert.equal(besideLabel('عنوان الخبر', '1 claim'), '\u200e1 claim');
    assert.equal(besideLabel('כותרת', '2 claims'), '\u200e2 claims');
  });

  it('stays as it is behind any other label, and empty where it is', () => {
    assert.equal(besideLabel('Headline', '1 claim'), '1 claim');
    assert.equal(besideLabel('عنوان', ''), '');
  });
});
