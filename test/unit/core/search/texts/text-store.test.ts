import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextStore } from '../../../../../src/core/search/texts/text-store.ts';
import { splitWords } from '../../../../../src/core/text/split-words.ts';

const RUNS = process.env.DATELINE_FUZZ === 'full' ? 50_000 : 2_000;

const piece = fc.constantFrom(
  ...[
    "'",
    "'s",
    's',
    'S',
    "'s_",
    '_',
    ',',
    '1',
    '12',
    '345',
    '1,234',
    ' ',
    '.',
    'a',
    'Ab',
    'ZZ',
    '-',
    'é',
    '’',
    'İ',
    'æ',
    '…',
    '½',
    '\u0301',
    'ب',
    '67,890',
    '\u00ad',
  ],
);
const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

/** The words of each text, and whether each is taken for a name. */
function wordsIn(store: TextStore, texts: readonly number[]) {
  return texts.map(text =>
    Array.from(store.tokens.subarray(store.starts[text]!, store.starts[text + 1]!), token => [
      store.lexicon.word(token),
      token === 0 || store.lexicon.isName(token),
      store.lexicon.find(store.lexicon.word(token)) === token,
    ]),
  );
}

describe('TextStore', () => {
  it('reads plain texts as `splitWords` splits them, and finds each word again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText, { maxLength: 12 }), texts => {
        const quick = new TextStore();
        const slow = new TextStore();
        const numbers = texts.map(text => quick.add(text));
        const read = wordsIn(quick, numbers);
        const split = texts.map(text => slow.add(text, splitWords));
        assert.deepEqual(read, wordsIn(slow, split));
        assert.deepEqual(
          read.map(words => words.map(([word]) => word)),
          texts.map(text => {
            const words = splitWords(text).map(word => word.toLowerCase());
            return words.length > 0 ? [...words, ''] : [];
          }),
        );
        assert.ok(read.every(words => words.every(([, , isFound]) => isFound)));
      }),
      { numRuns: RUNS },
    );
  });

  it('keeps many words apart', () => {
    const store = new TextStore();
    const words = Array.from({ length: 30_000 }, (_, at) => `w${at.toString(36)}`);
    store.add(words.join(' '));
    assert.equal(store.lexicon.size, words.length + 1);
    assert.deepEqual(
      words.map(word => store.lexicon.find(word)),
      words.map((_, at) => at + 1),
    );
    assert.equal(store.lexicon.find('w-'), undefined);
    assert.equal(store.lexicon.find(''), 0);
  });

  it('keeps words of one key apart, and words that are as long as a key or longer', () => {
    const store = new TextStore();
    // Their units make the same number: the first letter is one less, the second 38 more.
    const words = [
      'ба',
      'аі',
      'a'.repeat(12),
      'a'.repeat(13),
      `${'a'.repeat(12)}b`,
      `${'a'.repeat(40)}b`,
      `b${'a'.repeat(40)}`,
    ];
    store.add(words.join(' '));
    store.add(words.toReversed().join(' '), text => text.split(' '));
    assert.deepEqual(
      words.map(word => store.lexicon.find(word)),
      words.map((_, at) => at + 1),
    );
    assert.equal(store.lexicon.find('a'.repeat(14)), undefined);
  });

  it('has texts of the same words once, however they are written', () => {
    const store = new TextStore();
    const [first, again, other, rare] = ['A strike, in Şırnak', 'a strike in Sirnak', 'a strike', 'A  STRIKE'].map(
      (text, at) => (at < 3 ? store.add(text) : store.addRare(text)),
    );
    assert.equal(again, first);
    assert.equal(rare, other);
    assert.notEqual(other, first);
    assert.equal(store.size, 2);
    store.release(other!);
    assert.equal(store.unused, 0);
    store.release(rare!);
    assert.equal(store.unused, store.length(other!));
  });
});
