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
      sentenceReworded: true,
      isWhole: false,
      sentenceShare: 0.4,
    };
    const place = {
      start: anchor.at.start + 2000,
      likeness: 0.9,
      differs: false,
      reworded: false,
      isGap: false,
      around,
    };
    assert.equal(isPlausible(anchor, place, [anchor.at.start]), false);
    assert.equal(isPlausible(anchor, place, [anchor.at.start, anchor.at.start + 2000]), true);
  });

  const full = {
    before: 1,
    after: 1,
    sentenceChanged: false,
    sentenceDiffers: false,
    sentenceReworded: false,
    isWhole: false,
    sentenceShare: 1,
  };
  const quote = 'The army chief said in Homs that the road was open';
  const like = { likeness: 0.9, differs: false, reworded: true, isGap: false, around: full };

  it('takes other words for the quote only where its surroundings on both sides came along', () => {
    const anchor = anchorOf(quote);
    const { start } = anchor.at;
    const halfGone = { ...full, after: 0.2 };
    assert.ok(isPlausible(anchor, { ...like, start }, [start]));
    assert.ok(isPlausible(anchor, { ...like, start: start + 2000 }, [start]));
    assert.ok(!isPlausible(anchor, { ...like, start, around: halfGone }, [start]));
    assert.ok(isPlausible(anchor, { ...like, start, around: { ...full, after: 0.5 } }, [start]));
    assert.ok(!isPlausible(anchor, { ...like, start: start + 2000, around: { ...full, after: 0.5 } }, [start]));
    // A slip of the keyboard is no other word.
    assert.ok(isPlausible(anchor, { ...like, start, reworded: false, around: halfGone }, [start]));
  });

  it('takes nothing for a quote that was cut out from between its surroundings, but the same words at length', () => {
    const anchor = anchorOf(quote);
    const { start } = anchor.at;
    assert.ok(!isPlausible(anchor, { ...like, start, isGap: true }, [start]));
    assert.ok(isPlausible(anchor, { ...like, start, isGap: true, reworded: false, likeness: 1 }, [start]));
    const few = anchorOf('chief said in Homs that the');
    assert.ok(!isPlausible(few, { ...like, start, isGap: true, reworded: false, likeness: 1 }, [few.at.start]));
  });

  it('does not take a few words in a sentence half of which is another for the quote, far from its place', () => {
    const anchor = anchorOf('chief said in Homs that the');
    const around = { ...full, after: 0.2, sentenceShare: 0.6 };
    const same = { ...like, reworded: false, likeness: 1, around };
    assert.ok(isPlausible(anchor, { ...same, start: anchor.at.start + 100 }, [anchor.at.start]));
    assert.ok(!isPlausible(anchor, { ...same, start: anchor.at.start + 2000 }, [anchor.at.start]));
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
