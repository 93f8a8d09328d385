import assert from 'node:assert/strict';
import { append, extremes } from '../../../../src/core/append.ts';
import { paragraphs } from '../../../../src/core/text/paragraphs.ts';
import { sentences } from '../../../../src/core/text/sentences.ts';

/** More than the engine takes as the arguments of one call. */
const MANY = 300_000;

describe('texts of very many lines', () => {
  it('have as many paragraphs, also without a blank line', () => {
    assert.equal(paragraphs('He left.\n'.repeat(MANY)).length, MANY);
    assert.equal(paragraphs('He left.\n\n'.repeat(MANY)).length, MANY);
  });

  it('have as many sentences, also in one line', () => {
    assert.equal(sentences('He left. '.repeat(MANY)).length, MANY);
  });
});

describe('lists of very many', () => {
  const numbers = Array.from({ length: MANY }, (_, at) => at);

  it('are added to one another', () => {
    const list = [7];
    append(list, numbers);
    assert.equal(list.length, MANY + 1);
    assert.equal(list.at(-1), MANY - 1);
  });

  it('have a least and a greatest, or nothing where they are empty', () => {
    assert.deepEqual(extremes(numbers), { least: 0, most: MANY - 1 });
    assert.equal(extremes([]), undefined);
  });
});
