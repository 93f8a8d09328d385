import assert from 'node:assert/strict';
import { NO_DATES } from '../../../../../../src/core/recognise/date-seam.ts';
import type { NameTagger, TaggedName } from '../../../../../../src/core/recognise/names/candidates/name-tagger.ts';
import { matchGazetteer } from '../../../../../../src/core/recognise/names/listed/gazetteer-match.ts';
import { standsAnyway } from '../../../../../../src/core/recognise/names/settle/stands-anyway.ts';
import { NAME_TYPES } from '../../../../../../src/core/recognise/names/tagger/tags.ts';
import { Tokens } from '../../../../../../src/core/recognise/names/text/tokens.ts';
import { shapeOf } from '../../../../../../src/core/recognise/names/text/unit-shape.ts';
import { createArticleRecogniser } from '../../../../../../src/core/recognise/recognise-article.ts';
import { builtInGazetteer } from '../../../../../support/built-in-gazetteer.ts';

const gazetteer = builtInGazetteer();

/** The listed name at the head of a text. */
function listedAt(text: string) {
  const tokens = new Tokens(text);
  const [listed] = matchGazetteer(tokens, gazetteer, shapeOf(tokens));
  assert.ok(listed, text);
  return { tokens, listed };
}

/** What is found where the tagger reads nothing but this. */
function readWith(text: string, names: readonly TaggedName[]) {
  const tagger: NameTagger = { tag: () => names };
  return createArticleRecogniser({ gazetteer, dates: NO_DATES, tagger }).recognise(text);
}

describe('listed names that stand whatever the tagger reads', () => {
  for (const text of [
    'Hezbollah denied it again.',
    'Iraqi troops were seen.',
    'Lebanon said so on state radio.',
    'Baghdad was quiet that night.',
    'United Nations monitors left.',
    'Kofi Annan spoke for an hour.',
    'The Security Council met for an hour.',
  ]) {
    it(`are read the same whatever it would say: ${text}`, () => {
      const { tokens, listed } = listedAt(text);
      assert.ok(standsAnyway(tokens, listed, gazetteer));
      const alone = readWith(text, []);
      for (const label of NAME_TYPES)
        assert.deepEqual(readWith(text, [{ first: listed.first, last: listed.last, label, score: 0.8 }]), alone, label);
    });
  }

  it('are none that may be called after somebody, or of which a title could be cut off', () => {
    for (const text of ['Naqoura was quiet that night.', 'Sheikh Ibrahim Zakzaky was freed.', 'Zakzaky was freed.']) {
      const { tokens, listed } = listedAt(text);
      assert.ok(!standsAnyway(tokens, listed, gazetteer), `${text} ${listed.key}`);
    }
  });
});
