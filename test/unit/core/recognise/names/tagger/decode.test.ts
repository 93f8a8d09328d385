import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bestTag, bestTags, stepsAlone, Work } from '../../../../../../src/core/recognise/names/tagger/decode.ts';
import { mayFollow, OUTSIDE, STEPS, TAGS } from '../../../../../../src/core/recognise/names/tagger/tags.ts';

const score = fc.integer({ min: -500, max: 500 });
const steps = fc
  .array(score, { minLength: STEPS.from.length, maxLength: STEPS.from.length })
  .map(list => Int16Array.from(list));
const rows = (length: number) =>
  fc.array(score, { minLength: length * TAGS, maxLength: length * TAGS }).map(list => Int32Array.from(list));

describe('the best tags of a sequence', () => {
  it('are those of the highest sum among all that names allow', () => {
    fc.assert(
      fc.property(steps, rows(3), (weights, scores) => {
        const step = (from: number, to: number) => {
          for (let at = 0; at < weights.length; at++)
            if (STEPS.from[at] === from && STEPS.to[at] === to) return weights[at]!;
          return Number.NEGATIVE_INFINITY;
        };
        const sumOf = (tags: readonly number[]) => {
          let sum = step(tags[tags.length - 1]!, OUTSIDE);
          for (const [at, tag] of tags.entries()) sum += scores[at * TAGS + tag]! + step(tags[at - 1] ?? OUTSIDE, tag);
          return sum;
        };
        let highest = Number.NEGATIVE_INFINITY;
        for (let a = 0; a < TAGS; a++) {
          if (!mayFollow(OUTSIDE, a)) continue;
          for (let b = 0; b < TAGS; b++) {
            if (!mayFollow(a, b)) continue;
            for (let c = 0; c < TAGS; c++)
              if (mayFollow(b, c) && mayFollow(c, OUTSIDE)) highest = Math.max(highest, sumOf([a, b, c]));
          }
        }
        const best = new Uint8Array(3);
        bestTags(scores, 3, weights, best, new Work());
        assert.equal(sumOf([...best]), highest);
      }),
      { numRuns: 5 },
    );
  });

  it('of a single token are found the short way as the long way', () => {
    fc.assert(
      fc.property(steps, rows(1), (weights, scores) => {
        const best = new Uint8Array(1);
        bestTags(scores, 1, weights, best, new Work());
        const alone = stepsAlone(weights);
        assert.equal(
          scores[best[0]!]! + alone[best[0]!]!,
          scores[bestTag(scores, alone)]! + alone[bestTag(scores, alone)]!,
        );
      }),
    );
  });
});
