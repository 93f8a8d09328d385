import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isEmptyQuery, parseQuery } from '../../../../../src/core/search/query/query.ts';

const filters = (text: string) =>
  parseQuery(text).filters.map(({ name, value, negated }) => `${negated ? '-' : ''}${name}:${value}`);

describe('parseQuery', () => {
  it('tells words, phrases, exclusions and filters apart', () => {
    const query = parseQuery('hizbullah "blue line" type:strike after:2025-11-20 -drone -"near miss"');
    assert.deepEqual(query.words, ['hizbullah']);
    assert.deepEqual(query.phrases, ['blue line']);
    assert.deepEqual(query.excluded, ['drone', 'near miss']);
    assert.deepEqual(filters('hizbullah type:strike after:2025-11-20'), ['type:strike', 'after:2025-11-20']);
  });

  it('takes several values as alternatives, quoted ones with their commas', () => {
    assert.deepEqual(filters('type:strike,raid'), ['type:strike', 'type:raid']);
    assert.deepEqual(filters('type:"Strike, raid",denial'), ['type:Strike, raid', 'type:denial']);
    assert.deepEqual(filters('-by:alice,bob'), ['-by:alice', '-by:bob']);
    assert.deepEqual(filters('type:strike,'), ['type:strike']);
    assert.deepEqual(filters('is:contested|orphan'), ['is:contested', 'is:orphan']);
    assert.deepEqual(parseQuery('a|b').words, ['a|b']);
  });

  it('forgives a quote that is not closed', () => {
    assert.deepEqual(parseQuery('"blue li').phrases, ['blue li']);
    assert.equal(parseQuery('"blue li').openPhrase, true);
    assert.equal(parseQuery('"blue line"').openPhrase, undefined);
    assert.deepEqual(filters('outlet:"Harbour Po'), ['outlet:Harbour Po']);
  });

  it('takes set quotes for straight ones', () => {
    assert.deepEqual(parseQuery('“blue line” -«near miss»').phrases, ['blue line']);
    assert.deepEqual(parseQuery('“blue line” -«near miss»').excluded, ['near miss']);
    assert.deepEqual(filters('outlet:“Harbour Post”'), ['outlet:Harbour Post']);
  });

  it('names filters with a value that means nothing, and leaves out those without', () => {
    assert.deepEqual(parseQuery('after:soon').ignored, ['after:soon']);
    assert.deepEqual(filters('after:'), []);
    assert.ok(isEmptyQuery(parseQuery('type: ')));
  });

  it('takes a name that is no filter for a word, and tells of it', () => {
    const { words, filters, strange } = parseQuery('drone colour:red -Kolour:"dark red" type:harm colour:blue');
    assert.deepEqual(words, ['drone', 'colour:red', 'colour:blue']);
    assert.deepEqual(strange, ['colour', 'Kolour']);
    assert.deepEqual(filters, [{ name: 'type', value: 'harm', negated: false }]);
    for (const text of ['colour:', '10:30', 'https://example.org/a', 'type:harm', 'a : b']) {
      assert.equal(parseQuery(text).strange, undefined, text);
    }
  });

  it('takes what is no filter for words', () => {
    assert.deepEqual(parseQuery('source:afp 1,200 a,b').words, ['source:afp', '1,200', 'a,b']);
    assert.deepEqual(parseQuery('Type:x').filters.length, 1);
    assert.deepEqual(parseQuery('- -- al-Sharaa').words.includes('al-Sharaa'), true);
  });

  it('never fails and loses no word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', '-', ':', ',', 't', 'ype', 'after', '2025') }),
        text => {
          const query = parseQuery(text);
          for (const part of [...query.words, ...query.phrases, ...query.excluded]) {
            assert.equal(part, part.trim());
            assert.notEqual(part, '');
          }
        },
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,6}$/)), words => {
        assert.deepEqual(parseQuery(words.join(' ')).words, words);
      }),
    );
  });
});
