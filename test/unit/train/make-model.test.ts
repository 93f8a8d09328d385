import assert from 'node:assert/strict';
import { readModel } from '../../../src/core/recognise/names/tagger/model-file.ts';
import { makeModel } from '../../train/make-model.ts';
import { measure } from '../../train/measure.ts';
import type { TrainingDocument } from '../../train/read-corpora.ts';
import { RECIPE } from '../../train/recipe.ts';
import { isHeldOut } from '../../train/split.ts';
import { gazetteer } from '../core/recognise/fixture-gazetteer.ts';

const PERSON = 1;
const GPE = 4;
const PLACES = 0b011100;

/** A small news corpus of which every name can be learnt by its surroundings. */
function corpus(from: number, to: number, places: number): TrainingDocument[] {
  return Array.from({ length: to - from }, (_, at) => {
    const person = `Pers${String.fromCharCode(97 + ((from + at) % 26))}n`;
    const town = `Tow${String.fromCharCode(97 + ((from + at) % 23))}ville`;
    const text = `Minister ${person} said that troops near ${town} have left, and nobody knows why.`;
    const span = (word: string, types: number) => ({
      start: text.indexOf(word),
      end: text.indexOf(word) + word.length,
      types,
      optional: false,
      free: false,
    });
    const spans = [span(person, PERSON), span(town, places)];
    return { id: `${at}`, corpus: 'news', text, spans, peoplesUnlabelled: false };
  });
}

const store = { given: ['Jan'], surnames: ['Novak'], places: ['Zlin'] };

const recipe = {
  ...RECIPE,
  classes: { ...RECIPE.classes, fine: 6, coarse: 3, contexts: 20, rounds: 4 },
  learning: { ...RECIPE.learning, epochs: 4 },
  features: 2000,
};

const train = (seed = 1, places = GPE) => {
  const news = corpus(0, 40, GPE);
  const others = corpus(100, 120, places);
  const texts = [...news, ...others].map(({ text }) => text);
  return makeModel(
    { news, others, texts, lists: new Int32Array(0), store },
    gazetteer,
    { ...recipe, learning: { ...recipe.learning, seed } },
    () => undefined,
  );
};

describe('training the recogniser of names', () => {
  it('gives the same bytes again, and others for another seed', () => {
    const bytes = train();
    assert.deepEqual(train(), bytes);
    assert.notDeepEqual(train(2), bytes);
  });

  it('learns names that it has not seen, also from labels that only say “place”', () => {
    for (const places of [GPE, PLACES]) {
      const reading = readModel(train(1, places));
      assert.ok(reading.ok);
      assert.match(
        measure(corpus(200, 220, GPE), reading.model, gazetteer),
        /^strict 100\.0, spans 100\.0; .*; 40 names$/,
      );
    }
  });

  it('holds out a fixed tenth, of the news in blocks', () => {
    assert.deepEqual(
      [0, 49, 499, 500, 549, 550, 1000].map(number => isHeldOut(`gmb-tr-${number}`)),
      [false, false, false, true, true, false, true],
    );
    const held = Array.from({ length: 1000 }, (_, at) => `wikigold-${at}`).filter(isHeldOut);
    assert.ok(held.length > 60 && held.length < 140, `${held.length}`);
  });
});
