import assert from 'node:assert/strict';
import { EntryFinder } from '../../../../../../src/core/recognise/names/listed/entry-finder.ts';
import { builtInGazetteer } from '../../../../../support/built-in-gazetteer.ts';

describe('entries of the gazetteer by typed words', () => {
  const gazetteer = builtInGazetteer();
  const finder = new EntryFinder(gazetteer, ['actor', 'place']);
  const ids = (typed: string, most = 8) => finder.find(typed, most).map(({ id }) => id);

  it('are found by any name in any spelling, and stand before those that only begin so', () => {
    for (const [typed, id] of [
      ['Hizbullah', 'hezbollah'],
      ['RSF', 'rapid-support-forces'],
      ['zelenskiy', 'volodymyr-zelensky'],
      ['طرابلس', 'tripoli-lebanon'],
      ['the United Nations', 'united-nations'],
    ] as const) {
      assert.ok(ids(typed).slice(0, 3).includes(id), `${typed}: ${ids(typed)}`);
    }
  });

  it('are found by the beginning and by the middle of their names, in any case and without accents', () => {
    assert.ok(ids('hezbol').includes('hezbollah'));
    assert.ok(ids('kamp nahr').length === 0 && ids('al-ain').length > 0);
    assert.ok(ids('san vicente del caguan').includes('san-vicente-del-caguan'));
    assert.ok(ids('athens-us-45').includes('athens-us-4505542'), 'by its id');
  });

  it('of one name stand in the order of how many live there', () => {
    assert.deepEqual(
      new EntryFinder(gazetteer, ['place']).find('paris', 2).map(({ id }) => id),
      ['paris', 'paris-us'],
    );
    assert.deepEqual(
      new EntryFinder(gazetteer, ['place']).find('san jose', 2).map(({ id }) => id),
      ['san-jose', 'san-jose-costa-rica'],
    );
  });

  it('come as actor and as place where they are both, each once', () => {
    const found = finder.find('Georgia', 20).filter(({ id }) => id === 'georgia');
    assert.deepEqual(found.map(({ kind }) => kind).sort(), ['actor', 'place']);
  });

  it('are those of the asked kind alone, and no more than asked for', () => {
    const places = new EntryFinder(gazetteer, ['place']).find('Georgia', 5);
    assert.ok(places.length > 0 && places.every(({ kind }) => kind === 'place'));
    assert.equal(finder.find('a', 7).length, 7);
  });

  it('are all of them, the corpus’s own first, where nothing is typed', () => {
    const own = gazetteer.withLayer({
      actors: [
        {
          id: 'dock-committee',
          name: 'Dock Committee',
          kind: 'organisation',
          aliases: [],
          demonyms: [],
          roles: [],
          metonyms: [],
        },
      ],
      places: [],
    });
    const all = new EntryFinder(own, ['actor']).find(' ', 3);
    assert.deepEqual(all[0], { kind: 'actor', id: 'dock-committee' });
    assert.equal(all.length, 3);
  });
});
