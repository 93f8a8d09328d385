import assert from 'node:assert/strict';
import { EDIT_KINDS } from './edits.ts';
import { Random } from './random.ts';
import { makeArticle } from './synthetic-news.ts';
import { type Outcome, pickQuote, runTrial } from './trial.ts';

const TRIALS = 60;

function outcomes(kind: (typeof EDIT_KINDS)[number], withOld: boolean): Outcome[] {
  const all: Outcome[] = [];
  for (let seed = 1; all.length < TRIALS && seed < 10 * TRIALS; seed++) {
    const random = new Random(seed);
    const text = makeArticle(random, 24);
    const quote = pickQuote(text, seed % 2 === 0 ? 'long' : 'short', random);
    const outcome = quote && runTrial(text, quote, kind, random, withOld);
    if (outcome) {
      all.push(outcome);
    }
  }
  assert.equal(all.length, TRIALS);
  return all;
}

const told = (one: Outcome) => `${one.result.status}: ${JSON.stringify(one.quote)}`;

describe('anchors under generated edits', () => {
  for (const kind of EDIT_KINDS) {
    it(`${kind.name}: with the annotated text`, () => {
      const all = outcomes(kind, true);
      assert.deepEqual(all.filter(one => one.falselyCertain).map(told), []);
      // The full figures are the benchmark's; so few trials allow for one odd one.
      assert.ok(
        all.filter(one => !one.right).length <= 1,
        all
          .filter(one => !one.right)
          .map(told)
          .join('\n'),
      );
    });
    it(`${kind.name}: without it`, () => {
      const all = outcomes(kind, false);
      assert.deepEqual(all.filter(one => one.falselyCertain).map(told), []);
      if (kind.fate === 'survives' && !kind.name.startsWith('reworded')) {
        assert.ok(
          all.filter(one => !one.right).length <= 1,
          all
            .filter(one => !one.right)
            .map(told)
            .join('\n'),
        );
      }
    });
  }
});
