import assert from 'node:assert/strict';
import { describeAnchor } from '../../../../src/core/anchor/describe.ts';
import { isPlausible } from '../../../../src/core/anchor/plausibility.ts';
import { resolveAnchor, resolveAnchors } from '../../../../src/core/anchor/resolve.ts';

const FAR =
  'The committee met again in the old town hall and talked about roads, water and the price of bread. '.repeat(25);
const OLD = `The Council denied it. The army chief said in Homs that the road was open. Nobody else spoke.\n\n${FAR}\n\nLater the harbour master said in Tyre that the port was closed. That was all.`;
const anchorOf = (quote: string) => {
  const start = OLD.indexOf(quote);
  assert.ok(start >= 0);
  return describeAnchor(OLD, { start, end: start + quote.length });
};

describe('the plausibility of a place', () => {
  it('turns down what only resembles a deleted quote far away, and keeps it among the candidates', () => {
    const today = OLD.replace('The army chief said in Homs that the road was open. ', '');
    const result = resolveAnchor(anchorOf('chief said in Homs that the'), { text: today });
    assert.equal(result.status, 'orphan', JSON.stringify(result));
    assert.ok(result.candidates.some(one => today.slice(one.start, one.end).includes('said in Tyre')));
  });

  it('goes by surroundings and words first: a quote that moved far with its sentence is found', () => {
    const sentence = 'The army chief said in Homs that the road was open. ';
    const today = `${OLD.replace(sentence, '')} ${sentence}`;
    const quote = 'The army chief said in Homs that the road was open';
    const result = resolveAnchor(anchorOf(quote), { text: today });
    assert.equal('span' in result && today.slice(result.span.start, result.span.end), quote);
  });

  it('expects a quote where its neighbours went', () => {
    const anchor = anchorOf('chief said in Homs that the');
    const around = {
      before: 0.4,
      after: 0.4,
      sentenceChanged: true,
      sentenceDiffers: true,
      sentenceShare: 0.4,
    };
    const place = { start: anchor.at.start + 2000, likeness: 0.9, differs: false, around };
    assert.equal(isPlausible(anchor, place, [anchor.at.start]), false);
    assert.equal(isPlausible(anchor, place, [anchor.at.start, anchor.at.start + 2000]), true);
  });

  it('finds all that is sure whatever its neighbours did', () => {
    const today = `${FAR}\n\n${OLD}`;
    const quotes = [
      'The Council denied it',
      'chief said in Homs that the',
      'Nobody else spoke',
      'harbour master said in Tyre',
    ];
    const results = resolveAnchors(quotes.map(anchorOf), { text: today });
    assert.deepEqual(
      results.map(result => 'span' in result && today.slice(result.span.start, result.span.end)),
      quotes,
    );
  });
});
