import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SearchDocument, SearchFacets } from '../../../../src/core/search/document.ts';
import { parseQuery } from '../../../../src/core/search/query/query.ts';
import { rowText } from '../../../../src/core/search/rows/row-text.ts';
import { type FoundHits, type SearchAnswer, SearchIndex } from '../../../../src/core/search/search-index.ts';
import { finished } from '../../../../src/core/steps.ts';
import { OrderedFuse } from '../../../support/ordered-fuse.ts';

const FULL = process.env.DATELINE_FUZZ === 'full';

function document(
  key: string,
  text: string,
  context: readonly string[] = [],
  facets: SearchFacets = {},
): SearchDocument {
  return { key, kind: 'claim', article: 'file:///a.txt', text, context, facets };
}

function indexOf(documents: readonly SearchDocument[]): SearchIndex {
  const index = new SearchIndex();
  index.set('owner', documents);
  return index;
}

function ask(index: SearchIndex, query: string, limit = 10): SearchAnswer {
  return finished(index.search(parseQuery(query), limit));
}

const keys = (answer: SearchAnswer) => answer.hits.map(hit => hit.document.key);

/** What plain Fuse answers, with the order of the search as its own. */
class PlainFuse {
  readonly #fuse: OrderedFuse;
  readonly #documents: readonly SearchDocument[];

  constructor(documents: readonly SearchDocument[]) {
    this.#documents = [...documents].sort((a, b) =>
      (a.facets.latest ?? '') < (b.facets.latest ?? '') ? 1 : a.facets.latest === b.facets.latest ? 0 : -1,
    );
    this.#fuse = new OrderedFuse(this.#documents.map(one => ({ text: rowText(one) })));
  }

  search(patterns: readonly string[], limit: number): [string, number][] {
    return this.#fuse.search(patterns, limit).map(([row, score]) => [this.#documents[row]!.key, score]);
  }

  count(patterns: readonly string[]): number {
    return this.#fuse.count(patterns);
  }
}

const NAMES = [
  'Naqoura',
  'Naqura',
  'Nakoura',
  'Hezbollah',
  'Hizbullah',
  'Şırnak',
  'Sana\u2019a',
  'Beirut',
  'Beyrouth',
  'al-Sharaa',
];
const WORDS = [
  'strike',
  'struck',
  'ceasefire',
  'cease',
  'fire',
  'the',
  'of',
  'withdrawal',
  'village',
  '1,200',
  '27',
  'drones',
  'in',
  'a',
];
const plainWord = fc.oneof(
  fc.constantFrom(...NAMES),
  fc.constantFrom(...WORDS),
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A'), minLength: 1, maxLength: 8 }),
);
const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.array(plainWord, { maxLength: 12 }).map(words => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('naqoura', '', ' ', 'İSTANBUL ΟΔΟΣ', '😀𝒜𝒜 strike', 'شمال لبنان', '\ud835 a\udc9c'),
  },
);
const anyDocument = fc.record({
  text: anyText,
  context: fc.array(anyText, { maxLength: 4 }),
  latest: fc.constantFrom(undefined, '2025-01-01', '2025-11-30'),
});
const documentsOf = (made: readonly { text: string; context: string[]; latest: string | undefined }[]) =>
  made.map(({ text, context, latest }, at) =>
    document(String(at), text, context, latest === undefined ? {} : { earliest: latest, latest }),
  );

/** What stands in the input while somebody types a query. */
function keystrokes(query: string): string[] {
  return Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1));
}

describe('SearchIndex against Fuse', () => {
  it('gives the same over thousands of documents, some of which came or went since', function () {
    this.timeout(120_000);
    const made = (from: number, to: number, word: string) =>
      Array.from({ length: to - from }, (_, at) =>
        document(`${word}${from + at}`, `${WORDS[(from + at) % 9]} ${word}${from + at} ${NAMES[at % 10]}`, [
          `title ${(from + at) % 150}`,
          `bureau ${at % 3}`,
        ]),
      );
    const owners = Array.from({ length: 20 }, (_, at) => made(at * 100, at * 100 + 100, 'rare'));
    const index = new SearchIndex();
    for (const [at, documents] of owners.entries()) {
      index.set(String(at), documents);
    }
    for (const round of ['at first', 'some gone, some new']) {
      const plain = new PlainFuse(owners.flat());
      for (const query of ['rare123', 'naqo', 'naqura title', 'rrae17 stike', 'hizbulah 149', 'bureau', 'new7', 'x']) {
        for (const typed of [query.slice(0, 3), query]) {
          const patterns = index.patterns(parseQuery(typed).words);
          const answer = ask(index, typed);
          const found = answer.hits.map(hit => [hit.document.key, hit.score]);
          assert.deepEqual(found, plain.search(patterns, 10), `${round}: ${typed}`);
          assert.equal(answer.total, plain.count(patterns), `${round}: ${typed}`);
        }
      }
      owners[3] = [];
      owners[5] = made(0, 60, 'new');
      owners.push(made(60, 130, 'new'));
      for (const at of [3, 5, 20]) {
        index.set(String(at), owners[at]!);
      }
    }
  });

  it('gives the same ten documents with the same scores on each keystroke', function () {
    this.timeout(900_000);
    let compared = 0;
    fc.assert(
      fc.property(fc.array(anyDocument, { minLength: 1, maxLength: 30 }), anyText, (made, query) => {
        const documents = documentsOf(made);
        const index = indexOf(documents);
        const plain = new PlainFuse(documents);
        for (const typed of keystrokes(query)) {
          const words = parseQuery(typed).words;
          const patterns = index.patterns(words);
          if (
            patterns.length === 0 ||
            parseQuery(typed).filters.length > 0 ||
            parseQuery(typed).phrases.length > 0 ||
            parseQuery(typed).excluded.length > 0
          ) {
            continue;
          }
          const answer = ask(index, typed);
          assert.deepEqual(
            answer.hits.map(hit => [hit.document.key, hit.score]),
            plain.search(patterns, 10),
            JSON.stringify({ typed, patterns }),
          );
          assert.equal(answer.total, plain.count(patterns));
          compared++;
        }
      }),
      { numRuns: FULL ? 3000 : 60 },
    );
    assert.ok(compared >= (FULL ? 5000 : 300), `${compared} keystrokes`);
  });

  it('tells of the best before it has counted, and they are those of the answer', function () {
    this.timeout(900_000);
    let early = 0;
    const owner = fc.array(anyDocument, { maxLength: 30 });
    const change = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), owner);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), anyText, fc.nat(6), (changes, query, limit) => {
        const index = new SearchIndex();
        for (const [at, [name, made]] of changes.entries()) {
          index.set(name, documentsOf(made));
          // Some texts are sorted in before others come.
          const typed = at % 2 === 0 ? query.slice(0, 4 + at) : query;
          let found: FoundHits | undefined;
          const steps = index.search(parseQuery(typed), limit, hits => {
            assert.equal(found, undefined);
            found = hits;
          });
          const told = finished(steps);
          const answer = ask(index, typed, limit);
          assert.deepEqual(told, answer, JSON.stringify(typed));
          if (found) {
            assert.deepEqual([found.hits, found.notes], [answer.hits, answer.notes], JSON.stringify(typed));
            early += found.hits.length > 0 && found.hits.length < answer.total ? 1 : 0;
          }
        }
      }),
      { numRuns: FULL ? 10_000 : 300 },
    );
    assert.ok(early >= (FULL ? 2000 : 60), `${early} answers with more than was told of`);
  });

  it('still does so after any changes of owners', function () {
    this.timeout(300_000);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(4), fc.array(anyDocument, { maxLength: 6 })), { minLength: 1, maxLength: 12 }),
        plainWord,
        (changes, query) => {
          const index = new SearchIndex();
          const owned = new Map<string, SearchDocument[]>();
          changes.forEach(([owner, made], change) => {
            const documents = documentsOf(made).map(one => ({ ...one, key: `${change}/${one.key}` }));
            index.set(String(owner), documents);
            if (documents.length > 0) {
              owned.set(String(owner), documents);
            } else {
              owned.delete(String(owner));
            }
            if (change % 3 === 0) {
              ask(index, query);
            }
          });
          const documents = [...owned.values()].flat();
          const patterns = index.patterns([query]);
          assert.equal(index.size, documents.length);
          if (patterns.length > 0 && documents.length > 0) {
            assert.deepEqual(
              ask(index, query).hits.map(hit => [hit.document.key, hit.score]),
              new PlainFuse(documents).search(patterns, 10),
            );
          }
        },
      ),
      { numRuns: FULL ? 2000 : 150 },
    );
  });

  it('holds in a larger corpus, where rows are sorted in, thrown out and compacted', () => {
    const index = new SearchIndex();
    const text = (at: number) => `${WORDS[at % 14]} ${NAMES[at % 10]} number${at % 997} ${WORDS[(at * 7) % 14]} x${at}`;
    const owned = new Map<number, SearchDocument[]>();
    const put = (owner: number, salt: number) => {
      const documents = Array.from({ length: 20 }, (_, at) =>
        document(`${owner}/${at}/${salt}`, text(owner * 20 + at + salt * 31)),
      );
      owned.set(owner, documents);
      index.set(String(owner), documents);
    };
    for (let owner = 0; owner < 500; owner++) {
      put(owner, 0);
    }
    ask(index, 'naq');
    for (let salt = 1; salt <= 2; salt++) {
      for (let owner = 0; owner < 500; owner += 2) {
        put(owner, salt);
      }
      ask(index, 'naq');
    }
    const plain = new PlainFuse([...owned.values()].flat());
    for (const query of ['nakoura strike number12', 'ceasefire hizbollah', 'cease fyre', 'x77']) {
      assert.deepEqual(
        ask(index, query).hits.map(hit => [hit.document.key, hit.score]),
        plain.search(index.patterns(parseQuery(query).words), 10),
        query,
      );
    }
  });
});

describe('SearchIndex', () => {
  const index = indexOf([
    document('a', 'Hezbollah denied a strike on Naqoura', ['Hezbollah'], {
      type: ['denial'],
      by: ['alice'],
      earliest: '2025-11-20',
      latest: '2025-11-20',
    }),
    document('b', 'A drone struck the blue line near Naqoura', [], {
      type: ['strike', 'Strike, raid'],
      by: ['bob'],
      earliest: '2025-11-22',
      latest: '2025-11-22',
    }),
    document('c', 'Drones crossed the Blue Line', [], {
      type: ['incursion'],
      by: ['alice'],
      earliest: '2025-11-01',
      latest: '2025-11-30',
    }),
    document('d', 'No date, no type: the line is blue', [], {}),
  ]);

  it('lists everything, newest first, where nothing is asked', () => {
    const answer = ask(index, '');
    assert.deepEqual(keys(answer), ['c', 'b', 'a', 'd']);
    assert.equal(answer.total, 4);
    assert.deepEqual(keys(ask(index, '', 2)), ['c', 'b']);
    assert.equal(ask(index, '', 2).total, 4);
  });

  it('finds names in any transliteration and words with typos', () => {
    assert.equal(keys(ask(index, 'hizbullah'))[0], 'a');
    assert.deepEqual(keys(ask(index, 'nakura')).slice(0, 2), ['b', 'a']);
    assert.equal(keys(ask(index, 'striek hezbolah'))[0], 'a');
  });

  it('finds names whose first sound is written otherwise, or a broken diphthong as one vowel', () => {
    const places = indexOf([
      document('arsal', 'shells fell outside Arsal'),
      document('aitaroun', 'shells fell outside Aitaroun'),
      document('mosul', 'shells fell outside Mosul'),
      document('oran', 'shells fell outside Oran'),
      document('aden', 'shells fell outside Aden'),
      document('eden', 'shells fell outside Eden'),
    ]);
    for (const [asked, key] of [
      ['ersal', 'arsal'],
      ['irsal', 'arsal'],
      ['aaitaroun', 'aitaroun'],
      ['mawsil', 'mosul'],
      ['mawsel', 'mosul'],
    ] as const) {
      assert.equal(keys(ask(places, `outside ${asked}`))[0], key, asked);
    }
    // What the corpus itself has is what is meant.
    const [first, second] = ask(places, 'outside aden').hits;
    assert.equal(first?.document.key, 'aden');
    assert.ok(second!.score > first!.score);
  });

  it('puts what has a word as it stands before what has it within another, newer though that is', () => {
    const parts = indexOf([
      document('within', 'the Taliban shelled a depot', [], { earliest: '2025-11-22', latest: '2025-11-22' }),
      document('word', 'the Banque du Liban sold a depot', [], { earliest: '2025-11-20', latest: '2025-11-20' }),
    ]);
    for (const query of ['liban', 'depot liban', 'liban depot']) {
      const { hits } = ask(parts, query);
      assert.deepEqual([hits.length, hits[0]?.document.key], [2, 'word'], query);
    }
  });

  it('puts what has a name as it was asked for before what has it in another spelling', () => {
    const spellings = indexOf([
      document('other', 'a strike on Nakoura', [], { earliest: '2025-11-22', latest: '2025-11-22' }),
      document('same', 'a strike on Naqura', [], { earliest: '2025-11-20', latest: '2025-11-20' }),
    ]);
    for (const query of ['naqura strike', 'strike naqura']) {
      assert.deepEqual(keys(ask(spellings, query)), ['same', 'other'], query);
    }
  });

  it('says how many have every word', () => {
    const answer = ask(index, 'naqoura drone');
    assert.equal(answer.complete, 1);
    assert.ok(answer.total >= 3);
    assert.equal(keys(answer)[0], 'b');
  });

  it('filters exactly, with alternatives and exclusions', () => {
    assert.deepEqual(keys(ask(index, 'type:denial,incursion')), ['c', 'a']);
    assert.deepEqual(keys(ask(index, '-by:alice')), ['b', 'd']);
    assert.deepEqual(keys(ask(index, 'type:strike naqoura')), ['b']);
    assert.equal(ask(index, 'type:strike naqoura').total, 1);
    assert.deepEqual(keys(ask(index, 'type:"Strike, raid"')), ['b']);
  });

  it('filters by day, leaving the named day out after and before it', () => {
    assert.deepEqual(keys(ask(index, 'after:2025-11-22')), ['c']);
    assert.deepEqual(keys(ask(index, 'before:2025-11-22')), ['c', 'a']);
    assert.deepEqual(keys(ask(index, 'on:2025-11-20')), ['c', 'a']);
  });

  it('forgives a typo in the value of a filter and says so', () => {
    const answer = ask(index, 'type:strkie');
    assert.deepEqual(keys(answer), ['b']);
    assert.deepEqual(
      answer.notes.map(({ filter, taken }) => [filter.value, taken]),
      [['strkie', 'strike']],
    );
    assert.deepEqual(ask(index, 'type:strik').notes, []);
    const nothing = ask(index, 'type:assessment');
    assert.deepEqual([nothing.total, nothing.notes[0]?.taken], [0, undefined]);
    assert.equal(nothing.notes.length, 1);
  });

  it('takes several words of a value from any word of it on', () => {
    const outlets = indexOf([
      document('a', 'x', [], { outlet: ['The Harbour Post'] }),
      document('b', 'x', [], { outlet: ['Harbour Postscript'] }),
      document('c', 'x', [], { outlet: ['The Harbour Times'] }),
      document('d', 'x', [], { outlet: ['Uncharted Harbour Post'] }),
    ]);
    assert.deepEqual(keys(ask(outlets, 'outlet:"harbour post"')), ['a', 'b', 'd']);
    assert.deepEqual(keys(ask(outlets, 'outlet:"harbour tim')), ['c']);
    assert.equal(ask(outlets, 'outlet:"ted harbour"').total, 0);
    const slip = ask(outlets, 'outlet:"harbour tines"');
    assert.deepEqual([keys(slip), slip.notes[0]?.taken], [['c'], 'harbour times']);
  });

  it('takes a state or a status for what it is, also where nothing has it', () => {
    const mine = indexOf([document('a', 'x', [], { is: ['claim', 'mined'], status: ['draft'] })]);
    assert.deepEqual([ask(mine, 'is:mine').total, ask(mine, 'is:mine').notes], [0, []]);
    assert.deepEqual([ask(mine, 'status:disputed').total, ask(mine, 'status:disputed').notes], [0, []]);
    assert.equal(ask(mine, 'status:drfat').notes[0]?.taken, 'draft');
  });

  it('takes an annotator by the whole name where there is one', () => {
    const two = indexOf([document('a', 'x', [], { by: ['ann'] }), document('b', 'x', [], { by: ['anna'] })]);
    assert.deepEqual(keys(ask(two, 'by:ann')), ['a']);
    assert.deepEqual(keys(ask(two, 'by:an')), ['a', 'b']);
    assert.deepEqual(keys(ask(two, '-by:ann')), ['b']);
  });

  it('says of each filter how it was read', () => {
    const { notes } = ask(index, 'type:strkie -by:alcie by:zzzzzz');
    assert.deepEqual(
      notes.map(({ filter, taken }) => [filter.negated, filter.value, taken]),
      [
        [false, 'strkie', 'strike'],
        [false, 'zzzzzz', undefined],
        [true, 'alcie', 'alice'],
      ],
    );
  });

  it('takes phrases as they are, the last word of an unclosed one as a beginning', () => {
    assert.deepEqual(keys(ask(index, '"blue line"')), ['c', 'b']);
    assert.deepEqual(keys(ask(index, '"blue li')), ['c', 'b']);
    assert.deepEqual(keys(ask(index, '"blue li"')), []);
    assert.deepEqual(keys(ask(index, '-drone')), ['a', 'd']);
    assert.deepEqual(keys(ask(index, '-"line is"')), ['c', 'b', 'a']);
  });

  it('starts again where the index changes under it', () => {
    const changing = indexOf([document('old', 'a strike')]);
    const steps = changing.search(parseQuery('strike'), 10);
    steps.next();
    changing.set('owner', [document('new', 'a strike')]);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        assert.deepEqual(keys(step.value), ['new']);
        return;
      }
    }
  });

  it('forgets what is removed', () => {
    const small = indexOf([document('a', 'a strike')]);
    small.set('owner', []);
    assert.equal(ask(small, 'strike').total, 0);
    small.set('other', [document('b', 'strike two')]);
    assert.deepEqual(keys(ask(small, 'strike')), ['b']);
    small.clear();
    assert.equal(small.size, 0);
    assert.equal(ask(small, '').total, 0);
  });
});
