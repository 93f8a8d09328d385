import assert from 'node:assert/strict';
import { surroundingsOf } from '../../../../src/core/compare/surroundings.ts';

describe('surroundings of a claim', () => {
  const spanOf = (text: string, quote: string) => {
    const start = text.indexOf(quote);
    return { start, end: start + quote.length };
  };

  it('are its sentences and what leads to them, without half a word', () => {
    const text = `${'Far away. '.repeat(60)}Syria accused the army of shelling Dara. It called the charge groundless. More.`;
    const { sentence, sentenceAt, lead } = surroundingsOf(text, spanOf(text, 'groundless'));
    assert.equal(sentence, 'It called the charge groundless.');
    assert.equal(text.slice(sentenceAt, sentenceAt + sentence.length), sentence);
    assert.ok(lead.trimEnd().endsWith('shelling Dara.'));
    assert.ok(text.slice(0, sentenceAt).endsWith(lead));
    assert.match(text[sentenceAt - lead.length]!, /\s/);
  });

  it('reach back over a short paragraph, and end where the text does', () => {
    const text = 'The truce held.\n\nNobody believes it.';
    assert.deepEqual(surroundingsOf(text, spanOf(text, 'Nobody believes it')), {
      sentence: 'Nobody believes it.',
      sentenceAt: 17,
      lead: 'The truce held.\n\n',
    });
    assert.equal(surroundingsOf(text, spanOf(text, 'The truce')).lead, '');
  });

  it('take in every sentence that a longer claim touches', () => {
    const text = 'One fell. Two fled. Three stayed.';
    assert.equal(surroundingsOf(text, spanOf(text, 'fell. Two')).sentence.trim(), 'One fell. Two fled.');
  });
});
