import assert from 'node:assert/strict';
import { LANES, unpackLanes } from '../../../../../../src/core/recognise/names/tagger/lanes.ts';
import { readModel, writeModel } from '../../../../../../src/core/recognise/names/tagger/model-file.ts';
import { packWeight } from '../../../../../../src/core/recognise/names/tagger/name-model.ts';
import { STEPS, TAGS } from '../../../../../../src/core/recognise/names/tagger/tags.ts';
import { shippedModel } from '../../shipped-tagger.ts';

const parts = {
  keys: Int32Array.of(-7, 3, 99),
  counts: Uint8Array.of(1, 2, 1),
  weights: Int16Array.of(packWeight(0, 1), packWeight(4, -127), packWeight(24, 127), packWeight(1, 5)),
  steps: Int16Array.from({ length: STEPS.from.length }, (_, at) => at),
  wordHashes: Int32Array.of(5, -6),
  wordData: Uint16Array.of(8 * 2 + 5, 8 + 1),
  coarse: Uint8Array.of(0, 4, 9),
  lists: Int32Array.of(-256 | 5, 1024 | 2),
};

function messageOf(bytes: Uint8Array): string {
  const reading = readModel(bytes);
  assert.ok(!reading.ok);
  return reading.message;
}

describe('the file of the model of names', () => {
  it('gives back what was written, from any place in memory', () => {
    const bytes = writeModel(parts, { seed: 1 });
    const shifted = Buffer.concat([Buffer.of(1), bytes]).subarray(1);
    for (const file of [bytes, shifted]) {
      const reading = readModel(file);
      assert.ok(reading.ok);
      assert.deepEqual(reading.header.recipe, { seed: 1 });
      const { model } = reading;
      assert.equal(model.size, 3);
      assert.deepEqual(model.steps, parts.steps);
      const lanes = new Float64Array(LANES + 1);
      model.addTo(lanes, 1, Int32Array.of(3, 4, 99), 2);
      const scores = new Int32Array(TAGS + 1);
      unpackLanes(lanes.subarray(1), scores, 1);
      assert.deepEqual(
        [0, 5, 25].map(at => scores[at]),
        [0, -127, 127],
      );
      assert.equal(
        scores.reduce((sum, score) => sum + Math.abs(score), 0),
        254,
      );
      const word = model.classes.of(5);
      assert.deepEqual([model.classes.fine(word), model.classes.coarse(word), model.classes.large(word)], [2, 9, 5]);
      assert.equal(model.classes.coarse(model.classes.of(1)), 0);
      assert.deepEqual(
        [-256 | 9, 1024, 1040].map(hash => model.lists.of(hash)),
        [5, 2, 0],
      );
    }
  });

  it('is refused where one bit of it is not as it was written', () => {
    const bytes = writeModel(parts, {});
    for (const at of [8, 44, 60, bytes.length - 1]) {
      const damaged = Uint8Array.from(bytes);
      damaged[at]! ^= 4;
      assert.match(
        messageOf(damaged),
        /^The model of names is damaged: its SHA-256 is [0-9a-f]{64}, but [0-9a-f]{64} is/,
      );
    }
    assert.match(messageOf(bytes.subarray(0, bytes.length - 3)), /damaged/);
  });

  it('is refused where it is something else', () => {
    for (const bytes of [new Uint8Array(0), Buffer.from('DLNAMES\n'), Buffer.from('{"format": 1}'.padEnd(80))])
      assert.equal(messageOf(bytes), 'This is not a model of names.');
  });

  it('ships with its recipe, in at most 2 MB', () => {
    const bytes = shippedModel();
    assert.ok(bytes.length <= 2_000_000, `${bytes.length} bytes`);
    const reading = readModel(bytes);
    assert.ok(reading.ok);
    const recipe = reading.header.recipe as { labelled: string[]; learning: { seed: number } };
    assert.ok(recipe.labelled.length > 0 && recipe.learning.seed > 0);
    // Share-alike texts may be measured on, never learnt from.
    assert.doesNotMatch(JSON.stringify(recipe), /crossner|uner|wikiwars/);
  });
});
