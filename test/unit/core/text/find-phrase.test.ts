import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findPhrase } from '../../../../src/core/text/find-phrase.ts';

const found = (text: string, phrase: string) =>
  findPhrase(text, phrase).map(({ start, end }) => text.slice(start, end));

describe('a phrase in a text', () => {
  it('is found in any case and over line ends, as whole words', () => {
    assert.deepEqual(found('The truce line. A Truce\nLine? Truce lines, a truceline.', 'truce line'), [
      'truce line',
      'Truce\nLine',
    ]);
  });

  it('is found with either kind of marks', () => {
    assert.deepEqual(found('the army’s “red line” and the army\'s "red line"', 'the army\'s "red line"'), [
      'the army’s “red line”',
      'the army\'s "red line"',
    ]);
  });

  it('is found beside marks and letters of other scripts', () => {
    assert.deepEqual(found('(Żabia), Żabiana, żabia', 'Żabia'), ['Żabia', 'żabia']);
    assert.deepEqual(found('قال حزب الله: حزب الله', 'حزب الله'), ['حزب الله', 'حزب الله']);
  });

  it('takes every sign as it is', () => {
    assert.deepEqual(found('a+b (c) a+b (c)', 'a+b (c)'), ['a+b (c)', 'a+b (c)']);
    assert.deepEqual(found('... and more', '...'), []);
  });

  it('finds itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), phrase => {
        fc.pre(/[\p{L}\p{N}]/u.test(phrase));
        assert.deepEqual(found(`, ${phrase.trim()} ,`, phrase), [phrase.trim()]);
      }),
    );
  });
});
