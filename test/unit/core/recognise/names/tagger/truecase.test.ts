import assert from 'node:assert/strict';
import { matchGazetteer } from '../../../../../../src/core/recognise/names/listed/gazetteer-match.ts';
import { hashText } from '../../../../../../src/core/recognise/names/tagger/hash.ts';
import { truecased } from '../../../../../../src/core/recognise/names/tagger/truecase.ts';
import { WordClasses } from '../../../../../../src/core/recognise/names/tagger/word-classes.ts';
import { Tokens } from '../../../../../../src/core/recognise/names/text/tokens.ts';
import { shapeOf } from '../../../../../../src/core/recognise/names/text/unit-shape.ts';
import { gazetteer } from '../../fixture-gazetteer.ts';

/** Words with how often they are written large (1 hardly ever to 5 always). */
const known = {
  rebels: 1,
  seize: 1,
  in: 1,
  near: 1,
  town: 1,
  foreign: 2,
  ministry: 3,
  house: 3,
  minister: 2,
  karam: 5,
};
const words = Object.keys(known);
const classes = new WordClasses(
  Int32Array.from(words, word => hashText(word)),
  Uint16Array.from(Object.values(known), large => 8 + large),
  Uint8Array.from([0, 0]),
);

function casedAs(text: string): string | undefined {
  const tokens = new Tokens(text);
  const shape = shapeOf(tokens);
  return truecased(tokens, shape, matchGazetteer(tokens, gazetteer, shape), classes)?.text;
}

describe('lines in capitals', () => {
  it('get the case that their words have elsewhere', () => {
    assert.equal(casedAs('REBELS SEIZE TOWN NEAR VELMORA'), 'rebels seize town near Velmora');
  });

  it('leave what is now large, now small, large beside a name alone', () => {
    assert.equal(casedAs('REBELS SEIZE HOUSE IN TOWN'), 'rebels seize house in town');
    assert.equal(casedAs('VELMORA MINISTRY NEAR TOWN'), 'Velmora Ministry near town');
  });

  it('keep acronyms, what has full stops or figures, and short words that nobody knows', () => {
    assert.equal(casedAs('REBELS SEIZE U.S. TOWN'), 'rebels seize U.S. town');
    assert.equal(casedAs('AFP NEAR TOWN OF KARAM'), 'AFP near town OF Karam');
    assert.equal(casedAs('REBELS SEIZE BM21 NEAR TOWN'), 'rebels seize BM21 near town');
  });

  it('are the only ones that change', () => {
    assert.equal(casedAs('Rebels seize town near Velmora'), undefined);
    assert.equal(casedAs('Rebels Seize Town Near Velmora'), undefined);
  });
});
