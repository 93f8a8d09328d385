import assert from 'node:assert/strict';
import { NameCensus } from '../../../../src/app/review/name-census.ts';
import { nameKey, type UnknownName, unknownNames } from '../../../../src/core/corpus/unknown-names.ts';
import type { Mention, NameMention } from '../../../../src/core/recognise/mention.ts';

const ROOT = 'file:///corpus';
const named = (name: string, count: number, start = 0): UnknownName => ({
  name,
  count,
  first: { start, end: start + name.length },
});

describe('the census of unknown names', () => {
  const listed = (census: NameCensus) =>
    census.frequent().map(({ name, articles, mentions }) => [name, articles, mentions]);

  it('lists what several articles have, those in most articles first', () => {
    const census = new NameCensus();
    census.set('b', ROOT, [named('Kasim Durmaz', 1, 7), named('Rare', 9)]);
    census.set('a', ROOT, [named('Kasım Durmaz', 2, 3), named('Ilo', 1)]);
    census.set('c', ROOT, [named('Ilo', 1), named("Kasim Durmaz's", 1)]);
    assert.deepEqual(listed(census), [['Kasim Durmaz', 3, 4]], 'one article, or two mentions, are not enough');
    assert.deepEqual(census.frequent()[0]?.first, { article: 'a', span: { start: 3, end: 15 } });
    census.set('b', ROOT, [named('Ilo', 2)]);
    assert.deepEqual(listed(census), [
      ['Ilo', 3, 4],
      ['Kasim Durmaz', 2, 3],
    ]);
  });

  it('forgets what an article no longer has', () => {
    const census = new NameCensus();
    census.set('a', ROOT, [named('Ilo', 2)]);
    census.set('b', ROOT, [named('Ilo', 2)]);
    census.delete('a');
    assert.deepEqual(listed(census), []);
    census.set('a', ROOT, [named('Ilo', 1)]);
    assert.deepEqual(listed(census), [['Ilo', 2, 3]]);
    census.set('b', ROOT, []);
    census.delete('a');
    assert.deepEqual([...census.articles], []);
  });

  it('keeps the corpora of a window apart', () => {
    const census = new NameCensus();
    census.set('a', ROOT, [named('Ilo', 2)]);
    census.set('b', 'file:///other', [named('Ilo', 2)]);
    assert.deepEqual(listed(census), []);
  });
});

describe('the unknown names of an article', () => {
  let at = 0;
  const mention = (quote: string, more: Partial<NameMention> = {}): Mention => {
    at += 100;
    return {
      kind: 'actor',
      subkind: 'unknown',
      label: 'PER',
      status: 'unlinked',
      quote,
      start: at,
      end: at + quote.length,
      score: 1,
      reason: '',
      ...more,
    };
  };

  it('are those that are linked to nothing, a surname counted with the full name', () => {
    const names = unknownNames([
      mention('Kasim\nDurmaz'),
      mention('Ankara', { kind: 'place' }),
      mention('Hezbollah', { id: 'hezbollah', status: 'linked' }),
      mention('Durmaz’s'),
      mention('Council of Rimaz', { label: 'ORG' }),
      mention('TALKS RESUME'),
    ]);
    assert.deepEqual(
      names.map(({ name, count }) => [name, count]),
      [
        ['Kasim Durmaz', 2],
        ['Council of Rimaz', 1],
      ],
    );
  });

  it('are one name however they are accented', () => {
    assert.equal(nameKey('Kasım Şahin’s'), nameKey('Kasım Sahin'));
  });
});
