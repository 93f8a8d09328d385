import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GazetteerIndex } from '../../../../../../src/core/recognise/gazetteer/index.ts';
import { matchGazetteer } from '../../../../../../src/core/recognise/names/listed/gazetteer-match.ts';
import { readUnit, stretchesOf } from '../../../../../../src/core/recognise/names/tagger/unit-words.ts';
import { WordClasses } from '../../../../../../src/core/recognise/names/tagger/word-classes.ts';
import { WordLists } from '../../../../../../src/core/recognise/names/tagger/word-lists.ts';
import { WordTypes } from '../../../../../../src/core/recognise/names/tagger/word-types.ts';
import { Tokens } from '../../../../../../src/core/recognise/names/text/tokens.ts';
import { shapeOf } from '../../../../../../src/core/recognise/names/text/unit-shape.ts';
import { gazetteer } from '../../fixture-gazetteer.ts';
import { shippedTagger } from '../../shipped-tagger.ts';

const tagger = shippedTagger();

function tag(text: string, by = tagger): string[] {
  const tokens = new Tokens(text);
  const shape = shapeOf(tokens);
  return by
    .tag(tokens, shape, matchGazetteer(tokens, gazetteer, shape), gazetteer)
    .map(({ first, last, label }) => `${label} ${text.slice(tokens.start[first], tokens.end[last])}`);
}

const words = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...'Kofi Annan of the United Nations said President al-Dosrani ’s army in Ouagadougou , . “ ” ( ) - U.N. 3rd and O’Brien'.split(
        ' ',
      ),
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  ),
  { maxLength: 40 },
);

describe('the trained recogniser of names', () => {
  it('finds names that no list holds, with their types', () => {
    assert.deepEqual(tag('Zimbabwean opposition leader Tendai Mukwedeya met reporters in Chipinge district.'), [
      'NORP Zimbabwean',
      'PER Tendai Mukwedeya',
      'GPE Chipinge',
    ]);
  });

  it('finds whole words only, in order, without overlap, on any text', () => {
    fc.assert(
      fc.property(words, pieces => {
        const text = pieces.join(' ');
        const tokens = new Tokens(text);
        let next = 0;
        for (const { first, last, score } of tagger.tag(tokens, shapeOf(tokens), [], gazetteer)) {
          assert.ok(first >= next && last >= first && last < tokens.count);
          assert.ok(score > 0 && score <= 1);
          next = last + 1;
        }
      }),
    );
  });

  it('says the same whatever it has read before', () => {
    const fresh = shippedTagger();
    fc.assert(
      fc.property(words, pieces => {
        const text = pieces.join(' ');
        const first = tag(text, fresh);
        // More distinct words than are remembered.
        if (text.length % 16 === 0)
          tag(Array.from({ length: 17_000 }, (_, at) => `W${text.length}x${at}`).join(' '), fresh);
        assert.deepEqual(tag(text, fresh), first);
        assert.deepEqual(tag(text), first);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no capitalised word unread', () => {
    const tokens = new Tokens('The Ministry of the Interior of Chad met al-Qaeda in Mali. Then Ban Ki-moon spoke.');
    const read = new Uint8Array(tokens.count);
    const types = new WordTypes(
      new WordClasses(new Int32Array(0), new Uint16Array(0), new Uint8Array(1)),
      new WordLists(new Int32Array(0)),
      64,
    );
    const unit = readUnit(tokens, shapeOf(tokens), [], types, GazetteerIndex.of());
    for (const { first, last } of stretchesOf(unit, types)) read.fill(1, first, last + 1);
    for (let token = 0; token < tokens.count; token++)
      if (/^\p{Lu}/u.test(tokens.raw(token)) || ['al', 'moon', 'of'].includes(tokens.raw(token)))
        assert.equal(read[token], 1, tokens.raw(token));
  });
});
