import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Lexicon } from '../../../../../src/core/search/words/lexicon.ts';
import { inOrder, MOST_SHARED } from '../../../../../src/core/search/words/word-order.ts';

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 6 }),
  fc.string({ unit: fc.constantFrom('a', 'é', '\ud835\udc9c', 'ش'), minLength: 1, maxLength: 4 }),
  fc.constant('a'.repeat(MOST_SHARED + 2)),
  fc.constant(`${'a'.repeat(MOST_SHARED + 2)}b`),
);

describe('inOrder', () => {
  it('has each word once, by its letters, and tells what it shares with the one before', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), words => {
        const lexicon = new Lexicon();
        for (const one of words) {
          lexicon.add(one);
        }
        const steps = inOrder(lexicon, lexicon.size, lexicon.letterCount);
        let step = steps.next();
        while (!step.done) {
          step = steps.next();
        }
        const list = step.value;
        assert.deepEqual(new Set(list.words), new Set(Array.from({ length: lexicon.size - 1 }, (_, at) => at + 1)));
        let before: readonly number[] = [];
        for (const [at, number] of list.words.entries()) {
          const own = [...list.letters.subarray(list.starts[at]!, list.starts[at + 1]!)];
          assert.deepEqual(own, [...lexicon.letters.subarray(lexicon.starts[number]!, lexicon.starts[number + 1]!)]);
          const differs = own.findIndex((letter, place) => letter !== before[place]);
          assert.equal(list.shared[at], Math.min(MOST_SHARED, differs < 0 ? own.length : differs));
          assert.ok(at === 0 || own[differs]! > (before[differs] ?? 0), 'in order');
          before = own;
        }
      }),
    );
  });
});

describe('beginningWith', () => {
  it('has just the words that begin so, those in order and those that came since', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.array(word, { maxLength: 5 }), word, (words, later, start) => {
        const lexicon = new Lexicon();
        words.forEach(one => {
          lexicon.add(one);
        });
        for (const _ of lexicon.order(0)) {
          // Step by step, as between two keystrokes.
        }
        later.forEach(one => {
          lexicon.add(one);
        });
        const all = new Set([...words, ...later].map(one => one.toLowerCase()));
        const wanted = [...all].filter(one => one.startsWith(start));
        const found = lexicon.beginningWith(start).map(number => lexicon.word(number));
        assert.deepEqual(found.sort(), wanted.sort());
        assert.equal(lexicon.beginningWith(start, 1).length, Math.min(1, wanted.length));
      }),
    );
  });
});
