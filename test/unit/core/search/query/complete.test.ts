import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isWrittenOut,
  nameCompletions,
  queryEnd,
  valueCompletions,
} from '../../../../../src/core/search/query/complete.ts';
import { parseQuery } from '../../../../../src/core/search/query/query.ts';

const OUTLETS = ['Harbour Post', 'Agence Naqoura', 'afp', 'afp, Beirut'].map((id, at) => ({
  id,
  label: '',
  count: 9 - at,
}));
const ACTORS = [
  { id: 'hezbollah', label: 'Hezbollah', count: 9 },
  { id: 'idf', label: 'Israel Defense Forces', count: 7 },
  { id: 'irgc', label: 'Islamic Revolutionary Guard Corps', count: 3 },
];
const values = (query: string, from = OUTLETS) => {
  const end = queryEnd(query);
  return end ? valueCompletions(end, from, 6).map(completion => completion.query) : [];
};
const names = (query: string) => {
  const end = queryEnd(query);
  return end ? nameCompletions(end).map(completion => completion.query) : [];
};

describe('completing a query', () => {
  it('knows what is being typed', () => {
    assert.deepEqual(queryEnd('tyre -typ'), { before: 'tyre ', minus: '-', typed: 'typ' });
    assert.deepEqual(queryEnd('tyre -type:st'), { before: 'tyre -type:', minus: '-', filter: 'type', typed: 'st' });
    assert.deepEqual(queryEnd('outlet:"Harbour P'), {
      before: 'outlet:',
      minus: '',
      filter: 'outlet',
      typed: 'Harbour P',
    });
    assert.equal(queryEnd('by:alice,"bo')?.typed, 'bo');
    assert.equal(queryEnd('is:contested|or')?.before, 'is:contested|');
    assert.equal(queryEnd('outlet:"x" type:y')?.filter, 'type');
    for (const query of ['', 'type:strike ', '"blue type:st', 'source:afp', '1,200']) {
      assert.equal(queryEnd(query), undefined, query);
    }
  });

  it('offers the names of filters from the second letter on', () => {
    assert.deepEqual(names('tyre -ac'), ['tyre -actor:']);
    assert.deepEqual(names('Is'), ['is:']);
    assert.deepEqual(names('a'), []);
    assert.deepEqual(names('"on the on'), []);
  });

  it('offers values by their name, a word of it, another transliteration', () => {
    assert.deepEqual(values('outlet:har'), ['outlet:"Harbour Post" ']);
    assert.deepEqual(values('-outlet:"post'), ['-outlet:"Harbour Post" ']);
    assert.deepEqual(values('outlet:nakoura'), ['outlet:"Agence Naqoura" ']);
    assert.deepEqual(values('outlet:af'), ['outlet:afp ', 'outlet:"afp, Beirut" ']);
    assert.deepEqual(values('x outlet:afp,har'), ['x outlet:afp,"Harbour Post" ']);
    assert.deepEqual(values('actor:israel', ACTORS), ['actor:idf ']);
  });

  it('forgives a slip, only where nothing is as it is written', () => {
    assert.deepEqual(values('outlet:hrabour'), ['outlet:"Harbour Post" ']);
    assert.deepEqual(values('actor:hezbolah', ACTORS), ['actor:hezbollah ']);
    assert.deepEqual(values('actor:id', ACTORS), ['actor:idf ']);
    assert.deepEqual(values('actor:zz', ACTORS), []);
  });

  it('leaves out what is written out, and says so', () => {
    assert.deepEqual(values('outlet:afp'), ['outlet:"afp, Beirut" ']);
    assert.equal(isWrittenOut(queryEnd('outlet:AFP')!, OUTLETS), true);
    assert.equal(isWrittenOut(queryEnd('outlet:af')!, OUTLETS), false);
    // Values without a label are not written out by writing nothing.
    assert.equal(isWrittenOut(queryEnd('is:')!, [{ id: 'mine', label: '', count: 0 }]), false);
  });

  it('leaves a date open, since days follow a month', () => {
    const months = [{ id: '2025-11', label: '', count: 3 }];
    assert.deepEqual(values('after:2025-', months), ['after:2025-11']);
  });

  it('of any query gives one that is read as having that value, and the same before it', () => {
    const part = fc.constantFrom('a', ' ', '"', '-', ',', '|', ':', 'type', 'outlet:', 'é', 'af', 'po');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), parts => {
        const query = parts.join('');
        const end = queryEnd(query);
        if (end?.filter === 'outlet') {
          for (const completion of valueCompletions(end, OUTLETS, 6)) {
            const { filters, words } = parseQuery(completion.query);
            assert.equal(filters.at(-1)?.value, completion.value?.id, completion.query);
            assert.deepEqual(words, parseQuery(end.before).words, completion.query);
          }
        }
      }),
    );
  });
});
