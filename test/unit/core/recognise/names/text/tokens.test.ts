import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GAP } from '../../../../../../src/core/recognise/names/text/gaps.ts';
import { keyOfName } from '../../../../../../src/core/recognise/names/text/name-keys.ts';
import { SHAPE, Tokens } from '../../../../../../src/core/recognise/names/text/tokens.ts';

function wordsOf(text: string): string[] {
  const tokens = new Tokens(text);
  return Array.from({ length: tokens.count }, (_, index) => tokens.raw(index));
}

describe('tokens of a text', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Hezbollah’s disarmament', ['Hezbollah', 'disarmament']],
    ["Hezbollah's disarmament", ['Hezbollah', 'disarmament']],
    ['HEZBOLLAH’S ARMS', ['HEZBOLLAH', 'ARMS']],
    ['Iran-backed group', ['Iran', 'backed', 'group']],
    ['Lebanon–Israel talks', ['Lebanon', 'Israel', 'talks']],
    ['the U.S. envoy', ['the', 'U.S.', 'envoy']],
    ['U.S.-backed talks', ['U.S.', 'backed', 'talks']],
    ['J.D. Vance', ['J.D.', 'Vance']],
    ['A. Smith', ['A', 'Smith']],
    ['Sana’a and the Ba’ath party', ['Sana’a', 'and', 'the', 'Ba’ath', 'party']],
    ['‘excellent.’', ['excellent']],
    ['Brig.-Gen. Amichai Levin', ['Brig', 'Gen', 'Amichai', 'Levin']],
    ['AT&T said', ['AT', 'T', 'said']],
    ['🕊️ Peace', ['Peace']],
    ['حزب الله', ['حزب', 'الله']],
    ['\ud800 lone', ['lone']],
    ['𞤀𞤣𞤤𞤢𞤥 script', ['𞤀𞤣𞤤𞤢𞤥', 'script']],
    ['', []],
  ];
  for (const [text, expected] of cases)
    it(`splits “${text}”`, () => {
      assert.deepEqual(wordsOf(text), expected);
    });

  it('says what stands between two words', () => {
    const gaps = (text: string) => new Tokens(text).gap.slice(1);
    assert.deepEqual(gaps('Brig.-Gen. Amichai'), [GAP.abbreviation, GAP.abbreviation]);
    assert.deepEqual(gaps('left. Then'), [GAP.sentence]);
    assert.deepEqual(gaps('John F. Kennedy'), [GAP.space, GAP.abbreviation]);
    assert.deepEqual(gaps('Naqoura, Lebanon'), [GAP.comma]);
    assert.deepEqual(gaps('a\u00a0b\nc\n\nd'), [GAP.space, GAP.newline, GAP.other]);
    assert.deepEqual(gaps('Forces (LAF) said'), [GAP.open, GAP.close]);
    assert.deepEqual(gaps('Israel-Lebanon–Syria — peace'), [GAP.hyphen, GAP.tightDash, GAP.dash]);
  });

  it('knows capitals, possessives and scripts without case', () => {
    const tokens = new Tokens('IDF troops’ Hezbollah’s نصر');
    assert.ok(tokens.has(0, SHAPE.allCaps) && tokens.has(0, SHAPE.capital));
    assert.ok(!tokens.has(1, SHAPE.capital));
    assert.ok(tokens.has(2, SHAPE.possessive));
    assert.ok(tokens.has(3, SHAPE.caseless) && tokens.has(3, SHAPE.capital));
  });

  it('makes one key of the spellings of a name', () => {
    for (const name of ['Al-Qaeda', 'al Qaeda', 'AL QAEDA', 'Al‑Qaeda']) assert.equal(keyOfName(name), 'al qaeda');
    assert.equal(keyOfName('Deir ez-Zôr'), 'deir ez zor');
    assert.equal(keyOfName('The Washington Post'), 'washington post');
    assert.equal(keyOfName('Lord’s Resistance Army'), "lord's resistance army");
    assert.equal(keyOfName('Türkiye'), 'turkiye');
    assert.equal(keyOfName('U.N.'), 'un');
    assert.equal(keyOfName('—'), '');
  });

  it('never loses its place, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), text => {
        const tokens = new Tokens(text);
        let last = 0;
        for (let index = 0; index < tokens.count; index++) {
          assert.ok(tokens.start[index]! >= last && tokens.end[index]! > tokens.start[index]!);
          last = tokens.end[index]!;
        }
        assert.ok(last <= text.length);
      }),
    );
  });
});
