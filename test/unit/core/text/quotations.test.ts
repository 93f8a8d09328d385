import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quotations } from '../../../../src/core/text/quotations.ts';

const inners = (text: string) => quotations(text).map(one => text.slice(one.inner.start, one.inner.end));

describe('quotations', () => {
  it('finds curly, straight and angled marks', () => {
    assert.deepEqual(inners('“Yes,” he said, "no," she said, «si», they said.'), ['Yes,', 'no,', 'si']);
  });

  it('tells single quotation marks from apostrophes', () => {
    assert.deepEqual(inners('Lebanon’s premier called it ‘excellent’ in the ‘90s; the residents’ homes.'), [
      'excellent',
    ]);
    assert.deepEqual(inners('He called the residents’ homes ‘the families’ only hope,’ and left.'), [
      'the families’ only hope,',
    ]);
    assert.deepEqual(inners('The ‘chief of staffs’ left.'), ['chief of staffs']);
    assert.deepEqual(inners("Israel's army said 'we don't stop' and didn't. Rock 'n' roll, get 'em."), [
      "we don't stop",
      'n',
    ]);
    assert.deepEqual(inners("He is 5'10\" tall and the guests' cars are not."), []);
  });

  it('reports quotations inside quotations with their depth', () => {
    const text = 'He saw “multiple instances of ‘mistakes,’” he said.';
    const found = quotations(text);
    assert.deepEqual(
      found.map(one => [one.mark, one.depth, one.closed]),
      [
        ['double', 0, true],
        ['single', 1, true],
      ],
    );
    assert.deepEqual(
      found.map(one => text.slice(one.start, one.end)),
      ['“multiple instances of ‘mistakes,’”', '‘mistakes,’'],
    );
  });

  it('follows a speech over paragraphs', () => {
    const text = 'He said: “We came in peace.\n\n“We leave in peace.\n\n“We return.”\n\nHe left.';
    const found = quotations(text);
    assert.deepEqual(
      found.map(one => [text.slice(one.inner.start, one.inner.end), one.closed, one.continues]),
      [
        ['We came in peace.', false, false],
        ['We leave in peace.', false, true],
        ['We return.', true, true],
      ],
    );
  });

  it('ends an unclosed quotation with its paragraph', () => {
    const text = 'He said “we came.\n\nThey left “at once”.';
    assert.deepEqual(inners(text), ['we came.', 'at once']);
    assert.deepEqual(
      quotations(text).map(one => one.continues),
      [false, false],
    );
  });

  it('finds what a mark closes behind what was closed, or never was a quotation', () => {
    const inner = (text: string) => quotations(text).map(one => text.slice(one.inner.start, one.inner.end));
    assert.deepEqual(inner('“a ‘b” “c «d e’ f»”'), ['a ‘b', 'c «d e’ f»', 'd e’ f']);
    assert.deepEqual(inner('„a «b“ «c „d“ e»'), ['a «b', 'c „d“ e', 'd']);
  });

  it('takes a text of opening marks for what it is, however many there are', () => {
    // One by one against all that are open it would take minutes.
    const text = '“'.repeat(300_000);
    assert.equal(quotations(text).length, 1);
    assert.equal(quotations(`${text}${'”'.repeat(300_000)}`).length, 300_000);
  });

  it('never leaves the text or crosses a paragraph', () => {
    const piece = fc.constantFrom('word', ' ', '“', '”', '"', '‘', '’', "'", 's', '\n', ',', '«', '»');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        let last = 0;
        for (const one of quotations(text)) {
          assert.ok(one.start >= last && one.start < one.end && one.end <= text.length);
          assert.ok(one.inner.start <= one.inner.end && one.inner.end <= one.end);
          last = one.start;
        }
      }),
      { numRuns: 1000 },
    );
  });
});
