import assert from 'node:assert/strict';
import { isDay } from '../../../../../../src/core/recognise/names/tagger/days.ts';
import { Tokens } from '../../../../../../src/core/recognise/names/text/tokens.ts';

describe('days and months by themselves', () => {
  it('are no names, but for those that people are called by', () => {
    const tokens = new Tokens('Tuesday September May April');
    assert.deepEqual(
      [0, 1, 2, 3].map(at => isDay(tokens, at, at)),
      [true, true, false, false],
    );
    assert.ok(!isDay(tokens, 0, 1));
  });
});
