import assert from 'node:assert/strict';
import { comparedType } from '../../../../src/core/compare/compared-type.ts';
import { compared } from './compared.ts';

describe('type that a claim is compared as', () => {
  it('is its own where that is a built-in one, whatever the words', () => {
    assert.equal(comparedType(compared('a', 'c-1', 'status', 'killing five villagers')), 'status');
  });

  it("is read from the words of a claim of a project's own type", () => {
    assert.equal(comparedType(compared('a', 'c-1', 'incident', 'killing five villagers and wounding two')), 'harm');
  });

  it('is read from the verb that reports it, before or behind', () => {
    const within = (before: string, quote: string, after: string) => ({
      ...compared('a', 'c-1', 'incident', quote),
      sentence: before + quote + after,
      sentenceAt: 100,
      span: { start: 100 + before.length, end: 100 + before.length + quote.length },
    });
    assert.equal(comparedType(within('Kigali denied ', 'planting new mines', '.')), 'denial');
    assert.equal(comparedType(within('', 'The rebels must go', ', the minister demanded.')), 'demand');
  });
});
