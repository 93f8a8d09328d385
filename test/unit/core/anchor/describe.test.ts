import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeAnchor } from '../../../../src/core/anchor/describe.ts';
import { resolveAnchor } from '../../../../src/core/anchor/resolve.ts';

describe('describing an anchor', () => {
  it('keeps the words, the place and 32 characters on each side', () => {
    const text = `${'a'.repeat(40)} the quote ${'b'.repeat(40)}`;
    assert.deepEqual(describeAnchor(text, { start: 41, end: 50 }), {
      quote: 'the quote',
      at: { start: 41, end: 50 },
      before: `${'a'.repeat(31)} `,
      after: ` ${'b'.repeat(31)}`,
    });
  });

  it('has no context at the ends of the text', () => {
    assert.deepEqual(describeAnchor('All of it.', { start: 0, end: 10 }), {
      quote: 'All of it.',
      at: { start: 0, end: 10 },
      before: '',
      after: '',
    });
  });

  it('never halves a character, and what it describes is found again', () => {
    const unit = fc.constantFrom('a', ' ', '😀', '𐤀', '\n', '“', 'é');
    const texts = fc.array(unit, { minLength: 1, maxLength: 120 }).map(units => units.join(''));
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const ends = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
        const anchor = describeAnchor(text, { start: ends[0]!, end: ends[1]! });
        for (const part of [anchor.quote, anchor.before, anchor.after]) {
          assert.equal(part.replace(/\p{Cs}/gu, ''), part);
        }
        assert.ok(text.startsWith(anchor.before + anchor.quote + anchor.after, anchor.at.start - anchor.before.length));
        assert.ok(anchor.at.start <= ends[0]! && anchor.at.end >= ends[1]!);
        if (anchor.quote !== '') {
          const found = resolveAnchor(anchor, { text, sha256: 'same' }, { sha256: 'same' });
          assert.deepEqual(found.status === 'exact' && found.span, anchor.at);
        }
      }),
      { numRuns: 500 },
    );
  });
});
