import assert from 'node:assert/strict';
import fc from 'fast-check';
import { highlight } from '../../../../src/core/search/highlight.ts';

const shown = (text: string, ...words: string[]) =>
  highlight(text, words).map(({ start, end, kind }) => `${text.slice(start, end)}/${kind}`);

describe('highlight', () => {
  it('shows the beginning of words, wherever they stand', () => {
    assert.deepEqual(shown('A drone and two drones', 'dron'), ['dron/start', 'dron/start']);
    assert.deepEqual(shown('A drone and two drones', 'drone'), ['drone/start']);
  });

  it('shows what is inside a word only where no word begins so', () => {
    assert.deepEqual(shown('The overnight raid', 'night'), ['night/inside']);
    assert.deepEqual(shown('The overnight raid at night', 'night'), ['night/start']);
  });

  it('shows another transliteration whole', () => {
    assert.deepEqual(shown('Fire near Naqoura', 'nakura'), ['Naqoura/spelling']);
    assert.deepEqual(shown('Hezbollah said', 'hizbullah'), ['Hezbollah/spelling']);
  });

  it('shows the nearest word for a typo, and one that is written as two', () => {
    assert.deepEqual(shown('An Israeli withdrawal', 'withdrawl'), ['withdrawal/typo']);
    assert.deepEqual(shown('The cease fire held', 'ceasefire'), ['cease fire/typo']);
    assert.deepEqual(shown('Nothing here', 'withdrawal'), []);
  });

  it('does not mind diacritics, ligatures and apostrophes', () => {
    assert.deepEqual(shown('In Şırnak', 'sirnak'), ['Şırnak/start']);
    assert.deepEqual(shown('In S\u0327irnak', 'sir'), ['S\u0327ir/start']);
    assert.deepEqual(shown('Sana\u2019a fell', 'sanaa'), ['Sana\u2019a/start']);
    assert.deepEqual(shown('the ﬁre', 'fire'), ['ﬁre/start']);
  });

  it('does not show single letters inside words', () => {
    assert.deepEqual(shown('strike', 'k'), []);
    assert.deepEqual(shown('strike', 'ik'), []);
  });

  it('gives spans inside the text, sorted and without overlap', () => {
    const unit = fc.oneof(
      fc.constantFrom('a', 'b', 'A', ' ', "'", '’', 'é', '\u0301', 'ß', 'ﬁ', '😀', '\ud835', 'ش'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    );
    const text = fc.array(unit, { maxLength: 40 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (where, words) => {
        let last = -1;
        for (const { start, end } of highlight(where, words)) {
          assert.ok(start > last && start < end && end <= where.length, `${start}-${end} after ${last}`);
          last = end;
        }
      }),
      { numRuns: process.env.DATELINE_FUZZ === 'full' ? 20_000 : 1000 },
    );
  });
});
