import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FoldOptions, fold, foldText } from '../../../../src/core/text/fold.ts';

describe('folding', () => {
  it('makes one of quotation marks, dashes and spaces that look alike', () => {
    assert.equal(fold('“Hezbollah’s\u00A0north–south” line\u2009…'), '"Hezbollah\'s north-south" line ...');
    assert.equal(fold('co\u00ADop\u200Berate'), 'cooperate');
    assert.equal(fold('ＩＤＦ ﬁre'), 'IDF fire');
  });

  it('folds case, diacritics and runs of space only when asked', () => {
    assert.equal(fold('Naqoûra  \n Saʿar'), 'Naqoûra  \n Saʿar');
    assert.equal(fold('NAQOÛRA Erdoğan', { ignoreCase: true, ignoreDiacritics: true }), 'naqoura erdogan');
    assert.equal(fold('Naqou\u0302ra'), 'Naqoûra');
    assert.equal(fold('the \n\t\u00A0truce', { joinSpaces: true }), 'the truce');
    assert.notEqual(fold('Gaza'), fold('gaza'));
  });

  it('leads back to the source', () => {
    const text = 'He said:\u00A0 “It’s o\u0308ver…”';
    const folded = foldText(text, { joinSpaces: true });
    assert.equal(folded.text, 'He said: "It\'s över..."');
    const source = (start: number, end: number) => {
      const span = folded.sourceSpan(start, end);
      return text.slice(span.start, span.end);
    };
    assert.equal(source(7, 9), ':\u00A0 ');
    assert.equal(source(9, 14), '“It’s');
    assert.equal(source(15, 19), 'o\u0308ver');
    // Each of the three stops stands for the whole ellipsis.
    assert.equal(source(19, 20), '…');
    assert.equal(folded.foldedOffset(text.indexOf('“')), 9);
    assert.deepEqual(folded.sourceSpan(4, 4), { start: 4, end: 4 });
    assert.deepEqual(folded.sourceSpan(99, 99), { start: text.length, end: text.length });
  });

  it('gives the same with and without the way back, and covers the source in order', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      ' ',
      '\n',
      '\u00A0',
      '“',
      '’',
      '—',
      'é',
      'e\u0301',
      '…',
      'ﬁ',
      '😀',
      '\u200D',
      'İ',
      'ß',
      'ـع',
    );
    const options: fc.Arbitrary<FoldOptions> = fc.record({
      ignoreCase: fc.boolean(),
      ignoreDiacritics: fc.boolean(),
      joinSpaces: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), options, (pieces, chosen) => {
        const text = pieces.join('');
        const folded = foldText(text, chosen);
        assert.equal(folded.text, fold(text, chosen));
        let last = 0;
        for (let at = 0; at < folded.text.length; at++) {
          const { start, end } = folded.sourceSpan(at, at + 1);
          assert.ok(start >= last && end > start && end <= text.length);
          last = start;
        }
      }),
      { numRuns: 500 },
    );
  });
});
