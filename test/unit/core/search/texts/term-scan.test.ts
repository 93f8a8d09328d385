import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CODE } from '../../../../../src/core/search/texts/term-code.ts';
import { scanTerm } from '../../../../../src/core/search/texts/term-scan.ts';
import { TextStore } from '../../../../../src/core/search/texts/text-store.ts';
import { finished } from '../../../../../src/core/steps.ts';

const RUNS = process.env.DATELINE_FUZZ === 'full' ? 20_000 : 1_000;

/** The plain table of distances between the term and any stretch of the text. */
function leastErrors(term: string, text: string): number {
  let column = Array.from({ length: term.length + 1 }, (_, row) => row);
  let best = term.length;
  for (const letter of text.split('')) {
    const next = [0];
    for (let row = 1; row <= term.length; row++) {
      next.push(Math.min(column[row - 1]! + (term[row - 1] === letter ? 0 : 1), column[row]! + 1, next[row - 1]! + 1));
    }
    column = next;
    best = Math.min(best, column[term.length]!);
  }
  return best;
}

function expected(term: string, words: readonly string[], threshold: number): number {
  if (words.includes(term)) {
    return CODE.word;
  }
  const errors = leastErrors(term, words.join(' '));
  return errors / term.length <= threshold ? CODE.part + errors : CODE.none;
}

/** Words of few letters, so that nearly everything nearly matches. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 }),
  fc.string({ unit: fc.constantFrom('a', 'e', 'k', 'r', 'é', '\ud835\udc9c', 'ش'), minLength: 1, maxLength: 12 }),
);
const text = fc.array(word, { minLength: 1, maxLength: 12 });

describe('scanTerm', () => {
  it('counts the errors that a table of distances counts, within words and across them', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        word.map(term => term.slice(0, 24)),
        fc.constantFrom(0.2, 0.35, 0.6),
        fc.boolean(),
        fc.nat(60),
        fc.constantFrom(0, 40, 200),
        fc.nat(9),
        (texts, term, threshold, isSorted, others, apart, ordered) => {
          const store = new TextStore();
          // Texts of the same words are one.
          const numbers = texts.map((words, at) => {
            const number = store.add(String(at), () => words);
            if (at === ordered) {
              finished(store.lexicon.order(0));
            }
            return number;
          });
          // Many words that do not matter make it worth while to go from word to word.
          store.add('others', () => Array.from({ length: others * 20 }, (_, at) => `0${at % (others + 1)}`));
          // Among many texts no word is one that many of them have.
          for (let at = 0; at < apart; at++) {
            store.add(`apart ${at}`, () => [`1${at}`]);
          }
          if (isSorted) {
            finished(store.sort(0));
          }
          const codes = finished(scanTerm(store, term, threshold));
          assert.deepEqual(
            numbers.map(number => codes[number]),
            texts.map(words => expected(term, words, threshold)),
          );
        },
      ),
      { numRuns: RUNS },
    );
  });
});
