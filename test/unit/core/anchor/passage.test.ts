import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeAnchor } from '../../../../src/core/anchor/describe.ts';
import { type Passage, passageAt, passageLike, storedPassage } from '../../../../src/core/anchor/passage.ts';

const TEXT = `A headline

One came first. Two came second. “Three came third,” he said. Four came.

Five came fifth. Six came sixth.`;
const spanOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const marked = ({ text, quote }: Passage) => quote && text.slice(quote.start, quote.end);

describe('a passage to compare', () => {
  it('is the quote’s sentences and two on each side, a sentence a line', () => {
    const passage = passageAt(TEXT, spanOf('came third'));
    assert.equal(
      passage.text,
      'One came first.\nTwo came second.\n“Three came third,” he said.\nFour came.\n\nFive came fifth.',
    );
    assert.equal(marked(passage), 'came third');
  });

  it('reaches no further than the text, and takes a quote over several sentences whole', () => {
    const first = passageAt(TEXT, spanOf('A headline'));
    assert.equal(first.text, 'A headline\n\nOne came first.\nTwo came second.');
    const wide = passageAt(TEXT, spanOf('third,” he said. Four came.\n\nFive'));
    assert.equal(marked(wide), 'third,” he said.\nFour came.\n\nFive');
  });

  it('shows where to look without a mark', () => {
    const passage = passageAt(TEXT, { start: TEXT.indexOf('Two'), end: TEXT.indexOf('Two') }, false);
    assert.match(passage.text, /^A headline\n\nOne/);
    assert.equal(passage.quote, undefined);
    assert.deepEqual(passageAt('', { start: 9, end: 12 }, false), { text: '' });
  });

  it('is made of the stored contexts where nothing else is left, and as much of today’s text', () => {
    const anchor = describeAnchor(TEXT, spanOf('came third'));
    const stored = storedPassage(anchor);
    assert.equal(marked(stored), 'came third');
    assert.equal(passageLike(anchor, TEXT, anchor.at).text, stored.text);
  });

  it('has every word of its window, in order, and marks the quote’s own', () => {
    const word = fc.constantFrom('One.', 'two', '“Three', 'four,”', 'Five!', '\n\n', '\n', '  ', 'U.S.');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.nat(), fc.nat(), (words, one, other) => {
        const text = words.join(' ');
        const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
        const passage = passageAt(text, { start, end });
        const plain = (part: string) => part.replace(/\s+/g, '');
        assert.ok(plain(text).includes(plain(passage.text)));
        assert.equal(plain(marked(passage)!), plain(text.slice(start, end)));
      }),
    );
  });
});
