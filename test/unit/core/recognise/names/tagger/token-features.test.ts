import assert from 'node:assert/strict';
import { matchGazetteer } from '../../../../../../src/core/recognise/names/listed/gazetteer-match.ts';
import { readModel } from '../../../../../../src/core/recognise/names/tagger/model-file.ts';
import { FeatureSink } from '../../../../../../src/core/recognise/names/tagger/sink.ts';
import {
  contextFeatures,
  looksFeatures,
  looksOf,
  tokenFeatures,
} from '../../../../../../src/core/recognise/names/tagger/token-features.ts';
import { readUnit } from '../../../../../../src/core/recognise/names/tagger/unit-words.ts';
import { WordTypes } from '../../../../../../src/core/recognise/names/tagger/word-types.ts';
import { Tokens } from '../../../../../../src/core/recognise/names/text/tokens.ts';
import { shapeOf } from '../../../../../../src/core/recognise/names/text/unit-shape.ts';
import { gazetteer } from '../../fixture-gazetteer.ts';
import { shippedModel } from '../../shipped-tagger.ts';

const TEXTS = [
  'Lebanon’s army said on Monday that Nabil Qorlan, 34, of Naqoura had left. “He is gone,” said U.S. envoy J.D. Marl.',
  'QORLAN TALKS FAIL AS HEZBOLLAH QUITS',
  'Talks Between Qorlan And Marl Begin In Beirut',
  'a b 12 A12 al-Qorlan, حزب الله',
];

describe('features of a token', () => {
  it('are those of its looks and those of what stands around it', () => {
    const reading = readModel(shippedModel());
    assert.ok(reading.ok);
    const types = new WordTypes(reading.model.classes, reading.model.lists, 1 << 10);
    const looksBefore = new Map<number, readonly number[]>();
    const keysOf = (put: (sink: FeatureSink) => void) => {
      const sink = new FeatureSink();
      put(sink);
      return [...sink.keys.subarray(0, sink.count)];
    };
    for (const text of TEXTS) {
      const tokens = new Tokens(text);
      const shape = shapeOf(tokens);
      const words = readUnit(tokens, shape, matchGazetteer(tokens, gazetteer, shape), types, gazetteer);
      for (let token = 0; token < tokens.count; token++) {
        const looks = looksOf(words, types, token);
        const own = keysOf(sink => looksFeatures(looks, sink));
        assert.deepEqual(looksBefore.get(looks) ?? own, own);
        looksBefore.set(looks, own);
        const rest = keysOf(sink => contextFeatures(words, types, token, looks, sink));
        const all = keysOf(sink => tokenFeatures(words, types, token, sink));
        assert.deepEqual([...own, ...rest].sort(), all.sort(), `${text}: ${tokens.raw(token)}`);
      }
    }
    assert.ok(looksBefore.size > 10);
  });
});
