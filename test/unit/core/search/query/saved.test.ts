import assert from 'node:assert/strict';
import fc from 'fast-check';
import { savedSearches, withoutSearch, withRenamed, withSearch } from '../../../../../src/core/search/query/saved.ts';

describe('saved searches', () => {
  const settings = { Strikes: 'type:strike', Mine: 'is:mine', 'By hand': 7 };

  it('are the texts under a name, whatever else stands in the setting', () => {
    assert.deepEqual(savedSearches(settings), [
      { name: 'Strikes', query: 'type:strike' },
      { name: 'Mine', query: 'is:mine' },
    ]);
    for (const value of [undefined, null, 'text', ['a'], 3, { '': 'x', blank: ' ' }]) {
      assert.deepEqual(savedSearches(value), []);
    }
  });

  it('change one by one, in their places, with what is no search left as it is', () => {
    assert.deepEqual(Object.entries(withSearch(settings, { name: 'Strikes', query: 'x' })), [
      ['Strikes', 'x'],
      ['Mine', 'is:mine'],
      ['By hand', 7],
    ]);
    assert.deepEqual(Object.keys(withSearch(settings, { name: 'New', query: 'x' })), [
      'Strikes',
      'Mine',
      'By hand',
      'New',
    ]);
    assert.deepEqual(Object.keys(withRenamed(settings, 'Strikes', 'Raids')), ['Raids', 'Mine', 'By hand']);
    assert.deepEqual(Object.entries(withRenamed(settings, 'Mine', 'Strikes')), [
      ['Strikes', 'is:mine'],
      ['By hand', 7],
    ]);
    assert.deepEqual(withoutSearch(settings, 'Strikes'), { Mine: 'is:mine', 'By hand': 7 });
    assert.equal(withoutSearch({ Mine: 'is:mine' }, 'Mine'), undefined);
  });

  it('come back under any name and query', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter(one => one.trim() !== '');
    fc.assert(
      fc.property(text, text, text, (name, query, other) => {
        const saved = withSearch({}, { name, query });
        assert.deepEqual(savedSearches(saved), [{ name, query }]);
        assert.deepEqual(savedSearches(withRenamed(saved, name, other)), [{ name: other, query }]);
        assert.equal(withoutSearch(saved, name), undefined);
      }),
    );
    assert.deepEqual(savedSearches(withSearch(undefined, { name: '__proto__', query: 'x' })), [
      { name: '__proto__', query: 'x' },
    ]);
  });
});
