import assert from 'node:assert/strict';
import { GazetteerIndex } from '../../../../../src/core/recognise/gazetteer/index.ts';
import { keyBetween, keyOfTokens } from '../../../../../src/core/recognise/names/known-keys.ts';
import { Tokens } from '../../../../../src/core/recognise/names/tokens.ts';
import { gazetteer } from '../fixture-gazetteer.ts';

/** All under one hash, so that each takes the place of the one before. */
const HASH = 7;

describe('keys that were looked up lately', () => {
  it('are those of the tokens, however the same words are joined', () => {
    const texts = [
      'Saudi Arabia',
      'Saudi, Arabia',
      'Saudi’s Arabia',
      'SAUDI ARABIA',
      'Saudi Arabia again',
      'Arabia Saudi',
    ];
    for (const text of [...texts, ...texts].flatMap(one => [one, one])) {
      const tokens = new Tokens(text);
      for (let last = 1; last < tokens.count; last++) {
        const { key, names } = keyOfTokens(tokens, 0, last, HASH, gazetteer);
        assert.equal(key, keyBetween(tokens, 0, last));
        assert.deepEqual(names, gazetteer.find(key));
      }
    }
  });

  it('tell of the gazetteer that is asked', () => {
    const place = { id: 'qorla-dam', name: 'Qorla Dam', kind: 'facility', aliases: [] } as const;
    const other = GazetteerIndex.of({ actors: [], places: [place] });
    const tokens = new Tokens('Qorla Dam');
    for (const index of [gazetteer, other, gazetteer])
      assert.equal(keyOfTokens(tokens, 0, 1, HASH, index).names.length, index === other ? 1 : 0);
  });
});
